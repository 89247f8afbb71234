import type { Frame, FrameRow } from '../frame/frame.ts';
import { isGoodNews, verdictsOf } from '../metrics/verdict.ts';
import { type Change, type Judged, judgeRow } from './judged.ts';

/** A group and its difference to something else, with a verdict that is corrected for several comparisons (Holm). */
export interface JudgedGroup {
  /** Value of the column; '' for rows without one. */
  readonly group: string;
  readonly judged: Judged;
  /** Adjusted for all comparisons; null where it was not tested. */
  readonly p: number | null;
}

/** Judges every group of a frame against what `otherOf` gives for its row, all comparisons together. */
export function judgeGroups(frame: Frame, otherOf: (row: FrameRow) => FrameRow | null): readonly JudgedGroup[] {
  const judged = frame.rows.map((row) => ({ row, judged: judgeRow(frame, row, otherOf(row)) }));
  const none = { value: null, low: null, high: null, p: null };
  const found = verdictsOf(
    judged.map(({ row, judged: { change } }) => ({
      difference: change?.difference ?? { ...none, method: row.method },
      nNow: row.n,
      nBefore: change?.before.n ?? 0,
    })),
  );
  return judged.map(({ row, judged: one }, index) => {
    const { verdict, p } = found[index] ?? { verdict: 'too-few' as const, p: null };
    const change = one.change && withVerdict(one.change, verdict, one.betterWhen);
    return { group: row.group[0] ?? '', judged: { ...one, change }, p };
  });
}

function withVerdict(change: Change, verdict: Change['verdict'], betterWhen: Judged['betterWhen']): Change {
  const { difference } = change;
  const claimed = verdict === 'likely-real' && difference?.value != null;
  return {
    ...change,
    verdict,
    direction: claimed ? (Number(difference.value) > 0 ? 'up' : 'down') : null,
    good: claimed ? isGoodNews(difference, betterWhen) : null,
  };
}

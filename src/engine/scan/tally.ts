import type { FrameBase } from '../../core/frame/frame.ts';
import { type Histogram, mergeHistograms } from '../../core/statistics/histogram.ts';
import type { Day } from '../../core/time/day.ts';

/** The answers of one group in one bucket; never empty. */
export interface TallyEntry {
  /** One label per column that the scan splits by; '' for a missing value. */
  readonly group: readonly string[];
  /** First day of the bucket; null when the scan has no buckets. */
  readonly bucket: Day | null;
  readonly answers: Histogram;
}

/** What a scan counted, in no particular order. Tallies of two parts of a table merge by addition. */
export interface Tally {
  readonly base: FrameBase;
  readonly entries: readonly TallyEntry[];
}

/** The tally of both parts together. */
export function mergeTallies(left: Tally, right: Tally): Tally {
  const entries = new Map<string, TallyEntry>();
  for (const entry of [...left.entries, ...right.entries]) {
    const key = JSON.stringify([entry.bucket, entry.group]);
    const known = entries.get(key);
    entries.set(key, known ? { ...entry, answers: mergeHistograms(known.answers, entry.answers) } : entry);
  }
  return { base: addBases(left.base, right.base), entries: [...entries.values()] };
}

const addBases = (left: FrameBase, right: FrameBase): FrameBase => ({
  rows: left.rows + right.rows,
  outside: left.outside + right.outside,
  withoutDate: left.withoutDate + right.withoutDate,
  withoutAnswer: left.withoutAnswer + right.withoutAnswer,
  answers: left.answers + right.answers,
});

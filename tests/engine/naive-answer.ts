import type { FrameBase } from '../../src/core/frame/frame.ts';
import type { Plan } from '../../src/core/frame/plan.ts';
import { metricById, variantOf } from '../../src/core/metrics/index.ts';
import { bucketEnd, bucketStart } from '../../src/core/time/bucket.ts';
import { type Day, isoDate, parseIsoDate } from '../../src/core/time/day.ts';
import { satisfies } from '../core/segments/naive.ts';
import type { Field, Response } from '../core/table/random-table.ts';

const scales = { nps: [0, 10, 'high'], wrs: [0, 1, 'high'], csat: [1, 5, 'high'], ces: [-2, 2, 'low'] } as const;

/** The rows and the base of a frame, computed one object at a time, without chunks, codes or lookups. */
export function naiveAnswer(rows: readonly Response[], plan: Plan, observedUntil: string | null) {
  const by = plan.by ?? [];
  const grain = by.includes('bucket') ? (plan.grain ?? 'month') : null;
  const fields = by.filter((id) => id !== 'bucket') as Field[];
  const item = plan.metric;
  const counted: { group: string[]; bucket: Day | null; answer: number }[] = [];
  const base = { rows: rows.length, outside: 0, withoutDate: 0, withoutAnswer: 0, answers: 0 };
  for (const row of rows) {
    const place = placeOf(row, plan, grain !== null);
    const answer = row[item];
    if (place !== 'in') base[place]++;
    else if (answer === null) base.withoutAnswer++;
    else {
      base.answers++;
      for (const group of groupsOf(row, fields)) {
        counted.push({ group, bucket: grain && bucketStart(row.day ?? 0, grain, plan.yearStart), answer });
      }
    }
  }
  return { base: base satisfies FrameBase, rows: naiveRows(counted) };

  function naiveRows(answers: typeof counted) {
    const groups = by.length === 0 ? [[]] : distinct(answers.map(({ group }) => group));
    const size = (group: string[]) => answers.filter((answer) => same(answer.group, group)).length;
    groups.sort((left, right) => size(right) - size(left) || (left.join('\n') < right.join('\n') ? -1 : 1));
    return groups.flatMap((group) =>
      naiveBuckets(answers).map((bucket) => {
        const here = answers.filter((answer) => same(answer.group, group) && answer.bucket === bucket);
        const [min, max, goodEnd] = scales[item];
        const counts = Array.from({ length: max - min + 1 }, (_, i) => here.filter((a) => a.answer === min + i).length);
        const start = bucket === null ? (plan.period?.start ?? null) : isoDate(bucket);
        const end =
          bucket === null || !grain ? (plan.period?.end ?? null) : isoDate(bucketEnd(bucket, grain, plan.yearStart));
        return {
          ...variantOf(metricById(item), plan.variant).estimate({ min, counts }, { min, max, goodEnd }),
          group,
          periodStart: start,
          periodEnd: end,
          inProgress: end !== null && observedUntil !== null && isoDate((parseIsoDate(end) ?? 0) - 1) > observedUntil,
          answers: { min, counts },
        };
      }),
    );
  }

  function naiveBuckets(answers: typeof counted): (Day | null)[] {
    if (!grain) return [null];
    const starts = answers.map(({ bucket }) => bucket ?? 0).sort((left, right) => left - right);
    const buckets: Day[] = [];
    const last = starts.at(-1) ?? Number.NEGATIVE_INFINITY;
    for (let day = starts[0] ?? 0; day <= last; day = bucketEnd(day, grain, plan.yearStart)) buckets.push(day);
    return buckets;
  }
}

function placeOf(row: Response, { segment, period }: Plan, dated: boolean): 'in' | 'outside' | 'withoutDate' {
  if (segment && !satisfies(row, segment)) return 'outside';
  if (!period && !dated) return 'in';
  if (row.day === null) return 'withoutDate';
  const day = isoDate(row.day);
  return period && (day < period.start || day >= period.end) ? 'outside' : 'in';
}

/** Labels of a row, once per combination of the options it chose. */
function groupsOf(row: Response, [field, ...rest]: readonly Field[]): string[][] {
  if (!field) return [[]];
  const value = row[field] ?? '';
  const labels = typeof value === 'object' ? value : [String(value)];
  return labels.flatMap((label) => groupsOf(row, rest).map((others) => [label, ...others]));
}

const same = (left: readonly string[], right: readonly string[]) => left.join('\n') === right.join('\n');

const distinct = (groups: string[][]): string[][] => [
  ...new Map(groups.map((group) => [group.join('\n'), group])).values(),
];

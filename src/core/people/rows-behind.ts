import type { FrameRow } from '../frame/frame.ts';
import type { Plan } from '../frame/plan.ts';
import type { Predicate } from '../segments/predicate.ts';
import { type TableMeta, timeAxis } from '../table/table.ts';
import type { Period } from '../time/period.ts';

/** Which part of a plan's answers a number counts. */
export interface NumberPart {
  /** Days of its bucket. */
  readonly bucket?: Period | null;
  /** Values of the columns of `plan.by` without `'bucket'`, in their order; '' for rows without a value. */
  readonly group?: readonly string[];
  /** Answers that it counts, both ends included, e.g. those of detractors. */
  readonly answers?: { readonly from: number; readonly to: number };
}

/** The rows behind a number. */
export interface RowsBehind {
  /** All of them: `within` and `own` together. */
  readonly predicate: Predicate;
  /** The rows of the whole plan: its segment, its period, a date where it has steps of time, and a valid answer. */
  readonly within: Predicate;
  /** What the number adds; an empty `all` when it counts all of the plan. */
  readonly own: Predicate;
}

/** The part of its plan that a row of a frame counts. */
export const partOfRow = ({ group, periodStart, periodEnd }: FrameRow, plan: Plan): NumberPart => ({
  group,
  bucket: plan.by?.includes('bucket') && periodStart && periodEnd ? { start: periodStart, end: periodEnd } : null,
});

/**
 * The rows that a number counts, as a predicate: exactly as many as its base n. A bucket that the period cuts keeps the
 * days inside of it; a group of a question with several options holds the rows that chose it.
 */
export function rowsBehind(plan: Plan, part: NumberPart, item: string, table: TableMeta): RowsBehind {
  const axis = timeAxis(table)?.id;
  const days = (period: Period | null | undefined): readonly Predicate[] =>
    period && axis !== undefined ? [{ is: 'date', column: axis, start: period.start, end: period.end }] : [];
  const columns = (plan.by ?? []).filter((id) => id !== 'bucket');
  const groups = (part.group ?? []).flatMap((value, index) => rowsWith(columns[index], value));
  const { from, to } = part.answers ?? {};
  const answers: readonly Predicate[] =
    from === undefined || to === undefined ? [] : [{ is: 'between', column: item, low: from, high: to }];
  const segment = plan.segment ? [plan.segment] : [];
  const answered: Predicate = { is: 'answered', column: item };
  const dated: readonly Predicate[] =
    plan.by?.includes('bucket') && !plan.period && axis !== undefined ? [{ is: 'answered', column: axis }] : [];
  return {
    predicate: all([
      ...segment,
      ...groups,
      ...(answers.length > 0 ? answers : [answered]),
      ...(part.bucket ? days(sharedDays(plan.period, part.bucket)) : [...days(plan.period), ...dated]),
    ]),
    within: all([...segment, ...days(plan.period), ...dated, answered]),
    own: all([...groups, ...days(part.bucket), ...answers]),
  };
}

/** The days of a bucket inside of a period; ISO dates of four-digit years sort like days. */
const sharedDays = (period: Period | undefined, { start, end }: Period): Period => ({
  start: period && period.start > start ? period.start : start,
  end: period && period.end < end ? period.end : end,
});

const all = (of: readonly Predicate[]): Predicate => ({ is: 'all', of });

/** The rows whose column has a value, or has none. */
const rowsWith = (column: string | undefined, value: string): readonly Predicate[] => {
  if (column === undefined) return [];
  return [value === '' ? { is: 'unanswered', column } : { is: 'one-of', column, values: [value] }];
};

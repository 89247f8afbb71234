import type { AskedRows } from '../customers/inquiry.ts';
import type { Predicate } from '../segments/predicate.ts';
import type { TableMeta } from '../table/table.ts';
import type { Period } from '../time/period.ts';

/** Which customers of a step of time. */
export type StepPart = 'lost' | 'at-start' | 'began';

/**
 * The rows of customers behind a part of a step: of subscriptions those that ended in it, were there at its start or began
 * in it, of counted periods the row itself. Null where no predicate about rows tells it, as of orders.
 */
export function rowsOfStep(
  table: TableMeta,
  asked: Pick<AskedRows, 'segment' | 'by'>,
  part: StepPart,
  { start, end }: Period,
  group: string | null = null,
): Predicate | null {
  const columnOf = (role: string) => table.columns.find((column) => column.role === role && column.kind === 'date')?.id;
  const [started, ended, counted] = [columnOf('startedAt'), columnOf('endedAt'), columnOf('periodStart')];
  const within: readonly Predicate[] = [
    ...(asked.segment ? [asked.segment] : []),
    ...(asked.by === undefined || group === null ? [] : [inGroup(asked.by, group)]),
  ];
  const all = (of: readonly Predicate[]): Predicate => ({ is: 'all', of: [...within, ...of] });
  if (table.kind === 'periods' && counted !== undefined) return all([{ is: 'date', column: counted, start, end }]);
  if (table.kind !== 'subscriptions' || started === undefined) return null;
  if (part === 'began') return all([{ is: 'date', column: started, start, end }]);
  if (ended === undefined) return null;
  const before: Predicate = { is: 'date', column: started, start: null, end: start };
  if (part === 'lost') return all([before, { is: 'date', column: ended, start, end }]);
  const still: Predicate = {
    is: 'any',
    of: [
      { is: 'unanswered', column: ended },
      { is: 'date', column: ended, start, end: null },
    ],
  };
  return all([before, still]);
}

/** The rows of a group; '' are those without a value. */
export const inGroup = (column: string, group: string): Predicate =>
  group === '' ? { is: 'unanswered', column } : { is: 'one-of', column, values: [group] };

import type { StepPart } from '../customers/behind.ts';
import { endedCodes, standingCodes } from '../customers/ended.ts';
import type { AskedRows } from '../customers/inquiry.ts';
import { firstUnseenDay } from '../customers/observed.ts';
import type { Predicate } from '../segments/predicate.ts';
import type { ColumnMeta } from '../table/column.ts';
import type { Role } from '../table/role.ts';
import type { TableMeta } from '../table/table.ts';
import { isoDate } from '../time/day.ts';
import type { Period } from '../time/period.ts';

const all = (...of: readonly Predicate[]): Predicate => ({ is: 'all', of });
const any = (...of: readonly Predicate[]): Predicate => ({ is: 'any', of });

const columnOf = ({ columns }: TableMeta, role: Role, kind?: ColumnMeta['kind']): ColumnMeta | undefined =>
  columns.find((column) => column.role === role && (kind === undefined || column.kind === kind));

/** A condition that holds for rows without a value too. */
const unlessMissing = (column: string, condition: Predicate): Predicate => any({ is: 'unanswered', column }, condition);

/** Values of a column of categories that say something. */
const valuesWhere = ({ dictionary = [] }: ColumnMeta, says: readonly boolean[]): readonly string[] =>
  dictionary.filter((_, code) => says[code]);

/** Rows that count as subscriptions at all, as far as one row alone tells. */
function countedRows(table: TableMeta, ended: string | undefined): readonly Predicate[] {
  const named = columnOf(table, 'accountId') ?? columnOf(table, 'customerId');
  const [mrr, status, churned] = [
    columnOf(table, 'mrr', 'number'),
    columnOf(table, 'status', 'category'),
    columnOf(table, 'churned', 'category'),
  ];
  const never = status
    ? valuesWhere(
        status,
        standingCodes(status).map((standing) => standing === 'trial' || standing === 'never'),
      )
    : [];
  const noneOf = (column: ColumnMeta | undefined, values: readonly string[]): readonly Predicate[] =>
    column && values.length > 0 ? [{ is: 'none-of', column: column.id, values }] : [];
  const over = [
    ...noneOf(
      status,
      status
        ? valuesWhere(
            status,
            standingCodes(status).map((standing) => standing === 'ended'),
          )
        : [],
    ),
    ...noneOf(churned, churned ? valuesWhere(churned, endedCodes(churned)) : []),
  ];
  const isEnded: readonly Predicate[] = ended === undefined ? [] : [{ is: 'answered', column: ended }];
  return [
    ...(named ? [{ is: 'answered', column: named.id } as const] : []),
    ...(mrr ? [unlessMissing(mrr.id, { is: 'number', column: mrr.id, op: '>', value: 0 })] : []),
    ...noneOf(status, never),
    ...(over.length > 0 ? [any(...isEnded, all(...over))] : []),
  ];
}

/** Days up to the last that the table can have seen; ISO dates of four-digit years sort like days. */
const seen = (table: TableMeta, day: string): string => {
  const until = isoDate(firstUnseenDay(table));
  return day < until ? day : until;
};

/**
 * The rows of customers behind a part of a step: of subscriptions those that ended in it, were there at its start or end,
 * began in it, or did both; of counted periods the row itself. Rows that do not count are left out as far as a row alone
 * tells. So they are as many as the customers wherever each has one row; of customers with several, all rows that fit.
 * Null where no predicate about rows tells it, as of orders.
 */
export function rowsOfStep(
  table: TableMeta,
  asked: Pick<AskedRows, 'segment' | 'by'>,
  part: StepPart,
  { start, end }: Period,
  group: string | null = null,
): Predicate | null {
  const [started, ended] = [columnOf(table, 'startedAt', 'date')?.id, columnOf(table, 'endedAt', 'date')?.id];
  const counted = columnOf(table, 'periodStart', 'date')?.id;
  const within: readonly Predicate[] = [
    ...(asked.segment ? [asked.segment] : []),
    ...(asked.by === undefined || group === null ? [] : [inGroup(asked.by, group)]),
  ];
  if (table.kind === 'periods' && counted !== undefined) {
    return all(...within, { is: 'date', column: counted, start, end });
  }
  if (table.kind !== 'subscriptions' || started === undefined) return null;
  if (part === 'at-end') return rowsOfStep(table, asked, 'at-start', { start: end, end }, group);
  if (ended === undefined && part !== 'began') return null;
  const trial = columnOf(table, 'trialEndsAt', 'date')?.id;
  const begun = (before: string): readonly Predicate[] =>
    [started, trial].flatMap((column) =>
      column === undefined
        ? []
        : [
            column === started
              ? { is: 'date', column, start: null, end: before }
              : unlessMissing(column, { is: 'date', column, start: null, end: before }),
          ],
    );
  const goesOn = (from: string): readonly Predicate[] =>
    ended === undefined ? [] : [unlessMissing(ended, { is: 'date', column: ended, start: from, end: null })];
  const endsWithin: readonly Predicate[] =
    ended === undefined ? [] : [{ is: 'date', column: ended, start, end: seen(table, end) }];
  const notBefore = any(
    ...[started, trial].flatMap((column) =>
      column === undefined ? [] : [{ is: 'date', column, start, end: null } as const],
    ),
  );
  const rows = [...within, ...countedRows(table, ended)];
  const last = seen(table, end);
  switch (part) {
    case 'at-start':
      return all(...rows, ...begun(seen(table, start)), ...goesOn(seen(table, start)));
    case 'lost':
      return all(...rows, ...begun(start), ...endsWithin);
    case 'began':
      return all(...rows, ...begun(last), notBefore, ...goesOn(start));
    case 'lost-again':
      return all(...rows, ...begun(last), notBefore, ...endsWithin);
    default:
      return part satisfies never;
  }
}

/** The rows of a group; '' are those without a value. */
const inGroup = (column: string, group: string): Predicate =>
  group === '' ? { is: 'unanswered', column } : { is: 'one-of', column, values: [group] };

import { type ColumnMeta, canSplit } from '../table/column.ts';
import { type TableKind, timeRole } from '../table/kind.ts';
import { isScoreRole, type Role, type ScoreRole, scoreRoles } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';
import { daySpan, type TableMeta } from '../table/table.ts';
import { isoDate } from '../time/day.ts';

/** Questions of one metric in a table. */
export interface MetricQuestions {
  readonly metric: ScoreRole;
  /** How many columns ask it, at least one. */
  readonly questions: number;
  /** The scale they share; null when they do not. */
  readonly scale: Scale | null;
}

/** What a table is, apart from any result: facts that no period, segment or edit makes stale. */
export interface TableFacts {
  /** What a row is, and how many there are. */
  readonly kind: TableKind;
  readonly rows: number;
  /** ISO dates of the first and the last answer; null without a date. */
  readonly span: { readonly first: string; readonly last: string } | null;
  /** Metrics that can be computed, NPS first. */
  readonly metrics: readonly MetricQuestions[];
  /** Other columns with a meaning; empty for responses, whose questions say more. */
  readonly meanings: readonly { readonly role: Role; readonly name: string }[];
  /** Names of the columns that answers can be split by, in the order of the file. */
  readonly splits: readonly string[];
}

/** Tells what a table is. */
export function tableFacts(table: TableMeta): TableFacts {
  const span = daySpan(table);
  const { columns } = table;
  return {
    kind: table.kind,
    rows: table.rows,
    span: span && { first: isoDate(span.first), last: isoDate(span.last) },
    metrics: scoreRoles.flatMap((metric) => {
      const asked = columns.filter(({ role, kind }) => role === metric && kind === 'score');
      return asked.length > 0 ? [{ metric, questions: asked.length, scale: sharedScale(asked) }] : [];
    }),
    meanings:
      table.kind === 'responses'
        ? []
        : columns.filter((column) => isTold(column, table)).map(({ role, name }) => ({ role, name })),
    splits: columns.filter(canSplit).map(({ name }) => name),
  };
}

/** Neither the time axis nor what the table is split by, both of which are told apart. */
const isTold = (column: ColumnMeta, { kind }: TableMeta): boolean =>
  column.role !== 'none' && column.role !== timeRole[kind] && !isScoreRole(column.role) && !canSplit(column);

function sharedScale([first, ...others]: readonly ColumnMeta[]): Scale | null {
  const scale = first?.scale;
  const shared = scale && others.every((other) => other.scale?.min === scale.min && other.scale.max === scale.max);
  return shared ? scale : null;
}

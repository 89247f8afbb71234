import type { Problem } from '../problem.ts';
import type { TableMeta } from '../table/table.ts';
import type { Predicate } from './predicate.ts';

/** Ids of the columns that a predicate asks about, each once, in order of appearance. */
export function columnsOf(predicate: Predicate): readonly string[] {
  if (predicate.is !== 'all' && predicate.is !== 'any') return [predicate.column];
  return [...new Set(predicate.of.flatMap(columnsOf))];
}

/** What keeps a predicate from being asked of a table: `column-missing` with the first column that is not there. */
export function predicateProblem(predicate: Predicate, meta: TableMeta): Problem | null {
  const known = new Set(meta.columns.map(({ id }) => id));
  const column = columnsOf(predicate).find((id) => !known.has(id));
  return column === undefined ? null : { code: 'column-missing', column };
}

import type { Predicate } from './predicate.ts';

/** Ids of the columns that a predicate asks about, each once, in order of appearance. */
export function columnsOf(predicate: Predicate): readonly string[] {
  if (predicate.is === 'rows') return [];
  if (predicate.is !== 'all' && predicate.is !== 'any') return [predicate.column];
  return [...new Set(predicate.of.flatMap(columnsOf))];
}

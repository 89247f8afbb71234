import { daySpan, type TableMeta } from '../table/table.ts';
import { isoDate, parseIsoDate } from '../time/day.ts';
import type { Period } from '../time/period.ts';

/**
 * The first day with a response, as ISO date, when it lies inside a period: the days before it are not covered by the
 * table, so a comparison with the period is one with a part of it. Null when the period is covered from its start,
 * or not at all.
 */
export function coveredFrom(table: TableMeta, { start, end }: Period): string | null {
  const span = daySpan(table);
  const first = parseIsoDate(start);
  const after = parseIsoDate(end);
  if (!span || first === null || after === null) return null;
  return span.first > first && span.first < after ? isoDate(span.first) : null;
}

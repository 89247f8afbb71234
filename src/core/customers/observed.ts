import type { Role } from '../table/role.ts';
import type { TableMeta } from '../table/table.ts';
import { type Day, parseIsoDate } from '../time/day.ts';

/** Days without any event after which a file is taken for an old one. */
const quietDays = 31;

/** How many times longer than usual nothing may happen. */
const unusual = 30;

/** Rows and days below which nothing is said of what is usual. */
const few = 30;

/** First and last day of a role; null without any. */
function spanOf({ columns }: TableMeta, role: Role): readonly [Day, Day] | null {
  const column = columns.find((candidate) => candidate.role === role && candidate.kind === 'date');
  const days = (column?.chunks ?? []).flatMap(({ min, max }) => (min === null || max === null ? [] : [min, max]));
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)];
}

/**
 * The first day of which a table of subscriptions or orders knows nothing any more: the day after the last that its file
 * can have seen. A file that lies about for long before it is read has seen less: when nothing has happened for over a
 * month, and for thirty times as long as usual, it ends with its last event. Otherwise all would seem to have stayed,
 * or all to have left, since then. Orders always end with the last one.
 */
export function firstUnseenDay(table: TableMeta): Day {
  const named = table.observedUntil === null ? null : parseIsoDate(table.observedUntil);
  const starts = spanOf(table, table.kind === 'orders' ? 'orderedAt' : 'startedAt');
  const ends = spanOf(table, 'endedAt');
  const last = Math.max(starts?.[1] ?? 0, ends?.[1] ?? 0);
  if (named === null || starts === null) return last + 1;
  if (table.kind === 'orders') return Math.min(named, last) + 1;
  const span = last - starts[0];
  if (table.rows < few || span < few) return named + 1;
  const quiet = Math.max(quietDays, (unusual * span) / table.rows);
  return (named - last > quiet ? last : named) + 1;
}

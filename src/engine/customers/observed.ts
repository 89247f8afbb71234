import type { ColumnMeta } from '../../core/table/column.ts';
import type { Role } from '../../core/table/role.ts';
import type { Table } from '../../core/table/table.ts';
import { type Day, parseIsoDate } from '../../core/time/day.ts';
import { columnOf } from './asked-rows.ts';

/** Days without any event after which a file is taken for an old one. */
const quietDays = 31;

/** How many times longer than usual nothing may happen. */
const unusual = 30;

/** Rows and days below which nothing is said of what is usual. */
const few = 30;

/** First and last day of a column of dates; null without any. */
function spanOf(column: ColumnMeta | undefined): readonly [Day, Day] | null {
  const days = (column?.chunks ?? []).flatMap(({ min, max }) => (min === null || max === null ? [] : [min, max]));
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)];
}

/**
 * The first day of which a table of subscriptions or orders knows nothing any more: the day after the last that its file
 * can have seen. A file that lies about for long before it is read has seen less: when nothing has happened for over a
 * month, and for thirty times as long as usual, it ends with its last event. Otherwise all would seem to have stayed,
 * or all to have left, since then. Orders always end with the last one.
 */
export function firstUnseenDay(table: Table): Day {
  const named = table.meta.observedUntil === null ? null : parseIsoDate(table.meta.observedUntil);
  const role: Role = table.meta.kind === 'orders' ? 'orderedAt' : 'startedAt';
  const starts = spanOf(columnOf(table, role, 'date'));
  const ends = spanOf(columnOf(table, 'endedAt', 'date'));
  const last = Math.max(starts?.[1] ?? 0, ends?.[1] ?? 0);
  if (named === null || starts === null) return last + 1;
  if (table.meta.kind === 'orders') return Math.min(named, last) + 1;
  const span = last - starts[0];
  if (table.meta.rows < few || span < few) return named + 1;
  const quiet = Math.max(quietDays, (unusual * span) / table.meta.rows);
  return (named - last > quiet ? last : named) + 1;
}

import type { ColumnMeta } from '../../core/table/column.ts';
import type { Derivation } from '../../core/table/shape.ts';
import type { TableMeta } from '../../core/table/table.ts';

/** The columns that a way to derive can start from. */
export function columnsFor(from: Derivation['from'], { columns }: TableMeta): readonly ColumnMeta[] {
  switch (from) {
    case 'groups':
      return columns.filter(({ kind }) => kind === 'category' || kind === 'set');
    case 'buckets':
      return columns.filter(({ kind }) => kind === 'number' || kind === 'score');
    case 'date':
      return columns.filter(({ kind }) => kind === 'date');
    case 'product':
    case 'per-month':
      return columns.filter(({ kind }) => kind === 'number' || kind === 'score');
    case 'conditions':
    case 'joined':
      return columns.filter(({ kind }) => kind !== 'time');
    default:
      return from satisfies never;
  }
}

/** Bounds as typed, parted by semicolons or blanks, ascending; null when one is no number or there is none. */
export function boundsOf(text: string): readonly number[] | null {
  const parts = text.split(/[;\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => Number(part.replace(',', '.')));
  if (numbers.length === 0 || numbers.some((number) => !Number.isFinite(number))) return null;
  return [...new Set(numbers)].sort((left, right) => left - right);
}

/** Names of the weekdays, Monday first. */
export function weekdays(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format((day + 4) * 86_400_000));
}

import type { ColumnSummary, ReadCell } from '../../core/import/dry-run.ts';
import type { Formats } from '../../i18n/format.ts';

/** Heights of the bars that show how the values of a column are spread; empty where none would say anything. */
export function barsOf({ distribution }: ColumnSummary): readonly number[] {
  if (distribution?.of === 'answers') return distribution.steps.map(({ count }) => count);
  if (distribution?.of === 'values') return distribution.top.map(({ count }) => count);
  return distribution?.of === 'numbers' || distribution?.of === 'days'
    ? distribution.bins.map(({ count }) => count)
    : [];
}

/** A number of a column, with as many decimals as it has, at most three. */
export const numberWords = (value: number, { locale }: Formats): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value).replace('-', '\u2212');

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** What a cell is read as, as people write it; empty when it is missing. */
export function valueWords({ value, time }: ReadCell, kind: string, formats: Formats): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberWords(value, formats);
  if (typeof value !== 'string') return value.join(' · ');
  if (kind !== 'date' || !isoDay.test(value)) return value;
  return time === undefined ? formats.date(value) : `${formats.date(value)}, ${clock(time)}`;
}

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60].map((part) => String(part).padStart(2, '0')).join(':');

import type { ColumnMeta } from '../../core/table/column.ts';
import type { CellValue } from '../../core/table/rows.ts';
import { isoDate } from '../../core/time/day.ts';
import type { Formats } from '../../i18n/format.ts';

/** Most decimals that are shown of a number. */
const mostDecimals = 6;

/** A number with the decimals it has. */
export const numberWords = (value: number, formats: Formats): string =>
  formats.decimal(value, Math.min(mostDecimals, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0));

/** A cell as people read it; '' where it is missing. */
export function cellWords(value: CellValue, { kind }: Pick<ColumnMeta, 'kind'>, formats: Formats): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberWords(value, formats);
  if (typeof value !== 'string') return value.join(', ');
  if (kind !== 'date') return value;
  const [day = '', time] = value.split('T');
  return time ? `${formats.date(day)}, ${time.replace(/:00$/, '')}` : formats.date(day);
}

/** A number that a column stores, e.g. the end of a bin: days as dates. */
export const storedWords = (value: number, { kind }: Pick<ColumnMeta, 'kind'>, formats: Formats): string =>
  kind === 'date' ? formats.date(isoDate(Math.round(value))) : numberWords(Number(value.toPrecision(6)), formats);

/** Whether the values of a column stand at the right, one under the other. */
export const isNumeric = ({ kind }: Pick<ColumnMeta, 'kind'>): boolean =>
  kind === 'score' || kind === 'number' || kind === 'time';

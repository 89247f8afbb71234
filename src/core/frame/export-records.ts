import { csvCell } from './export.ts';

/** One line of an exported table of numbers: values by the name of their column. Dates are ISO, the end exclusive. */
export type NumberRecord = Readonly<Record<string, string | number | boolean | null>>;

/** Records as JSON text. */
export const recordsAsJson = (records: readonly NumberRecord[]): string => `${JSON.stringify(records, null, 2)}\n`;

/** Records as CSV text, as cells are exported; the columns are those of the first record. */
export function recordsAsCsv(records: readonly NumberRecord[]): string {
  const columns = Object.keys(records[0] ?? {});
  const lines = records.map((record) => columns.map((column) => csvCell(record[column] ?? null)));
  return [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

import { mode } from './delimiter.ts';
import { uniqueNames } from './header-names.ts';
import { isBlankLine, type Layout, type Records, recogniseLayout, type SourceName } from './layout.ts';

/** Where the table of a file starts and what its columns are called, by the first records. */
export interface TableHead {
  readonly layout: Layout;
  readonly headers: Records;
  /** Rows of data among the first records. */
  readonly rows: Records;
  /** Names of the columns, each once; their number is the width of the table. */
  readonly names: readonly string[];
}

/** Number of columns that the beginning of a file has, before its header is known. */
export const columnsIn = (records: Records): number =>
  Math.max(records[0]?.length ?? 0, mode(records.map((row) => row.length)).value);

/** Characters of a cell that are looked at: patterns that go back and forth over more would take its square in time. */
const longestCell = 1_000;

const isShort = (cell: string): boolean => cell.length <= longestCell;

const shortened = (records: Records): Records =>
  records.map((row) => (row.every(isShort) ? row : row.map((cell) => cell.slice(0, longestCell))));

/** Header rows, data rows and columns in the first records of a file; very long cells without their end. */
export function tableHead(
  all: Records,
  decided?: { readonly preambleRows?: number | undefined; readonly headerRows?: number | undefined },
  source?: SourceName,
): TableHead {
  const records = shortened(all);
  const layout = recogniseLayout(records, decided, source);
  const { preambleRows, headerRows } = layout;
  const table = records.slice(preambleRows).filter((row) => !isBlankLine(row));
  const headers = table.slice(0, headerRows);
  const rows = table.slice(headerRows).filter((row) => row.some((cell) => cell.trim() !== ''));
  const widest = Math.max(0, ...headers.map((row) => row.length));
  const width = Math.max(widest, mode(rows.map((row) => row.length)).value);
  const names = headerRows === 0 ? new Array<string>(width).fill('') : layout.names(headers, width);
  return { layout, headers, rows, names: uniqueNames(names) };
}

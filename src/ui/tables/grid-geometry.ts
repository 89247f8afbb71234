import type { ColumnMeta } from '../../core/table/column.ts';

/** Height of a row, in pixels; the same for all, so that a million need no measuring. */
export const rowHeight = 34;

/** Height of the names of columns, in pixels. */
export const headHeight = 40;

/** Height at which a table shows so many whole rows, with its border, in pixels. */
export const gridHeight = (rows: number): number => headHeight + rows * rowHeight + 2;

/** Highest element that every engine draws: Firefox stops before 18 million pixels. */
const highest = 12_000_000;

/** Width of the column of row numbers, in pixels. */
export const numberWidth = 76;

const widths = { score: 140, number: 130, category: 180, date: 170, time: 110, set: 240, text: 170 } as const;

/** Width of what people wrote. */
const freeWidth = 360;

/** Where a column lies to the right of the row numbers. */
export interface Track {
  readonly column: ColumnMeta;
  /** Place among the columns, from 0. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

/** The columns side by side. */
export function tracksOf(columns: readonly ColumnMeta[]): readonly Track[] {
  let left = numberWidth;
  return columns.map((column, index) => {
    const track = { column, index, left, width: column.role === 'comment' ? freeWidth : widths[column.kind] };
    left += track.width;
    return track;
  });
}

/** Width of all columns with the row numbers. */
export function widthOf(tracks: readonly Track[]): number {
  const last = tracks.at(-1);
  return last ? last.left + last.width : numberWidth;
}

/** The columns that can be seen; those that are not are not drawn. */
export const tracksInView = (tracks: readonly Track[], scrolled: number, width: number): readonly Track[] =>
  tracks.filter(({ left, width: own }) => left + own > scrolled && left < scrolled + width);

/** Height of all rows in the element that scrolls: what they take, but never more than engines draw. `height`: of one. */
export const scrollHeight = (rows: number, height = rowHeight): number => Math.min(highest, rows * height);

/** The pixels of all rows that lie above the view, when the element is scrolled by so much. */
export function offsetAt(scrolled: number, rows: number, view: number, height = rowHeight): number {
  const room = scrollHeight(rows, height) - view;
  const all = rows * height - view;
  if (room <= 0 || all <= 0) return 0;
  return Math.min(all, Math.max(0, (scrolled * all) / room));
}

/** How far the element must be scrolled to have so many pixels above the view; the inverse of {@link offsetAt}. */
export function scrolledFor(offset: number, rows: number, view: number): number {
  const room = scrollHeight(rows) - view;
  const all = rows * rowHeight - view;
  if (room <= 0 || all <= 0) return 0;
  return (Math.min(all, Math.max(0, offset)) * room) / all;
}

/** The offset nearest to the present one at which a row is wholly in view. */
export function offsetShowing(row: number, offset: number, view: number): number {
  const top = row * rowHeight;
  if (top < offset) return top;
  return top + rowHeight > offset + view ? top + rowHeight - view : offset;
}

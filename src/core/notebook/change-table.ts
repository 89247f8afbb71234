import type { TableMeta } from '../table/table.ts';
import type { Cell } from './cell.ts';
import { placeInTable, settingsForTable } from './column-places.ts';
import { liveNumberPattern, parseLiveNumber } from './live-number.ts';
import { parseLiveSentence } from './live-sentence.ts';
import { type LiveNumber, writeLiveNumber, writeLiveSentence } from './write-live.ts';

/**
 * The cells of a notebook for another table: columns by their names and meanings, live parts of texts too. What the
 * table lacks stays named, so that the cell says so and is whole again with the table it came from. Segments belong to
 * one table and stay behind.
 */
export const cellsForTable = (cells: readonly Cell[], from: TableMeta, to: TableMeta): readonly Cell[] =>
  cells.map((cell) => {
    const { segments: _, ...own } = cell.own ?? {};
    const { own: __, ...rest } = cell;
    const kept = Object.keys(own).length > 0 ? { own } : {};
    if (cell.type !== 'text') return { ...rest, ...kept, settings: settingsForTable(cell.settings, from, to) } as Cell;
    return { ...rest, ...kept, settings: { markdown: textForTable(cell.settings.markdown, from, to) } } as Cell;
  });

function textForTable(markdown: string, from: TableMeta, to: TableMeta): string {
  const place = (id: string) => String(placeInTable(id, from, to));
  const moved = (number: LiveNumber): LiveNumber => ({
    ...number,
    ...(number.item === undefined ? {} : { item: place(number.item) }),
    ...(number.group ? { group: { ...number.group, column: place(number.group.column) } } : {}),
  });
  return markdown.replace(new RegExp(liveNumberPattern, 'gu'), (written, source: string) => {
    const sentence = parseLiveSentence(source);
    if (sentence) return writeLiveSentence({ ...sentence, by: place(sentence.by), number: moved(sentence.number) });
    const number = parseLiveNumber(source);
    return number ? writeLiveNumber(moved(number)) : written;
  });
}

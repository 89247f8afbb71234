import { ByteKeys } from '../columns/byte-keys.ts';
import type { CellBlock } from './cell-block.ts';

/** Different cells whose text is kept, in one column and in all. */
const mostKept = { column: 2_000, table: 400_000 };

/** The texts of one column; null once there are too many different ones to keep. */
interface ColumnTexts {
  readonly keys: ByteKeys;
  readonly texts: string[];
}

/** Makes text of cells, of those that repeat in a column only once. */
export class CellTexts {
  readonly #columns: (ColumnTexts | null)[] = [];

  /** The records of a block as rows of text. */
  rows(cells: CellBlock): string[][] {
    const rows: string[][] = [];
    for (let record = 0; record < cells.records; record++) {
      const first = cells.first[record] as number;
      const row: string[] = [];
      for (let column = 0; column < (cells.widths[record] as number); column++) {
        row.push(this.#text(cells, first + column, column));
      }
      rows.push(row);
    }
    return rows;
  }

  #text(cells: CellBlock, field: number, column: number): string {
    const start = cells.starts[field] as number;
    const end = cells.ends[field] as number;
    if (start === end) return '';
    const known = this.#known(column);
    if (known === null) return cells.fieldText(field);
    const { keys, texts } = known;
    const key = keys.idOf(cells, start, end);
    if (key < texts.length) return texts[key] as string;
    const text = cells.fieldText(field);
    texts.push(text);
    if (texts.length === Math.min(mostKept.column, Math.ceil(mostKept.table / this.#columns.length))) {
      this.#columns[column] = null;
    }
    return text;
  }

  #known(column: number): ColumnTexts | null {
    while (this.#columns.length <= column) this.#columns.push({ keys: new ByteKeys(), texts: [] });
    return this.#columns[column] as ColumnTexts | null;
  }
}

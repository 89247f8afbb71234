import type { TableCensus } from '../../core/import/table-census.ts';
import { ByteKeys } from '../columns/byte-keys.ts';
import { type CellBlock, cellLook } from './cell-block.ts';

/** Different cells that are counted by their bytes, in one column and in all. */
const mostKept = { column: 2_000, table: 400_000 };

/** The cells of one column so far; they are handed over when there are too many different ones, or at the end. */
interface Counted {
  readonly keys: ByteKeys;
  readonly texts: string[];
  readonly counts: number[];
}

/** Hands the cells of records to a census; of those that repeat in a column a text is made only once. */
export class CellCensus {
  readonly #census: TableCensus;
  readonly #most: number;
  /** Null for a column with too many different cells. */
  readonly #columns: (Counted | null)[];

  constructor(census: TableCensus) {
    const { width } = census;
    this.#census = census;
    this.#most = Math.min(mostKept.column, Math.ceil(mostKept.table / Math.max(1, width)));
    this.#columns = Array.from({ length: width }, () => ({ keys: new ByteKeys(), texts: [], counts: [] }));
  }

  /** Takes a row of data, as `TableCensus.add` does. */
  add(cells: CellBlock, record: number): void {
    if (cells.isBlank(record)) return;
    const { width } = this.#census;
    const at = this.#census.countRow();
    const there = cells.widths[record] as number;
    if (there > width && !cells.isBlank(record, width)) return;
    const first = cells.first[record] as number;
    for (let column = 0; column < width && column < there; column++) {
      const field = first + column;
      if ((cells.starts[field] as number) < (cells.ends[field] as number)) this.#count(cells, field, column);
    }
    if (this.#census.wantsRow(at)) this.#census.lookAt(cells.row(record), at);
  }

  #count(cells: CellBlock, field: number, column: number): void {
    const counted = this.#columns[column];
    const start = cells.starts[field] as number;
    const end = cells.ends[field] as number;
    if (!counted) {
      const taken = cells.looks[field] === cellLook.ascii && this.#census.addAscii(column, cells.bytes, start, end);
      if (!taken) this.#census.addCell(column, cells.fieldText(field), 1);
      return;
    }
    const { keys, texts, counts } = counted;
    const key = keys.idOf(cells, start, end);
    if (key < counts.length) {
      counts[key] = (counts[key] as number) + 1;
      return;
    }
    texts.push(cells.fieldText(field));
    counts.push(1);
    if (texts.length === this.#most) this.#handOver(column);
  }

  #handOver(column: number): void {
    const { texts, counts } = this.#columns[column] ?? { texts: [], counts: [] };
    texts.forEach((text, key) => {
      this.#census.addCell(column, text, counts[key] ?? 0);
    });
    this.#columns[column] = null;
  }

  /** To be called once, after the last row. */
  end(): void {
    for (let column = 0; column < this.#columns.length; column++) this.#handOver(column);
  }
}

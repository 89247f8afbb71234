import type { RowBatch } from '../columns/column-builder.ts';
import { blankLength, decodeAscii, decodeUtf8 } from './utf8.ts';

/** Records of a file, by their number. */
export interface Records {
  /** How many cells a record has. */
  width(record: number): number;
  /** Line of the file where it starts, from 1. */
  line(record: number): number;
  /** Whether its cells from `from` on hold nothing but white space. */
  isBlank(record: number, from?: number): boolean;
  /** A cell as text; empty when the record is too short to have it. */
  text(record: number, column: number): string;
  /** All its cells as text. */
  row(record: number): readonly string[];
}

/** What the bytes of a cell are known to be: all ASCII, UTF-8, or not valid UTF-8 (to be read as text). */
export const cellLook = { ascii: 0, utf8: 1, broken: 3 } as const;

/**
 * Complete records of a file as ranges of bytes: cell `c` of record `r` is field `first[r] + c`, present if
 * `c < widths[r]`, and its content `bytes[starts[f] … ends[f])`, without quotes, in UTF-8. Who fills the block reuses
 * its arrays, so it is good until more is read.
 */
export class CellBlock implements Records {
  bytes = new Uint8Array(0);
  /** The same bytes, for reading several at a time; up to 16 behind a cell may be looked at. */
  view = new DataView(new ArrayBuffer(0));
  /** Per field. */
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** Per field, one of {@link cellLook}. */
  looks = new Uint8Array(0);
  /** Per record. */
  first = new Int32Array(0);
  widths = new Int32Array(0);
  /** Per record, line of the file where it starts, from 1. */
  lines = new Int32Array(0);
  /** How many records there are. */
  records = 0;

  text(record: number, column: number): string {
    return column < (this.widths[record] as number) ? this.fieldText((this.first[record] as number) + column) : '';
  }

  fieldText(field: number): string {
    const start = this.starts[field] as number;
    const end = this.ends[field] as number;
    if (start === end) return '';
    return this.looks[field] === cellLook.ascii
      ? decodeAscii(this.bytes, start, end)
      : decodeUtf8(this.bytes, start, end);
  }

  row(record: number): string[] {
    return Array.from({ length: this.widths[record] as number }, (_, column) => this.text(record, column));
  }

  /** Records `from` up to `to` as rows of text. */
  rows(from: number, to: number): RowBatch {
    return {
      rows: Array.from({ length: to - from }, (_, i) => this.row(from + i)),
      lines: [...this.lines.subarray(from, to)],
    };
  }

  isBlank(record: number, from = 0): boolean {
    const first = this.first[record] as number;
    for (let field = first + from; field < first + (this.widths[record] as number); field++) {
      for (let at = this.starts[field] as number, end = this.ends[field] as number; at < end; ) {
        const blank = blankLength(this.bytes, at);
        if (blank === 0) return false;
        at += blank;
      }
    }
    return true;
  }

  width(record: number): number {
    return this.widths[record] as number;
  }

  line(record: number): number {
    return this.lines[record] as number;
  }

  /** Leaves only the records that are to be used. */
  keep(isUsed: (record: number) => boolean): void {
    let kept = 0;
    for (let record = 0; record < this.records; record++) {
      if (!isUsed(record)) continue;
      if (kept < record) this.#move(record, kept);
      kept++;
    }
    this.records = kept;
  }

  #move(record: number, to: number): void {
    this.first[to] = this.first[record] as number;
    this.widths[to] = this.widths[record] as number;
    this.lines[to] = this.lines[record] as number;
  }
}

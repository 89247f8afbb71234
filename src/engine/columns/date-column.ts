import { parseDate, parseTime } from '../../core/import/dates.ts';
import type { ColumnRecipe, DateOrder } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { CellBlock } from '../read/cell-block.ts';
import {
  ChunkSeries,
  type ColumnBuilder,
  type FinishedChunk,
  metaOf,
  type RowBatch,
  type SetCellAside,
} from './column-builder.ts';
import { DateBytes, dayPart, secondsPart } from './date-bytes.ts';
import { missingTest } from './missing-texts.ts';
import { NumberStage } from './narrow.ts';

/**
 * Builds a `date` column and, once a time of day was present, the hidden `<id>.time` beside it; chunks before that
 * are handed over late, as all missing.
 */
export class DateColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #setAside: SetCellAside;
  readonly #order: DateOrder;
  readonly #bytes: DateBytes;
  readonly #latest: Day;
  readonly #isMissing: (cell: string) => boolean;
  readonly #days = new NumberStage(chunkRows);
  readonly #times = new NumberStage(chunkRows);
  readonly #series: ChunkSeries;
  readonly #timeSeries: ChunkSeries;
  readonly #lengths: number[] = [];
  #timeSeen = false;

  /** @param latest last day that the time of an answer can have; a later one, e.g. of a mistyped year, is set aside. */
  constructor(recipe: ColumnRecipe, setAside: SetCellAside, latest: Day = Number.POSITIVE_INFINITY) {
    this.#recipe = recipe;
    this.#setAside = setAside;
    this.#latest = recipe.role === 'answeredAt' ? latest : Number.POSITIVE_INFINITY;
    this.#order = recipe.dateOrder ?? 'ymd';
    this.#bytes = new DateBytes(this.#order);
    this.#isMissing = missingTest(recipe.missing);
    this.#series = new ChunkSeries(recipe.id);
    this.#timeSeries = new ChunkSeries(`${recipe.id}.time`);
  }

  add({ rows, lines }: RowBatch, from: number, to: number): void {
    const { index, timeIndex = -1 } = this.#recipe;
    for (let i = from; i < to; i++) this.#addText(rows[i]?.[index] ?? '', lines[i] ?? 0, rows[i]?.[timeIndex]);
  }

  /** @param time cell of the column that holds the time of day. */
  #addText(cell: string, line: number, time?: string): void {
    const date = parseDate(cell.trim(), this.#order);
    if (date !== null && date.day <= this.#latest) {
      this.#push(date.day, date.seconds === -1 && time ? this.#secondsOf(time, line) : date.seconds);
      return;
    }
    this.#push(Number.NaN, -1);
    if (date) this.#setAside(line, this.#recipe.id, cell, 'date-in-future');
    else if (!this.#isMissing(cell)) this.#setAside(line, this.#recipe.id, cell, 'not-a-date');
  }

  /** A time of day that cannot be read is set aside; the day stays. */
  #secondsOf(cell: string, line: number): number {
    const seconds = parseTime(cell.trim());
    if (seconds === null && !this.#isMissing(cell)) this.#setAside(line, this.#recipe.id, cell, 'not-a-time');
    return seconds ?? -1;
  }

  #push(day: number, seconds: number): void {
    this.#days.push(day);
    this.#times.push(seconds === -1 ? Number.NaN : seconds);
    if (seconds !== -1) this.#timeSeen = true;
  }

  addCells(cells: CellBlock, from: number, to: number): void {
    const { index, timeIndex } = this.#recipe;
    const { bytes, starts, ends, first, widths } = cells;
    for (let record = from; record < to; record++) {
      const field = (first[record] as number) + index;
      const present = index < (widths[record] as number);
      const start = starts[field] as number;
      const end = ends[field] as number;
      if (!present || start === end) {
        this.#push(Number.NaN, -1);
        continue;
      }
      if (timeIndex !== undefined) {
        this.#addText(cells.fieldText(field), cells.line(record), cells.text(record, timeIndex));
        continue;
      }
      const read = this.#bytes.read(bytes, start, end);
      if (!Number.isNaN(read) && dayPart(read) <= this.#latest) this.#push(dayPart(read), secondsPart(read));
      else this.#addText(cells.fieldText(field), cells.line(record));
    }
  }

  flush(): readonly FinishedChunk[] {
    const days = this.#series.finish(this.#days.take());
    const times = this.#times.take();
    if (!this.#timeSeen) {
      this.#lengths.push(times.values.length);
      return [days];
    }
    const before = this.#lengths.splice(0).map((length) => this.#timeSeries.finish(allMissing(length)));
    return [days, ...before, this.#timeSeries.finish(times)];
  }

  metas(): readonly ColumnMeta[] {
    const date = metaOf(this.#recipe, this.#series);
    if (!this.#timeSeen) return [date];
    const time = { ...metaOf(this.#recipe, this.#timeSeries), id: `${this.#recipe.id}.time`, kind: 'time' as const };
    return [date, { ...time, role: 'none' }];
  }
}

const allMissing = (length: number) => ({
  values: new Uint8Array(length).fill(0xff),
  min: Number.NaN,
  max: Number.NaN,
  missing: length,
});

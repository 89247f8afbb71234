import {
  type ChunkSummary,
  type ColumnChunk,
  type ColumnMeta,
  isTextChunk,
  mostOptions,
  otherOption,
} from '../../core/table/column.ts';
import type { CellValue } from '../../core/table/rows.ts';
import { isScale } from '../../core/table/scale.ts';
import { chunkCount, chunkRows, rowsInChunk, type Table } from '../../core/table/table.ts';
import { NumberStage } from '../columns/narrow.ts';
import { TextStage } from '../columns/text-chunk.ts';
import { loadChunks } from '../scan/load.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import type { Prepared } from './derive.ts';

/** A column that is worked out, with all of its chunks. */
export interface ComputedColumn {
  readonly meta: ColumnMeta;
  readonly chunks: readonly ColumnChunk[];
}

/** What is known of a computed column before its rows are. */
export type ColumnPlan = Pick<ColumnMeta, 'id' | 'name' | 'role' | 'kind'> & Pick<Partial<ColumnMeta>, 'scale'>;

/** Rows after which other work of the thread may come in between. */
const stretch = 4_096;

/** Works a column out, chunk by chunk, in turns with other work. Throws `cancelled` once the signal is aborted. */
export async function computeColumn(
  table: Table,
  plan: ColumnPlan,
  prepared: Prepared,
  signal?: Abortable,
): Promise<ComputedColumn> {
  const turns = new Turns();
  const size = table.chunkRows ?? chunkRows;
  const orders = Array.from({ length: chunkCount(table.meta, size) }, (_, index) => ({
    index,
    columns: prepared.columns,
  }));
  const writer = plan.kind === 'text' ? textWriter() : numberWriter(plan, size);
  const chunks: ColumnChunk[] = [];
  for await (const [{ index }, loaded] of loadChunks(table, orders)) {
    const rows = rowsInChunk(table.meta, index, size);
    const valueIn = prepared.ofChunk(loaded, index, rows);
    for (let from = 0; from < rows; from += stretch) {
      const to = Math.min(rows, from + stretch);
      for (let row = from; row < to; row++) writer.push(valueIn(row));
      await turns.give();
      stopIfAborted(signal);
    }
    chunks.push(writer.take());
  }
  const summaries = chunks.map(summaryOf);
  return {
    chunks,
    meta: {
      ...plan,
      ...(writer.dictionary ? { dictionary: writer.dictionary } : {}),
      missing: summaries.reduce((sum, { missing }) => sum + missing, 0),
      chunks: summaries,
    },
  };
}

interface Writer {
  push(value: CellValue): void;
  take(): ColumnChunk;
  readonly dictionary?: readonly string[];
}

const textOf = (value: CellValue): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

function textWriter(): Writer {
  const stage = new TextStage();
  return { push: (value) => stage.push(textOf(value)), take: () => stage.take() };
}

function numberWriter({ kind, scale }: ColumnPlan, size: number): Writer {
  const stage = new NumberStage(size);
  const take = () => stage.take();
  if (kind === 'category') {
    const dictionary: string[] = [];
    const codes = new Map<string, number>();
    return { dictionary, take, push: (value) => stage.push(codeOf(textOf(value), codes, dictionary)) };
  }
  const fits = (value: number) =>
    kind !== 'score' ||
    (scale !== undefined && isScale(scale) && value >= scale.min && value <= scale.max && Number.isInteger(value));
  return {
    take,
    push: (value) => {
      if (typeof value === 'number') return stage.push(fits(value) ? value : Number.NaN);
      const text = textOf(value).trim();
      const number = text === '' ? Number.NaN : Number(text);
      stage.push(Number.isFinite(number) && fits(number) ? number : Number.NaN);
    },
  };
}

/** NaN for the empty text. Values beyond what codes can name count as one. */
function codeOf(text: string, codes: Map<string, number>, dictionary: string[]): number {
  if (text === '') return Number.NaN;
  const known = codes.get(text);
  if (known !== undefined) return known;
  const value = dictionary.length < mostOptions - 1 ? text : otherOption;
  const code = codes.get(value) ?? dictionary.push(value) - 1;
  codes.set(value, code);
  return code;
}

function summaryOf(chunk: ColumnChunk): ChunkSummary {
  if (isTextChunk(chunk) || !('min' in chunk) || Number.isNaN(chunk.min)) {
    return { min: null, max: null, missing: chunk.missing };
  }
  return { min: chunk.min, max: chunk.max, missing: chunk.missing };
}

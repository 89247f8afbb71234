import {
  type ColumnChunk,
  type ColumnKind,
  isSetChunk,
  isTextChunk,
  missingMark,
  type NumericChunk,
  type SetChunk,
  type TextChunk,
} from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';
import { NumberStage } from '../columns/narrow.ts';
import { SetStage } from '../columns/set-stage.ts';

/** Where the value of one row of a chunk comes from; null when it has none. */
export interface ValueSource {
  readonly chunk: ColumnChunk;
  readonly row: number;
  /** Whether it comes from the wave, whose codes are others. */
  readonly fromWave: boolean;
}

/** Tells the source of each row of a chunk. */
export type SourceOf = (row: number) => ValueSource | null;

/** Values of numbers, days, scores or codes, those of the wave under the codes of the table. */
function mergedNumbers(rows: number, sourceOf: SourceOf, codes: readonly number[] | null): NumericChunk {
  const stage = new NumberStage(chunkRows);
  for (let row = 0; row < rows; row++) {
    const source = sourceOf(row);
    if (source === null || isTextChunk(source.chunk) || isSetChunk(source.chunk)) {
      stage.push(Number.NaN);
      continue;
    }
    const { values } = source.chunk;
    const value = values[source.row] as number;
    if (value === missingMark(values)) stage.push(Number.NaN);
    else stage.push(source.fromWave && codes ? (codes[value] as number) : value);
  }
  return stage.take();
}

function mergedTexts(rows: number, sourceOf: SourceOf): TextChunk {
  const offsets = new Uint32Array(rows + 1);
  const parts: Uint8Array[] = [];
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    const source = sourceOf(row);
    let length = 0;
    if (source && isTextChunk(source.chunk)) {
      const { chunk, row: at } = source;
      const part = chunk.bytes.subarray(chunk.offsets[at], chunk.offsets[at + 1]);
      length = part.length;
      parts.push(part);
    }
    if (length === 0) missing++;
    offsets[row + 1] = (offsets[row] as number) + length;
  }
  const bytes = new Uint8Array(offsets[rows] as number);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { offsets, bytes, missing };
}

function mergedSets(rows: number, sourceOf: SourceOf, codes: readonly number[] | null): SetChunk {
  const stage = new SetStage();
  for (let row = 0; row < rows; row++) {
    const source = sourceOf(row);
    if (source && isSetChunk(source.chunk)) {
      const { offsets, codes: own } = source.chunk;
      const options = own.subarray(offsets[source.row], offsets[source.row + 1]);
      if (source.fromWave && codes) {
        const meant = new Set(Array.from(options, (code) => codes[code] as number));
        for (const code of [...meant].sort((left, right) => left - right)) stage.add(code);
      } else for (const code of options) stage.add(code);
    }
    stage.endRow();
  }
  return stage.take();
}

/**
 * A chunk whose values come from several.
 *
 * @param codes code in the table per code in the wave; null where values are no codes.
 */
export function mergedChunk(
  kind: ColumnKind,
  rows: number,
  sourceOf: SourceOf,
  codes: readonly number[] | null,
): ColumnChunk {
  if (kind === 'text') return mergedTexts(rows, sourceOf);
  return kind === 'set' ? mergedSets(rows, sourceOf, codes) : mergedNumbers(rows, sourceOf, codes);
}

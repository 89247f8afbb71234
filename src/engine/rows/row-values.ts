import { isSetChunk, isTextChunk, missingMark, type TextChunk } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import { chunksOfRows } from './chosen-rows.ts';
import { type TextRanks, textRanks } from './text-ranks.ts';

/** What a column of numbers, answers, days or codes stores in ascending rows; of sets the first option. NaN is missing. */
export async function storedValues(table: Table, column: string, rows: Uint32Array): Promise<Float64Array> {
  const stored = new Float64Array(rows.length).fill(Number.NaN);
  for await (const { chunk, from, to, start } of chunksOfRows(table, column, rows)) {
    if (isTextChunk(chunk)) continue;
    if (isSetChunk(chunk)) {
      for (let at = from; at < to; at++) {
        const row = (rows[at] as number) - start;
        const first = chunk.offsets[row] as number;
        if (first < (chunk.offsets[row + 1] as number)) stored[at] = chunk.codes[first] as number;
      }
      continue;
    }
    const { values } = chunk;
    const mark = missingMark(values);
    for (let at = from; at < to; at++) {
      const value = values[(rows[at] as number) - start] as number;
      if (value !== mark) stored[at] = value;
    }
  }
  return stored;
}

/** The texts of ascending rows as ranks. */
export async function rankedTexts(
  table: Table,
  column: string,
  rows: Uint32Array,
): Promise<TextRanks & { readonly text: (rank: number) => string }> {
  const chunkOf = new Uint16Array(rows.length);
  const starts = new Uint32Array(rows.length);
  const ends = new Uint32Array(rows.length);
  const chunks: TextChunk[] = [];
  for await (const { chunk, from, to, start } of chunksOfRows(table, column, rows)) {
    if (!isTextChunk(chunk)) continue;
    for (let at = from; at < to; at++) {
      const row = (rows[at] as number) - start;
      chunkOf[at] = chunks.length;
      starts[at] = chunk.offsets[row] as number;
      ends[at] = chunk.offsets[row + 1] as number;
    }
    chunks.push(chunk);
  }
  const ranked = textRanks({ chunkOf, starts, ends, chunks });
  const decoder = new TextDecoder();
  const text = (rank: number): string => {
    const row = ranked.examples[rank] ?? 0;
    return decoder.decode(chunks[chunkOf[row] ?? 0]?.bytes.subarray(starts[row], ends[row]));
  };
  return { ...ranked, text };
}

/** All options that ascending rows hold, one after another, and how many rows hold none. */
export async function storedOptions(
  table: Table,
  column: string,
  rows: Uint32Array,
): Promise<{ readonly codes: Float64Array; readonly missing: number }> {
  const codes: number[] = [];
  let missing = 0;
  for await (const { chunk, from, to, start } of chunksOfRows(table, column, rows)) {
    if (!isSetChunk(chunk)) continue;
    for (let at = from; at < to; at++) {
      const row = (rows[at] as number) - start;
      const first = chunk.offsets[row] as number;
      const end = chunk.offsets[row + 1] as number;
      if (first === end) missing++;
      for (let code = first; code < end; code++) codes.push(chunk.codes[code] as number);
    }
  }
  return { codes: Float64Array.from(codes), missing };
}

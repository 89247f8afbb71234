import {
  type ColumnChunk,
  type ColumnMeta,
  isSetChunk,
  isTextChunk,
  missingMark,
  type NumberArray,
} from '../table/column.ts';
import { noRows, type Selection, select } from '../table/selection.ts';
import type { Condition } from './predicate.ts';
import { setRows } from './set-rows.ts';
import { textTest } from './text-test.ts';
import { type ValueTest, valueTest } from './value-test.ts';

/** Selects the rows of one chunk that satisfy a condition. */
export type RowTest = (chunk: ColumnChunk) => Selection;

/** Compiles a condition once for all chunks of its column. */
export function rowTest(condition: Condition, column: ColumnMeta): RowTest {
  const ofText = textTest(condition);
  const test = valueTest(condition, column);
  const ofValues = valueRows(test, column);
  const ofSets = setRows(test, condition.is === 'none-of' ? 'every' : 'any', column);
  return (chunk) => {
    if (isSetChunk(chunk)) return ofSets(chunk);
    if (!isTextChunk(chunk)) return ofValues(chunk.values);
    const selection = noRows(chunk.offsets.length - 1);
    const { offsets, bytes } = chunk;
    for (let row = 0; row < selection.rows; row++) {
      const start = offsets[row] as number;
      const end = offsets[row + 1] as number;
      if (start === end ? ofText.missing : ofText.present(bytes, start, end)) select(selection, row);
    }
    return selection;
  };
}

/** Bytes and 16-bit values are looked up in a table of all values; other arrays are tested row by row. */
function valueRows(test: ValueTest, column: ColumnMeta): (values: NumberArray) => Selection {
  let ofBytes: Uint8Array | undefined;
  let ofShorts: Uint8Array | undefined;
  return (values) => {
    const selection = noRows(values.length);
    if (values instanceof Uint8Array) {
      ofBytes ??= lookupTable(test, column, 0xff);
      lookUpBytes(values, ofBytes, selection);
    } else if (values instanceof Uint16Array) {
      ofShorts ??= lookupTable(test, column, 0xffff);
      lookUpShorts(values, ofShorts, selection);
    } else {
      const mark = missingMark(values);
      for (let row = 0; row < values.length; row++) {
        const value = values[row] as number;
        const missing = value === mark || Number.isNaN(value);
        if (missing ? test.missing : test.present(value)) select(selection, row);
      }
    }
    return selection;
  };
}

/** 1 for each value up to `mark` that satisfies the test; only values that the column can hold are tried. */
function lookupTable(test: ValueTest, { chunks }: ColumnMeta, mark: number): Uint8Array {
  const table = new Uint8Array(mark + 1);
  const low = Math.max(0, Math.min(...chunks.map(({ min }) => min ?? mark)));
  const high = Math.min(mark - 1, Math.max(...chunks.map(({ max }) => max ?? 0)));
  for (let value = low; value <= high; value++) table[value] = test.present(value) ? 1 : 0;
  table[mark] = test.missing ? 1 : 0;
  return table;
}

// The two loops are alike on purpose: one for each array type keeps the compiled code free of type checks. Eight rows
// at a time take little more than half of the time of one by one. The indices are within the arrays by construction,
// so the reads are never undefined.

function lookUpBytes(values: Uint8Array, table: Uint8Array, { words }: Selection): void {
  const whole = values.length >> 5;
  for (let index = 0; index < whole; index++) {
    let word = 0;
    for (let bit = 0; bit < 32; bit += 8) {
      const at = (index << 5) + bit;
      const eight =
        (table[values[at] as number] as number) |
        ((table[values[at + 1] as number] as number) << 1) |
        ((table[values[at + 2] as number] as number) << 2) |
        ((table[values[at + 3] as number] as number) << 3) |
        ((table[values[at + 4] as number] as number) << 4) |
        ((table[values[at + 5] as number] as number) << 5) |
        ((table[values[at + 6] as number] as number) << 6) |
        ((table[values[at + 7] as number] as number) << 7);
      word |= eight << bit;
    }
    words[index] = word;
  }
  for (let row = whole << 5; row < values.length; row++) {
    words[whole] = (words[whole] as number) | ((table[values[row] as number] as number) << (row & 31));
  }
}

function lookUpShorts(values: Uint16Array, table: Uint8Array, { words }: Selection): void {
  const whole = values.length >> 5;
  for (let index = 0; index < whole; index++) {
    let word = 0;
    for (let bit = 0; bit < 32; bit += 8) {
      const at = (index << 5) + bit;
      const eight =
        (table[values[at] as number] as number) |
        ((table[values[at + 1] as number] as number) << 1) |
        ((table[values[at + 2] as number] as number) << 2) |
        ((table[values[at + 3] as number] as number) << 3) |
        ((table[values[at + 4] as number] as number) << 4) |
        ((table[values[at + 5] as number] as number) << 5) |
        ((table[values[at + 6] as number] as number) << 6) |
        ((table[values[at + 7] as number] as number) << 7);
      word |= eight << bit;
    }
    words[index] = word;
  }
  for (let row = whole << 5; row < values.length; row++) {
    words[whole] = (words[whole] as number) | ((table[values[row] as number] as number) << (row & 31));
  }
}

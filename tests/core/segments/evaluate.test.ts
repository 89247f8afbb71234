import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { EcholotError } from '../../../src/core/problem.ts';
import { columnsOf } from '../../../src/core/segments/columns.ts';
import { prepareSegment } from '../../../src/core/segments/evaluate.ts';
import type { Predicate } from '../../../src/core/segments/predicate.ts';
import { utf8 } from '../../../src/core/segments/text-test.ts';
import type { ColumnChunk } from '../../../src/core/table/column.ts';
import { isSelected } from '../../../src/core/table/selection.ts';
import { rowsInChunk, type Table } from '../../../src/core/table/table.ts';
import { responses, tableOf } from '../table/random-table.ts';
import { predicates, satisfies } from './naive.ts';

// Properties over many cases: a busy machine may need longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const size = 16;

function selectedRows(table: Table, predicate: Predicate): boolean[] {
  const prepared = prepareSegment(predicate, table.meta);
  const flags: boolean[] = [];
  for (let index = 0; index * size < table.meta.rows; index++) {
    const rows = rowsInChunk(table.meta, index, size);
    const segment = prepared(index, rows);
    const selection =
      typeof segment === 'boolean' ? null : segment.select((column) => table.chunk(column, index) as ColumnChunk);
    for (let row = 0; row < rows; row++) flags.push(selection ? isSelected(selection, row) : segment === true);
  }
  return flags;
}

describe('a predicate on typed chunks', () => {
  test.each([false, true])('selects what it selects on row objects (ancient dates: %s)', (ancient) => {
    fc.assert(
      fc.property(responses(ancient), predicates, (rows, predicate) => {
        expect(selectedRows(tableOf(rows, size), predicate)).toEqual(rows.map((row) => satisfies(row, predicate)));
      }),
      { numRuns: 300 },
    );
  });

  test('loads no chunk that its summary settles', () => {
    const empty = { nps: null, wrs: null, csat: null, ces: null, channel: null, amount: null, comment: null };
    const rows = Array.from({ length: 64 }, (_, row) => ({ ...empty, day: 20_000 + row, nps: row < 32 ? 9 : 3 }));
    const table = tableOf(rows, size);
    const chunks = (predicate: Predicate) => {
      const prepared = prepareSegment(predicate, table.meta);
      return [0, 1, 2, 3].map((index) => {
        const segment = prepared(index, size);
        return typeof segment === 'boolean' ? segment : segment.columns;
      });
    };
    // 2024-10-04 is day 20,000; the second chunk begins with 2024-10-20.
    const date: Predicate = { is: 'date', column: 'day', start: '2024-10-20', end: '2024-11-10' };
    const low: Predicate = { is: 'number', column: 'nps', op: '≤', value: 6 };
    expect(chunks(date)).toEqual([false, true, ['day'], false]);
    expect(chunks(low)).toEqual([false, false, true, true]);
    expect(chunks({ is: 'all', of: [date, low] })).toEqual([false, false, ['day'], false]);
    expect(chunks({ is: 'any', of: [date, low] })).toEqual([false, true, true, true]);
    expect(chunks({ is: 'one-of', column: 'nps', values: ['9'] })).toEqual([true, true, false, false]);
    expect(chunks({ is: 'unanswered', column: 'comment' })).toEqual([true, true, true, true]);
  });
});

test.each([
  ['aü', [false, false, true]],
  ['AÜ', [false, false, true]],
  ['ta', [true, false, true]],
  ['', [true, true, true]],
])('a text is looked for within each row, not across rows: %j', (text, expected) => {
  const empty = { nps: null, wrs: null, csat: null, ces: null, day: null, channel: null, amount: null };
  const table = tableOf(
    ['ta', 'üb', 'taüb'].map((comment) => ({ ...empty, comment })),
    size,
  );
  expect(selectedRows(table, { is: 'contains', column: 'comment', text })).toEqual(expected);
});

test('names its columns once, and the first that the table does not have', () => {
  const predicate: Predicate = {
    is: 'any',
    of: [
      { is: 'answered', column: 'nps' },
      {
        is: 'all',
        of: [
          { is: 'answered', column: 'gone' },
          { is: 'unanswered', column: 'nps' },
        ],
      },
    ],
  };
  const { meta } = tableOf([], size);
  expect(columnsOf(predicate)).toEqual(['nps', 'gone']);
  expect(() => prepareSegment(predicate, meta)).toThrow(new EcholotError({ code: 'column-missing', column: 'gone' }));
});

test('UTF-8 bytes are those of the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      expect(utf8(text)).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
  expect(utf8('a\ud800b')).toEqual([...new TextEncoder().encode('a\ud800b')]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Predicate } from '../../src/core/segments/predicate.ts';
import type { ColumnMeta } from '../../src/core/table/column.ts';
import { chunkCount, type Table } from '../../src/core/table/table.ts';
import { grains } from '../../src/core/time/grain.ts';
import type { ScanAsk } from '../../src/engine/scan/request.ts';
import { scanTable } from '../../src/engine/scan/scan.ts';
import { mergeTallies, type Tally } from '../../src/engine/scan/tally.ts';
import { predicates } from '../core/segments/naive.ts';
import { responses, tableOf } from '../core/table/random-table.ts';

const everyone: Predicate = { is: 'all', of: [] };

function askOf(table: Table, item: string, grain: ScanAsk['grain'], by: readonly string[]): ScanAsk {
  const column = (id: string) => table.meta.columns.find((candidate) => candidate.id === id) as ColumnMeta;
  const { scale } = column(item);
  if (!scale) throw new Error(item);
  return { item: { id: item, scale }, grain, by: by.map(column) };
}

const sorted = ({ base, entries }: Tally | undefined = { base: {} as Tally['base'], entries: [] }) => ({
  base,
  entries: [...entries].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)),
});

test('merging the tallies of two parts of a table equals one scan', async () => {
  const by = fc.uniqueArray(fc.constantFrom('channel', 'amount', 'ces', 'reasons'), { maxLength: 3 });
  const grain = fc.option(fc.constantFrom(...grains));
  await fc.assert(
    fc.asyncProperty(responses(false), fc.nat(), predicates, grain, by, async (rows, cut, segment, width, columns) => {
      const table = tableOf(rows, 8);
      const chunks = chunkCount(table.meta, 8);
      const middle = cut % (chunks + 1);
      const request = { segment, period: [19_800, 20_200] as const, asks: [askOf(table, 'nps', width, columns)] };
      const [whole] = await scanTable(table, request);
      const [left] = await scanTable(table, request, undefined, [0, middle]);
      const [right] = await scanTable(table, request, undefined, [middle, chunks]);
      expect(sorted(mergeTallies(left as Tally, right as Tally))).toEqual(sorted(whole));
    }),
  );
});

test('loads only the columns it needs, of chunks that can matter, each once', async () => {
  const empty = { wrs: null, csat: 4, ces: null, channel: 'Phone', amount: null, comment: 'x' };
  const table = tableOf(
    Array.from({ length: 64 }, (_, row) => ({ ...empty, nps: 9, day: 20_000 + row })),
    16,
  );
  const loaded: string[] = [];
  const watched: Table = {
    ...table,
    chunk: (column, index) => {
      loaded.push(`${column} ${index}`);
      return Promise.resolve(table.chunk(column, index));
    },
  };
  const asks = [askOf(table, 'nps', 'month', []), askOf(table, 'csat', 'week', []), askOf(table, 'nps', null, [])];
  const [tally] = await scanTable(watched, { segment: everyone, period: [20_020, 20_040], asks });
  expect(loaded.sort()).toEqual(['csat 1', 'csat 2', 'day 1', 'day 2', 'nps 1', 'nps 2']);
  expect(tally?.base).toEqual({ rows: 64, outside: 44, withoutDate: 0, withoutAnswer: 0, answers: 20 });
});

test('a chunk that cannot be loaded fails the scan', async () => {
  const table = tableOf([{ nps: 1, wrs: null, csat: 1, ces: 1, day: 1, channel: 'a', amount: 1, comment: 'a' }], 1);
  const broken: Table = { ...table, chunk: () => Promise.reject(new Error('gone')) };
  const request = { segment: everyone, period: null, asks: [askOf(table, 'nps', null, [])] };
  await expect(scanTable(broken, request)).rejects.toThrow('gone');
});

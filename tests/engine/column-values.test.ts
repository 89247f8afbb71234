import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '../../src/core/problem.ts';
import { isoDate } from '../../src/core/time/day.ts';
import { columnValues, countRows } from '../../src/engine/index.ts';
import { predicates, satisfies } from '../core/segments/naive.ts';
import { type Field, responses, tableOf } from '../core/table/random-table.ts';
import { importAsProposed } from './shared-files.ts';

const fields = fc.constantFrom<Field>('nps', 'ces', 'day', 'channel', 'amount', 'comment', 'reasons');

test('counting selected rows agrees with row objects', async () => {
  await fc.assert(
    fc.asyncProperty(responses(false), predicates, async (rows, predicate) => {
      expect(await countRows(tableOf(rows, 16), predicate)).toEqual({
        selected: rows.filter((row) => satisfies(row, predicate)).length,
        rows: rows.length,
      });
    }),
  );
});

test('values are counted as row objects count them, the most frequent first', async () => {
  await fc.assert(
    fc.asyncProperty(responses(false), fields, fc.integer({ min: 0, max: 6 }), async (rows, field, limit) => {
      const expected = new Map<string, number>();
      const present = rows.map((row) => row[field] ?? null).filter((value) => value !== null);
      for (const value of present.flat()) {
        const text = field === 'day' ? isoDate(Number(value)) : String(value);
        expected.set(text, (expected.get(text) ?? 0) + 1);
      }
      const { values, distinct, missing } = await columnValues(tableOf(rows, 16), field, limit);
      expect({ distinct, missing }).toEqual({ distinct: expected.size, missing: rows.length - present.length });
      expect(values.map(({ count }) => count)).toEqual([...expected.values()].sort((a, b) => b - a).slice(0, limit));
      for (const { value, count } of values) expect(expected.get(value)).toBe(count);
    }),
  );
});

test('values of a column that is not there are a problem', async () => {
  const thrown: unknown = await columnValues(tableOf([], 16), 'x', 5).catch((problem) => problem);
  expect(problemOf(thrown)).toEqual({ code: 'column-missing', column: 'x' });
});

test('addresses among the values are listed unreadable beside the value that a segment needs', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i % 11},from ann${i % 2}@example.org\n`).join('');
  const { table, proposal } = await importAsProposed(new TextEncoder().encode(`nps,source\n${rows}`), 'f');
  const column = proposal.columns[1]?.recipe.id ?? '';
  const { values } = await columnValues(table, column, 5);
  expect(values.map(({ value }) => value).sort()).toEqual(['from ann0@example.org', 'from ann1@example.org']);
  for (const { shown } of values) expect(shown).toMatch(/^from .*•/);
  expect((await columnValues(table, 'c1', 5)).values.some((value) => 'shown' in value)).toBe(false);
});

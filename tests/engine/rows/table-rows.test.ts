import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Predicate } from '../../../src/core/segments/predicate.ts';
import type { CellValue, RowChoice, SortBy } from '../../../src/core/table/rows.ts';
import { isoDate } from '../../../src/core/time/day.ts';
import { columnSummary, tableRows } from '../../../src/engine/index.ts';
import { predicates, satisfies } from '../../core/segments/naive.ts';
import { type Field, type Response, responses, tableOf } from '../../core/table/random-table.ts';

const fields = ['nps', 'csat', 'ces', 'day', 'channel', 'amount', 'comment'] as const satisfies readonly Field[];

const sorts: fc.Arbitrary<readonly SortBy[]> = fc.uniqueArray(
  fc.record({
    column: fc.constantFrom<string>(...fields),
    direction: fc.constantFrom<SortBy['direction']>('ascending', 'descending'),
  }),
  { maxLength: 3, selector: ({ column }) => column },
);

const choices = fc.record({
  rows: fc.boolean().chain(responses),
  chunkRows: fc.integer({ min: 1, max: 20 }),
  predicate: fc.option(predicates, { freq: 2 }),
  sort: sorts,
});

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const { compare } = new Intl.Collator('de-DE', { numeric: true });

/** How two values of a field follow each other, as a person would say it. */
function compareValues(field: Field, left: string | number, right: string | number): number {
  if (field === 'comment') return Buffer.compare(utf8(String(left)), utf8(String(right)));
  return typeof left === 'number' ? left - Number(right) : compare(left, String(right));
}

function compareRows(left: Response, right: Response, sort: readonly SortBy[]): number {
  for (const { column, direction } of sort) {
    const [a, b] = [left[column as Field], right[column as Field]] as (string | number | null)[];
    if (a === b || a === undefined || b === undefined) continue;
    if (a === null) return 1;
    if (b === null) return -1;
    const order = compareValues(column as Field, a, b);
    if (order !== 0) return direction === 'ascending' ? order : -order;
  }
  return 0;
}

/** The rows of a choice by filtering and sorting objects. */
const naive = (rows: readonly Response[], predicate: Predicate | null, sort: readonly SortBy[]): number[] =>
  rows
    .map((_, row) => row)
    .filter((row) => predicate === null || satisfies(rows[row] as Response, predicate))
    .sort((left, right) => compareRows(rows[left] as Response, rows[right] as Response, sort) || left - right);

const shown = (row: Response, field: Field): CellValue => {
  const value = row[field] as number | string | null;
  return field === 'day' && value !== null ? isoDate(Number(value)) : value;
};

const choice = (predicate: Predicate | null, sort: readonly SortBy[]): RowChoice => ({
  predicate,
  sort,
  locale: 'de-DE',
});

describe('rows of a table', () => {
  test('are those that a naive filter and a stable sort of objects give, with their cells', async () => {
    await fc.assert(
      fc.asyncProperty(choices, async ({ rows, chunkRows, predicate, sort }) => {
        const page = await tableRows(tableOf(rows, chunkRows), {
          ...choice(predicate, sort),
          columns: fields,
          from: 0,
          to: 1_000,
          personal: true,
        });
        const expected = naive(rows, predicate, sort);
        expect(page.total).toBe(expected.length);
        expect(page.rows).toEqual(
          expected.map((row) => ({ row, cells: fields.map((field) => shown(rows[row] as Response, field)) })),
        );
      }),
    );
  });

  test('come in pages that put together are all of them', async () => {
    await fc.assert(
      fc.asyncProperty(choices, fc.integer({ min: 1, max: 9 }), async ({ rows, chunkRows, predicate, sort }, size) => {
        const table = tableOf(rows, chunkRows);
        const ask = (from: number, to: number) =>
          tableRows(table, { ...choice(predicate, sort), columns: ['nps'], from, to, personal: false });
        const all = await ask(0, 1_000);
        const pages = [];
        for (let from = 0; from < all.total; from += size) pages.push(...(await ask(from, from + size)).rows);
        expect(pages).toEqual(all.rows);
      }),
    );
  });

  test('keep missing values last in both directions', async () => {
    const rows = [null, 3, null, 1].map((amount) => ({ ...empty, amount }));
    const table = tableOf(rows, 2);
    for (const direction of ['ascending', 'descending'] as const) {
      const page = await tableRows(table, {
        ...choice(null, [{ column: 'amount', direction }]),
        columns: ['amount'],
        from: 0,
        to: 9,
        personal: false,
      });
      const values = page.rows.map(({ cells }) => cells[0]);
      expect(values).toEqual(direction === 'ascending' ? [1, 3, null, null] : [3, 1, null, null]);
    }
  });

  test('that tell most come first, typical words counting more, equals in their order and empty ones last', async () => {
    const comments = [
      'Gut',
      null,
      'Die Bremse quietscht',
      'gut gut',
      'Bremse',
      'Sehr freundliche Beratung im Laden',
      null,
    ];
    const table = tableOf(
      comments.map((comment) => ({ ...empty, comment })),
      3,
    );
    const order = async (typical: readonly string[], direction: SortBy['direction'] = 'descending') => {
      const sort = [{ column: 'comment', direction, telling: typical }];
      const page = await tableRows(table, { ...choice(null, sort), columns: [], from: 0, to: 9, personal: false });
      return page.rows.map(({ row }) => row);
    };
    expect(await order([])).toEqual([5, 2, 0, 3, 4, 1, 6]);
    expect(await order(['bremse'])).toEqual([2, 4, 5, 0, 3, 1, 6]);
    expect(await order(['bremse'], 'ascending')).toEqual([1, 6, 0, 3, 5, 4, 2]);
    const narrowed = await tableRows(table, {
      ...choice({ is: 'contains', column: 'comment', text: 'brems' }, [
        { column: 'comment', direction: 'descending', telling: [] },
      ]),
      columns: [],
      from: 0,
      to: 9,
      personal: false,
    });
    expect(narrowed.rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('hide addresses and phone numbers in comments unless they are asked for', async () => {
    const comment = 'Call +49 170 1234567 or write to jo.doe@example.com, order 2024-11-03';
    const table = tableOf([{ ...empty, comment }], 5);
    const ask = async (personal: boolean) =>
      (await tableRows(table, { ...choice(null, []), columns: ['comment'], from: 0, to: 1, personal })).rows[0]
        ?.cells[0];
    expect(await ask(true)).toBe(comment);
    expect(await ask(false)).toBe('Call +••• or write to j•••@•••.com, order 2024-11-03');
  });

  test('thousands of texts alike at their beginning are sorted by what follows', async () => {
    const texts = Array.from({ length: 3_000 }, (_, at) => `the same long beginning of all ${(at * 7_919) % 3_000}`);
    const table = tableOf(
      texts.map((comment) => ({ ...empty, comment })),
      500,
    );
    const page = await tableRows(table, {
      ...choice(null, [{ column: 'comment', direction: 'ascending' }]),
      columns: ['comment'],
      from: 0,
      to: 3_000,
      personal: true,
    });
    expect(page.rows.map(({ cells }) => cells[0])).toEqual([...texts].sort());
  });

  test('a column that is not there is said to be missing', async () => {
    const ask = tableRows(tableOf([empty], 5), {
      ...choice(null, []),
      columns: ['nope'],
      from: 0,
      to: 1,
      personal: false,
    });
    await expect(ask).rejects.toMatchObject({ problem: { code: 'column-missing', column: 'nope' } });
  });
});

const empty: Response = { ...({} as Response), ...nothing() };

function nothing(): Response {
  const [sample] = fc.sample(
    responses(false).filter(({ length }) => length > 0),
    { numRuns: 1, seed: 1 },
  );
  const fieldsOf = Object.keys(sample?.[0] ?? {});
  return Object.fromEntries(fieldsOf.map((field) => [field, null])) as unknown as Response;
}

describe('the summary of a column', () => {
  test('counts what a naive count of objects gives', async () => {
    await fc.assert(
      fc.asyncProperty(choices, fc.constantFrom(...fields), async ({ rows, chunkRows, predicate }, field) => {
        const summary = await columnSummary(tableOf(rows, chunkRows), { column: field, predicate, personal: true });
        const chosen = naive(rows, predicate, []).map(
          (row) => (rows[row] as Response)[field] as number | string | null,
        );
        const present = chosen.filter((value) => value !== null);
        expect(summary.rows).toBe(chosen.length);
        expect(summary.missing).toBe(chosen.length - present.length);
        expect(summary.distinct).toBe(new Set(present).size);
        const counts = new Map<string, number>();
        for (const value of present) {
          const text = field === 'day' ? isoDate(Number(value)) : String(value);
          counts.set(text, (counts.get(text) ?? 0) + 1);
        }
        for (const { value, count } of summary.top) expect(counts.get(value)).toBe(count);
        const frequent = [...counts.values()].sort((left, right) => right - left).slice(0, 8);
        expect(summary.top.map(({ count }) => count)).toEqual(frequent);
        if (summary.spread) {
          const numbers = present.map(Number);
          expect(summary.spread.min).toBe(Math.min(...numbers));
          expect(summary.spread.max).toBe(Math.max(...numbers));
          expect(summary.spread.mean).toBeCloseTo(numbers.reduce((sum, value) => sum + value, 0) / numbers.length, 9);
          expect(summary.bins.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
        } else expect(summary.bins).toEqual([]);
      }),
    );
  });
});

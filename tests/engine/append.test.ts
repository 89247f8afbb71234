import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import { type ColumnChunk, isSetChunk, isTextChunk, missingMark } from '../../src/core/table/column.ts';
import { chunkRows, type Table } from '../../src/core/table/table.ts';
import { appendTable, compareTables } from '../../src/engine/append/append-table.ts';
import { withDay } from '../../src/engine/append/with-day.ts';
import { importTable, memoryTable } from '../../src/engine/index.ts';

type Row = { id?: string; day: number; nps: number | null; shop: string; comment: string };

const all: readonly ColumnRecipe[] = [
  { index: 0, id: 'c1', name: 'ID', role: 'responseId', kind: 'text', missing: [] },
  { index: 1, id: 'c2', name: 'Date', role: 'answeredAt', kind: 'date', dateOrder: 'ymd', missing: [] },
  {
    index: 2,
    id: 'c3',
    name: 'NPS',
    role: 'nps',
    kind: 'score',
    scale: { min: 0, max: 10, goodEnd: 'high' },
    missing: [],
  },
  { index: 3, id: 'c4', name: 'Shop', role: 'attribute', kind: 'category', missing: [] },
  { index: 4, id: 'c5', name: 'Comment', role: 'comment', kind: 'text', missing: [] },
];

const recipeOf = (columns: readonly ColumnRecipe[]): Recipe => ({
  formatVersion: 1,
  encoding: 'utf-8',
  delimiter: ',',
  preambleRows: 0,
  headerRows: 1,
  columns,
});

const withoutId = recipeOf(all.map((column) => (column.id === 'c1' ? { ...column, role: 'skip' } : column)));
const withId = recipeOf(all);

const isoDay = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
const csv = (rows: readonly Row[]) =>
  new TextEncoder().encode(
    [
      'ID,Date,NPS,Shop,Comment',
      ...rows.map(({ id, day, nps, shop, comment }) => [id ?? 'x', isoDay(day), nps ?? '', shop, comment].join(',')),
    ].join('\n'),
  );

const read = async (rows: readonly Row[], recipe: Recipe): Promise<Table> =>
  (await importTable(csv(rows), 'f.csv', recipe, { observedUntil: '2025-12-31' })).table;

async function append(table: Table, wave: Table) {
  const chunks = new Map<string, ColumnChunk[]>();
  const { meta, summary } = await appendTable(table, wave, {
    chunk(column, index, chunk) {
      const list = chunks.get(column) ?? [];
      list[index] = chunk;
      chunks.set(column, list);
    },
  });
  return { table: memoryTable(meta, chunks), summary };
}

/** All rows as texts, in their order. */
async function rowsOf(table: Table, columns = table.meta.columns.map(({ id }) => id)): Promise<string[]> {
  const texts: string[][] = Array.from({ length: table.meta.rows }, () => []);
  for (const id of columns) {
    const meta = table.meta.columns.find((column) => column.id === id);
    for (let index = 0; index * chunkRows < table.meta.rows; index++) {
      const chunk = await table.chunk(id, index);
      const rows = Math.min(chunkRows, table.meta.rows - index * chunkRows);
      for (let row = 0; row < rows; row++) {
        let text = '';
        if (isTextChunk(chunk))
          text = new TextDecoder().decode(chunk.bytes.subarray(chunk.offsets[row], chunk.offsets[row + 1]));
        else if (!isSetChunk(chunk)) {
          const value = chunk.values[row] as number;
          const missing = value === missingMark(chunk.values) || Number.isNaN(value);
          text = missing ? '' : (meta?.dictionary?.[value] ?? String(value));
        }
        texts[index * chunkRows + row]?.push(text);
      }
    }
  }
  return texts.map((row) => row.join('|'));
}

const row = fc.record({
  day: fc.integer({ min: 0, max: 3 }),
  nps: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  shop: fc.constantFrom('Köln', 'Mainz', 'Trier', ''),
  comment: fc.constantFrom('', 'gut', 'lange gewartet – ärgerlich', 'a'),
});
const rows = fc.array(row, { minLength: 1, maxLength: 30 });
/** Rows with ids that are each given once; what the rest holds may repeat. */
const named = rows.map((list) => list.map((one, i): Row => ({ ...one, id: `r${i}` })));

describe('adding a file to a table', () => {
  test.each([
    { name: 'by content', recipe: withoutId },
    { name: 'by id', recipe: withId },
  ])('$name: the same file twice adds no row and changes none', async ({ recipe }) => {
    await fc.assert(
      fc.asyncProperty(named, async (list) => {
        const table = await read(list, recipe);
        const { table: twice, summary } = await append(table, await read(list, recipe));
        expect(summary).toMatchObject({ added: 0, changed: 0, known: list.length, rowsBefore: list.length });
        expect(await rowsOf(twice)).toEqual(await rowsOf(table));
        expect(twice.meta).toEqual(table.meta);
      }),
      { numRuns: 60 },
    );
  });

  test('by id: two waves of one file give the rows of the whole, in whichever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(named, fc.nat(), async (list, cut) => {
        const at = 1 + (cut % list.length);
        const [first, second] = [list.slice(0, at), list.slice(at)];
        if (second.length === 0) return;
        const whole = (await rowsOf(await read(list, withId))).sort();
        for (const [a, b] of [
          [first, second],
          [second, first],
        ] as const) {
          const { table, summary } = await append(await read(a, withId), await read(b, withId));
          expect(summary).toMatchObject({ added: b.length, known: 0, changed: 0, knownBy: 'id' });
          expect((await rowsOf(table)).sort()).toEqual(whole);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('by content: each row is there as often as in the file that has it most often', async () => {
    const counted = (list: readonly string[]) => {
      const counts = new Map<string, number>();
      for (const text of list) counts.set(text, (counts.get(text) ?? 0) + 1);
      return counts;
    };
    await fc.assert(
      fc.asyncProperty(rows, rows, async (left, right) => {
        const [a, b] = [await read(left, withoutId), await read(right, withoutId)];
        const [first, second] = [counted(await rowsOf(a)), counted(await rowsOf(b))];
        const { table, summary } = await append(a, b);
        const merged = counted(await rowsOf(table));
        for (const text of new Set([...first.keys(), ...second.keys()])) {
          expect(merged.get(text)).toBe(Math.max(first.get(text) ?? 0, second.get(text) ?? 0));
        }
        expect(summary.added + summary.known).toBe(right.length);
        expect(summary.changed).toBe(0);
        expect(await compareTables(a, b)).toEqual(summary);
      }),
      { numRuns: 60 },
    );
  });

  test('by id: rows with other values are replaced where they stand, and counted', async () => {
    await fc.assert(
      fc.asyncProperty(named, fc.infiniteStream(fc.boolean()), async (list, coins) => {
        const next = list.map((one) => {
          const flip = coins.next().value as boolean;
          return flip ? { ...one, comment: `${one.comment}!`, shop: 'Neu' } : one;
        });
        const changed = next.filter((one, i) => one !== list[i]).length;
        const { table, summary } = await append(await read(list, withId), await read(next, withId));
        expect(summary).toMatchObject({ added: 0, changed, known: list.length - changed });
        expect(await rowsOf(table)).toEqual(await rowsOf(await read(next, withId)));
        expect(summary.changedFirst[0]?.cells.map(({ column }) => column)).toEqual(
          changed > 0 ? ['c4', 'c5'] : undefined,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('summaries of the new chunks say what these hold', async () => {
    const a = await read([{ id: 'a', day: 0, nps: 3, shop: 'Köln', comment: '' }], withId);
    const b = await read([{ id: 'b', day: 9, nps: null, shop: 'Mainz', comment: 'x' }], withId);
    const { table } = await append(a, b);
    const nps = table.meta.columns.find(({ id }) => id === 'c3');
    expect(nps).toMatchObject({ missing: 1, chunks: [{ min: 3, max: 3, missing: 1 }] });
    expect(table.meta.columns.find(({ id }) => id === 'c4')?.dictionary).toEqual(['Köln', 'Mainz']);
  });

  test('a column that the wave lacks stays in rows that it changes, and is missing in those it adds', async () => {
    const a = await read([{ id: 'a', day: 0, nps: 3, shop: 'Köln', comment: 'alt' }], withId);
    const fewer = recipeOf(all.map((column) => (column.id === 'c4' ? { ...column, role: 'skip' } : column)));
    const b = await read(
      [
        { id: 'a', day: 0, nps: 9, shop: 'Mainz', comment: 'alt' },
        { id: 'b', day: 1, nps: 2, shop: 'Mainz', comment: '' },
      ],
      fewer,
    );
    const { table } = await append(a, b);
    expect(await rowsOf(table, ['c3', 'c4'])).toEqual(['9|Köln', '2|']);
  });

  test('a column that is new in the wave is missing before, and known rows take its values', async () => {
    const fewer = recipeOf(
      withoutId.columns.map((column) => (column.id === 'c5' ? { ...column, role: 'skip' } : column)),
    );
    const a = await read(
      [
        { day: 0, nps: 3, shop: 'Köln', comment: '' },
        { day: 1, nps: 4, shop: 'Köln', comment: '' },
      ],
      fewer,
    );
    const b = await read([{ day: 0, nps: 3, shop: 'Köln', comment: 'neu' }], withoutId);
    const { table, summary } = await append(a, b);
    expect(summary).toMatchObject({ added: 0, changed: 1, known: 0, knownBy: 'content' });
    expect(await rowsOf(table, ['c3', 'c5'])).toEqual(['3|neu', '4|']);
  });

  test('ids that begin anew in each file name no row', async () => {
    const wave = (from: number) =>
      Array.from(
        { length: 20 },
        (_, i): Row => ({ id: String(i + 1), day: from + i, nps: i % 11, shop: 'K', comment: '' }),
      );
    const { summary, table } = await append(await read(wave(0), withId), await read(wave(40), withId));
    expect(summary).toMatchObject({ added: 20, changed: 0, knownBy: 'content', idsUseless: 'restart' });
    expect(table.meta.rows).toBe(40);
  });

  test('a column of ids that is the same in all rows names no row', async () => {
    const same = (day: number): Row => ({ id: 'shop', day, nps: 1, shop: '', comment: '' });
    const { summary } = await append(
      await read([same(0), same(1), same(2)], withId),
      await read([same(3), same(4)], withId),
    );
    expect(summary).toMatchObject({ added: 2, knownBy: 'content', idsUseless: 'repeat' });
  });

  test('rows of a wave without dates are put on the day that is given', async () => {
    const a = await read([{ id: 'a', day: 0, nps: 3, shop: '', comment: '' }], withId);
    const undated = recipeOf(all.map((column) => (column.id === 'c2' ? { ...column, role: 'skip' } : column)));
    const b = await read([{ id: 'b', day: 7, nps: 4, shop: '', comment: '' }], undated);
    const { table } = await append(a, withDay(b, a, 20_000));
    expect((await rowsOf(table, ['c2']))[1]).toBe('20000');
  });

  test('across the ends of chunks every row keeps its values', async () => {
    const many = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, i): Row => ({
          id: `r${from + i}`,
          day: (from + i) % 90,
          nps: (from + i) % 11,
          shop: `S${(from + i) % 300}`,
          comment: i % 3 ? `c${from + i}` : '',
        }),
      );
    const list = many(0, chunkRows + 900);
    const a = await read(list.slice(0, chunkRows - 10), withId);
    const wave = [
      ...many(chunkRows - 400, chunkRows - 10).map((one) => ({ ...one, comment: 'neu' })),
      ...list.slice(chunkRows - 10),
    ];
    const { table, summary } = await append(a, await read(wave, withId));
    expect(summary).toMatchObject({ added: 910, changed: 390, known: 0 });
    const expected = list.map((one, i) =>
      i >= chunkRows - 400 && i < chunkRows - 10 ? { ...one, comment: 'neu' } : one,
    );
    expect(await rowsOf(table)).toEqual(await rowsOf(await read(expected, withId)));
    const whole = (await read(expected, withId)).meta.columns.map(({ id, chunks, missing }) => ({
      id,
      missing,
      chunks,
    }));
    const merged = table.meta.columns.map(({ id, chunks, missing }) => ({ id, missing, chunks }));
    expect(merged.filter(({ id }) => id !== 'c4')).toEqual(whole.filter(({ id }) => id !== 'c4'));
  });
});

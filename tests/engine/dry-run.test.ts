import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import { dryRun, importTable, previewImport } from '../../src/engine/index.ts';
import { bytesAt } from './shared-files.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const column = (index: number, recipe: Partial<ColumnRecipe>): ColumnRecipe => ({
  index,
  id: `c${index + 1}`,
  name: `Column ${index + 1}`,
  role: 'none',
  kind: 'text',
  missing: [],
  ...recipe,
});

const recipeOf = (columns: readonly ColumnRecipe[], more: Partial<Recipe> = {}): Recipe => ({
  formatVersion: 1,
  encoding: 'utf-8',
  delimiter: ',',
  preambleRows: 0,
  headerRows: 1,
  columns,
  ...more,
});

const zeroToTen = { min: 0, max: 10, goodEnd: 'high' } as const;
const nps = (index: number, more: Partial<ColumnRecipe> = {}) =>
  column(index, { role: 'nps', kind: 'score', scale: zeroToTen, ...more });

describe('what becomes of a file', () => {
  test('is the same as when it is imported', async () => {
    const bytes = bytesAt('tests/fixtures/import/umfrage-windows-1252.csv');
    const proposal = await previewImport(bytes, 'a.csv');
    const recipe = { ...proposal.recipe, pseudonymKey: 'of this device' };
    const dry = await dryRun(bytes, 'a.csv', recipe);
    const { report, table } = await importTable(bytes, 'a.csv', recipe);
    expect(dry.report).toEqual(report);
    expect(dry.summaries.map(({ missing }) => missing)).toEqual(table.meta.columns.map(({ missing }) => missing));
  });

  const cell = fc.constantFrom('', '7', '10', '11', 'NA', 'x', '2025-01-02', 'test', '"a,b"', '"two\nlines"');
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
  const file = fc.record({
    rows: fc.array(fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: fc.constant('') }), {
      maxLength: 30,
    }),
    active: fc.boolean(),
    preambleRows: fc.integer({ min: 0, max: 2 }),
  });

  // Records are told apart here without the reader: none of the cells holds a line break outside of quotes.
  test('adds up: used + set aside = rows, and with head and blank lines the records of the file', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ rows, active, preambleRows }) => {
        const head = [...Array.from({ length: preambleRows }, () => 'Title,'), 'a,b,c'];
        const records = [...head, ...rows, '1,2,3'];
        const rowRules = [{ rule: 'cell', reason: 'test-answer', active, index: 2, texts: ['test'] }] as const;
        const recipe = recipeOf([nps(0), column(1, { kind: 'date', dateOrder: 'ymd' }), column(2, {})], {
          rowRules,
          preambleRows,
        });
        const { report, summaries } = await dryRun(utf8(`${records.join('\n')}\n`), 'a.csv', recipe);
        expect(report.rowsUsed + report.rowsSetAside).toBe(report.rowsRead);
        expect(report.headRows + report.blankLines + report.rowsRead).toBe(records.length);
        const byReason = Object.values(report.setAsideBy).reduce((sum, count) => sum + count, 0);
        expect(byReason).toBe(report.rowsSetAside);
        for (const { filled, missing } of summaries) expect(filled + missing).toBe(report.rowsUsed);
        for (const id of Object.keys(report.cellsSetAside)) {
          const kept = report.cells.filter((one) => one.column === id);
          expect(kept).toHaveLength(report.cellsSetAside[id] ?? 0);
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test('counts rows that repeat and ids that repeat apart, blank ids not at all', async () => {
    const columns = [column(0, { role: 'responseId' }), nps(1)];
    const text = 'id,q\nA,1\nA,1\nA,2\n,3\n,3\nB,1\n';
    expect((await dryRun(utf8(text), 'a.csv', recipeOf(columns))).duplicates).toEqual({ rows: 2, ids: 2 });
    const withoutId = recipeOf([column(0, {}), nps(1)]);
    expect((await dryRun(utf8(text), 'a.csv', withoutId)).duplicates).toEqual({ rows: 2, ids: null });
  });
});

describe('the first rows', () => {
  const text = [
    'q,when,amount,group,mail',
    '10 - Extremely likely,31.12.2025 14:05,"1.234,5",a,kim@example.org',
    '11,x,,b,',
    'NA,01.02.2025,7,,lee@example.org',
  ].join('\n');
  const columns = [
    nps(0, { missing: ['NA'] }),
    column(1, { role: 'answeredAt', kind: 'date', dateOrder: 'dmy' }),
    column(2, { kind: 'number', decimal: ',' }),
    column(3, { role: 'attribute', kind: 'category' }),
    column(4, {}),
  ];

  test('come as they will be read, beside how they stand in the file, with what is set aside', async () => {
    const { firstRows, columns: ids } = await dryRun(utf8(text), 'a.csv', recipeOf(columns), { personal: ['c5'] });
    expect(ids).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
    expect(firstRows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(firstRows[0]?.cells).toEqual([
      { text: '10 - Extremely likely', value: 10 },
      { text: '31.12.2025 14:05', value: '2025-12-31', time: 50_700 },
      { text: '1.234,5', value: 1234.5 },
      { text: 'a', value: 'a' },
      { text: 'k•••@•••.org', value: 'k•••@•••.org' },
    ]);
    expect(firstRows[1]?.cells.slice(0, 2)).toEqual([
      { text: '11', value: null, reason: { code: 'out-of-scale' } },
      { text: 'x', value: null, reason: { code: 'not-a-date' } },
    ]);
    expect(firstRows[2]?.cells[0]).toEqual({ text: 'NA', value: null });
  });

  test('of columns that stay out are not there', async () => {
    const left = recipeOf(columns.map((one, at) => (at === 4 ? { ...one, role: 'skip' as const } : one)));
    const { columns: ids, firstRows } = await dryRun(utf8(text), 'a.csv', left);
    expect(ids).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(JSON.stringify(firstRows)).not.toContain('@');
  });
});

describe('the distribution', () => {
  const rows = [
    '0,2025-01-01,1.5,a,abc,secret',
    '10,2025-01-03,2.5,b,é,secret',
    'Top,,-4,a,,',
    ',2025-03-01,1e9,a,ab,',
  ];
  const text = `q,d,n,g,t,p\n${rows.join('\n')}\n`;
  const columns = [
    nps(0, { labels: { Top: 10 } }),
    column(1, { kind: 'date', dateOrder: 'ymd' }),
    column(2, { kind: 'number', decimal: '.' }),
    column(3, { kind: 'category', role: 'attribute' }),
    column(4, {}),
    column(5, {}),
  ];
  const run = async () => (await dryRun(utf8(text), 'a.csv', recipeOf(columns), { personal: ['c6'] })).summaries;

  test('of answers has every step of the scale, and words apart', async () => {
    const [answers] = await run();
    expect(answers).toMatchObject({ filled: 3, missing: 1, texts: [{ text: 'Top', count: 1 }] });
    const steps = answers?.distribution?.of === 'answers' ? answers.distribution.steps : [];
    expect(steps.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  test('of dates and numbers spans the range, with bins that hold every value', async () => {
    const [, dates, numbers] = await run();
    expect(dates?.distribution).toMatchObject({ of: 'days', min: 20_089, max: 20_148 });
    expect(numbers?.distribution).toMatchObject({ of: 'numbers', min: -4, max: 1e9 });
    for (const one of [dates, numbers]) {
      const bins = one?.distribution?.of === 'days' || one?.distribution?.of === 'numbers' ? one.distribution.bins : [];
      expect(bins.length).toBeLessThanOrEqual(24);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(one?.filled);
    }
  });

  test('of categories has the most frequent, of texts their length, of personal values nothing', async () => {
    const [, , , groups, texts, personal] = await run();
    expect(groups?.distribution).toEqual({
      of: 'values',
      top: [
        { text: 'a', count: 3 },
        { text: 'b', count: 1 },
      ],
      distinct: 2,
    });
    expect(texts?.distribution).toEqual({ of: 'texts', meanLength: 2 });
    expect(personal).toMatchObject({ filled: 2, distribution: null });
  });
});

test('a dry run that is cancelled says so', async () => {
  const abort = new AbortController();
  abort.abort();
  const run = dryRun(utf8('q\n1\n'), 'a.csv', recipeOf([nps(0)]), { signal: abort.signal });
  await expect(run).rejects.toMatchObject({ problem: { code: 'cancelled' } });
});

test('a kind of table that a person decided is what rows are, with its own meanings of the columns', async () => {
  const text = 'Order ID,Order Date,Total,How satisfied are you?\nA1,2025-01-02,10.50,4\nA2,2025-02-03,7.25,5\n';
  const { recipe, kind } = await previewImport(utf8(text), 'a.csv', { kind: 'orders' });
  expect(kind).toMatchObject({ kind: 'orders', reason: { code: 'chosen' } });
  expect(recipe.kind).toBe('orders');
  expect(recipe.columns.map(({ role }) => role).slice(0, 3)).toEqual(['orderId', 'orderedAt', 'amount']);
  const asResponses = await previewImport(utf8(text), 'a.csv', { kind: 'responses' });
  expect(asResponses.recipe.columns.map(({ role }) => role)).toContain('csat');
  expect(asResponses.recipe.columns.map(({ role }) => role)).not.toContain('amount');
});

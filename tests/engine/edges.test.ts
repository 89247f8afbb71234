import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/core/frame/plan.ts';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import { problemOf } from '../../src/core/problem.ts';
import { grains } from '../../src/core/time/grain.ts';
import { answerPlan, columnValues, countRows, importTable } from '../../src/engine/index.ts';

const column = (index: number, more: Partial<ColumnRecipe>): ColumnRecipe => ({
  index,
  id: `c${index + 1}`,
  name: `Column ${index + 1}`,
  role: 'none',
  kind: 'text',
  missing: [],
  ...more,
});

const answeredAt = column(0, { role: 'answeredAt', kind: 'date', dateOrder: 'ymd' });
const nps = column(1, { role: 'nps', kind: 'score', scale: { min: 0, max: 10, goodEnd: 'high' } });
const channel = column(2, { role: 'channel', kind: 'category' });

async function tableOf(lines: Iterable<string>, columns: readonly ColumnRecipe[] = [answeredAt, nps, channel]) {
  const recipe: Recipe = {
    formatVersion: 1,
    encoding: 'utf-8',
    delimiter: ',',
    preambleRows: 0,
    headerRows: 1,
    columns,
  };
  const bytes = new TextEncoder().encode(['a,b,c', ...lines].join('\n'));
  return (await importTable(bytes, 't', recipe)).table;
}

const ask = (more: Partial<Plan> = {}): Plan => ({ table: 't', metric: 'nps', ...more });

describe('a table whose every date is missing', () => {
  test.each(grains)('has no bucket of a %s, and says where its rows went', async (grain) => {
    const table = await tableOf([',9,Shop', ',3,Shop']);
    const frame = await answerPlan(ask({ by: ['bucket'], grain }), [table]);
    expect(frame.rows).toEqual([]);
    expect(frame.base).toEqual({ rows: 2, outside: 0, withoutDate: 2, withoutAnswer: 0, answers: 0 });
  });

  test('has nobody in a period and everybody without one', async () => {
    const table = await tableOf([',9,Shop', ',3,Shop']);
    const period = { start: '2025-01-01', end: '2026-01-01' };
    expect((await answerPlan(ask({ period }), [table])).rows[0]?.n).toBe(0);
    expect((await answerPlan(ask(), [table])).rows[0]?.n).toBe(2);
  });
});

describe('a table without any row that could be used', () => {
  test.each<Partial<Plan>>([
    {},
    { by: ['bucket'] },
    { by: ['c3'] },
    { by: ['bucket', 'c3'], period: { start: '2025-01-01', end: '2026-01-01' } },
    { segment: { is: 'one-of', column: 'c3', values: ['Shop'] } },
    { segment: { is: 'unanswered', column: 'c2' } },
  ])('answers %j with no answer', async (more) => {
    const table = await tableOf(['1,2,3,4,5']);
    const frame = await answerPlan(ask(more), [table]);
    expect(frame.base.rows).toBe(0);
    expect(frame.rows.every(({ n }) => n === 0)).toBe(true);
  });
});

describe('a period outside of the table', () => {
  test.each([
    ['before', { start: '1960-01-01', end: '1961-01-01' }],
    ['after', { start: '2090-01-01', end: '2091-01-01' }],
    ['in the wrong order', { start: '2025-12-31', end: '2025-01-01' }],
    ['that is not real', { start: '2025-02-29', end: '2025-03-01' }],
  ])('%s has no answer and no bucket', async (_, period) => {
    const table = await tableOf(['2025-02-28,9,Shop', '2025-03-01,3,Shop']);
    expect((await answerPlan(ask({ period }), [table])).rows[0]).toMatchObject({ n: 0, value: null, low: null });
    expect((await answerPlan(ask({ period, by: ['bucket'] }), [table])).rows).toEqual([]);
  });
});

describe.each([254, 255, 256, 300, 70_000])('a category with %i values', (size) => {
  const names = Array.from({ length: size }, (_, index) => `v${index}`);
  const lines = [...names.map((name) => `2025-01-01,9,${name}`), '2025-01-01,3,'];

  test('loses none of them, and takes none for a missing one', async () => {
    const table = await tableOf(lines);
    const last = `v${size - 1}`;
    expect(table.meta.columns[2]).toMatchObject({ missing: 1 });
    expect(table.meta.columns[2]?.dictionary).toHaveLength(size);
    expect(await columnValues(table, 'c3', 5)).toMatchObject({ distinct: size, missing: 1 });
    const counted = async (values: readonly string[], is: 'one-of' | 'none-of') =>
      (await countRows(table, { is, column: 'c3', values })).selected;
    expect(await counted([last], 'one-of')).toBe(1);
    expect(await counted([last], 'none-of')).toBe(size);
    expect((await countRows(table, { is: 'unanswered', column: 'c3' })).selected).toBe(1);
    expect((await countRows(table, { is: 'contains', column: 'c3', text: `V${size - 1}` })).selected).toBe(1);
  });

  test('splits into all of them or says that they are too many', async () => {
    const table = await tableOf(lines);
    const split = answerPlan(ask({ by: ['c3'] }), [table]);
    if (size > 50_000) {
      const problem = await split.catch(problemOf);
      expect(problem).toEqual({ code: 'too-many-results', found: size + 1, supported: 50_000 });
    } else {
      const { rows } = await split;
      expect(rows).toHaveLength(size + 1);
      expect(rows.find(({ group }) => group[0] === '')).toMatchObject({ n: 1, value: -100 });
      expect(rows.find(({ group }) => group[0] === `v${size - 1}`)).toMatchObject({ n: 1, value: 100 });
    }
  });
});

describe('a column whose role and kind do not belong together', () => {
  test.each([
    ['text', 'text'],
    ['category', 'category'],
    ['number', 'number'],
  ] as const)('an NPS column of %s is refused as not measurable', async (_, kind) => {
    const table = await tableOf(['2025-01-01,9,Shop'], [answeredAt, column(1, { role: 'nps', kind }), channel]);
    const problem = await answerPlan(ask(), [table]).catch(problemOf);
    expect(problem).toEqual({ code: 'not-measurable', metric: 'nps', reason: 'no-scale' });
  });

  test.each([
    { min: 0, max: 1_000_000 },
    { min: 5, max: 1 },
    { min: 3, max: 3 },
    { min: 0.5, max: 4.5 },
    { min: 0, max: Number.NaN },
  ])('a scale of $min to $max is none', async (range) => {
    const scale = { ...range, goodEnd: 'high' as const };
    const table = await tableOf(['2025-01-01,3,Shop'], [answeredAt, { ...nps, role: 'csat', scale }, channel]);
    const problem = await answerPlan(ask({ metric: 'csat' }), [table]).catch(problemOf);
    expect(problem).toEqual({ code: 'not-measurable', metric: 'csat', reason: 'no-scale' });
  });

  test('a slider of 0 to 100 is measured', async () => {
    const scale = { min: 0, max: 100, goodEnd: 'high' as const };
    const table = await tableOf(['2025-01-01,73,Shop'], [answeredAt, { ...nps, role: 'csat', scale }, channel]);
    const frame = await answerPlan(ask({ metric: 'csat', variant: 'mean' }), [table]);
    expect(frame.rows[0]).toMatchObject({ n: 1, value: 73 });
  });

  test('a time of answer that is text is no time axis', async () => {
    const table = await tableOf(['2025-01-01,9,Shop'], [column(0, { role: 'answeredAt' }), nps, channel]);
    const problem = await answerPlan(ask({ by: ['bucket'] }), [table]).catch(problemOf);
    expect(problem).toEqual({ code: 'not-measurable', metric: 'nps', reason: 'no-date' });
  });

  test('a question to be split by text or dates is refused', async () => {
    const table = await tableOf(['2025-01-01,9,Shop']);
    const problem = await answerPlan(ask({ by: ['c1'] }), [table]).catch(problemOf);
    expect(problem).toEqual({ code: 'column-missing', column: 'c1' });
  });
});

describe('the hidden time of day of a date', () => {
  const lines = ['2025-01-01 08:30,9,Shop', '2025-01-01 17:45,3,Shop', '2025-01-02,3,Shop'];
  const hour = 3600;

  test.each([
    [{ is: 'number', column: 'c1.time', op: '<', value: 12 * hour } as const, 1],
    [{ is: 'between', column: 'c1.time', low: 8 * hour, high: 18 * hour } as const, 2],
    [{ is: 'answered', column: 'c1.time' } as const, 2],
    [{ is: 'unanswered', column: 'c1.time' } as const, 1],
    [{ is: 'date', column: 'c1.time', start: '1970-01-01', end: null } as const, 0],
  ])('can be asked for: %j', async (predicate, selected) => {
    const table = await tableOf(lines);
    expect(await countRows(table, predicate)).toEqual({ selected, rows: 3 });
  });
});

test('a leap day stands in its own month and in the ISO week of its Thursday', async () => {
  const table = await tableOf(['2024-02-29,9,Shop', '2024-12-30,3,Shop', '2027-01-03,9,Shop']);
  const starts = async (grain: 'week' | 'month') =>
    (await answerPlan(ask({ by: ['bucket'], grain }), [table])).rows.flatMap(({ n, periodStart, periodEnd }) =>
      n > 0 ? [`${periodStart} ${periodEnd}`] : [],
    );
  expect(await starts('month')).toEqual(['2024-02-01 2024-03-01', '2024-12-01 2025-01-01', '2027-01-01 2027-02-01']);
  expect(await starts('week')).toEqual(['2024-02-26 2024-03-04', '2024-12-30 2025-01-06', '2026-12-28 2027-01-04']);
});

test('headers and values named like parts of objects are columns and values like others', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const table = await tableOf(
    names.map((name) => `2025-01-01,9,${name}`),
    [answeredAt, nps, { ...channel, name: '__proto__' }],
  );
  expect(table.meta.columns[2]?.name).toBe('__proto__');
  const { rows } = await answerPlan(ask({ by: ['c3'] }), [table]);
  expect(rows.map(({ group }) => group[0]).sort()).toEqual([...names].sort());
  expect((await countRows(table, { is: 'one-of', column: 'c3', values: ['__proto__'] })).selected).toBe(1);
});

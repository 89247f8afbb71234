import { expect, test } from 'vitest';
import { firstNotebook } from '../../../src/core/notebook/first-notebook.ts';
import { plainMarkdown } from '../../../src/core/notebook/plain-markdown.ts';
import { type TableFacts, tableFacts } from '../../../src/core/notebook/table-facts.ts';
import type { ColumnMeta } from '../../../src/core/table/column.ts';
import type { Role } from '../../../src/core/table/role.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';
import { parseIsoDate } from '../../../src/core/time/day.ts';

const words = { title: 'Survey', lede: ({ metrics }: TableFacts) => `Metrics: ${metrics.length}` };

const ids = () => {
  let last = 0;
  return () => `id${++last}`;
};

const score = (id: string, role: Role): ColumnMeta => ({
  id,
  name: id,
  role,
  kind: 'score',
  scale: { min: 0, max: 10, goodEnd: 'high' },
  missing: 0,
  chunks: [],
});

const category = (name: string, role: Role): ColumnMeta => ({ ...score(name, role), kind: 'category' });

const dates = (first: string, last: string): ColumnMeta => ({
  id: 'when',
  name: 'when',
  role: 'answeredAt',
  kind: 'date',
  missing: 0,
  chunks: [{ min: parseIsoDate(first), max: parseIsoDate(last), missing: 0 }],
});

const table = (...columns: ColumnMeta[]): TableMeta => ({
  id: 'table',
  name: 'survey.csv',
  kind: 'responses',
  rows: 10,
  columns,
  observedUntil: null,
});

const made = (...columns: ColumnMeta[]) => firstNotebook(table(...columns), words, ids());

test('has a tile and a trend for the first question of each metric, NPS first', () => {
  const { cells } = made(
    score('c1', 'csat'),
    score('c2', 'nps'),
    score('c3', 'csat'),
    dates('2025-01-01', '2025-12-31'),
  );
  expect(cells.map(({ type }) => type)).toEqual(['text', 'kpis', 'trend', 'trend']);
  expect(cells[1]?.settings).toEqual({
    tiles: [
      { metric: 'nps', item: 'c2', variant: '' },
      { metric: 'csat', item: 'c1', variant: '' },
    ],
  });
  expect(cells[2]?.settings).toMatchObject({ metric: 'nps', item: 'c2', grain: null, splitBy: null });
});

test('compares the groups of the column that tells most, also over time, after the first trend', () => {
  const split = (name: string, role: Role, dictionary: readonly string[]): ColumnMeta => ({
    ...category(name, role),
    dictionary,
  });
  const { cells } = made(
    score('c1', 'nps'),
    score('c2', 'csat'),
    dates('2025-01-01', '2025-12-31'),
    split('Wave', 'surveyType', ['a', 'b']),
    split('Region', 'attribute', ['North', 'South']),
    split('Channel', 'channel', ['Shop', 'Phone']),
  );
  expect(cells.map(({ type }) => type).slice(0, 5)).toEqual(['text', 'kpis', 'trend', 'comparison', 'heatmap']);
  expect(cells.at(-1)?.type).toBe('trend');
  expect(cells[3]?.settings).toMatchObject({ metric: 'nps', by: 'Channel', sort: 'value' });
  expect(cells[4]?.settings).toMatchObject({ metric: 'nps', by: 'Channel', grain: 'quarter' });
});

test('compares nothing when the columns to split by have a single value or are mostly empty', () => {
  const one = { ...category('Channel', 'channel'), dictionary: ['Shop'] };
  const sparse = { ...category('Region', 'attribute'), dictionary: ['North', 'South'], missing: 6 };
  expect(made(score('c1', 'nps'), one, sparse).cells.map(({ type }) => type)).toEqual(['text', 'kpis', 'distribution']);
});

test('has distributions in place of trends without dates', () => {
  expect(made(score('c1', 'nps')).cells.map(({ type }) => type)).toEqual(['text', 'kpis', 'distribution']);
});

test('is a text alone, of what the table is, when the table holds nothing', () => {
  const { cells } = made();
  expect(cells).toEqual([{ id: 'id1', type: 'text', title: null, settings: { markdown: '# Survey\n\nMetrics: 0' } }]);
});

test.each([
  { first: '2024-01-02', last: '2025-12-20', preset: 'last-12-months', compare: 'year-before', grain: 'month' },
  { first: '2024-06-01', last: '2025-12-20', preset: 'last-12-months', compare: 'previous', grain: 'month' },
  { first: '2025-02-01', last: '2025-12-20', preset: 'all', compare: 'previous', grain: 'month' },
  { first: '2025-10-01', last: '2025-12-20', preset: 'all', compare: 'previous', grain: 'week' },
  { first: '2025-12-01', last: '2025-12-20', preset: 'all', compare: 'previous', grain: 'day' },
  { first: '2025-12-20', last: '2025-12-20', preset: 'all', compare: 'previous', grain: 'day' },
])('$first to $last: $preset by $grain, compared with $compare', ({ first, last, preset, compare, grain }) => {
  expect(made(score('c1', 'nps'), dates(first, last)).params).toEqual({
    table: 'table',
    period: { preset },
    compare,
    grain,
    segments: [],
  });
});

test('facts of a table: responses, days, metrics with the scale that their questions share, columns to split by', () => {
  const wide = { ...score('c4', 'ces'), scale: { min: 1, max: 7, goodEnd: 'high' as const } };
  const columns = [
    dates('2024-02-29', '2025-12-31'),
    score('c2', 'ces'),
    score('c3', 'nps'),
    wide,
    category('Channel', 'channel'),
    category('Note', 'comment'),
    category('Region', 'attribute'),
  ];
  expect(tableFacts(table(...columns))).toEqual({
    kind: 'responses',
    rows: 10,
    meanings: [],
    span: { first: '2024-02-29', last: '2025-12-31' },
    metrics: [
      { metric: 'nps', questions: 1, scale: { min: 0, max: 10, goodEnd: 'high' } },
      { metric: 'ces', questions: 2, scale: null },
    ],
    splits: ['Channel', 'Region'],
  });
});

test('names of files and columns stay words in a text', () => {
  expect(plainMarkdown('kunden_nr *neu*\n# [a](b) _x_ <b>')).toBe('kunden_nr \\*neu\\* \\# \\[a\\](b) \\_x\\_ \\<b\\>');
});

test('without a metric shows what the columns hold, and the rows', () => {
  const { cells } = made(
    { ...category('c1', 'attribute'), dictionary: ['north', 'south'] },
    { ...category('c2', 'currency'), dictionary: ['EUR'] },
    { ...score('c3', 'none'), kind: 'number' },
    { ...score('c4', 'customerId'), kind: 'text' },
  );
  expect(cells.map(({ type }) => type)).toEqual(['text', 'columns', 'rows']);
  expect(cells[1]?.settings).toEqual({ columns: ['c1', 'c3'] });
});

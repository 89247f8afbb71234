import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../src/core/notebook/built-in-templates.ts';
import type { Cell, ComparisonCell } from '../../../src/core/notebook/cell.ts';
import { unmetNeeds } from '../../../src/core/notebook/cells/index.ts';
import type { Notebook } from '../../../src/core/notebook/document.ts';
import { cellForTable, templateOf, useTemplate } from '../../../src/core/notebook/template.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';
import { languages } from '../../../src/i18n/language.ts';
import { templateWords } from '../../../src/i18n/template-words.ts';
import { responses } from './table.ts';

let made = 0;
const newId = () => {
  made += 1;
  return `id${made}`;
};
const use = (table: TableMeta) => ({ table, title: 'Shop *one*', facts: '1,000 responses.', newId });
const texts = (cells: readonly Cell[]) =>
  cells.flatMap((cell) => (cell.type === 'text' ? [cell.settings.markdown] : [])).join('\n');

/** The same columns under other ids and in another order, as another export has them. */
const otherTable = (without: readonly string[] = []): TableMeta => {
  const table = responses({ without });
  return {
    ...table,
    id: 'other',
    columns: table.columns.toReversed().map((column, index) => ({ ...column, id: `x${index}` })),
  };
};

describe.each(languages)('templates in %s', (language) => {
  const words = templateWords(language);
  const titles = { monthly: words('monthly'), wave: words('wave'), churn: words('churn'), lesson: words('lesson') };
  const all = builtInTemplates(titles, words);

  test.each(all)('$id makes cells that the table feeds, with its title and facts in the text', (template) => {
    const table = responses();
    const { notebook, leftOut } = useTemplate(template, use(table));
    expect(leftOut).toEqual([]);
    // The table knows neither touchpoints nor customers who come and go: their cells are left out without a word.
    const unfed = ['journey', 'churn', 'revenue', 'cohorts', 'survival', 'lab'];
    expect(notebook.cells).toHaveLength(template.cells.filter(({ type }) => !unfed.includes(type)).length);
    expect(notebook.cells.every((cell) => unmetNeeds(cell, table).length === 0)).toBe(true);
    expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(notebook.cells.length);
    expect(texts(notebook.cells)).toContain('1,000 responses.');
    expect(texts(notebook.cells)).toContain('# Shop \\*one\\*');
    expect(texts(notebook.cells)).not.toMatch(/\{\w+\}/);
  });

  test('a table without dates and groups gets the rest, and the others are named', () => {
    const table = responses({ without: ['c1', 'c5'] });
    for (const template of all) {
      const { notebook, leftOut } = useTemplate(template, use(table));
      expect(notebook.cells.every((cell) => unmetNeeds(cell, table).length === 0)).toBe(true);
      expect(leftOut.map(({ type }) => type)).toContain('comparison');
    }
  });

  test('a review of churn names no cells about scores where a table has none', () => {
    const { columns, ...table } = responses();
    const without = { ...table, columns: columns.filter(({ kind }) => kind !== 'score') };
    const churn = all.filter(({ id }) => id === 'churn');
    expect(churn.flatMap((template) => useTemplate(template, use(without)).leftOut)).toEqual([]);
  });
});

test('a template compares with days that have answers, or with nothing', () => {
  const [from, to] = [19_800, 20_000];
  const short = responses();
  const table = {
    ...short,
    columns: short.columns.map((column) =>
      column.id === 'c1' ? { ...column, chunks: [{ min: from, max: to, missing: 0 }] } : column,
    ),
  };
  const compareOf = (of: TableMeta, period: 'last-12-months' | 'last-3-months') =>
    useTemplate({ params: { period: { preset: period }, compare: 'year-before', grain: 'month' }, cells: [] }, use(of))
      .notebook.params.compare;
  expect(compareOf(responses(), 'last-12-months')).toBe('year-before');
  expect(compareOf(table, 'last-12-months')).toBe('none');
  expect(compareOf(table, 'last-3-months')).toBe('previous');
});

test('the lesson about the NPS is left without its charts and their texts where nobody was asked', () => {
  const words = templateWords('en');
  const titles = { monthly: '', wave: '', churn: '', lesson: '' };
  const lesson = builtInTemplates(titles, words).find(({ id }) => id === 'lesson');
  if (!lesson) return expect.unreachable();
  const { notebook } = useTemplate(lesson, use(responses({ without: ['c2'] })));
  expect(notebook.cells.map(({ type }) => type)).toEqual(['text', 'text']);
});

const comparison: ComparisonCell = {
  id: 'k',
  title: 'Mine',
  type: 'comparison',
  note: 'Why',
  width: 'half',
  own: { compare: 'none', segments: ['s'] },
  settings: { metric: 'csat', item: 'c3', variant: 'mean', by: 'c5', sort: 'size', fullScale: true },
};
const notebook: Notebook = {
  id: 'n',
  title: 'Overview',
  params: { table: 'tab', period: { since: 'launch' }, compare: 'previous', grain: 'week', segments: ['s'] },
  cells: [{ id: 't', type: 'text', title: null, settings: { markdown: 'c3' } }, comparison],
};

test('a notebook kept as a template finds its columns in another table by what they mean', () => {
  const template = JSON.parse(JSON.stringify(templateOf(notebook, responses(), 'id', 'Kept')));
  expect(JSON.stringify(template)).not.toContain('"c5"');
  const table = otherTable();
  const idOf = (role: string) => table.columns.find((column) => column.role === role)?.id;
  const { notebook: again, leftOut } = useTemplate(template, use(table));
  expect(leftOut).toEqual([]);
  expect(again.params).toEqual({
    table: 'other',
    period: { preset: 'all' },
    compare: 'previous',
    grain: 'week',
    segments: [],
  });
  expect(again.cells[0]).toMatchObject({ type: 'text', settings: { markdown: 'c3' } });
  const { id: _, ...rest } = again.cells[1] ?? { id: '' };
  expect(rest).toEqual({
    type: 'comparison',
    title: 'Mine',
    note: 'Why',
    width: 'half',
    own: { compare: 'none' },
    settings: { ...comparison.settings, item: idOf('csat'), by: idOf('channel') },
  });
});

test('a cell goes to another table only where that can feed it, and keeps everything on the same one', () => {
  expect(cellForTable(comparison, responses(), responses(), () => 'new')).toEqual({ ...comparison, id: 'new' });
  expect(cellForTable(comparison, responses(), otherTable(['c3']), newId)).toBeNull();
});

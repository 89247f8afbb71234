import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/notebook/cell.ts';
import { unmetNeeds } from '../../../src/core/notebook/cells/index.ts';
import { cellsForTable } from '../../../src/core/notebook/change-table.ts';
import { applyOperation } from '../../../src/core/notebook/operation.ts';
import type { ColumnMeta } from '../../../src/core/table/column.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';
import { responses } from './table.ts';

const column = (id: string, name: string, role: ColumnMeta['role'], kind: ColumnMeta['kind']): ColumnMeta => ({
  id,
  name,
  role,
  kind,
  missing: 0,
  chunks: [],
  ...(kind === 'score' ? { scale: { min: 0, max: 10, goodEnd: 'high' } as const } : {}),
  ...(kind === 'category' ? { dictionary: ['a', 'b'] } : {}),
});

const table = (id: string, columns: readonly ColumnMeta[]): TableMeta => ({ ...responses(), id, columns });

const survey = table('one', [
  column('c1', 'Recommend us?', 'nps', 'score'),
  column('c2', 'Branch', 'attribute', 'category'),
  column('c3', 'Channel', 'channel', 'category'),
]);
// The same places mean something else here.
const other = table('two', [
  column('c1', 'Age', 'attribute', 'category'),
  column('c2', 'Weiterempfehlung', 'nps', 'score'),
  column('c3', 'Way', 'channel', 'category'),
]);

const tile = { metric: 'nps', item: 'c1', variant: '' } as const;
const by = (column: string): Cell => ({
  id: column,
  type: 'comparison',
  title: null,
  settings: { ...tile, by: column, sort: 'value', fullScale: false },
});
const cells: readonly Cell[] = [
  {
    id: 'text',
    type: 'text',
    title: null,
    settings: { markdown: '{groups:c2; nps} {groups:c3; nps:c1} {nps; c3=Phone}' },
  },
  by('c2'),
  { ...by('c3'), own: { compare: 'none', segments: ['s1'] } },
];

test('columns are found by their name or meaning, and what is not there is named instead of taken from its place', () => {
  const [text, branch, channel] = cellsForTable(cells, survey, other);
  expect(text?.settings).toEqual({ markdown: '{groups:gone%3ABranch; nps} {groups:c3; nps:c2} {nps; c3=Phone}' });
  expect(branch?.settings).toMatchObject({ item: 'c2', by: 'gone:Branch' });
  expect(channel).toMatchObject({ settings: { item: 'c2', by: 'c3' }, own: { compare: 'none' } });
  expect(branch && unmetNeeds(branch, other)).toEqual([{ need: 'column', column: 'gone:Branch' }]);
  expect(channel && unmetNeeds(channel, other)).toEqual([]);
  expect(channel?.own).not.toHaveProperty('segments');
});

test('going back to the first table makes every cell whole again', () => {
  const back = cellsForTable(cellsForTable(cells, survey, other), other, survey);
  expect(back.flatMap((cell) => unmetNeeds(cell, survey))).toEqual([]);
  expect(back[1]?.settings).toEqual(cells[1]?.settings);
  expect(back[0]?.settings).toEqual(cells[0]?.settings);
});

test('the edit changes table, cells and segments of one notebook alone', () => {
  const params = {
    table: 'one',
    period: { preset: 'all' },
    compare: 'none',
    grain: 'month',
    segments: ['s1'],
  } as const;
  const notebooks = ['n1', 'n2'].map((id) => ({ id, title: id, params, cells }));
  const project = {
    formatVersion: 2,
    id: 'p',
    title: 'p',
    tables: [],
    segments: [],
    targets: [],
    followUps: [],
    measures: [],
    notebooks,
  } as const;
  const after = applyOperation(project, { op: 'change-table', notebook: 'n1', table: 'two', cells: [] });
  expect(after.notebooks[0]).toEqual({ ...notebooks[0], params: { ...params, table: 'two', segments: [] }, cells: [] });
  expect(after.notebooks[1]).toBe(notebooks[1]);
});

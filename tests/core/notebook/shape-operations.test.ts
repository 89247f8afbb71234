import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/core/notebook/document.ts';
import { applyOperation, type ProjectOperation } from '../../../src/core/notebook/operation.ts';

const project: Project = {
  formatVersion: 2,
  id: 'p',
  title: 'P',
  tables: ['t', 'u'].map((id) => ({ id, name: id, kind: 'responses', recipe: null })),
  segments: ['t', 'u'].map((table) => ({ id: `s-${table}`, name: '', table, predicate: { is: 'all', of: [] } })),
  targets: [],
  followUps: [],
  measures: [],
  notebooks: [
    {
      id: 'n',
      title: 'N',
      params: { table: 't', period: { is: 'all' }, compare: 'previous', grain: 'month', segments: [] },
      cells: [],
    } as unknown as Project['notebooks'][number],
  ],
};

const after = (...operations: readonly ProjectOperation[]): Project => operations.reduce(applyOperation, project);
const shapeOf = (changed: Project) => changed.tables[0]?.shape;

const derived = {
  id: 'd',
  name: 'D',
  role: 'attribute',
  derivation: { from: 'date', column: 'c1', part: 'year' },
} as const;

describe('the shape of a table', () => {
  test('gathers changes of a column and gives them all back', () => {
    const name = { op: 'change-column', table: 't', column: 'c1', change: { name: 'A' } } as const;
    const role = { op: 'change-column', table: 't', column: 'c1', change: { role: 'channel' } } as const;
    expect(shapeOf(after(name, role))?.columns).toEqual({ c1: { name: 'A', role: 'channel' } });
    const back = { op: 'change-column', table: 't', column: 'c1', change: null } as const;
    expect(shapeOf(after(name, role, back))?.columns).toEqual({});
  });

  test('holds derived columns once each, in the order in which they came', () => {
    const put = { op: 'put-derived', table: 't', derived } as const;
    const other = { op: 'put-derived', table: 't', derived: { ...derived, id: 'e' } } as const;
    const renamed = { op: 'put-derived', table: 't', derived: { ...derived, name: 'X' } } as const;
    expect(shapeOf(after(put, other, renamed, put, renamed))?.derived?.map(({ id, name }) => id + name)).toEqual([
      'dX',
      'eD',
    ]);
    const removed = { op: 'remove-derived', table: 't', column: 'd' } as const;
    expect(shapeOf(after(put, other, removed))?.derived?.map(({ id }) => id)).toEqual(['e']);
  });

  test('goes with the rows that take the place of the old ones', () => {
    const put = { op: 'put-derived', table: 't', derived } as const;
    const table = after(put).tables[0];
    expect(
      table &&
        applyOperation(after(put), { op: 'replace-table', table: 't', by: { ...table, id: 'v' } }).tables[0]?.shape,
    ).toEqual(table?.shape);
  });
});

test('a table goes with its segments, but not while a notebook uses it', () => {
  expect(after({ op: 'remove-table', table: 't' })).toEqual(project);
  const without = after({ op: 'remove-table', table: 'u' });
  expect(without.tables.map(({ id }) => id)).toEqual(['t']);
  expect(without.segments.map(({ id }) => id)).toEqual(['s-t']);
});

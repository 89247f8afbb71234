import { expect, test } from 'vitest';
import type { Project } from '../../../src/core/notebook/document.ts';
import { applyOperation } from '../../../src/core/notebook/operation.ts';
import { project } from '../../app/fake-repository.ts';

const table = (id: string, name: string) => ({ id, name, kind: 'responses' as const, recipe: null });
const segment = (id: string, of: string) => ({ id, name: id, table: of, predicate: { is: 'all' as const, of: [] } });

test('a table that takes the place of another takes its notebooks and segments over; others stay', () => {
  const before: Project = {
    ...project(),
    tables: [table('tab', 'a.csv'), table('other', 'b.csv')],
    segments: [segment('s1', 'tab'), segment('s2', 'other')],
  };
  const after = applyOperation(before, { op: 'replace-table', table: 'tab', by: table('new', 'a.csv') });
  expect(after.tables.map(({ id }) => id)).toEqual(['new', 'other']);
  expect(after.segments.map((kept) => kept.table)).toEqual(['new', 'other']);
  expect(after.notebooks[0]?.params.table).toBe('new');
  expect(JSON.stringify(after)).not.toContain('"tab"');
});

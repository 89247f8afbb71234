import { expect, test } from 'vitest';
import type { TableLink } from '../../../src/core/link/link.ts';
import { applyOperation } from '../../../src/core/notebook/operation.ts';
import type { DerivedColumn } from '../../../src/core/table/shape.ts';
import { projectNamed, tableNamed } from '../../storage/database.ts';

const link: TableLink = {
  id: 'l',
  left: 'a',
  right: 'b',
  role: 'customerId',
  rules: { trim: true, ignoreCase: false },
};
const project = projectNamed('P', { tables: [tableNamed('a'), tableNamed('b')] });

test('a link is put once, changed by its id, and goes on with the table that takes the place of one of its two', () => {
  const linked = applyOperation(project, { op: 'put-link', link });
  const loose = { ...link, rules: { trim: true, ignoreCase: true } };
  const changed = applyOperation(linked, { op: 'put-link', link: loose });
  expect(changed.links).toEqual([loose]);
  const replaced = applyOperation(changed, { op: 'replace-table', table: 'a', by: tableNamed('a2') });
  expect(replaced.links).toEqual([{ ...loose, left: 'a2' }]);
  expect(applyOperation(replaced, { op: 'remove-link', link: 'l' }).links).toEqual([]);
});

test('a column taken along a link follows its rules, and the table that takes the place of the other', () => {
  const { role, rules } = link;
  const derivation = {
    from: 'linked',
    table: 'b',
    role,
    rules,
    take: 'rows',
    column: null,
    kind: 'number',
    asOf: true,
  } as const;
  const derived = { id: 'd', name: 'Rows', role: 'attribute', derivation } as const satisfies DerivedColumn;
  const taking = applyOperation(applyOperation(project, { op: 'put-link', link }), {
    op: 'put-derived',
    table: 'a',
    derived,
  });
  const loose = { ...link, rules: { trim: true, ignoreCase: true } };
  const changed = applyOperation(taking, { op: 'put-link', link: loose });
  const after = applyOperation(changed, { op: 'replace-table', table: 'b', by: tableNamed('b2') });
  expect(after.tables.find(({ id }) => id === 'a')?.shape?.derived).toEqual([
    { ...derived, derivation: { ...derivation, rules: loose.rules, table: 'b2' } },
  ]);
});

import { expect, test } from 'vitest';
import type { TableLink } from '../../../src/core/link/link.ts';
import { applyOperation } from '../../../src/core/notebook/operation.ts';
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

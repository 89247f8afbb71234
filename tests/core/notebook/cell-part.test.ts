import { expect, test } from 'vitest';
import type { TextCell } from '../../../src/core/notebook/cell.ts';
import { withPart } from '../../../src/core/notebook/cell-part.ts';

const cell: TextCell = { id: 'a', title: null, type: 'text', settings: { markdown: 'x' } };

test('a part is put, exchanged and taken away without a trace', () => {
  const noted = withPart(cell, 'note', 'One');
  expect(noted).toEqual({ ...cell, note: 'One' });
  expect(withPart(noted, 'note', 'Two')).toEqual({ ...cell, note: 'Two' });
  expect(JSON.stringify(withPart(noted, 'note', undefined))).toBe(JSON.stringify(cell));
  expect(Object.hasOwn(withPart(noted, 'note', undefined), 'note')).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countSelected,
  intersect,
  isSelected,
  listSelected,
  noRows,
  type Selection,
  unite,
} from '../../../src/core/table/selection.ts';

const selectionOf = (flags: readonly boolean[]): Selection => {
  const selection = noRows(flags.length);
  flags.forEach((flag, row) => {
    if (flag) selection.words[row >> 5] = (selection.words[row >> 5] ?? 0) | (1 << (row & 31));
  });
  return selection;
};
const flagsOf = (selection: Selection) =>
  Array.from({ length: selection.rows }, (_, row) => isSelected(selection, row));
const pairs = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 100 });

test('and, or of bitsets are and, or of rows', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const left = rows.map(([flag]) => flag);
      const right = rows.map(([, flag]) => flag);
      expect(flagsOf(intersect(selectionOf(left), selectionOf(right)))).toEqual(rows.map(([a, b]) => a && b));
      expect(flagsOf(unite(selectionOf(left), selectionOf(right)))).toEqual(rows.map(([a, b]) => a || b));
    }),
  );
});

test('counting and listing agree with the rows', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (flags) => {
      const expected = flags.flatMap((flag, row) => (flag ? [row] : []));
      const list = new Int32Array(flags.length);
      expect(countSelected(selectionOf(flags))).toBe(expected.length);
      expect([...list.subarray(0, listSelected(selectionOf(flags), list))]).toEqual(expected);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressCells, suppressGroups } from '../../../src/core/inference/tables/suppression.ts';

const bases = fc.array(fc.oneof(fc.nat(8), fc.nat(200)), { maxLength: 8 });
const hiddenOf = (ns: readonly number[], hidden: readonly boolean[]) => ns.filter((n, i) => hidden[i] && n > 0);
const sumOf = (ns: readonly number[]): number => ns.reduce((sum, n) => sum + n, 0);

/** Whether what is visible tells no hidden group: none is hidden, everything is, or what is left over is large enough. */
const isSafe = (ns: readonly number[], hidden: readonly boolean[]): boolean => {
  const covered = hiddenOf(ns, hidden);
  const everything = ns.every((n, i) => n === 0 || hidden[i]);
  return covered.length === 0 || everything || (covered.length > 1 && sumOf(covered) >= 5);
};

describe('small groups', () => {
  test.each([
    { why: 'all are large', ns: [50, 5, 30], hidden: [false, false, false] },
    {
      why: 'one small group would follow from the total, so the next smallest goes too',
      ns: [50, 3, 30],
      hidden: [false, true, true],
    },
    {
      why: 'two small groups of four together would still be a small group',
      ns: [50, 2, 2, 30],
      hidden: [false, true, true, true],
    },
    { why: 'two small groups cover each other', ns: [50, 4, 3, 30], hidden: [false, true, true, false] },
    { why: 'an empty group is hidden, but nothing follows from it', ns: [50, 0, 30], hidden: [false, true, false] },
    { why: 'an empty group covers nobody', ns: [50, 3, 0, 30], hidden: [false, true, true, true] },
    { why: 'a segment goes with its rest', ns: [3, 100], hidden: [true, true] },
    { why: 'a lone small group is hidden', ns: [4], hidden: [true] },
    { why: 'nothing to hide', ns: [], hidden: [] },
  ])('$why', ({ ns, hidden }) => {
    expect(suppressGroups(ns)).toEqual(hidden);
  });

  test('never show a small group, never let one follow by subtraction, and go along with the order', () => {
    fc.assert(
      fc.property(bases, (ns) => {
        const hidden = suppressGroups(ns);
        for (const [i, n] of ns.entries()) if (n < 5) expect(hidden[i]).toBe(true);
        expect(isSafe(ns, hidden)).toBe(true);
        expect(hiddenOf(ns.toReversed(), suppressGroups(ns.toReversed())).toSorted()).toEqual(
          hiddenOf(ns, hidden).toSorted(),
        );
      }),
    );
  });

  test('of a table are safe along every row and column', () => {
    const rows = fc.integer({ min: 1, max: 5 }).chain((width) => {
      return fc.array(fc.array(fc.nat(40), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 });
    });
    fc.assert(
      fc.property(rows, (ns) => {
        const hidden = suppressCells(ns);
        for (const [i, row] of ns.entries()) expect(isSafe(row, hidden[i] ?? [])).toBe(true);
        for (const j of ns[0]?.keys() ?? []) {
          expect(
            isSafe(
              ns.map((row) => row[j] ?? 0),
              hidden.map((row) => row[j] ?? false),
            ),
          ).toBe(true);
        }
      }),
    );
    expect(suppressCells([])).toEqual([]);
    expect(
      suppressCells([
        [3, 20, 30],
        [40, 50, 60],
        [70, 80, 90],
      ]),
    ).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
  });
});

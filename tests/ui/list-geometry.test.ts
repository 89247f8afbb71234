import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorAt, lengthOf, scrollBy } from '../../src/ui/comments/list-geometry.ts';

const view = 480;

describe.each([301, 20_000, 1_000_000, 50_000_000])('a list of %i items', (items) => {
  const end = lengthOf(items) - view;

  test('begins with its first item at the upper edge and ends with its last at the lower one', () => {
    expect(anchorAt(0, items, view)).toEqual({ item: 0, within: 0, at: 0 });
    expect(anchorAt(end, items, view)).toEqual({ item: items - 1, within: 1, at: view });
  });

  test('goes on when it is scrolled on, without a step back and without leaving the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: end + 100 }), fc.integer({ min: 1, max: 5000 }), (scrolled, by) => {
        const [here, there] = [anchorAt(scrolled, items, view), anchorAt(scrolled + by, items, view)];
        expect(there.item + there.within).toBeGreaterThanOrEqual(here.item + here.within);
        for (const { item, within, at } of [here, there]) {
          expect(item >= 0 && item < items && within >= 0 && within <= 1 && at >= 0 && at <= view).toBe(true);
        }
      }),
    );
  });

  test('is no higher than engines draw', () => {
    expect(lengthOf(items)).toBeLessThanOrEqual(12_000_000);
  });
});

test('moving by one usual item is one item of the list, however much the scroll bar is squeezed', () => {
  const items = 1_000_000;
  const start = 6_000_000;
  const here = anchorAt(start, items, view);
  const there = anchorAt(start + scrollBy(800, items, view), items, view);
  expect(there.item + there.within - here.item - here.within).toBeCloseTo(10, 1);
});

import { describe, expect, test } from 'vitest';
import { type CellBox, dropTarget, placeAfterDrop } from '../../src/ui/notebook/drop-target.ts';

const box = (top: number, bottom: number, left = 0, right = 800, half = false): CellBox => ({
  left,
  right,
  top,
  bottom,
  half,
});

// A whole cell, two halves beside each other, a half alone, 18 px apart.
const boxes = [box(0, 100), box(118, 300, 0, 391, true), box(118, 300, 409, 800, true), box(318, 400, 0, 391, true)];

describe('a cell is dropped', () => {
  test.each([
    { at: 'the upper half of a cell', x: 400, y: 20, gap: 0, cell: 0, side: 'top' },
    { at: 'the lower half of a cell', x: 400, y: 90, gap: 1, cell: 0, side: 'bottom' },
    { at: 'the left of the first of two halves', x: 50, y: 290, gap: 1, cell: 1, side: 'left' },
    { at: 'the right of the first of two halves', x: 380, y: 130, gap: 2, cell: 1, side: 'right' },
    { at: 'the right of the second', x: 790, y: 200, gap: 3, cell: 2, side: 'right' },
    { at: 'a half that stands alone', x: 20, y: 390, gap: 4, cell: 3, side: 'bottom' },
    { at: 'the free room beside it', x: 700, y: 380, gap: 4, cell: 3, side: 'bottom' },
    { at: 'far below', x: 400, y: 4000, gap: 4, cell: 3, side: 'bottom' },
    { at: 'far above', x: 400, y: -500, gap: 0, cell: 0, side: 'top' },
  ])('at $at', ({ x, y, gap, cell, side }) => {
    expect(dropTarget(boxes, x, y)).toEqual({ gap, cell, side });
  });

  test('nowhere in an empty notebook', () => {
    expect(dropTarget([], 10, 10)).toBeNull();
  });
});

test.each([
  { from: 0, gap: 0, place: 0 },
  { from: 0, gap: 1, place: 0 },
  { from: 0, gap: 4, place: 3 },
  { from: 3, gap: 0, place: 0 },
  { from: 3, gap: 4, place: 3 },
])('from $from into gap $gap a cell comes to $place', ({ from, gap, place }) => {
  expect(placeAfterDrop(from, gap)).toBe(place);
});

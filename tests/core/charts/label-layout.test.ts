import { describe, expect, test } from 'vitest';
import { freestPlace, spreadLabels, tickLabels } from '../../../src/core/charts/label-layout.ts';

describe('tickLabels', () => {
  const years = [2024, 2025, 2025, 2025, 2025, 2025, 2026];

  test.each([
    { room: 50, indices: [0, 1, 2, 3, 4, 5, 6], withYear: [0, 1, 6] },
    { room: 25, indices: [0, 2, 4, 6], withYear: [0, 2, 6] },
    { room: 12, indices: [1, 6], withYear: [1, 6] },
  ])('with $room pixels of 50 there are $indices, and the year where it changes', ({ room, indices, withYear }) => {
    const labels = tickLabels(years, room, 50);
    expect(labels.map(({ index }) => index)).toEqual(indices);
    expect(labels.filter((label) => label.withYear).map(({ index }) => index)).toEqual(withYear);
  });

  test('no buckets, no labels', () => {
    expect(tickLabels([], Number.POSITIVE_INFINITY, 50)).toEqual([]);
  });
});

describe('spreadLabels', () => {
  test.each([
    { name: 'far apart: stay', wanted: [10, 50, 90], expected: [10, 50, 90] },
    { name: 'close: move down in order', wanted: [50, 48, 52], expected: [64, 48, 80] },
    { name: 'at the bottom: move up', wanted: [98, 99, 97], expected: [84, 100, 68] },
    { name: 'beyond the top: come in', wanted: [-20, 4], expected: [0, 16] },
  ])('$name', ({ wanted, expected }) => {
    expect(spreadLabels(wanted, 16, 0, 100)).toEqual(expected);
  });
});

describe('freestPlace', () => {
  const line = [0, 10, 20, 30, 40].map((x) => ({ x, y: x }));
  const [over, under] = [
    { x: 0, y: 0 },
    { x: 0, y: 60 },
  ];

  test.each([
    { name: 'away from the line', places: [over, under], line, expected: 1 },
    { name: 'over a line that lies below', places: [under, over], line: [{ x: 3, y: 58 }], expected: 1 },
    { name: 'also where the line only crosses the label', places: [over, { x: 14, y: 40 }], line, expected: 1 },
    {
      name: 'beside a line that has no point there',
      places: [over, { x: 60, y: 0 }],
      line: [
        { x: 0, y: 3 },
        { x: 8, y: 3 },
      ],
      expected: 1,
    },
    {
      name: 'in a gap of the line',
      places: [{ x: 12, y: 15 }],
      line: [line[0] ?? null, null, line[3] ?? null],
      expected: 0,
    },
    { name: 'the first when nothing is near', places: [over, under], line: [], expected: 0 },
  ])('$name', ({ places, line: given, expected }) => {
    expect(freestPlace(places, 4, given)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMovements } from '../../../src/core/statistics/count-movements.ts';
import { mergeMovements, movementBalance, noMovement } from '../../../src/core/statistics/movement.ts';

const bounds = [0, 10, 20, 30];

const stretch = fc.record({
  from: fc.integer({ min: -15, max: 40 }),
  length: fc.oneof(fc.nat({ max: 35 }), fc.constant(Number.NaN)),
});
const stretches = fc.array(stretch, { maxLength: 40 });
type Stretch = { from: number; length: number };

const columns = (rows: readonly Stretch[]) => ({
  from: rows.map(({ from }) => from),
  to: rows.map(({ from, length }) => from + length),
});

/** The same by looking at every day of every customer. */
function naively(rows: readonly Stretch[], period: number, until: number) {
  const [start, end] = [bounds[period] ?? 0, bounds[period + 1] ?? 0];
  const ends = rows.map(({ from, length }) => (from + length < until ? from + length : Number.POSITIVE_INFINITY));
  const counts = { ...noMovement };
  if (start >= until) return counts;
  for (const [row, { from }] of rows.entries()) {
    const to = ends[row] ?? Number.POSITIVE_INFINITY;
    if (from >= until) continue;
    const within = (day: number) => day >= start && day < end;
    const atStart = from < start && to >= start;
    if (atStart) counts.start += 1;
    if (within(from)) counts.gained += 1;
    if (within(to)) counts[atStart ? 'lost' : 'lostGained'] += 1;
    if (from < end && to >= end) counts.end += 1;
    for (let day = start; day < Math.min(end, until); day++) if (day >= from && day < to) counts.exposure += 1;
  }
  return counts;
}

describe('movements of customers', () => {
  test('equal a count day by day, and their identity holds in every period', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: -5, max: 40 }), (rows, until) => {
        const found = countMovements(columns(rows), bounds, until);
        expect(found).toHaveLength(3);
        for (const [period, movement] of found.entries()) {
          expect(movement).toEqual(naively(rows, period, until));
          expect(movementBalance(movement)).toBe(0);
        }
      }),
    );
  });

  test('of two halves merged equal one pass, in any order', () => {
    fc.assert(
      fc.property(stretches, stretches, (left, right) => {
        const [one, two] = [left, right].map((rows) => countMovements(columns(rows), bounds, 25));
        const merged = one?.map((movement, period) => mergeMovements(movement, two?.[period] ?? noMovement));
        expect(merged).toEqual(countMovements(columns([...right, ...left]), bounds, 25));
      }),
    );
  });

  test('each period that is observed to its end hands its customers to the next', () => {
    fc.assert(
      fc.property(stretches, (rows) => {
        const found = countMovements(columns(rows), bounds, 100);
        expect(found.slice(1).map(({ start }) => start)).toEqual(found.slice(0, -1).map(({ end }) => end));
      }),
    );
  });

  test('without a period, or without days, there are none', () => {
    expect(countMovements({ from: [1], to: [2] }, [5], 9)).toEqual([]);
    expect(countMovements({ from: [Number.NaN, 8], to: [3, 2] }, [0, 10], 9)).toEqual([noMovement]);
  });
});

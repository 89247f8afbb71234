import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netSteps } from '../../../../src/core/inference/trend/net-steps.ts';
import { optimalPartition } from '../../../../src/core/inference/trend/partition.ts';

const month = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

function costOf(
  values: readonly number[],
  weights: readonly number[],
  starts: readonly number[],
  penalty: number,
): number {
  const ends = [...starts, values.length];
  const parts = ends.map((end, index) => {
    const from = ends[index - 1] ?? 0;
    const own = values.slice(from, end);
    const mass = weights.slice(from, end);
    const total = mass.reduce((sum, weight) => sum + weight, 0);
    const mean = own.reduce((sum, value, i) => sum + value * (mass[i] ?? 0), 0) / total;
    return own.reduce((sum, value, i) => sum + (mass[i] ?? 0) * (value - mean) ** 2, 0);
  });
  return parts.reduce((sum, part) => sum + part, penalty * starts.length);
}

/** All ways to place steps so that no segment is shorter than allowed. */
function allStarts(length: number, shortest: number): number[][] {
  const ways: number[][] = [[]];
  for (let start = shortest; start <= length - shortest; start++) {
    for (const rest of allStarts(length - start, shortest)) ways.push([start, ...rest.map((one) => one + start)]);
  }
  return ways;
}

describe('the partition', () => {
  test('is the cheapest of all that could be tried', () => {
    const point = fc.record({ value: fc.integer({ min: -20, max: 20 }), weight: fc.integer({ min: 1, max: 9 }) });
    const given = fc.tuple(fc.array(point, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 3 }), ([points, penalty], shortest) => {
        const values = points.map(({ value }) => value);
        const weights = points.map(({ weight }) => weight);
        const found = optimalPartition(values, { penalty, shortest, weights });
        const best = Math.min(
          ...allStarts(values.length, shortest).map((starts) => costOf(values, weights, starts, penalty)),
        );
        expect(costOf(values, weights, found.starts, penalty)).toBeCloseTo(best, 8);
      }),
    );
  });

  test('does not depend on where the series lies', () => {
    const values = [1, 2, 1, 2, 9, 8, 9, 8];
    const rule = { penalty: 5, shortest: 2 };
    const far = optimalPartition(
      values.map((value) => value + 1e9),
      rule,
    );
    expect(optimalPartition(values, rule)).toEqual({ starts: [4], means: [1.5, 8.5] });
    expect(far.starts).toEqual([4]);
    expect(far.means[1]).toBeCloseTo(1e9 + 8.5, 5);
  });

  test('leaves short, single and constant series whole, and says nothing of an empty one', () => {
    const rule = { penalty: 0.1, shortest: 3 };
    expect(optimalPartition([], rule)).toEqual({ starts: [], means: [] });
    expect(optimalPartition([4], rule)).toEqual({ starts: [], means: [4] });
    expect(optimalPartition([1, 1, 9, 9, 9], rule)).toEqual({ starts: [], means: [5.8] });
    expect(optimalPartition(new Array<number>(12).fill(7), { ...rule, penalty: 0 })).toEqual({
      starts: [],
      means: [7],
    });
  });
});

describe('steps of a net score', () => {
  const low = month(30, 40, 30);
  const high = month(60, 30, 10);

  test('are found where they are, counted in the months given, gaps included', () => {
    const gap = month(0, 0, 0);
    const series = [low, low, low, low, low, gap, high, high, high, high, high];
    expect(netSteps(series)).toMatchObject({ starts: [6] });
    expect(netSteps(series).means[1]).toBeCloseTo(50, 9);
  });

  test('are not claimed of nothing, of one month or of unanimous answers', () => {
    expect(netSteps([])).toEqual({ starts: [], means: [] });
    expect(netSteps([low])).toEqual({ starts: [], means: [0] });
    expect(netSteps(new Array(10).fill(month(5, 0, 0)))).toEqual({ starts: [], means: [100] });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetCounts } from '../../../../src/core/inference/net-score.ts';
import { individualsChart } from '../../../../src/core/inference/trend/individuals-chart.ts';
import { netChart } from '../../../../src/core/inference/trend/net-chart.ts';
import { shareChart } from '../../../../src/core/inference/trend/share-chart.ts';
import { trendReach } from '../../../../src/core/inference/trend/trend-reach.ts';

const counts = (promoters: number, passives: number, detractors: number): NetCounts => ({
  promoters,
  passives,
  detractors,
});
const none = counts(0, 0, 0);
const steady = counts(40, 40, 20);
const jump = counts(90, 5, 5);

/** Every number of a result, however deep. */
const numbersOf = (result: unknown): number[] => {
  if (typeof result === 'number') return [result];
  return typeof result === 'object' && result !== null ? Object.values(result).flatMap(numbersOf) : [];
};

test('the number of points decides what may be said', () => {
  expect([5, 6, 8, 12, 24].map(trendReach)).toEqual([
    { points: 5, trend: false, limits: 'none', season: false },
    { points: 6, trend: true, limits: 'none', season: false },
    { points: 8, trend: true, limits: 'provisional', season: false },
    { points: 12, trend: true, limits: 'settled', season: false },
    { points: 24, trend: true, limits: 'settled', season: true },
  ]);
});

describe('NPS′', () => {
  test('signals a period that leaves its limits, but not in a series too short for limits', () => {
    const long = [...new Array<NetCounts>(11).fill(steady), jump];
    expect(netChart(long).points.map(({ signal }) => signal)).toEqual([...new Array<null>(11).fill(null), 'above']);
    expect(netChart(long.slice(-7)).points.every(({ signal }) => signal === null)).toBe(true);
  });

  test('its limits never fall inside sampling error, even where periods differ less than chance would have it', () => {
    const { centre, sigmaZ, points } = netChart(new Array<NetCounts>(12).fill(steady));
    expect(sigmaZ).toBe(0);
    // By hand: p = 0.4, d = 0.2, variance 0.6 − 0.04 = 0.56, σ = 100 √(0.56 / 100) = 7.4833.
    expect(centre).toBeCloseTo(20, 12);
    expect(points[0]?.high).toBeCloseTo(20 + 3 * 7.483314773547883, 9);
  });

  test('periods without answers are gaps: null themselves, without effect on the others', () => {
    const series = [steady, jump, counts(10, 30, 60), steady];
    const gapped = netChart([steady, none, jump, counts(10, 30, 60), none, steady]);
    expect(gapped.points[1]).toEqual({ value: null, low: null, high: null, error: null, z: null, signal: null });
    expect(gapped.points.filter(({ value }) => value !== null)).toEqual(netChart(series).points);
    expect(gapped).toMatchObject({ q: netChart(series).q, sigmaZ: netChart(series).sigmaZ });
  });

  test('nothing, one period and unanimous answers give null or limits on the centre, never NaN', () => {
    expect(netChart([])).toMatchObject({ centre: null, sigmaZ: null, points: [], q: null, p: null });
    expect(netChart([none])).toMatchObject({ centre: null, sigmaZ: null, q: null, p: null });
    expect(netChart([steady])).toMatchObject({ centre: 20, sigmaZ: null, q: null, p: null });
    const unanimous = netChart(new Array<NetCounts>(9).fill(counts(7, 0, 0)));
    expect(unanimous).toMatchObject({ centre: 100, sigmaZ: null, q: null, p: null });
    expect(unanimous.points[0]).toMatchObject({ value: 100, low: 100, high: 100, z: null, signal: null });
  });

  test('every number is finite for any counts, and limits stay within ±100 around the centre', () => {
    const period = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([p, a, d]) => counts(p, a, d));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 20 }), (periods) => {
        const chart = netChart(periods);
        expect(numbersOf(chart).every(Number.isFinite)).toBe(true);
        for (const { low, high } of chart.points) {
          if (low === null || high === null) continue;
          expect(low).toBeGreaterThanOrEqual(-100);
          expect(high).toBeLessThanOrEqual(100);
          expect((chart.centre ?? 0) - low).toBeGreaterThan(-1e-9);
          expect(high - (chart.centre ?? 0)).toBeGreaterThan(-1e-9);
        }
      }),
    );
  });
});

describe('p and p′', () => {
  test('the chart uses the wider limits of Shewhart and Laney', () => {
    const calm = shareChart(new Array(12).fill({ hits: 30, base: 100 }));
    expect(calm.points[0]?.laney).toEqual({ low: 0.3, high: 0.3 });
    expect(calm.points[0]?.high).toBe(calm.points[0]?.shewhart.high);
    const wild = shareChart([10, 60, 20, 70, 15, 65].map((hits) => ({ hits, base: 100 })));
    expect(wild.sigmaZ).toBeGreaterThan(1);
    expect(wild.points[0]?.high).toBe(wild.points[0]?.laney.high);
  });

  test('no answers, no hits and gaps give null or limits on the centre', () => {
    expect(shareChart([])).toMatchObject({ centre: null, sigmaZ: null, points: [] });
    expect(shareChart([{ hits: 0, base: 0 }]).points[0]).toMatchObject({ value: null, low: null, high: null });
    const none = shareChart(new Array(9).fill({ hits: 0, base: 12 }));
    expect(none).toMatchObject({ centre: 0, sigmaZ: null });
    expect(none.points[0]).toMatchObject({ value: 0, low: 0, high: 0, z: null, signal: null });
  });
});

describe('XmR', () => {
  test('steps over gaps', () => {
    const gapped = individualsChart([10, null, 12, 11, null]);
    expect(gapped).toMatchObject({ mean: 11, meanRange: 1.5, reach: { points: 3 } });
    expect(gapped.signals).toHaveLength(5);
  });

  test('one value has a mean but no limits, none has neither, equal ones have limits on their mean', () => {
    expect(individualsChart([])).toMatchObject({ mean: null, meanRange: null, low: null, high: null, highRange: null });
    expect(individualsChart([3])).toMatchObject({ mean: 3, meanRange: null, low: null, high: null });
    expect(individualsChart([3, 3, 3])).toMatchObject({ mean: 3, meanRange: 0, low: 3, high: 3, highRange: 0 });
  });
});

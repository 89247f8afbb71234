import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartSteps } from '../../../../src/core/inference/trend/chart-steps.ts';
import { netChart } from '../../../../src/core/inference/trend/net-chart.ts';
import { netSteps } from '../../../../src/core/inference/trend/net-steps.ts';
import { shareChart } from '../../../../src/core/inference/trend/share-chart.ts';
import { valueChart } from '../../../../src/core/inference/trend/value-chart.ts';

const count = fc.integer({ min: 0, max: 60 });
const periods = fc.array(fc.record({ promoters: count, passives: count, detractors: count }), { maxLength: 18 });

/** Rounded, because both ways add in another order. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'number' ? Number(one.toFixed(6)) + 0 : one));

describe('the chart of a mean of answers', () => {
  test('is NPS′ when answers are worth 100, 0 and −100, with the same steps', () => {
    fc.assert(
      fc.property(periods, (series) => {
        const { centre, sigmaZ, points, reach } = netChart(series);
        const values = series.map(({ promoters, passives, detractors }) => ({
          values: [100, 0, -100],
          counts: [promoters, passives, detractors],
        }));
        const chart = valueChart(values, [-100, 100]);
        expect(rounded(chart)).toEqual(rounded({ centre, sigmaZ, points, reach }));
        expect(chartSteps(chart).starts).toEqual(netSteps(series).starts);
      }),
    );
  });

  test('is p′ when answers are worth 100 and 0', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ hits: count, others: count }), { maxLength: 18 }), (series) => {
        const shares = shareChart(series.map(({ hits, others }) => ({ hits, base: hits + others })));
        const chart = valueChart(
          series.map(({ hits, others }) => ({ values: [100, 0], counts: [hits, others] })),
          [0, 100],
        );
        const limits = chart.points.map(({ low, high, signal }) => [low, high, signal]);
        const expected = shares.points.map(({ low, high, signal }) => [
          low === null ? null : 100 * low,
          high === null ? null : 100 * high,
          signal,
        ]);
        expect(rounded(limits)).toEqual(rounded(expected));
      }),
    );
  });

  test('keeps its limits on the scale, and on the centre when all answers are equal', () => {
    const few = { values: [1, 2, 3, 4, 5], counts: [1, 0, 0, 0, 1] };
    const { points } = valueChart(new Array(9).fill(few), [1, 5]);
    expect(points[0]).toMatchObject({ low: 1, high: 5 });
    const equal = valueChart(new Array(9).fill({ values: [66.6], counts: [7] }), [0, 100]);
    expect(equal.points[0]).toMatchObject({ low: 66.6, high: 66.6, z: null, signal: null });
  });

  test('without answers is a series of gaps', () => {
    expect(valueChart([{ values: [], counts: [] }], [0, 10])).toMatchObject({ centre: null, sigmaZ: null });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netHomogeneity } from '../../../src/core/inference/net/homogeneity.ts';
import { contingency } from '../../../src/core/inference/tables/contingency.ts';
import { kruskalWallis } from '../../../src/core/inference/tables/kruskal-wallis.ts';
import { rankSumsOf } from '../../../src/core/inference/tables/ranks.ts';
import { compareMany } from '../../../src/core/metrics/compare-many.ts';
import { metricById, metrics, variantOf } from '../../../src/core/metrics/index.ts';
import { emptyHistogram, type Histogram, mergeHistograms } from '../../../src/core/statistics/histogram.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { histogramOf } from '../../reference/summaries.ts';

const scale: Scale = { min: 0, max: 10, goodEnd: 'high' };
const answersOf = (length: number) => fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: length });
const variants = metrics.flatMap(({ id, variants: all }) => all.map((variant) => ({ id, variant })));
const counts = (promoters: number, passives: number, detractors: number): Histogram => ({
  min: 0,
  counts: [detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters],
});
const together = (groups: readonly Histogram[]) => groups.reduce(mergeHistograms, emptyHistogram(scale));
const nps = variantOf(metricById('nps'));

describe.each(variants)('several groups, $id $variant.id', ({ variant }) => {
  test('are compared in any order, with chances between 0 and 1, and never with a number that is not one', () => {
    fc.assert(
      fc.property(fc.array(answersOf(40), { maxLength: 5 }), (samples) => {
        const groups = samples.map((answers) => histogramOf(answers, scale));
        const there = compareMany(variant, groups, together(groups), scale);
        const back = compareMany(variant, groups.toReversed(), together(groups), scale);
        const { statistic, p } = there.homogeneity;
        if (statistic !== null) expect(back.homogeneity.statistic).toBeCloseTo(statistic, 7);
        else expect(back.homogeneity.statistic).toBeNull();
        expect(p === null || (p >= 0 && p <= 1)).toBe(true);
        expect(back.groups.toReversed().map(({ verdict }) => verdict)).toEqual(
          there.groups.map(({ verdict }) => verdict),
        );
        expect(JSON.stringify(there)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });

  test('that are all alike are not told apart', () => {
    const same = histogramOf([0, 2, 5, 7, 8, 9, 10, 10, 6, 9], scale);
    const tenfold = { ...same, counts: same.counts.map((count) => 10 * count) };
    const same3 = [tenfold, tenfold, tenfold];
    const { homogeneity, groups } = compareMany(variant, same3, together(same3), scale);
    expect(homogeneity.p).toBeCloseTo(1, 9);
    expect(groups.map(({ verdict }) => verdict)).toEqual(['within-chance', 'within-chance', 'within-chance']);
  });

  test('of whom none or one has answers cannot be compared', () => {
    const empty = emptyHistogram(scale);
    for (const groups of [[], [empty], [histogramOf([9, 3], scale), empty]]) {
      expect(compareMany(variant, groups, together(groups), scale).homogeneity).toMatchObject({
        statistic: null,
        p: null,
      });
    }
  });
});

test('the test for all is that of the methods on the same answers', () => {
  const samples = [
    [10, 9, 3, 7, 8, 9],
    [2, 3, 5, 9, 6],
    [10, 10, 9, 8, 7, 2, 4],
  ];
  const groups = samples.map((answers) => histogramOf(answers, scale));
  const net = samples.map((answers) => ({
    promoters: answers.filter((answer) => answer >= 9).length,
    passives: answers.filter((answer) => answer === 7 || answer === 8).length,
    detractors: answers.filter((answer) => answer <= 6).length,
  }));
  const boxes = net.map(({ promoters, passives, detractors }) => [promoters, passives + detractors]);
  const csat = metricById('csat');
  expect(compareMany(nps, groups, together(groups), scale).homogeneity.statistic).toBe(netHomogeneity(net)?.q);
  expect(compareMany(variantOf(csat), groups, together(groups), scale).homogeneity.statistic).toBe(
    contingency(boxes).statistic,
  );
  expect(compareMany(variantOf(csat, 'mean'), groups, together(groups), scale).homogeneity.statistic).toBeCloseTo(
    kruskalWallis(rankSumsOf(samples)).statistic ?? Number.NaN,
    10,
  );
});

test('each group stands against the rest, and only what survives Holm is called real', () => {
  const groups = [counts(90, 40, 30), counts(60, 50, 50), counts(62, 50, 48), counts(64, 50, 46), counts(3, 2, 1)];
  const { groups: found } = compareMany(nps, groups, together(groups), scale);
  expect(found[0]).toMatchObject({ n: 160, nRest: 486, verdict: 'likely-real' });
  expect(found[0]?.difference).toEqual(nps.compare(counts(90, 40, 30), counts(189, 152, 145), scale));
  expect(found[4]).toMatchObject({ verdict: 'too-few', p: null });
  for (const { verdict, p } of found) expect(verdict === 'likely-real').toBe(p !== null && p < 0.05);
});

test('an answer in several groups counts once: the rest of a group never holds an answer of the group', () => {
  const [phone, both] = [counts(30, 10, 20), counts(20, 10, 10)];
  const whole = counts(60, 30, 40);
  const { groups: found } = compareMany(nps, [phone, both], whole, scale);
  expect(found.map(({ n, nRest }) => n + nRest)).toEqual([130, 130]);
  expect(found[0]?.difference).toEqual(nps.compare(phone, counts(30, 20, 20), scale));
});

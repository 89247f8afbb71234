import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparisonDescription, describeComparison } from '../../../src/core/charts/comparison-description.ts';
import { groupHeadline } from '../../../src/core/charts/group-headline.ts';
import type { Frame } from '../../../src/core/frame/frame.ts';
import { adjustP } from '../../../src/core/inference/tables/multiple.ts';
import { nps } from '../../../src/core/metrics/nps.ts';
import { groupFrame, netAnswers, netFrame, wholeOf } from './groups.ts';
import { known, scales } from './scores.ts';

const describeGroups = (groups: Frame, more: { sort?: 'value' | 'size'; whole?: Frame; fullScale?: boolean } = {}) =>
  describeComparison({
    groups,
    whole: more.whole ?? wholeOf(groups),
    sort: more.sort ?? 'value',
    fullScale: more.fullScale ?? false,
  });

// Channels of a bicycle shop: promoters, passives, detractors.
const channels = netFrame({
  'Online shop': [188, 114, 67],
  Shop: [380, 178, 76],
  Workshop: [130, 84, 51],
  Phone: [21, 21, 23],
  Fair: [9, 8, 4],
  Partner: [5, 1, 1],
  '': [20, 10, 5],
});

const names = ({ groups }: ComparisonDescription) => groups.map(({ group }) => group);

describe('a comparison of net scores', () => {
  const comparison = describeGroups(channels);

  test('ranks groups of 30 and more by value; hints, groups without value and rows without the attribute follow', () => {
    expect(names(comparison)).toEqual(['Shop', 'Online shop', 'Workshop', 'Phone', 'Fair', 'Partner', '']);
    expect(names(describeGroups(channels, { sort: 'size' }))).toEqual([
      'Shop',
      'Online shop',
      'Workshop',
      'Phone',
      'Fair',
      'Partner',
      '',
    ]);
  });

  test('is drawn left and right of zero on the full scale', () => {
    const { shape, axis, names: parts, groups, corrected } = comparison;
    expect({ shape, axis, parts, corrected }).toEqual({
      shape: 'diverging',
      axis: { min: -100, max: 100, ticks: [-100, -50, 0, 50, 100] },
      parts: { promoters: 'promoters', passives: 'passives', detractors: 'detractors' },
      corrected: true,
    });
    // 380, 178 and 76 of 634.
    expect(groups[0]?.shares?.promoters).toBeCloseTo(59.94, 2);
    expect(groups[0]?.shares?.passives).toBeCloseTo(28.08, 2);
    expect(groups[0]?.shares?.detractors).toBeCloseTo(11.99, 2);
    expect(groups[0]?.judged.now.value).toBeCloseTo(47.95, 2);
  });

  test('claims nothing of few answers and shows no value below 10', () => {
    const fair = comparison.groups.find(({ group }) => group === 'Fair');
    const partner = comparison.groups.find(({ group }) => group === 'Partner');
    expect(fair?.judged).toMatchObject({ confidence: 'hint', change: { verdict: 'too-few', direction: null } });
    expect(partner).toMatchObject({
      shares: null,
      p: null,
      judged: { confidence: 'none', now: { n: 7, value: null } },
    });
  });

  test('says who differs from the rest, the largest difference first', () => {
    const headline = groupHeadline(comparison.groups, known(comparison.whole), 'rest');
    expect(headline).toMatchObject({
      code: 'differ',
      higher: ['Shop'],
      lower: ['Phone'],
      strongest: { group: 'Phone' },
    });
  });

  test('compares each group with all other answers: their net score and no other', () => {
    const phone = comparison.groups.find(({ group }) => group === 'Phone')?.judged.change;
    // Everyone else: 732 promoters, 395 passives, 204 detractors of 1331.
    expect(phone?.before.n).toBe(1331);
    expect(phone?.before.value).toBeCloseTo((100 * (732 - 204)) / 1331, 9);
    const difference = nps.variants[0].compare(netAnswers([21, 21, 23]), netAnswers([732, 395, 204]), scales.nps);
    expect(phone?.difference).toEqual(difference);
  });
});

test('a group that shares answers with another is compared with the answers that are not its own', () => {
  const options = netFrame({ Price: [40, 20, 10], Advice: [50, 10, 5] });
  // 80 responses, some with both options.
  const whole = groupFrame('nps', scales.nps, [[null, netAnswers([60, 22, 12])]]);
  const price = describeGroups(options, { whole }).groups.find(({ group }) => group === 'Price');
  expect(price?.judged.change?.before).toMatchObject({ n: 24 });
  expect(price?.judged.change?.before.value).toBeCloseTo((100 * (20 - 2)) / 24, 9);
});

describe('a comparison of other metrics', () => {
  const csat = (counts: readonly number[]) => ({ min: 1, counts });
  const frame = groupFrame('csat', scales.csat, [
    ['North', csat([5, 5, 10, 40, 60])],
    ['South', csat([10, 10, 20, 30, 30])],
  ]);

  test('is drawn as values with ranges on a focused axis, and is not corrected with two groups', () => {
    const comparison = describeGroups(frame);
    expect(comparison).toMatchObject({ shape: 'dots', names: null, corrected: false, full: { min: 0, max: 100 } });
    expect(comparison.axis.min).toBeGreaterThan(0);
    expect(comparison.groups.every(({ shares }) => shares === null)).toBe(true);
    expect(describeGroups(frame, { fullScale: true }).axis).toEqual(comparison.full);
  });

  test('puts the lowest first where low is good', () => {
    const effort = groupFrame(
      'ces',
      scales.effort,
      [
        ['Hard', csat([5, 5, 10, 40, 60])],
        ['Easy', csat([60, 40, 10, 5, 5])],
      ],
      'mean',
    );
    const comparison = describeGroups(effort);
    expect(names(comparison)).toEqual(['Easy', 'Hard']);
    expect(comparison.groups[0]?.judged.change).toMatchObject({ direction: 'down', good: true });
  });
});

const counts = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400));
const anyGroups = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), counts, { minKeys: 1, maxKeys: 14 });

test('group and rest are all answers, shares sum to 100, ranked groups are in order, verdicts follow Holm', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const frame = netFrame(groups);
      const whole = wholeOf(frame);
      const total = whole.rows[0]?.n ?? 0;
      const comparison = describeGroups(frame, { whole });
      const ranked = comparison.groups.filter(({ judged }) => judged.confidence === 'normal');
      const values = ranked.map(({ judged }) => judged.now.value ?? Number.NaN);
      expect(values).toEqual(values.toSorted((left, right) => right - left));
      for (const { judged, shares } of comparison.groups) {
        expect(judged.now.n + (judged.change?.before.n ?? 0)).toBe(total);
        if (shares) expect(shares.detractors + shares.passives + shares.promoters).toBeCloseTo(100, 9);
      }
      const tested = comparison.groups.filter(({ judged }) => judged.change?.verdict !== 'too-few');
      const adjusted = adjustP(
        tested.map(({ judged }) => judged.change?.difference?.p ?? null),
        'holm',
      );
      tested.forEach(({ p, judged }, index) => {
        if (comparison.corrected) expect(p).toBe(adjusted[index]);
        if (comparison.corrected && (adjusted[index] ?? 1) >= 0.05) expect(judged.change?.direction).toBeNull();
      });
    }),
    { numRuns: 150 },
  );
});

import { describe, expect, test } from 'vitest';
import { metricById, variantOf } from '../../../src/core/metrics/index.ts';
import type { Scale } from '../../../src/core/table/scale.ts';

const fiveSteps: Scale = { min: 1, max: 5, goodEnd: 'high' };
const answers = { min: 1, counts: [10, 20, 30, 25, 15] };
const shareOf = (metric: 'csat' | 'wrs' | 'ces', variant: string, scale = fiveSteps) =>
  variantOf(metricById(metric), variant).estimate(answers, scale).value;

describe('a threshold of one’s own', () => {
  // 100 answers, so that every share is a sum of counts.
  test.each([
    ['top-1-box', 15],
    ['top-2-box', 40],
    ['top-3-box', 70],
    ['top-4-box', 90],
  ])('%s counts the best answers: %d %%', (variant, share) => {
    expect(shareOf('csat', variant)).toBe(share);
    expect(shareOf('wrs', variant)).toBe(share);
  });

  test('counts from the good end of a reversed scale', () => {
    expect(shareOf('csat', 'top-3-box', { ...fiveSteps, goodEnd: 'low' })).toBe(60);
  });

  test('that takes in the whole scale gives no value, because all would be hits', () => {
    expect(shareOf('csat', 'top-5-box')).toBeNull();
    expect(shareOf('csat', 'top-12-box')).toBeNull();
  });

  test('names in its explanation which answers count', () => {
    const { parts, variant } = variantOf(metricById('wrs'), 'top-3-box').explain(answers, fiveSteps);
    expect(variant).toBe('top-3-box');
    expect(parts.map(({ id, from, to, count }) => [id, from, to, count])).toEqual([
      ['recommending', 3, 5, 70],
      ['not-recommending', 1, 2, 30],
    ]);
  });
});

describe('willingness to recommend', () => {
  test('on yes and no is the share of yes', () => {
    const yesNo: Scale = { min: 0, max: 1, goodEnd: 'high' };
    const found = variantOf(metricById('wrs')).estimate({ min: 0, counts: [30, 90] }, yesNo);
    expect(found).toMatchObject({ n: 120, value: 75, method: 'wilson' });
  });

  test('is not the NPS of the same answers', () => {
    const zeroToTen: Scale = { min: 0, max: 10, goodEnd: 'high' };
    const same = { min: 0, counts: [0, 0, 0, 0, 0, 0, 40, 0, 0, 60, 0] };
    expect(variantOf(metricById('wrs')).estimate(same, zeroToTen).value).toBe(60);
    expect(variantOf(metricById('nps')).estimate(same, zeroToTen).value).toBe(20);
  });
});

test('percent of maximum lies between worst and best answer, whichever end is good', () => {
  // Mean (10·1 + 20·2 + 30·3 + 25·4 + 15·5) / 100 = 3.15, which is 53.75 % of the way from 1 to 5.
  expect(shareOf('csat', 'percent-of-maximum')).toBeCloseTo(53.75, 12);
  expect(shareOf('csat', 'percent-of-maximum', { ...fiveSteps, goodEnd: 'low' })).toBeCloseTo(46.25, 12);
});

test('net easy takes the difficult answers away from the easy ones', () => {
  // On 1 to 5 with 5 as most effort, 1 and 2 are easy (30), 4 and 5 difficult (40).
  expect(shareOf('ces', 'net-easy', { ...fiveSteps, goodEnd: 'low' })).toBeCloseTo(-10, 12);
});

import { describe, expect, test } from 'vitest';
import { describeRoi } from '../../../src/core/charts/roi-description.ts';
import { roiPictures } from '../../../src/core/charts/roi-pictures.ts';
import { type Aftermath, noAftermath, type OutcomeAnswer } from '../../../src/core/customers/outcome.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import type { RoiSettings } from '../../../src/core/notebook/customer-cells.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { scales, scoreFrame } from './scores.ts';

const settings: RoiSettings = {
  metric: 'nps',
  item: 'c2',
  variant: '',
  outcome: null,
  window: 180,
  measure: '',
  costOnce: 1000,
  costYearly: 0,
  among: null,
  customers: null,
  reach: 1,
  change: 'points',
  expected: { low: 1, likely: 3, high: 6 },
  real: { low: 0.2, likely: 0.5, high: 0.8 },
  margin: null,
  horizon: 2,
  discount: 0.1,
  currency: null,
  typed: {},
};
const mix = scoreFrame('nps', scales.nps, { 9: 50, 7: 30, 3: 20 });

/** Customers seen for a year unless lost in its middle, who pay 10 a month. */
const losing = (n: number, lost: number): Aftermath => ({
  ...noAftermath,
  n,
  table: lifeTableOf(
    Array.from({ length: n }, (_, at) => (at < lost ? 182.625 : 365.25)),
    Array.from({ length: n }, (_, at) => (at < lost ? 1 : 0)),
  ),
  amounts: [{ currency: 'EUR', sum: 10 * n, squares: 100 * n }],
  staying: { n: n - lost, amounts: [] },
});
const answerOf = (kind: OutcomeAnswer['kind'], parts: Readonly<Record<number, Aftermath>>): OutcomeAnswer => ({
  ask: 'outcomes',
  kind,
  scale: scales.nps,
  groups: [{ group: '', answers: Array.from({ length: 11 }, (_, answer) => parts[answer] ?? noAftermath) }],
  base: { rows: 100, followed: 100, customers: 90, left: {} },
});
const losses = answerOf('losses', { 9: losing(50, 2), 7: losing(30, 6), 3: losing(20, 10) });

describe('the return of a measure', () => {
  test('rests on rates and revenue that were seen: losses per customer year, twelve months', () => {
    const { groups, customers, currency, plan, forecast } = describeRoi({ settings, mix, answer: losses });
    const detractors = groups.find(({ group }) => group === 'detractors');
    expect(detractors).toMatchObject({ answers: 20, followed: 20, range: { from: 0, to: 6 }, revenue: 120 });
    expect(detractors?.churn).toBeCloseTo(1 - Math.exp(-10 / 15), 9);
    expect(customers).toEqual({ count: 82, counted: 'staying' });
    expect(currency).toBe('EUR');
    expect(plan).toMatchObject({ reached: 82, margin: 1, revenueFollows: false });
    expect(isRefusal(forecast)).toBe(false);
  });

  test('what is typed takes the place of what was seen', () => {
    const typed = { detractors: { churn: 0.4, revenue: 300 } };
    const { plan, groups } = describeRoi({ settings: { ...settings, typed, customers: 500 }, mix, answer: losses });
    expect(plan?.groups.detractors).toEqual({ answers: 20, churn: { typed: 0.4 }, revenue: { typed: 300 } });
    expect(plan?.reached).toBe(500);
    expect(groups.find(({ group }) => group === 'detractors')?.revenue).toBe(120);
  });

  test('orders: yearly spend from the days that count, and no churn is needed', () => {
    const bought = (n: number, spent: number): Aftermath => ({
      ...noAftermath,
      n,
      bought: n,
      amounts: [{ currency: 'EUR', sum: n * spent, squares: n * spent * spent }],
    });
    const orders = answerOf('purchases', { 9: bought(50, 90), 7: bought(30, 60), 3: bought(20, 30) });
    const { plan, customers } = describeRoi({ settings, mix, answer: orders });
    expect(customers).toEqual({ count: 90, counted: 'followed' });
    expect(plan?.revenueFollows).toBe(true);
    expect(plan?.groups.passives).toMatchObject({ churn: { typed: 0 }, revenue: { mean: (60 * 365.25) / 180 } });
  });

  test('churn itself: all customers are one group', () => {
    const churn: RoiSettings = { ...settings, change: 'churn', expected: { low: 1, likely: 2, high: 3 } };
    const { groups, plan } = describeRoi({ settings: churn, mix, answer: losses });
    expect(groups).toMatchObject([{ group: 'all', answers: 100, followed: 100 }]);
    expect(plan?.groups.all?.churn).toEqual({ events: 18, exposure: expect.closeTo(91, 9) });
  });

  test('the pictures have axes that hold everything drawn, and over time 0', () => {
    const { forecast, swings } = describeRoi({ settings, mix, answer: losses });
    if (isRefusal(forecast)) throw new Error(forecast.refused);
    const { path, swung, swings: drawn, more } = roiPictures(forecast, swings);
    expect(path.min).toBeLessThanOrEqual(-1000);
    for (const { atFrom, atTo } of drawn) {
      expect(Math.min(atFrom, atTo)).toBeGreaterThanOrEqual(swung.min);
      expect(Math.max(atFrom, atTo)).toBeLessThanOrEqual(swung.max);
    }
    expect(drawn.length + more).toBe(swings.length);
  });
});

describe('nothing is said, with the reason, when', () => {
  const why = (change: Partial<RoiSettings>, answer: OutcomeAnswer | null = losses, frame = mix) =>
    describeRoi({ settings: { ...settings, ...change }, mix: frame, answer }).forecast;

  test.each([
    ['nobody answered', why({}, losses, scoreFrame('nps', scales.nps, {})), { refused: 'no-answers' }],
    ['nobody is reached', why({ reach: 0 }), { refused: 'nobody-reached' }],
    ['there are no customers', why({ customers: 0 }), { refused: 'nobody-reached' }],
    ['nothing tells churn and revenue', why({}, null), { refused: 'nothing-tells' }],
    [
      'only one group is typed',
      why({ typed: { promoters: { churn: 0.1, revenue: 200 } } }, null),
      { refused: 'nothing-tells', about: 'passives' },
    ],
    [
      'a range is out of order',
      why({ expected: { low: 4, likely: 3, high: 6 } }),
      { refused: 'range-disordered', about: 'change' },
    ],
    [
      'the real share is out of order',
      why({ real: { low: 0.2, likely: 0.9, high: 0.8 } }),
      { refused: 'range-disordered', about: 'real' },
    ],
    [
      'more points are wanted than can be had',
      why({ expected: { low: 1, likely: 3, high: 51 } }),
      { refused: 'more-than-possible', found: 51, needed: expect.closeTo(50, 9) },
    ],
    [
      'a group is too small',
      why({}, answerOf('losses', { 9: losing(50, 2), 7: losing(30, 6), 3: losing(9, 3) })),
      { refused: 'too-few-customers', found: 9, needed: 10, about: 'detractors' },
    ],
  ])('%s', (_, found, reason) => {
    expect(found).toEqual(reason);
  });

  test('a group that takes no part needs nothing', () => {
    const small = answerOf('losses', { 9: losing(4, 0), 7: losing(30, 6), 3: losing(20, 10) });
    expect(isRefusal(why({ change: 'to-passives' }, small))).toBe(false);
  });
});

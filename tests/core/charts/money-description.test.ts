import { describe, expect, test } from 'vitest';
import { describeMoney, moneyShown } from '../../../src/core/charts/money-description.ts';
import { type Aftermath, noAftermath, type OutcomeAnswer } from '../../../src/core/customers/outcome.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';

const scale = { min: 0, max: 10, goodEnd: 'high' } as const;
const tile = { metric: 'nps', item: 'c1', variant: '' } as const;
const base = { rows: 0, followed: 0, customers: 0, left: {} };

/** Customers of whom some are lost on day 100 and the others are seen up to day 365. */
const losing = (n: number, lost: number): Aftermath => ({
  ...noAftermath,
  n,
  table: lifeTableOf(
    Array.from({ length: n }, (_, at) => (at < lost ? 100 : 365)),
    Array.from({ length: n }, (_, at) => (at < lost ? 1 : 0)),
  ),
  staying: { n: n - lost, amounts: [{ currency: 'EUR', sum: 10 * (n - lost), squares: 100 * (n - lost) }] },
});
const buying = (n: number, bought: number, spent: number): Aftermath => ({
  ...noAftermath,
  n,
  bought,
  amounts: [{ currency: 'EUR', sum: bought * spent, squares: bought * spent * spent }],
});
const answerOf = (kind: OutcomeAnswer['kind'], of: (answer: number) => Aftermath): OutcomeAnswer => ({
  ask: 'outcomes',
  kind,
  scale,
  groups: [{ group: '', answers: Array.from({ length: 11 }, (_, answer) => of(answer)) }],
  base,
});

describe('what customers did after they had answered', () => {
  const losses = describeMoney(
    answerOf('losses', (answer) => losing(40, answer < 7 ? 12 : answer < 9 ? 8 : 2)),
    tile,
    365,
  );

  test('parts follow the metric, and their shares come from the survival curve', () => {
    expect(losses.parts.map(({ id, from, to, n, events }) => [id, from, to, n, events])).toEqual([
      ['promoters', 9, 10, 80, 4],
      ['passives', 7, 8, 80, 16],
      ['detractors', 0, 6, 280, 84],
    ]);
    expect(losses.parts.map(({ share }) => Number(share.value?.toFixed(6)))).toEqual([0.05, 0.2, 0.3]);
    expect(losses.test).toMatchObject({ method: 'log-rank', verdict: 'likely-real' });
  });

  test('revenue at risk is what those still there pay, times the share lost before', () => {
    const [promoters] = losses.parts;
    expect(promoters?.staying).toBe(76);
    expect(promoters?.atRisk).toMatchObject([{ currency: 'EUR', monthly: 760 }]);
    expect(promoters?.atRisk[0]?.value).toBeCloseTo(38, 9);
    expect(promoters?.atRisk[0]?.low).toBeCloseTo(760 * (promoters?.share.low ?? 0), 9);
  });

  test('one more point goes together with fewer losses, and the usual cuts are plausible', () => {
    expect(losses.perPoint.value).toBeLessThan(0);
    expect(losses.perPoint.high).toBeLessThan(0);
    expect('refused' in losses.cuts ? [] : losses.cuts.plausible).toContainEqual({ middle: 7, upper: 9 });
  });

  test('nobody was seen longer than a year, so two years are not claimed', () => {
    const { parts } = describeMoney(
      answerOf('losses', () => losing(40, 4)),
      tile,
      730,
    );
    expect(parts.map(({ share }) => share.value)).toEqual([null, null, null]);
  });

  test('purchases: share that bought with its range, and the mean spend of all, nothing counted as 0', () => {
    const { parts, test: verdict } = describeMoney(
      answerOf('purchases', () => buying(10, 4, 50)),
      tile,
      90,
    );
    expect(parts[0]).toMatchObject({ n: 20, events: 8, confidence: 'hint', yearly: null });
    expect(parts[0]?.share.value).toBeCloseTo(0.4, 12);
    expect(parts[0]?.amounts[0]?.value).toBeCloseTo(20, 12);
    expect(verdict).toMatchObject({ method: 'chi-square', verdict: 'too-few' });
  });

  test('of fewer than ten answers nothing is said, and without any everything is empty', () => {
    const { parts } = describeMoney(
      answerOf('purchases', (answer) => (answer === 10 ? buying(9, 4, 50) : noAftermath)),
      tile,
      90,
    );
    expect(parts.map(({ n, confidence, share, amounts }) => [n, confidence, share.value, amounts.length])).toEqual([
      [9, 'none', null, 0],
      [0, 'none', null, 0],
      [0, 'none', null, 0],
    ]);
    const nobody = describeMoney({ ...answerOf('losses', () => noAftermath), groups: [] }, tile, 365);
    expect(nobody.answers).toEqual([]);
    expect(nobody.cuts).toMatchObject({ refused: 'too-few-rows' });
  });

  test('themes take the place of groups, largest first, and those without answers are left out', () => {
    const whole = answerOf('losses', (answer) => losing(40, answer < 7 ? 12 : 2));
    const themes = [
      { group: 'price', answer: answerOf('losses', () => losing(10, 5)) },
      { group: 'delivery', answer: answerOf('losses', () => losing(20, 2)) },
      { group: 'nobody', answer: { ...answerOf('losses', () => noAftermath), groups: [] } },
    ];
    const money = describeMoney(whole, tile, 365, themes);
    expect(money.overlapping).toBe(true);
    expect(money.groups.map(({ group, all }) => [group, all.n, all.share.value])).toEqual([
      ['delivery', 220, expect.closeTo(0.1, 9)],
      ['price', 110, expect.closeTo(0.5, 9)],
    ]);
    expect(money.parts).toEqual(describeMoney(whole, tile, 365).parts);
    expect(moneyShown(money, false).axis.max).toBeGreaterThan(50);
  });
});

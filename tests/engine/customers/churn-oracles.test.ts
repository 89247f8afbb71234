import { describe, expect, test } from 'vitest';
import { exposureRate } from '../../../src/core/inference/churn/exposure-rate.ts';
import { periodChurn } from '../../../src/core/inference/churn/period-churn.ts';
import { revenueChurn } from '../../../src/core/inference/churn/revenue-churn.ts';
import { kaplanMeier, survivalAt } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere } from '../shared-files.ts';
import { hazards, month, saas } from './saas.ts';
import { subscriptions } from './subscriptions.ts';

test('100 at start, 10 lost, 10 less and 10 more is 20 % gross and 10 % net churn of revenue', async () => {
  const table = await subscriptions([
    { customer: 'leaves', start: '2025-01-01', end: '2025-03-10', mrr: '10' },
    { customer: 'pays less', start: '2025-01-01', end: '2025-03-05', mrr: '20' },
    { customer: 'pays less', start: '2025-03-05', mrr: '10' },
    { customer: 'pays more', start: '2025-01-01', end: '2025-03-31', mrr: '30' },
    { customer: 'pays more', start: '2025-03-31', mrr: '40' },
    { customer: 'stays', start: '2025-01-01', mrr: '40' },
    { customer: 'comes', start: '2025-03-20', mrr: '50' },
  ]);
  const period = { start: '2025-03-01', end: '2025-04-01' };
  const { currencies } = await answerInquiry(table, { ask: 'revenue', table: '', grain: 'month', period });
  const flow = currencies[0]?.groups[0]?.flows[0];
  expect(flow).toMatchObject({
    start: 1_000_000,
    lost: 100_000,
    contraction: 100_000,
    expansion: 100_000,
    gained: 500_000,
    reactivated: 0,
    end: 1_400_000,
    customers: 4,
  });
  const churn = flow && revenueChurn(flow);
  expect(churn?.gross.value).toBeCloseTo(0.2, 12);
  expect(churn?.net.value).toBeCloseTo(0.1, 12);
});

describe.skipIf(!sharedIsThere)('7,043 customers of a telephone company', async () => {
  const { table } = sharedIsThere
    ? await importAsProposed(bytesAt(`${shared}/telco/telco_churn.csv`), 'telco_churn.csv')
    : { table: null };
  const contract = table?.meta.columns.find(({ name }) => name === 'Contract')?.id ?? '';

  test('26.54 % churned, by contract', async () => {
    if (!table) return;
    const ask = { ask: 'movements', table: '', grain: 'month' } as const;
    const { steps, groups, base } = await answerInquiry(table, ask);
    const [all] = groups;
    expect(steps).toEqual([]);
    expect(all?.whole).toMatchObject({ start: 7043, lost: 1869, gained: 0, end: 5174 });
    expect((100 * (all ? (periodChurn(all.whole).churn ?? 0) : 0)).toFixed(2)).toBe('26.54');
    expect(base).toEqual({ rows: 7043, used: 7043, customers: 7043, left: {} });
    const split = await answerInquiry(table, { ...ask, by: contract });
    expect(split.groups.map(({ group, whole }) => [group, whole.start, whole.lost])).toEqual([
      ['Month-to-month', 3875, 1655],
      ['Two year', 1695, 48],
      ['One year', 1473, 166],
    ]);
  });

  // Product limit and Greenwood's error of the same file, worked out apart in exact steps per month.
  test.each([
    ['Month-to-month', 1, 3875, 0.9019354839, 0.0047775785],
    ['Month-to-month', 12, 1967, 0.7030966363, 0.0079193691],
    ['Month-to-month', 72, 2, 0.1289519006, 0.0309822379],
    ['One year', 24, 1172, 0.9782723764, 0.0039987359],
    ['One year', 72, 17, 0.568145682, 0.0580602083],
    ['Two year', 48, 1284, 0.995718931, 0.0017472751],
    ['Two year', 72, 343, 0.9357385806, 0.0098630024],
  ])('Kaplan–Meier of %s after %i months', async (group, time, atRisk, survival, error) => {
    if (!table) return;
    const { groups } = await answerInquiry(table, { ask: 'durations', table: '', by: contract });
    const life = groups.find((found) => found.group === group)?.table;
    const at = life && survivalAt(kaplanMeier(life), time);
    expect(at?.atRisk).toBe(atRisk);
    expect(at?.survival).toBeCloseTo(survival, 9);
    expect(at?.standardError).toBeCloseTo(error, 9);
  });
});

describe('a made software service', () => {
  test('shows the hazards that made it, within its intervals', async () => {
    let [within, all] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const table = saas(1500, seed);
      const movements = await answerInquiry(table, { ask: 'movements', table: '', grain: 'month', by: 'plan' });
      const durations = await answerInquiry(table, { ask: 'durations', table: '', by: 'plan' });
      for (const { group, whole } of movements.groups) {
        const truth = hazards[group as keyof typeof hazards];
        const rate = exposureRate(whole.lost + whole.lostGained, whole.exposure / month);
        const life = durations.groups.find((found) => found.group === group)?.table;
        const year = life && survivalAt(kaplanMeier(life), 365);
        const stays = (1 - truth / month) ** 365;
        all += 2;
        if (truth >= (rate.low ?? 1) && truth <= (rate.high ?? 0)) within += 1;
        if (stays >= (year?.low ?? 1) && stays <= (year?.high ?? 0)) within += 1;
      }
    }
    expect(all).toBe(120);
    expect(within / all).toBeGreaterThan(0.9);
  });

  test('loses in each month about what its plans lose together', async () => {
    const { groups, steps } = await answerInquiry(saas(20_000, 7), {
      ask: 'movements',
      table: '',
      grain: 'month',
      by: 'plan',
      period: { start: '2024-01-01', end: '2025-12-01' },
    });
    expect(steps).toHaveLength(23);
    for (const { group, movements } of groups) {
      const truth = 1 - (1 - hazards[group as keyof typeof hazards] / month) ** month;
      const covers = movements.filter((movement) => {
        const { interval } = periodChurn(movement);
        return truth >= (interval.low ?? 1) && truth <= (interval.high ?? 0);
      });
      expect(covers.length).toBeGreaterThanOrEqual(20);
    }
  });
});

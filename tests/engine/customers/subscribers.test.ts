import { describe, expect, test } from 'vitest';
import type { SubscriberInquiry } from '../../../src/core/customers/subscribers.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { sbgResidualLifetime } from '../../../src/core/inference/sbg/residual-value.ts';
import { kaplanMeier, survivalAt } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { sharesByAge } from '../../../src/core/inference/value/lasting.ts';
import { remainingByAge } from '../../../src/core/inference/value/remaining-value.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { dayOf, isoDate } from '../../../src/core/time/day.ts';
import { addMonths } from '../../../src/core/time/months.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere } from '../shared-files.ts';
import { type Cells, tableOf } from './lines-of-roles.ts';

const usual: SubscriberInquiry = {
  ask: 'subscribers',
  table: 't',
  method: null,
  currency: null,
  months: 12,
  margin: null,
  discount: 0,
  first: 'now',
  checkUntil: null,
};

const answered = (table: Table, more: Partial<SubscriberInquiry> = {}) => answerInquiry(table, { ...usual, ...more });
const page = (table: Table, more: Partial<SubscriberInquiry> = {}, to = 100_000) =>
  answerInquiry(table, {
    ...usual,
    ...more,
    ask: 'valued-subscribers',
    sort: 'value',
    direction: 'descending',
    from: 0,
    to,
  });

/** Customers who come over three years and fail each renewal with the chance of their plan. */
const chances = { Start: 0.08, Team: 0.03 } as const;
function crowd(customers: number, seed: number): readonly Cells[] {
  const draw = seededRandom(seed);
  const first = dayOf({ year: 2023, month: 1, day: 1 });
  const last = dayOf({ year: 2025, month: 12, day: 31 });
  return Array.from({ length: customers }, (_, customer) => {
    const plan = draw() < 0.5 ? ('Start' as const) : ('Team' as const);
    const started = first + Math.floor(draw() * (last - first + 1));
    let renewals = 1;
    while (draw() >= chances[plan] && renewals < 60) renewals += 1;
    const ended = addMonths(started, renewals);
    const mrr = plan === 'Start' ? 20 : 100;
    const line = { accountId: `a${customer}`, startedAt: isoDate(started), mrr, plan, currency: 'EUR' };
    return ended > last ? line : { ...line, endedAt: isoDate(ended) };
  });
}

describe('subscribers whose chance to leave is known', () => {
  const lines = crowd(3000, 12);
  const table = tableOf('subscriptions', lines);

  test('have the value that follows from it, within its range', async () => {
    const { groups } = await answered(table, { by: 'plan', method: 'constant', discount: 0.1, margin: 0.8 });
    const delta = 1.1 ** (1 / 12);
    for (const [plan, mrr] of [
      ['Start', 20],
      ['Team', 100],
    ] as const) {
      const group = groups.find((one) => one.group === plan);
      if (!group || isRefusal(group.fresh)) expect.fail('no group');
      let worth = 0;
      for (let month = 0; month < 12; month++) worth += (0.8 * mrr * (1 - chances[plan]) ** month) / delta ** month;
      expect(group.fresh.low).toBeLessThan(worth);
      expect(group.fresh.high).toBeGreaterThan(worth);
      expect(group.own).toBe(true);
    }
  });

  test('are told by one rate within a plan, and by the model where plans are mixed', async () => {
    expect((await answered(table)).method).toBe('sbg');
    expect((await answered(table)).why).toBe('differ');
    const asked = await answered(table, { segment: { is: 'one-of', column: 'plan', values: ['Team'] } });
    expect(['sbg', 'constant']).toContain(asked.method);
    expect((await answered(table, { method: 'survival' })).why).toBe('asked');
  });

  test('lose as many as the check expected, and as much revenue', async () => {
    const { check, checkedFrom } = await answered(table, { by: 'plan' });
    expect(checkedFrom).toBe('2024-12-31');
    if (!check || isRefusal(check)) expect.fail('no check');
    expect(check.steps).toHaveLength(12);
    const last = check.steps.at(-1);
    expect(last?.day).toBe('2025-12-31');
    for (const one of [last?.customers, last?.revenue]) {
      expect(one?.happened).toBeGreaterThan(one?.low ?? Number.POSITIVE_INFINITY);
      expect(one?.happened).toBeLessThan(one?.high ?? 0);
    }
  });

  test('are expected to lose what was known on the day of the cut, whatever came after', async () => {
    const later = lines.map((line) =>
      String(line.endedAt ?? '') > '2025-03-01' ? { ...line, endedAt: '2025-10-05' } : line,
    );
    const known = lines.filter(({ startedAt }) => String(startedAt) <= '2024-12-31');
    const expected = async (of: readonly Cells[]) => {
      const { check } = await answered(tableOf('subscriptions', of), { checkUntil: '2024-12-31', method: 'sbg' });
      if (!check || isRefusal(check)) expect.fail('no check');
      return check.steps.map(({ customers, revenue }) => [customers.expected, revenue?.expected]);
    };
    const first = await expected(lines);
    expect(await expected(later)).toEqual(first);
    expect(await expected(known)).toEqual(first);
  });

  test('add up: list, spread, groups and forecast tell the same sum', async () => {
    for (const method of ['sbg', 'constant', 'survival'] as const) {
      const { values, forecast, current, methods } = await answered(table, { method, discount: 0.08, margin: 0.5 });
      const { rows, total } = await page(table, { method, discount: 0.08, margin: 0.5 });
      if (!values) expect.fail('no value');
      expect(total).toBe(current);
      expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(values.total, 6);
      expect(forecast.at(-1)?.value).toBeCloseTo(values.total, 6);
      expect(methods.find((one) => one.method === method)?.remaining?.value).toBeCloseTo(values.total, 6);
      expect(values.bins.reduce((sum, { customers }) => sum + customers, 0)).toBe(current - values.withoutValue);
      const values2 = rows.map(({ value }) => value ?? -1);
      expect(values2).toEqual(values2.toSorted((a, b) => b - a));
      const apart = await answered(table, { method, discount: 0.08, margin: 0.5, by: 'plan' });
      expect(apart.groups.reduce((sum, one) => sum + one.total, 0)).toBeCloseTo(apart.values?.total ?? 0, 6);
      expect(apart.groups.reduce((sum, one) => sum + one.current, 0)).toBe(current);
    }
  });

  test('are worth more over a longer time, less at a discount, and by the margin', async () => {
    const total = async (more: Partial<SubscriberInquiry>) => (await answered(table, more)).values?.total ?? 0;
    const plain = await total({});
    expect(await total({ margin: 0.25 })).toBeCloseTo(plain / 4, 6);
    expect(await total({ months: 24 })).toBeGreaterThan(plain);
    expect(await total({ discount: 0.2 })).toBeLessThan(plain);
  });

  test('come near the residual value of the literature over a very long time', async () => {
    const { methods } = await answered(table, { method: 'sbg' });
    const found = methods.find(({ method }) => method === 'sbg')?.lasting;
    if (!found || isRefusal(found) || found.kind !== 'sbg') expect.fail('no fit');
    const remaining = remainingByAge(sharesByAge(found, 4000), 0.02, 3000, 12);
    for (const age of [0, 3, 12]) {
      expect(remaining[age]).toBeCloseTo(sbgResidualLifetime(found.fit.parameters, age + 1, 0.02) as number, 6);
    }
  });

  test('show progress and are given up when nobody wants them any more', async () => {
    const abort = new AbortController();
    const shares: number[] = [];
    await answerInquiry(tableOf('subscriptions', lines), usual, abort.signal, ({ done, total }) =>
      shares.push(done / total),
    );
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    abort.abort();
    await expect(
      answerInquiry(tableOf('subscriptions', lines), { ...usual, months: 13 }, abort.signal),
    ).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });
});

describe('what counts as a subscriber', () => {
  const many = crowd(60, 3).map((line, at) => ({ ...line, accountId: `many${at}` }));

  test('accounts count once, a change of plan is no loss, several subscriptions add up', async () => {
    const own = [
      { accountId: 'one', startedAt: '2025-01-10', endedAt: '2025-06-09', mrr: 10, plan: 'Start', currency: 'EUR' },
      { accountId: 'one', startedAt: '2025-06-10', mrr: 30, plan: 'Team', currency: 'EUR' },
      { accountId: 'one', startedAt: '2025-08-01', mrr: 5, plan: 'Team', currency: 'EUR' },
    ];
    const table = tableOf('subscriptions', [...many, ...own]);
    const { rows } = await page(table);
    const found = rows.filter(({ key }) => key === 'one');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ months: 11, paying: 35 });
    const { current } = await answered(tableOf('subscriptions', many));
    expect((await answered(table)).current).toBe(current + 1);
  });

  test('trials, what is free, unknown amounts and other currencies are left out with their count', async () => {
    const odd = [
      { accountId: 'x1', startedAt: '2025-12-20', trialEndsAt: '2026-01-20', mrr: 10, currency: 'EUR' },
      { accountId: 'x2', startedAt: '2025-02-01', mrr: 0, currency: 'EUR' },
      { accountId: 'x3', startedAt: '2025-02-01', currency: 'EUR' },
      { accountId: 'x4', startedAt: '2025-02-01', mrr: 10, currency: 'USD' },
    ];
    const table = tableOf('subscriptions', [...many, ...odd]);
    const { base, currencies, customers } = await answered(table);
    expect(base.left).toMatchObject({ trial: 1, free: 1, 'no-amount': 1, 'other-currency': 1 });
    expect(base.used + Object.values(base.left).reduce((sum, count) => sum + count, 0)).toBe(base.rows);
    expect([currencies, customers]).toEqual([['EUR', 'USD'], 60]);
    const dollars = await answered(table, { currency: 'USD' });
    expect([dollars.current, dollars.paying, dollars.method, dollars.why]).toEqual([1, 10, null, 'none']);
    expect(dollars.methods[0]?.lasting).toMatchObject({ refused: 'too-few-customers', found: 1, needed: 30 });
    expect((await page(table, { currency: 'USD' })).rows).toMatchObject([{ key: 'x4', value: null, stays: null }]);
  });

  test('nobody lost, or nobody at all, is refused and answered all the same', async () => {
    const stayed = many.map(({ endedAt: _, ...line }) => line);
    expect((await answered(tableOf('subscriptions', stayed))).methods.map(({ lasting }) => lasting)).toMatchObject(
      [1, 2, 3].map(() => ({ refused: 'nobody-lost' })),
    );
    const nobody = await answered(
      tableOf('subscriptions', [{ accountId: 'a', startedAt: '2025-01-01', mrr: 0, endedAt: '' }]),
    );
    expect(nobody).toMatchObject({ current: 0, values: null, forecast: [], method: null });
  });
});

describe.skipIf(!sharedIsThere)('a table that counts months instead of days', () => {
  test('has the value that its Kaplan–Meier curve by contract gives', async () => {
    const { table } = await importAsProposed(bytesAt(`${shared}/telco/telco_churn.csv`), 'telco_churn.csv');
    const by = table.meta.columns.find(({ name }) => name === 'Contract')?.id ?? '';
    const { groups, unit, check, base } = await answered(table, { by, method: 'survival', months: 24, discount: 0.1 });
    expect([unit, check, groups.length]).toEqual(['periods', null, 3]);
    expect(base.used + Object.values(base.left).reduce((sum, count) => sum + count, 0)).toBe(base.rows);
    const durations = await answerInquiry(table, { ask: 'durations', table: '', by });
    const delta = 1.1 ** (1 / 12);
    for (const { group, fresh, meanPaying } of groups) {
      const life = durations.groups.find((one) => one.group === group)?.table;
      if (!life || isRefusal(fresh)) expect.fail('no curve');
      const curve = kaplanMeier(life);
      let worth = 0;
      for (let month = 0; month < 24; month++) {
        worth += ((meanPaying ?? 0) * (survivalAt(curve, month)?.survival ?? 0)) / delta ** month;
      }
      expect(fresh.value).toBeCloseTo(worth, 6);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { ValueInquiry } from '../../../src/core/customers/purchases.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere } from '../shared-files.ts';
import { madeUpOrders, orders } from './orders.ts';

const usual: ValueInquiry = {
  ask: 'values',
  table: '',
  model: 'bgnbd',
  currency: null,
  horizon: { length: 39, unit: 'week' },
  margin: 1,
  discount: 0,
  checkUntil: null,
};

const page = (table: Table, more: Partial<ValueInquiry> = {}) =>
  answerInquiry(table, {
    ...usual,
    ...more,
    ask: 'valued-customers',
    sort: 'value',
    direction: 'descending',
    from: 0,
    to: 100_000,
  });

describe.skipIf(!sharedIsThere)('the tenth of CDNOW', () => {
  const imported = async () =>
    (await importAsProposed(bytesAt(`${shared}/cdnow/CDNOW_sample.txt`), 'CDNOW_sample.txt')).table;
  /** The 39 weeks that the literature learns from. */
  const period = { start: '1997-01-01', end: '1997-10-01' };

  test('has the published parameters and the published customer', async () => {
    const table = await imported();
    const answer = await answerInquiry(table, { ...usual, period });
    expect(answer.customers).toBe(2357);
    const fit = answer.models.find(({ model }) => model === 'bgnbd')?.fit;
    if (!fit || isRefusal(fit)) expect.fail('no fit');
    const { r, alpha, a, b } = fit.parameters;
    for (const [found, published] of [
      [r, 0.2426],
      [alpha, 4.4135],
      [a, 0.7929],
      [b, 2.4258],
    ] as const)
      expect(Math.abs(found - published)).toBeLessThan(0.0002);
    const { rows, total } = await page(table, { period });
    expect(total).toBe(2357);
    const known = rows.find(({ x, tx, T }) => x === 2 && tx.toFixed(2) === '30.43' && T.toFixed(2) === '38.86');
    expect(known?.expected).toBeCloseTo(1.226, 3);
  });

  test('is checked in the middle of its 78 weeks, where the literature cuts it', async () => {
    const { check, checkedFrom, history, forecast } = await answerInquiry(await imported(), usual);
    expect(checkedFrom).toBe('1997-09-30');
    if (isRefusal(check)) expect.fail('refused');
    expect(check.fit.parameters.r).toBeCloseTo(0.2426, 3);
    expect(check.predicted / check.actual).toBeGreaterThan(0.85);
    expect(history.at(-1)?.purchases).toBe(check.overTime.at(-1)?.actual);
    const [first, last] = [forecast[0], forecast.at(-1)];
    expect(last?.time).toBe(39);
    for (const { low, value, high } of [first, last].flatMap((step) => (step ? [step] : []))) {
      expect(low).toBeLessThan(value ?? 0);
      expect(high).toBeGreaterThan(value ?? 0);
    }
  });
});

describe('the value of customers who are made up', () => {
  const crowd = madeUpOrders(200);
  const few = crowd.filter(({ customer }) => Number(customer.slice(1)) < 20);

  test('thin data are refused with a reason, and the answer is one all the same', async () => {
    const answer = await answerInquiry(await orders(few), { ...usual, model: 'mbgnbd' });
    expect(answer.models.map(({ fit }) => isRefusal(fit) && fit.refused)).toEqual([
      'too-few-customers',
      'too-few-customers',
    ]);
    expect(answer).toMatchObject({ forecast: [], alive: null, values: null, check: { refused: 'too-few-customers' } });
    const { rows } = await page(await orders(few));
    expect(rows[0]).toMatchObject({ alive: null, value: null });
  });

  test('no orders at all are refused as well', async () => {
    const table = await orders([{ customer: '', date: '', amount: '' }]);
    const answer = await answerInquiry(table, usual);
    expect(answer).toMatchObject({ customers: 0, span: null, history: [], values: null });
    expect((await page(table)).rows).toEqual([]);
  });

  test('is of one currency, and what is paid in others is left out with a count', async () => {
    const table = await orders(crowd);
    const { base, currency, customers } = await answerInquiry(table, { ...usual, model: 'mbgnbd' });
    const others = crowd.filter((line) => line.currency === 'USD').length;
    expect([currency, customers, base.left['other-currency']]).toEqual(['EUR', 180, others]);
    expect(base.used + others).toBe(base.rows);
    expect((await answerInquiry(table, { ...usual, currency: 'USD' })).customers).toBe(20);
  });

  test('grows with margin and horizon, shrinks with the discount, and groups add up to the whole', async () => {
    const table = await orders(crowd);
    const of = async (more: Partial<ValueInquiry>) =>
      await answerInquiry(table, { ...usual, model: 'mbgnbd', horizon: { length: 12, unit: 'month' }, ...more });
    const { values, groups, forecast } = await of({ by: 'c8' });
    if (!values) expect.fail('no value');
    expect((await of({ margin: 0.3 })).values?.total).toBeCloseTo(values.total * 0.3, 6);
    expect((await of({ discount: 0.2 })).values?.total).toBeLessThan(values.total);
    expect((await of({ horizon: { length: 24, unit: 'month' } })).values?.total).toBeGreaterThan(values.total);
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(values.total, 6);
    expect(values.bins.reduce((sum, { customers }) => sum + customers, 0)).toBe(values.customers - values.withoutValue);
    const { rows } = await page(table, { model: 'mbgnbd', horizon: { length: 12, unit: 'month' } });
    expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(values.total, 6);
    expect(rows.reduce((sum, { expected }) => sum + (expected ?? 0), 0)).toBeCloseTo(forecast.at(-1)?.value ?? 0, 6);
    expect(rows.map(({ value }) => value ?? 0)).toEqual(rows.map(({ value }) => value ?? 0).sort((a, b) => b - a));
  });

  test('is given up when it is no longer wanted, and tells how far it is', async () => {
    const table = await orders(crowd);
    const heard: number[] = [];
    const abort = new AbortController();
    const progress = ({ done, total }: { done: number; total: number }) => {
      heard.push(done / total);
      if (heard.length === 3) abort.abort();
    };
    await expect(answerInquiry(table, usual, abort.signal, progress)).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
    const shares: number[] = [];
    await answerInquiry(table, usual, undefined, ({ done, total }) => shares.push(done / total));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test('addresses of customers are unreadable', async () => {
    const table = await orders(crowd.map((line) => ({ ...line, customer: `${line.customer}@example.com` })));
    const { rows } = await page(table);
    expect(rows[0]?.key).toMatch(/@example\.com$/);
    expect(rows[0]?.shown).toBe('k•••@•••.com');
  });
});

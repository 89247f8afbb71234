import { describe, expect, test } from 'vitest';
import { answerInquiry } from '../../../src/engine/index.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere } from '../shared-files.ts';
import { type Line, orders } from './orders.ts';

const ask = async (lines: readonly Line[], more: { by?: string; period?: { start: string; end: string } } = {}) =>
  answerInquiry(await orders(lines), { ask: 'purchases', table: '', ...more });

describe('what customers bought', () => {
  test('orders of one day are one purchase, rows of one order are one order', async () => {
    const { whole, currencies, byPurchases, intervals } = await ask([
      { order: '1', customer: 'a', date: '2025-01-01', amount: '10' },
      { order: '1', customer: 'a', date: '2025-01-01', amount: '5' },
      { order: '2', customer: 'a', date: '2025-01-01', amount: '1' },
      { order: '3', customer: 'a', date: '2025-01-11', amount: '4' },
      { order: '4', customer: 'b', date: '2025-01-05', amount: '2' },
    ]);
    expect(whole).toEqual({ group: '', customers: 2, repeatBuyers: 1, purchases: 3 });
    expect(currencies).toMatchObject([{ currency: '', orders: 4, customers: 2, gross: 22, net: 22 }]);
    expect(byPurchases.slice(0, 3)).toEqual([1, 1, 0]);
    expect(intervals).toMatchObject({ intervals: 1, median: 10 });
  });

  test('refunds and credit notes are apart, and net is what is left', async () => {
    const { currencies, base } = await ask([
      { customer: 'a', date: '2025-01-01', amount: '100', refunded: '30', cost: '60' },
      { customer: 'a', date: '2025-02-01', amount: '50', refunded: '-5' },
      { customer: 'a', date: '2025-02-02', amount: '-20' },
      { customer: 'b', date: '2025-02-03' },
    ]);
    expect(currencies).toEqual([
      {
        currency: '',
        orders: 3,
        customers: 2,
        gross: 150,
        refunded: 35,
        creditNotes: 1,
        credited: 20,
        net: 95,
        margin: { earned: 40, of: 100 },
        withoutAmount: 1,
      },
    ]);
    expect(base).toEqual({ rows: 4, used: 3, customers: 2, left: { refund: 1 } });
  });

  test('currencies are never added', async () => {
    const { currencies } = await ask([
      { customer: 'a', date: '2025-01-01', amount: '100', currency: 'EUR' },
      { customer: 'a', date: '2025-01-02', amount: '100', currency: 'USD' },
      { customer: 'b', date: '2025-01-02', amount: '7', currency: 'USD' },
    ]);
    expect(currencies.map(({ currency, gross, customers }) => [currency, gross, customers])).toEqual([
      ['USD', 107, 2],
      ['EUR', 100, 1],
    ]);
  });

  test('rows are used or left out with a reason, and groups are those of first orders', async () => {
    const { base, groups, span } = await ask(
      [
        { customer: 'a', date: '2025-01-01', amount: '1', channel: 'Web' },
        { customer: 'a', date: '2025-01-03', amount: '1', channel: 'Shop' },
        { customer: '', date: '2025-01-03', amount: '1', channel: 'Shop' },
        { customer: 'b', date: '', amount: '1', channel: 'Shop' },
        { customer: 'c', date: '2025-01-04', amount: '1', channel: 'Shop' },
      ],
      { by: 'c8' },
    );
    expect(base).toEqual({ rows: 5, used: 3, customers: 2, left: { 'no-customer': 1, 'no-date': 1 } });
    expect(groups.map(({ group, customers, repeatBuyers }) => [group, customers, repeatBuyers])).toEqual([
      ['Shop', 1, 0],
      ['Web', 1, 1],
    ]);
    expect(span).toEqual({ first: '2025-01-01', last: '2025-01-04' });
  });

  test('without any order there are no numbers, but an answer', async () => {
    const answer = await ask([{ customer: 'a', date: '2025-01-01', amount: '1' }], {
      period: { start: '2024-01-01', end: '2024-02-01' },
    });
    expect(answer).toMatchObject({ span: null, currencies: [], whole: { customers: 0 }, intervals: null });
    expect(answer.base).toMatchObject({ rows: 1, used: 0, left: { outside: 1 } });
  });

  test.skipIf(!sharedIsThere)('of the Shopify sample are 127 orders of 57 customers, refunds apart', async () => {
    const path = `${shared}/shopify/shopify_orders_sample.csv`;
    const { table } = await importAsProposed(bytesAt(path), 'shopify_orders_sample.csv');
    const { currencies, whole, base } = await answerInquiry(table, { ask: 'purchases', table: '' });
    expect(currencies).toMatchObject([{ currency: 'USD', orders: 127, customers: 57, gross: 15063, refunded: 423.75 }]);
    expect(currencies[0]?.net).toBeCloseTo(14639.25, 6);
    expect(whole.customers).toBe(57);
    expect(base).toMatchObject({ rows: 127, used: 122, left: { 'no-customer': 5 } });
  });

  test.skipIf(!sharedIsThere)('of CDNOW are 69,659 transactions of 23,570 customers', async () => {
    const { table } = await importAsProposed(bytesAt(`${shared}/cdnow/CDNOW_master.txt`), 'CDNOW_master.txt');
    const { currencies, span, base } = await answerInquiry(table, { ask: 'purchases', table: '' });
    expect(currencies[0]?.customers).toBe(23570);
    expect(currencies[0]?.gross).toBeCloseTo(2500315.63, 2);
    expect(span).toEqual({ first: '1997-01-01', last: '1998-06-30' });
    expect(base).toMatchObject({ rows: 69659, used: 69659, left: {} });
  });
});

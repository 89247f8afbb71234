import { describe, expect, test } from 'vitest';
import { firstUnseenDay } from '../../../src/core/customers/observed.ts';
import type { TableKind } from '../../../src/core/table/kind.ts';
import { parseIsoDate } from '../../../src/core/time/day.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { type Cells, movementsOf, tableOf, year } from './lines-of-roles.ts';

describe('what counts as a subscription', () => {
  test.each<[string, Cells, object]>([
    ['is over by its status, and nobody knows since when', { status: 'Canceled' }, { 'no-end': 1 }],
    ['is said to be lost, and nobody knows since when', { churned: 'Yes' }, { 'no-end': 1 }],
    ['is a trial by its status', { status: 'in_trial' }, { trial: 1 }],
    ['has not left its trial', { trialEndsAt: '2026-01-05' }, { trial: 1 }],
    ['ended with its trial', { trialEndsAt: '2025-03-01', endedAt: '2025-03-01' }, { trial: 1 }],
    ['never began by its status', { status: 'incomplete_expired' }, { free: 1 }],
    ['pays nothing', { mrr: 0 }, { free: 1 }],
    ['begins after the last day seen', { startedAt: '2026-02-01' }, { 'not-yet': 1 }],
    ['began and ended before the period', { startedAt: '2023-01-01', endedAt: '2024-06-01' }, { outside: 1 }],
  ])('not one that %s', async (_, cells, left) => {
    const row = { customerId: 'x', startedAt: '2025-02-01', mrr: 20, ...cells };
    const other = { customerId: 'y', startedAt: '2025-02-01', mrr: 20 };
    const { groups, base } = await movementsOf('subscriptions', [row, other]);
    expect(groups[0]?.whole).toMatchObject({ start: 0, gained: 1, lost: 0, lostGained: 0, end: 1 });
    expect(base).toEqual({ rows: 2, used: 1, customers: 1, left });
  });

  test.each<[string, Cells, object]>([
    [
      'whose end lies ahead',
      { startedAt: '2024-05-01', endedAt: '2026-02-01', status: 'canceled' },
      { start: 1, end: 1 },
    ],
    ['from the end of its trial on', { startedAt: '2024-12-20', trialEndsAt: '2025-01-03' }, { gained: 1, end: 1 }],
    ['that runs on the last day', { startedAt: '2024-05-01', endedAt: '2025-12-31' }, { start: 1, lost: 1 }],
    [
      'that began and ended on one day',
      { startedAt: '2025-05-01', endedAt: '2025-05-01' },
      { gained: 1, lostGained: 1 },
    ],
    ['of unknown amount', { startedAt: '2024-05-01' }, { start: 1, end: 1 }],
  ])('one %s', async (_, cells, movement) => {
    const { groups } = await movementsOf('subscriptions', [{ customerId: 'x', ...cells }]);
    const none = { start: 0, gained: 0, lost: 0, lostGained: 0, end: 0 };
    expect(groups[0]?.whole).toMatchObject({ ...none, ...movement });
  });

  test('where a billing system writes 0 for whoever left, they are lost all the same', async () => {
    const lost = Array.from({ length: 5 }, (_, index) => ({
      customerId: `lost ${index}`,
      startedAt: '2024-05-01',
      endedAt: '2025-06-01',
      mrr: 0,
    }));
    const { groups } = await movementsOf('subscriptions', [
      ...lost,
      { customerId: 'x', startedAt: '2024-05-01', mrr: 9 },
    ]);
    expect(groups[0]?.whole).toMatchObject({ start: 6, lost: 5, end: 1 });
  });

  test('an account with several subscriptions is one customer, and comes back once', async () => {
    const { groups, base } = await answerInquiry(
      tableOf('subscriptions', [
        { accountId: 'A', customerId: 'u1', startedAt: '2024-01-01', endedAt: '2025-02-10' },
        { accountId: 'A', customerId: 'u2', startedAt: '2024-06-01', endedAt: '2025-03-10' },
        { accountId: 'A', customerId: 'u3', startedAt: '2025-06-01' },
        { accountId: 'B', customerId: 'u4', startedAt: '2025-06-01' },
      ]),
      { ask: 'movements', table: 't', grain: 'quarter', period: year },
    );
    expect(groups[0]?.movements.map(({ start, gained, lost }) => [start, gained, lost])).toEqual([
      [1, 0, 1],
      [0, 2, 0],
      [2, 0, 0],
      [2, 0, 0],
    ]);
    expect(groups[0]?.returned).toEqual([0, 1, 0, 0]);
    expect(base.customers).toBe(2);
  });
});

describe('revenue', () => {
  test('a further subscription is expansion, a cheaper phase contraction, who comes back is reactivated', async () => {
    const { currencies, base } = await answerInquiry(
      tableOf('subscriptions', [
        { customerId: 'a', startedAt: '2024-01-01', mrr: 10 },
        { customerId: 'a', startedAt: '2025-01-15', mrr: 5 },
        { customerId: 'b', startedAt: '2024-01-01', endedAt: '2025-01-31', mrr: 30 },
        { customerId: 'b', startedAt: '2025-02-01', mrr: 20 },
        { customerId: 'c', startedAt: '2024-01-01', endedAt: '2024-06-01', mrr: 7 },
        { customerId: 'c', startedAt: '2025-02-03', mrr: 8 },
        { customerId: 'd', startedAt: '2024-01-01' },
      ]),
      { ask: 'revenue', table: 't', grain: 'month', period: { start: '2025-01-01', end: '2025-03-01' } },
    );
    const [january, february] = currencies[0]?.groups[0]?.flows ?? [];
    expect(january).toMatchObject({ start: 400_000, expansion: 50_000, contraction: 0, lost: 0, end: 450_000 });
    expect(february).toMatchObject({ start: 450_000, contraction: 100_000, lost: 0, reactivated: 80_000, gained: 0 });
    expect(base.left).toEqual({ 'no-amount': 1, outside: 1 });
  });

  test('of several currencies is never added, the largest first', async () => {
    const { currencies } = await answerInquiry(
      tableOf('subscriptions', [
        { customerId: 'a', startedAt: '2024-01-01', mrr: 10, currency: 'USD', plan: 'Pro' },
        { customerId: 'b', startedAt: '2024-01-01', mrr: 30, currency: 'EUR', plan: 'Pro' },
        { customerId: 'c', startedAt: '2024-01-01', mrr: 40, currency: 'EUR', plan: 'Basic' },
        { customerId: 'd', startedAt: '2024-01-01', mrr: 5, plan: 'Basic' },
      ]),
      { ask: 'revenue', table: 't', grain: 'year', period: year, by: 'plan' },
    );
    const found = currencies.map(({ currency, groups }) => [
      currency,
      ...groups.map(({ group, whole }) => [group, whole.start]),
    ]);
    expect(found).toEqual([
      ['EUR', ['Basic', 400_000], ['Pro', 300_000]],
      ['USD', ['Pro', 100_000]],
      ['', ['Basic', 50_000]],
    ]);
  });

  test('without an amount is refused by the name of the role', async () => {
    const table = tableOf('subscriptions', [{ customerId: 'a', startedAt: '2024-01-01' }]);
    const asked = answerInquiry(table, { ask: 'revenue', table: 't', grain: 'year' });
    await expect(asked).rejects.toMatchObject({ problem: { code: 'column-missing', column: 'mrr' } });
  });
});

describe('the first day of which nothing is known', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    customerId: String(index),
    startedAt: `2024-0${1 + (index % 9)}-1${index % 10}`,
  }));

  test.each<[string, TableKind, readonly Cells[], string | null, string]>([
    ['follows the last day that a file can have seen', 'subscriptions', many, '2024-09-30', '2024-10-01'],
    ['follows the last event of a file that was read much later', 'subscriptions', many, '2025-09-30', '2024-09-20'],
    ['is not moved by few and rare events', 'subscriptions', many.slice(0, 3), '2024-12-31', '2025-01-01'],
    ['follows the last event where nothing else is known', 'subscriptions', many, null, '2024-09-20'],
  ])('%s', (_, kind, lines, observed, expected) => {
    const day = firstUnseenDay(tableOf(kind, lines, observed).meta);
    expect(day).toBe(parseIsoDate(expected));
  });
});

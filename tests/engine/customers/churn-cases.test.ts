import { describe, expect, test } from 'vitest';
import { firstUnseenDay } from '../../../src/core/customers/observed.ts';
import { movementBalance } from '../../../src/core/statistics/movement.ts';
import type { TableKind } from '../../../src/core/table/kind.ts';
import { parseIsoDate } from '../../../src/core/time/day.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { type MadeColumn, madeTable } from './made-table.ts';

const kinds: Readonly<Record<string, MadeColumn['kind']>> = {
  customerId: 'text',
  accountId: 'text',
  startedAt: 'date',
  endedAt: 'date',
  trialEndsAt: 'date',
  orderedAt: 'date',
  periodStart: 'date',
  plan: 'category',
  status: 'category',
  churned: 'category',
  currency: 'category',
};

type Cells = Readonly<Partial<Record<MadeColumn['role'], string | number>>>;

/** A table of lines of roles; dates are ISO texts. */
function tableOf(kind: TableKind, lines: readonly Cells[], observedUntil: string | null = '2025-12-31') {
  const roles = [...new Set(lines.flatMap((cells) => Object.keys(cells)))] as MadeColumn['role'][];
  const columns = roles.map((role): MadeColumn => {
    const of = kinds[role] ?? 'number';
    const value = (cell: string | number | undefined) =>
      cell === undefined ? null : of === 'date' ? parseIsoDate(String(cell)) : cell;
    return { role, kind: of, values: lines.map((cells) => value(cells[role])) };
  });
  return madeTable(kind, columns, observedUntil === null ? null : parseIsoDate(observedUntil));
}

const year = { start: '2025-01-01', end: '2026-01-01' };

const movementsOf = async (kind: TableKind, lines: readonly Cells[], ask: object = {}) =>
  answerInquiry(tableOf(kind, lines), { ask: 'movements', table: 't', grain: 'year', period: year, ...ask });

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

describe('orders', () => {
  const order = (customerId: string, orderedAt: string, amount = 10) => ({ customerId, orderedAt, amount });

  test('propose the threshold within which nine of ten next orders came', async () => {
    const days = [3, 3, 3, 3, 3, 3, 3, 3, 30, 200];
    let day = parseIsoDate('2025-01-01') ?? 0;
    const dates = [day, ...days.map((days) => (day += days))];
    const table = madeTable(
      'orders',
      [
        { role: 'customerId', kind: 'text', values: dates.map(() => 'a') },
        { role: 'orderedAt', kind: 'date', values: dates },
      ],
      null,
    );
    const { inactivity } = await answerInquiry(table, { ask: 'movements', table: 't', grain: 'year' });
    expect(inactivity).toEqual({ days: 30, proposed: 30, intervals: 10 });
  });

  test('refunds and gifts are none, and who does not order for long is lost', async () => {
    const lines = [
      order('a', '2025-01-10'),
      order('a', '2025-01-25', -10),
      order('b', '2025-01-20'),
      order('b', '2025-02-05'),
      order('b', '2025-03-02'),
      order('c', '2025-02-01', 0),
      { ...order('d', '2025-02-01'), status: 'Cancelled' },
    ];
    const { groups, base, inactivity } = await movementsOf('orders', lines, { grain: 'month', inactivity: 30 });
    expect(inactivity).toEqual({ days: 30, proposed: 25, intervals: 2 });
    expect(groups[0]?.movements.map(({ start, gained, lost, end }) => [start, gained, lost, end])).toEqual([
      [0, 2, 0, 2],
      [2, 0, 1, 1],
      [1, 0, 0, 1],
    ]);
    expect(base).toEqual({ rows: 7, used: 4, customers: 2, left: { refund: 2, free: 1 } });
  });

  test('an old file ends with its last order instead of losing everybody since', async () => {
    const { steps } = await movementsOf('orders', [order('a', '2025-01-10'), order('a', '2025-02-25')], {
      grain: 'month',
    });
    expect(steps).toEqual([
      { start: '2025-01-01', end: '2025-02-01', inProgress: false },
      { start: '2025-02-01', end: '2025-03-01', inProgress: true },
    ]);
  });
});

describe('counted periods', () => {
  const months = [
    { periodStart: '2025-01-01', customersAtStart: 200, customersGained: 30, customersLost: 12, customersAtEnd: 218 },
    { periodStart: '2025-02-01', customersAtStart: 218, customersGained: 10, customersLost: 20, customersAtEnd: 208 },
    { periodStart: '2025-03-01', customersAtStart: 208, customersGained: 5, customersLost: 8, customersAtEnd: 200 },
  ];

  test('are taken as they are, with their imbalance, and summed over longer steps', async () => {
    const monthly = await movementsOf('periods', months, { grain: 'month' });
    expect(monthly.groups[0]?.movements.map(({ start, gained, lost, end }) => [start, gained, lost, end])).toEqual([
      [200, 30, 12, 218],
      [218, 10, 20, 208],
      [208, 5, 8, 200],
    ]);
    expect(monthly.groups[0]?.movements.map(movementBalance)).toEqual([0, 0, 5]);
    const quarterly = await movementsOf('periods', months, { grain: 'quarter' });
    expect(quarterly.groups[0]?.movements).toMatchObject([{ start: 200, gained: 45, lost: 40, end: 200 }]);
    expect(quarterly.base).toMatchObject({ rows: 3, used: 3, left: {} });
  });

  test('are completed from each other and never cut finer than the table', async () => {
    const partly = months.map(({ periodStart, customersAtStart, customersLost }) => ({
      periodStart,
      customersAtStart,
      customersLost,
    }));
    const { steps, groups } = await movementsOf('periods', [...partly, { periodStart: '2025-04-01' }], {
      grain: 'day',
    });
    expect(steps.map(({ start }) => start)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01']);
    expect(groups[0]?.movements.map(({ start, gained, lost, end }) => [start, gained, lost, end])).toEqual([
      [200, 30, 12, 218],
      [218, 10, 20, 208],
      [208, 0, 8, 200],
    ]);
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

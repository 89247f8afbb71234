import { describe, expect, test } from 'vitest';
import { movementBalance } from '../../../src/core/statistics/movement.ts';
import { parseIsoDate } from '../../../src/core/time/day.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { movementsOf } from './lines-of-roles.ts';
import { madeTable } from './made-table.ts';

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

  test('steps in which nobody could be lost yet, because the first order is too recent, are told apart', async () => {
    const lines = [order('a', '2025-01-10'), order('b', '2025-03-20'), order('b', '2025-04-02')];
    const { steps } = await movementsOf('orders', lines, { grain: 'month', inactivity: 40 });
    expect(steps.map(({ start, tooEarly }) => [start, tooEarly === true])).toEqual([
      ['2025-01-01', true],
      ['2025-02-01', true],
      ['2025-03-01', false],
      ['2025-04-01', false],
    ]);
  });

  test('an old file ends with its last order instead of losing everybody since', async () => {
    const { steps } = await movementsOf('orders', [order('a', '2025-01-10'), order('a', '2025-02-25')], {
      grain: 'month',
    });
    expect(steps).toEqual([
      { start: '2025-01-01', end: '2025-02-01', inProgress: false, tooEarly: true },
      { start: '2025-02-01', end: '2025-03-01', inProgress: true, tooEarly: true },
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

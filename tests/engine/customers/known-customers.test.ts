import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/core/table/table.ts';
import { dayOf } from '../../../src/core/time/day.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { type MadeColumn, madeTable } from './made-table.ts';

const day = dayOf({ year: 2025, month: 3, day: 1 });

function tableOf(customer: Pick<MadeColumn, 'kind' | 'values'>): Table {
  const days = customer.values.map((_, row) => day + (row % 50));
  return madeTable(
    'subscriptions',
    [
      { role: 'customerId', ...customer },
      { role: 'startedAt', kind: 'date', values: days },
    ],
    day + 50,
  );
}

const ask = { ask: 'movements', table: 't', grain: 'month' } as const;

describe('who the customers of a column are', () => {
  test.each<[string, Pick<MadeColumn, 'kind' | 'values'>]>([
    ['texts, whatever their blanks', { kind: 'text', values: ['a', ' a ', 'b', null] }],
    ['categories', { kind: 'category', values: ['a', 'a', 'b', null] }],
    ['whole numbers', { kind: 'number', values: [7, 7, -3, null] }],
    ['broken numbers', { kind: 'number', values: [1, 1, 1.5, null] }],
    ['numbers far from each other', { kind: 'number', values: [1, 1, 4e12, null] }],
  ])('is the same for %s', async (_, customer) => {
    const { base } = await answerInquiry(tableOf(customer), ask);
    expect(base).toEqual({ rows: 4, used: 3, customers: 2, left: { 'no-customer': 1 } });
  });

  test('is found out once for all questions, and again after who asked first has cancelled', async () => {
    const table = tableOf({ kind: 'text', values: Array.from({ length: 100 }, (_, row) => `c${row % 40}`) });
    let read = 0;
    const counting: Table = {
      ...table,
      chunk: (column, index) => {
        if (column === 'customerId') read += 1;
        return table.chunk(column, index);
      },
    };
    const cancelled = answerInquiry(counting, ask, { aborted: true });
    const waiting = answerInquiry(counting, ask);
    await expect(cancelled).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect((await waiting).base.customers).toBe(40);
    const before = read;
    expect(
      (await answerInquiry(counting, { ...ask, segment: { is: 'answered', column: 'startedAt' } })).base.used,
    ).toBe(100);
    expect(read).toBe(before);
  });
});

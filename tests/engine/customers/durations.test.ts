import { describe, expect, test } from 'vitest';
import { atRiskAt, lifeTableBase } from '../../../src/core/statistics/life-table.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere } from '../shared-files.ts';
import { type Line, subscriptions } from './subscriptions.ts';

const ask = async (lines: readonly Line[], by?: string) =>
  answerInquiry(await subscriptions(lines), { ask: 'durations', table: '', ...(by ? { by } : {}) });

const plain = ({ time, events, censored }: { [K in 'time' | 'events' | 'censored']: Float64Array }) =>
  Array.from(time, (days, index) => [days, events[index], censored[index]]);

describe('how long customers stayed', () => {
  test('a loss counts on its day, who is still there counts up to the last observed day', async () => {
    const { groups, unit, base } = await ask([
      { customer: 'a', start: '2025-12-01', end: '2025-12-11' },
      { customer: 'b', start: '2025-12-22' },
    ]);
    expect(unit).toBe('days');
    expect(groups.map(({ table }) => plain(table))).toEqual([[[10, 1, 1]]]);
    expect(base).toEqual({ rows: 2, used: 2, customers: 2, left: {} });
  });

  test('subscriptions of one customer that touch or overlap are one stay, a gap begins another', async () => {
    const { groups, base } = await ask([
      { customer: 'a', start: '2025-01-01', end: '2025-01-11' },
      { customer: ' a', start: '2025-01-11', end: '2025-01-21' },
      { customer: 'a', start: '2025-01-15', end: '2025-01-16' },
      { customer: 'a', start: '2025-02-01', end: '2025-02-06' },
    ]);
    expect(groups.map(({ table }) => plain(table))).toEqual([
      [
        [5, 1, 0],
        [20, 1, 0],
      ],
    ]);
    expect(base).toMatchObject({ used: 4, customers: 1 });
  });

  test('what cannot be counted is left out with its reason, and the rows add up', async () => {
    const { base } = await ask([
      { customer: 'a', start: '2025-01-01' },
      { customer: '', start: '2025-01-01' },
      { customer: 'b' },
      { customer: 'c', start: '2025-02-01', end: '2025-01-01' },
    ]);
    expect(base).toEqual({
      rows: 4,
      used: 1,
      customers: 1,
      left: { 'no-customer': 1, 'no-start': 1, 'ends-before-start': 1 },
    });
  });

  test('groups are the values of a column, largest first', async () => {
    const { groups } = await ask(
      [
        { customer: 'a', start: '2025-01-01', plan: 'Basic' },
        { customer: 'b', start: '2025-01-01', plan: 'Pro' },
        { customer: 'c', start: '2025-01-01', plan: 'Pro' },
      ],
      'c4',
    );
    expect(groups.map(({ group, table }) => [group, lifeTableBase(table)])).toEqual([
      ['Pro', 2],
      ['Basic', 1],
    ]);
  });

  test.skipIf(!sharedIsThere)('of 7,043 customers of a telephone company 1,869 were lost, by contract', async () => {
    const { table } = await importAsProposed(bytesAt(`${shared}/telco/telco_churn.csv`), 'telco_churn.csv');
    const contract = table.meta.columns.find(({ name }) => name === 'Contract')?.id ?? '';
    const { groups, base, unit } = await answerInquiry(table, { ask: 'durations', table: '', by: contract });
    const lost = groups.reduce((sum, { table: { events } }) => sum + events.reduce((a, b) => a + b, 0), 0);
    expect([base.used, lost, unit]).toEqual([7043, 1869, 'periods']);
    expect(groups.map(({ group, table: life }) => [group, atRiskAt(life, 0)])).toEqual([
      ['Month-to-month', 3875],
      ['Two year', 1695],
      ['One year', 1473],
    ]);
  });
});

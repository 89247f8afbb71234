import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followUpCounts } from '../../../src/core/follow-up/counts.ts';
import { decided, type FollowUp, followUpStatuses, untouched } from '../../../src/core/follow-up/follow-up.ts';
import { unhappyAnswers } from '../../../src/core/follow-up/unhappy.ts';
import { usualRules } from '../../../src/core/link/link.ts';
import { actionListOf, actionsCell } from '../../../src/core/notebook/cells/actions.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';
import { orders, responses, subscriptions } from '../notebook/table.ts';

describe('unhappy answers', () => {
  // NPS: Reichheld 2003, detractors 0–6. CSAT: the two worst boxes. CES: as many difficult steps as easy ones, 40 %.
  test.each([
    ['nps', 0, 10, 'high', null, 0, 6],
    ['nps', 0, 10, 'high', 3, 0, 2],
    ['csat', 1, 5, 'high', null, 1, 2],
    ['csat', 1, 6, 'low', null, 5, 6],
    ['csat', 1, 3, 'high', null, 1, 1],
    ['ces', 1, 7, 'high', null, 1, 3],
    ['ces', 1, 5, 'low', null, 4, 5],
    ['wrs', 0, 1, 'high', null, 0, 0],
    ['nps', 0, 10, 'high', 99, 0, 9],
  ] as const)('%s %i–%i, good end %s, worst %s: %i to %i', (metric, min, max, goodEnd, worst, from, to) => {
    expect(unhappyAnswers(metric, { min, max, goodEnd }, worst)).toEqual({ from, to });
  });
});

const one = (day: string | null): FollowUp => untouched({ table: 't', about: 'answer', key: 'k' }, { day, answer: 1 });

describe('counts', () => {
  test('add up, whatever was decided', () => {
    const some = fc.record({ status: fc.constantFrom(...followUpStatuses), due: fc.constantFrom(null, '2025-01-01') });
    fc.assert(
      fc.property(fc.array(some), fc.nat(50), (list, more) => {
        const decisions = list.map((change) => decided(one('2025-01-01'), change, '2025-01-04'));
        const { byStatus, total, overdue } = followUpCounts(list.length + more, decisions, '2025-06-01');
        expect(Object.values(byStatus).reduce((sum, n) => sum + n, 0)).toBe(total);
        expect(overdue).toBeLessThanOrEqual(byStatus.open + byStatus['in-progress']);
      }),
    );
  });

  test.each([
    [9, null],
    [10, 5.5],
    [11, 6],
  ])('of %i closed after 1, 2, 3, … days the median is %s', (closed, median) => {
    const decisions = Array.from({ length: closed }, (_, at) =>
      decided(one('2025-01-01'), { status: 'done' }, `2025-01-${String(at + 2).padStart(2, '0')}`),
    );
    expect(followUpCounts(20, decisions, '2025-06-01')).toMatchObject({ medianDays: median, timed: closed });
  });

  test('closed before the answer or without its day is not timed', () => {
    const odd = [
      decided(one(null), { status: 'done' }, '2025-01-01'),
      decided(one('2025-02-01'), { status: 'done' }, '2025-01-01'),
    ];
    expect(followUpCounts(2, odd, '2025-06-01').timed).toBe(0);
  });
});

describe('the list of a cell', () => {
  const link = (table: TableMeta) => ({ table, role: 'customerId', rules: usualRules }) as const;
  const listOf = (table: TableMeta, linked: readonly TableMeta[] = []) => {
    const settings = actionsCell.defaults(table);
    return settings && actionListOf(settings, { table, linked: linked.map(link) });
  };

  test('of responses is their unhappy answers, with what a linked table of money says', () => {
    expect(listOf(responses())).toMatchObject({
      about: 'answer',
      source: { list: 'answers', item: 'c2', answers: { from: 0, to: 6 }, comment: 'c6', money: null },
    });
    expect(listOf(responses(), [subscriptions()])).toMatchObject({ source: { money: { table: 'subs' } } });
  });

  test('of orders is customers who order no more, with what they said where responses are linked', () => {
    expect(listOf(orders())).toMatchObject({ about: 'customer', source: { list: 'silent', said: null } });
    expect(listOf(orders(), [responses()])).toMatchObject({ source: { said: { item: 'c2', comment: 'c6' } } });
  });

  test('of subscriptions asks for a linked table of responses', () => {
    expect(listOf(subscriptions())).toEqual({ lacks: 'link' });
    expect(listOf(subscriptions(), [responses()])).toMatchObject({
      about: 'customer',
      source: { list: 'customers', said: { item: 'c2', answers: { from: 0, to: 6 } } },
    });
  });

  test('is not offered where nobody answered and nobody is named', () => {
    expect(listOf(responses({ without: ['c2', 'c3', 'c4'] }))).toBeNull();
    expect(listOf(subscriptions({ without: ['s1'] }))).toBeNull();
  });
});

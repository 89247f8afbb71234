import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutcomeAnswer } from '../../../src/core/customers/outcome.ts';
import type { ColumnRecipe, Recipe } from '../../../src/core/import/recipe.ts';
import { usualRules } from '../../../src/core/link/link.ts';
import { lifeTableBase } from '../../../src/core/statistics/life-table.ts';
import type { TableKind } from '../../../src/core/table/kind.ts';
import { isoDate } from '../../../src/core/time/day.ts';
import { answerInquiry, importTable } from '../../../src/engine/index.ts';
import { subscriptions } from './subscriptions.ts';

const dayOne = 20_089;
const iso = (day: number) => isoDate(dayOne + day);
const lastDay = 400;

const recipeOf = (kind: TableKind, columns: readonly ColumnRecipe[]): Recipe => ({
  formatVersion: 1,
  kind,
  encoding: 'utf-8',
  delimiter: ';',
  preambleRows: 0,
  headerRows: 1,
  columns,
});
const tableOf = async (name: string, recipe: Recipe, lines: readonly string[]) =>
  (
    await importTable(new TextEncoder().encode(['header', ...lines].join('\n')), name, recipe, {
      observedUntil: iso(lastDay),
    })
  ).table;

const key = { index: 0, id: 'c1', name: 'Customer', role: 'customerId', kind: 'text', missing: [] } as const;
const date = (role: 'answeredAt' | 'orderedAt') =>
  ({ index: 1, id: 'c2', name: 'Day', role, kind: 'date', missing: [], dateOrder: 'ymd' }) as const;

/** An answer: customer, day, score. */
type Answer = readonly [string, number, number];
const responses = (answers: readonly Answer[]) =>
  tableOf(
    'responses.csv',
    recipeOf('responses', [
      key,
      date('answeredAt'),
      {
        index: 2,
        id: 'c3',
        name: 'NPS',
        role: 'nps',
        kind: 'score',
        missing: [],
        scale: { min: 0, max: 10, goodEnd: 'high' },
      },
    ]),
    answers.map(([customer, day, score]) => [customer, iso(day), score].join(';')),
  );

type Order = readonly [string, number, number];
/** Orders, with one of a stranger on the last day: a file of orders ends with the last one. */
const orders = (list: readonly Order[]) =>
  tableOf(
    'orders.csv',
    recipeOf('orders', [
      key,
      date('orderedAt'),
      { index: 2, id: 'c3', name: 'Amount', role: 'amount', kind: 'number', missing: [] },
    ]),
    [...list, ['stranger', lastDay, 1] as const].map(([customer, day, amount]) =>
      [customer, iso(day), amount].join(';'),
    ),
  );

/** A subscription: customer, first day, day of the loss or null. */
type Stay = readonly [string, number, number | null];
const stays = (list: readonly Stay[]) =>
  subscriptions(
    list.map(([customer, start, end]) => ({
      customer,
      start: iso(start),
      end: end === null ? '' : iso(end),
      mrr: '10',
    })),
    iso(lastDay),
  );

const window = 30;
const inquiry = {
  ask: 'outcomes',
  table: 'responses',
  item: 'c3',
  outcome: { table: 'other', role: 'customerId', rules: usualRules },
  window,
} as const;

const totals = ({ groups }: OutcomeAnswer) => {
  const all = groups.flatMap(({ answers }) => answers);
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    n: sum(({ n }) => n),
    bought: sum(({ bought }) => bought),
    amount: sum(({ amounts }) => amounts.reduce((total, one) => total + one.sum, 0)),
    lost: sum(({ table }) => table.events.reduce((a, b) => a + b, 0)),
    followed: sum(({ table }) => lifeTableBase(table)),
    days: sum(({ table }) =>
      table.time.reduce(
        (total, time, at) => total + time * ((table.events[at] as number) + (table.censored[at] as number)),
        0,
      ),
    ),
  };
};

const customer = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.integer({ min: 0, max: lastDay });
const someAnswers = fc.array(fc.tuple(customer, day, fc.integer({ min: 0, max: 10 })), { minLength: 1, maxLength: 12 });

/** Of the answers of one customer and day the last. */
const lastOfDay = (answers: readonly Answer[]) =>
  answers.filter(([who, on], at) => !answers.slice(at + 1).some(([other, later]) => other === who && later === on));

describe('what customers did after they had answered', () => {
  test('purchases count in the days after the answer, up to the last of the window, and no day before', async () => {
    const answer = await answerInquiry(await responses([['a', 100, 9]]), inquiry, undefined, undefined, [
      await orders([
        ['a', 99, 1],
        ['a', 100, 2],
        ['a', 101, 4],
        ['a', 130, 8],
        ['a', 131, 16],
        ['b', 110, 32],
      ]),
    ]);
    expect(totals(answer)).toMatchObject({ n: 1, bought: 1, amount: 12 });
    expect(answer.groups[0]?.answers[9]).toMatchObject({ n: 1, amounts: [{ currency: '', sum: 12, squares: 144 }] });
  });

  test('orders before the answer never change anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(customer, day, fc.integer({ min: 1, max: 99 })), { maxLength: 20 }),
        someAnswers,
        async (list, answers) => {
          const first = new Map<string, number>();
          for (const [who, on] of answers) first.set(who, Math.min(on, first.get(who) ?? on));
          const after = list.filter(([who, on]) => on > (first.get(who) ?? -1));
          const known: Order[] = [...first.keys()].map((who) => [who, 0, 1]);
          const table = await responses(answers);
          const all = await answerInquiry(table, inquiry, undefined, undefined, [await orders([...known, ...list])]);
          const only = await answerInquiry(table, inquiry, undefined, undefined, [await orders([...known, ...after])]);
          expect(totals(all)).toEqual(totals(only));
          const expected = lastOfDay(answers)
            .filter(([, on]) => on + window <= lastDay)
            .map(([who, on]) =>
              list
                .filter(([other, at]) => other === who && at > on && at <= on + window)
                .reduce((s, [, , x]) => s + x, 0),
            );
          expect(totals(all)).toMatchObject({ n: expected.length, amount: expected.reduce((a, b) => a + b, 0) });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a loss counts once, for the last answer before it, and never for an answer after it', async () => {
    await fc.assert(
      fc.asyncProperty(
        someAnswers,
        fc.uniqueArray(fc.tuple(customer, day, fc.option(fc.integer({ min: 1, max: 200 }))), {
          selector: ([who]) => who,
          minLength: 1,
        }),
        async (answers, lives) => {
          const list = lives.map(([who, start, length]): Stay => [who, start, length === null ? null : start + length]);
          const result = await answerInquiry(await responses(answers), inquiry, undefined, undefined, [
            await stays(list),
          ]);
          let [n, lost, days] = [0, 0, 0];
          for (const [who, on] of lastOfDay(answers)) {
            const [, start = 0, end = null] = list.find(([other]) => other === who) ?? [];
            const known = list.some(([other]) => other === who);
            if (!known || start > on || (end !== null && end <= on)) continue;
            const next = Math.min(...answers.filter(([other, at]) => other === who && at > on).map(([, at]) => at));
            const until = lastDay + 1;
            const happened = end !== null && end <= Math.min(next, lastDay);
            n += 1;
            lost += happened ? 1 : 0;
            days += (happened ? end : Math.min(next, until)) - on;
          }
          expect(totals(result)).toMatchObject({ n, lost, days, followed: n, amount: 10 * n });
          const { rows, followed, left } = result.base;
          expect(followed + Object.values(left).reduce((a, b) => a + b, 0)).toBe(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a customer who changes plans without a gap was not lost, and pays what the plan of that day costs', async () => {
    const table = await subscriptions(
      [
        { customer: 'a', start: iso(0), end: iso(100), mrr: '10' },
        { customer: 'a', start: iso(100), end: iso(200), mrr: '25' },
      ],
      iso(lastDay),
    );
    const result = await answerInquiry(await responses([['a', 50, 3]]), inquiry, undefined, undefined, [table]);
    expect(totals(result)).toMatchObject({ n: 1, lost: 1, days: 150, amount: 10 });
  });

  test('who cannot be followed is counted with the reason', async () => {
    const result = await answerInquiry(
      await responses([
        ['', 10, 1],
        ['stranger', 10, 1],
        ['early', 10, 1],
        ['late', 300, 1],
        ['twice', 20, 1],
        ['twice', 20, 2],
        ['free', 10, 1],
      ]),
      inquiry,
      undefined,
      undefined,
      [
        await subscriptions(
          [
            { customer: 'early', start: iso(11), mrr: '10' },
            { customer: 'late', start: iso(0), end: iso(300), mrr: '10' },
            { customer: 'twice', start: iso(0), mrr: '10' },
            { customer: 'free', start: iso(0), mrr: '0' },
          ],
          iso(lastDay),
        ),
      ],
    );
    expect(result.base).toEqual({
      rows: 7,
      followed: 1,
      customers: 1,
      left: {
        'no-customer': 1,
        unmatched: 1,
        'not-yet-customer': 1,
        'lost-before': 1,
        'same-day': 1,
        'not-paying': 1,
      },
    });
    expect(result.groups[0]?.answers[2]?.n).toBe(1);
  });
});

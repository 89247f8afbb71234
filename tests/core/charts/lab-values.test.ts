import { describe, expect, test } from 'vitest';
import { labOfOrders, labOfSubscribers } from '../../../src/core/charts/lab-values.ts';
import type { SubscriberInquiry } from '../../../src/core/customers/subscribers.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { tableOf } from '../../engine/customers/lines-of-roles.ts';
import { madeUpOrders, orders } from '../../engine/customers/orders.ts';
import { evaluate } from '../account/evaluate.ts';

const asked: SubscriberInquiry = {
  ask: 'subscribers',
  table: 't',
  method: null,
  currency: null,
  months: 6,
  margin: 0.5,
  discount: 0.12,
  first: 'now',
  checkUntil: null,
};

/** 100 customers who came on one day and pay 20; six leave at each of ten renewals. */
const lines = Array.from({ length: 100 }, (_, at) => {
  const leaves = Math.floor(at / 6) + 1;
  const line = { accountId: `a${at}`, startedAt: '2025-01-01', mrr: 20, currency: 'EUR' };
  return leaves > 10 ? line : { ...line, endedAt: `2025-${String(leaves + 1).padStart(2, '0')}-01` };
});

describe('values of subscribers by every definition', () => {
  test('follow from the same counts, and every formula gives the value beside it', async () => {
    const answer = await answerInquiry(tableOf('subscriptions', lines), asked);
    const lab = labOfSubscribers(answer, asked);
    const of = (definition: string) => lab.rows.find((row) => row.definition === definition)?.account.result.value;
    for (const { account } of lab.rows) {
      if (account.result.value !== null) expect(evaluate(account)).toBeCloseTo(account.result.value, 6);
    }
    const [margin, discount] = [10, 1.12 ** (1 / 12) - 1];
    expect((of('value.simple-immediate') ?? 0) - (of('value.simple-end') ?? 0)).toBeCloseTo(margin, 9);
    let observed = 0;
    for (let month = 0; month < 6; month++) observed += (margin * (1 - 0.06 * month)) / (1 + discount) ** month;
    expect(of('value.survival')).toBeCloseTo(observed, 9);
    expect(of('value.finite')).toBeLessThan(of('value.simple-immediate') ?? 0);
    expect(of('value.lifespan')).toBeGreaterThan(of('value.simple-immediate') ?? 0);
    expect(lab.spread?.[0]).toBeLessThan(lab.spread?.[1] ?? 0);
    expect(lab.currency).toBe('EUR');
  });
});

describe('values of customers of a shop by every definition', () => {
  test('are what was paid, averages of averages and both models', async () => {
    const table = await orders(madeUpOrders(200));
    const of = (model: 'mbgnbd' | 'bgnbd') =>
      answerInquiry(table, {
        ask: 'values',
        table: '',
        model,
        currency: null,
        horizon: { length: 12, unit: 'month' },
        margin: null,
        discount: 0.1,
        checkUntil: null,
      });
    const movements = await answerInquiry(table, { ask: 'movements', table: '', grain: 'month' });
    const answers = [
      { model: 'mbgnbd' as const, answer: await of('mbgnbd') },
      { model: 'bgnbd' as const, answer: await of('bgnbd') },
    ];
    const lab = labOfOrders(answers, movements);
    expect(lab.rows.map(({ definition }) => definition)).toEqual([
      'value.realised',
      'value.averages',
      'value.mbgnbd',
      'value.bgnbd',
    ]);
    for (const { account } of lab.rows) {
      if (account.result.value !== null) expect(evaluate(account)).toBeCloseTo(account.result.value, 6);
    }
    expect(lab.rows.filter(({ misleads }) => misleads).map(({ definition }) => definition)).toEqual(['value.averages']);
  });
});

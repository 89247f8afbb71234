import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { dayOf } from '../../../src/core/time/day.ts';
import { madeTable } from './made-table.ts';

/** Mean days in a month. */
export const month = 365.25 / 12;

/** How likely a customer of a plan is to leave, per month. */
export const hazards = { Start: 0.06, Team: 0.03, Business: 0.012 } as const;

/** First day on which a customer may come, and the last that is seen. */
const saasDays = {
  first: dayOf({ year: 2023, month: 1, day: 1 }),
  last: dayOf({ year: 2025, month: 12, day: 31 }),
};

/** Subscriptions to software: customers come evenly over three years and leave at the constant hazard of their plan. */
export function saas(customers: number, seed: number): Table {
  const draw = seededRandom(seed);
  const plans = Object.keys(hazards) as (keyof typeof hazards)[];
  const rows = Array.from({ length: customers }, (_, customer) => {
    const plan = plans[Math.floor(draw() * plans.length)] ?? 'Start';
    const started = saasDays.first + Math.floor(draw() * (saasDays.last - saasDays.first + 1));
    const leaves = hazards[plan] / month;
    const stays = 1 + Math.floor(Math.log(1 - draw()) / Math.log1p(-leaves));
    const ended = started + stays;
    return { customer, plan, started, ended: ended > saasDays.last ? null : ended };
  });
  return madeTable(
    'subscriptions',
    [
      { role: 'customerId', kind: 'text', values: rows.map(({ customer }) => `customer ${customer}`) },
      { role: 'startedAt', kind: 'date', values: rows.map(({ started }) => started) },
      { role: 'endedAt', kind: 'date', values: rows.map(({ ended }) => ended) },
      { role: 'plan', kind: 'category', values: rows.map(({ plan }) => plan) },
    ],
    saasDays.last,
  );
}

import fc from 'fast-check';
import type { InSteps, Step } from '../../../src/core/customers/inquiry.ts';
import { dayOf, isoDate, parseIsoDate } from '../../../src/core/time/day.ts';
import { grains } from '../../../src/core/time/grain.ts';

/** The day from which days of lines are counted. */
export const firstDay = dayOf({ year: 2024, month: 1, day: 29 });
/** The last day that a made file has seen. */
export const observed = firstDay + 100;

/** Weeks and their last days are frequent, so that many rows touch each other or lie a day apart. */
const weeks = (most: number) => fc.nat({ max: most }).map((count) => 7 * count);
const line = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  from: fc.oneof(fc.nat({ max: 110 }), weeks(15)),
  length: fc.oneof(fc.constantFrom(6, 7, 13), fc.integer({ min: 1, max: 20 }), fc.constantFrom(null, 90)),
  plan: fc.constantFrom('Basic', 'Pro'),
  mrr: fc.constantFrom(null, 0, 9.99, 20, 35.5),
});

/** A subscription, or an order of its first day. */
export interface Line {
  readonly customer: string;
  readonly from: number;
  readonly length: number | null;
  readonly plan: string;
  readonly mrr: number | null;
}

/** One that is over and paid until then, so that 0 is never taken for how a billing system writes who left. */
const paidAndOver: Line = { customer: 'z', from: 3, length: 9, plan: 'Pro', mrr: 9 };

/** Rows of a file. */
export const lines = fc.array(line, { maxLength: 30, size: 'max' }).map((rows) => [paidAndOver, ...rows]);

/** Steps to count in. */
export const asked: fc.Arbitrary<InSteps> = fc.record(
  { grain: fc.constantFrom(...grains), yearStart: fc.integer({ min: 1, max: 12 }) },
  { requiredKeys: ['grain'] },
);

/** A period, or none. */
export const ofDays = fc.option(
  fc
    .tuple(fc.integer({ min: -20, max: 130 }), fc.integer({ min: 1, max: 60 }))
    .map(([from, length]) => ({ start: isoDate(firstDay + from), end: isoDate(firstDay + from + length) })),
  { nil: undefined },
);

/** First days of steps and the days after their last. */
export const boundsOf = (steps: readonly Step[]) =>
  steps.map(({ start, end }) => [parseIsoDate(start) ?? 0, parseIsoDate(end) ?? 0] as const);

/** All rows that a base tells of. */
export const sumOfBase = ({ used, left }: { used: number; left: object }) =>
  used + Object.values(left).reduce((sum: number, count: number) => sum + count, 0);

import { expect, test } from 'vitest';
import { monthsOf } from '../../../src/core/table/billing-interval.ts';

test.each([
  ['month', 1],
  ['Monthly', 1],
  ['monatlich', 1],
  ['year', 12],
  ['Annual', 12],
  ['jährlich', 12],
  ['1 year', 12],
  ['every 3 months', 3],
  ['3-month', 3],
  ['6 Monate', 6],
  ['alle zwei Jahre', 24],
  ['quarter', 3],
  ['vierteljährlich', 3],
  ['semi-annual', 6],
  ['halbjährlich', 6],
  ['biannually', 6],
  ['half-yearly', 6],
  ['P1Y', 12],
  ['P6M', 6],
  ['/month', 1],
  ['per year', 12],
  ['billed_annually', 12],
  ['week', 12 / 52],
  ['2 weeks', 24 / 52],
  ['wöchentlich', 12 / 52],
  ['day', 12 / 365],
])('%s lasts %d months', (interval, months) => {
  expect(monthsOf(interval)).toBeCloseTo(months, 12);
});

test.each(['', '12', 'once', 'lifetime', 'einmalig', '0 months', 'Pro plan', 'months ago', 'yearling'])(
  '“%s” names no interval',
  (text) => {
    expect(monthsOf(text)).toBeNull();
  },
);

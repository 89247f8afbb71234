import { type Movement, noMovement } from '../../../src/core/statistics/movement.ts';
import { type RevenueFlow, revenueFlowOf } from '../../../src/core/statistics/revenue-flow.ts';

/** A row that counts: days of which it is a customer are from … to − 1. */
export interface NaiveRow {
  readonly customer: string;
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** Runs of days of one customer. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly again: boolean;
}

/** All days on which anybody is a customer, looked at one by one, for each customer of a group. */
export function runsOf(rows: readonly NaiveRow[], until: number, slack: number): readonly Run[] {
  const customers = [...new Set(rows.map(({ customer }) => customer))];
  return customers.flatMap((customer) => {
    const own = rows.filter((row) => row.customer === customer);
    const isThere = (day: number) => own.some(({ from, to }) => from <= day && (day < to || to >= until));
    const first = Math.min(...own.map(({ from }) => from));
    const runs: Run[] = [];
    let begin: number | null = null;
    for (let day = first; day <= until; day++) {
      const stays = isThere(day) || (slack === 1 && begin !== null && isThere(day + 1) && day + 1 < until);
      if (day === until) {
        if (begin !== null) runs.push({ from: begin, to: Number.POSITIVE_INFINITY, again: runs.length > 0 });
      } else if (stays && begin === null) begin = day;
      else if (!stays && begin !== null) {
        runs.push({ from: begin, to: day, again: runs.length > 0 });
        begin = null;
      }
    }
    return runs;
  });
}

/** Movements of runs in the days from start to end, counted run by run and day by day. */
export function movementOf(runs: readonly Run[], start: number, end: number, until: number): Movement {
  const counts = { ...noMovement };
  const within = (day: number) => day >= start && day < end;
  for (const { from, to } of runs) {
    const atStart = from < start && to >= start;
    if (atStart) counts.start += 1;
    if (within(from)) counts.gained += 1;
    if (within(to)) counts[atStart ? 'lost' : 'lostGained'] += 1;
    if (from < end && to >= end) counts.end += 1;
    for (let day = start; day < Math.min(end, until); day++) if (day >= from && day < to) counts.exposure += 1;
  }
  return counts;
}

/** What each customer pays on the last day before `start` and on the last before `end`. */
export function levelsFlow(rows: readonly NaiveRow[], start: number, end: number): RevenueFlow {
  const customers = [...new Set(rows.map(({ customer }) => customer))];
  const paid = (customer: string, day: number) => {
    const own = rows.filter((row) => row.customer === customer);
    return own.reduce((sum, { from, to, amount }) => {
      const goesOn = own.some((other) => other.from === to + 1);
      return from <= day && day < (goesOn ? to + 1 : to) ? sum + amount : sum;
    }, 0);
  };
  return revenueFlowOf({
    before: customers.map((customer) => paid(customer, start - 1)),
    after: customers.map((customer) => paid(customer, end - 1)),
    returning: customers.map((customer) => (rows.some((row) => row.customer === customer && row.from < start) ? 1 : 0)),
  });
}

/** What each customer spends from `earlier` up to `start`, and from there up to `end`. */
export function spendingFlow(rows: readonly NaiveRow[], earlier: number, start: number, end: number): RevenueFlow {
  const customers = [...new Set(rows.map(({ customer }) => customer))];
  const spent = (customer: string, begin: number, stop: number) =>
    rows
      .filter((row) => row.customer === customer && row.from >= begin && row.from < stop)
      .reduce((sum, { amount }) => sum + amount, 0);
  return revenueFlowOf({
    before: customers.map((customer) => spent(customer, earlier, start)),
    after: customers.map((customer) => spent(customer, start, end)),
    returning: customers.map((customer) => (rows.some((row) => row.customer === customer && row.from < start) ? 1 : 0)),
  });
}

import type { Cohort, CohortAnswer, CohortInquiry } from '../../core/customers/inquiry.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { type Stays, staysOf } from './stays.ts';
import { stepsOf } from './steps.ts';

/**
 * How many of the customers who began in a step are still there later.
 *
 * @throws EcholotError `column-missing`, `too-many-results`, `cancelled`.
 */
export async function answerCohorts(
  table: Table,
  { by: _, ...inquiry }: CohortInquiry,
  signal?: Abortable,
): Promise<CohortAnswer> {
  const stays = await staysOf(table, inquiry, signal);
  const first = stays.from.reduce((least, day) => Math.min(least, day), stays.until);
  const { bounds } = stepsOf(inquiry, first, stays.until);
  const ahead = stepsOf({ grain: inquiry.grain, yearStart: inquiry.yearStart ?? 1 }, bounds[0] ?? 0, stays.until);
  const cohorts = bounds
    .slice(0, -1)
    .map((start, index): Cohort => cohortOf(stays, start, bounds[index + 1] ?? start, ahead.bounds.slice(index + 1)));
  return { ask: 'cohorts', cohorts, base: stays.base, inactivity: null };
}

function cohortOf({ from, to, until }: Stays, start: number, end: number, ends: readonly number[]): Cohort {
  const counts = ends.map((bound, age) => {
    let active = 0;
    for (let stay = 0; stay < from.length; stay++) {
      const began = (from[stay] as number) >= start && (from[stay] as number) < end;
      if (began && (age === 0 || (to[stay] as number) >= Math.min(bound, until))) active += 1;
    }
    return active;
  });
  const running = (ends.at(-1) ?? 0) > until ? (counts.pop() ?? null) : null;
  return { start: isoDate(start), end: isoDate(end), active: counts, running };
}

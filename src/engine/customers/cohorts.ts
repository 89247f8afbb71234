import type { Cohort, CohortAnswer, CohortInquiry } from '../../core/customers/inquiry.ts';
import { PeriodTable } from '../../core/statistics/count-movements.ts';
import type { Table } from '../../core/table/table.ts';
import { type Day, isoDate } from '../../core/time/day.ts';
import { refuseTooManyResults } from '../scan/limits.ts';
import type { Abortable } from '../scan/request.ts';
import { overStays, spansOf, UsedRows } from './spans.ts';
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
  const spans = await spansOf(table, inquiry, signal);
  const { bounds } = stepsOf(inquiry, spans.first, spans.until);
  const { period: __, ...always } = inquiry;
  const ahead = new PeriodTable(stepsOf(always, bounds[0] ?? spans.until, spans.until).bounds);
  const cohorts = Math.max(0, bounds.length - 1);
  refuseTooManyResults(cohorts * ahead.size);
  const lost = new Float64Array(cohorts * (ahead.size + 1));
  const used = new UsedRows();
  await overStays(spans, signal, ({ customer, from, to, rows }) => {
    const cohort = ahead.periodOf(from);
    if (cohort < 0 || cohort >= cohorts) return;
    used.add(customer, rows);
    const place = cohort * (ahead.size + 1) + ahead.periodOf(to);
    lost[place] = (lost[place] as number) + 1;
  });
  return {
    ask: 'cohorts',
    cohorts: Array.from({ length: cohorts }, (___, cohort) => cohortOf(lost, ahead, cohort, spans.until)),
    base: used.base(table.meta.rows, spans),
    inactivity: spans.inactivity,
  };
}

/** Customers of a cohort by age; `lost` has a row per cohort and a column per step of the loss, the last for none. */
function cohortOf(lost: Float64Array, { bounds, size }: PeriodTable, cohort: number, until: Day): Cohort {
  const row = lost.subarray(cohort * (size + 1), (cohort + 1) * (size + 1));
  let there = row.reduce((sum, count) => sum + count, 0);
  const counts: number[] = [];
  for (let step = cohort; step < size; step++) {
    if (step > cohort) there -= (row[step] as number) + (step === cohort + 1 ? (row[cohort] as number) : 0);
    counts.push(there);
  }
  const running = (bounds.at(-1) ?? 0) > until ? (counts.pop() ?? null) : null;
  return { start: isoDate(bounds[cohort] ?? 0), end: isoDate(bounds[cohort + 1] ?? 0), active: counts, running };
}

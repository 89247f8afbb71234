import type { GroupMovements, MovementAnswer, MovementInquiry } from '../../core/customers/inquiry.ts';
import { MovementTally, PeriodTable } from '../../core/statistics/count-movements.ts';
import type { Movement } from '../../core/statistics/movement.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import { refuseTooManyResults } from '../scan/limits.ts';
import type { Abortable } from '../scan/request.ts';
import { columnOf } from './asked-rows.ts';
import { movementsOfPeriods } from './counted-periods.ts';
import { largestFirst } from './largest-first.ts';
import { baseOfTouching, overStays, spansOf } from './spans.ts';
import { stepsOf } from './steps.ts';
import { movementsWithoutDates } from './undated.ts';

/**
 * Customers who came and went in steps of time, by group.
 *
 * @throws EcholotError `column-missing`, `too-many-results`, `cancelled`.
 */
export function answerMovements(table: Table, inquiry: MovementInquiry, signal?: Abortable): Promise<MovementAnswer> {
  if (table.meta.kind === 'periods') return movementsOfPeriods(table, inquiry, signal);
  if (table.meta.kind === 'orders' || columnOf(table, 'startedAt', 'date')) {
    return movementsOfSpans(table, inquiry, signal);
  }
  return movementsWithoutDates(table, inquiry, signal);
}

async function movementsOfSpans(
  table: Table,
  inquiry: MovementInquiry,
  signal: Abortable | undefined,
): Promise<MovementAnswer> {
  const spans = await spansOf(table, inquiry, signal);
  const { bounds, steps } = stepsOf(inquiry, spans.first, spans.until);
  const firstLoss = isoDate(spans.first + (spans.inactivity?.days ?? 0));
  const periods = new PeriodTable(bounds);
  const tallies: MovementTally[] = [];
  let groups = 0;
  await overStays(spans, signal, ({ group, from, to, again }) => {
    let tally = tallies[group];
    if (!tally) {
      groups += 1;
      refuseTooManyResults(groups * steps.length);
      tally = new MovementTally(periods, spans.until);
      tallies[group] = tally;
    }
    tally.add(from, to, again);
  });
  const found = [...tallies.entries()].flatMap(([group, tally]: [number, MovementTally | undefined]) =>
    tally ? [groupOf(spans.groups.labels(group)[0] ?? '', tally)] : [],
  );
  return {
    ask: 'movements',
    steps: steps.map((step) => (spans.inactivity && step.start < firstLoss ? { ...step, tooEarly: true } : step)),
    groups: largestFirst(found.filter(({ whole }) => hasAnybody(whole))),
    base: baseOfTouching(table.meta.rows, spans, bounds),
    inactivity: spans.inactivity,
  };
}

const groupOf = (group: string, tally: MovementTally): GroupMovements => ({
  group,
  movements: tally.movements(),
  returned: tally.returned(),
  whole: tally.whole(),
});

const hasAnybody = ({ start, gained }: Movement): boolean => start + gained > 0;

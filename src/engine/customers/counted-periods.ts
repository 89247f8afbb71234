import type { GroupMovements, MovementAnswer, MovementInquiry } from '../../core/customers/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import type { Movement } from '../../core/statistics/movement.ts';
import type { Role } from '../../core/table/role.ts';
import type { Table } from '../../core/table/table.ts';
import { bucketEnd } from '../../core/time/bucket.ts';
import { type Day, parseIsoDate } from '../../core/time/day.ts';
import { type Grain, grains } from '../../core/time/grain.ts';
import { groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf, splitOf } from './asked-rows.ts';
import { LeftOutRows } from './customer-rows.ts';
import { largestFirst } from './largest-first.ts';
import { storedOf, valueAt } from './read-rows.ts';
import { stepsOf } from './steps.ts';

/** What a row of counted periods says; NaN where nothing. */
interface Counts {
  start: number;
  gained: number;
  lost: number;
  end: number;
}

const roles = {
  start: 'customersAtStart',
  gained: 'customersGained',
  lost: 'customersLost',
  end: 'customersAtEnd',
} as const satisfies Record<keyof Counts, Role>;

const parts = ['start', 'gained', 'lost', 'end'] as const satisfies readonly (keyof Counts)[];

/** The rows of a group by the day with which their period begins. */
type Periods = Map<Day, Counts>;

/**
 * Movements of a table whose periods were counted elsewhere, as it counts them: what it says of the customers at the
 * end is kept even where it does not follow, so that the imbalance shows. Steps are never shorter than its periods.
 *
 * @throws EcholotError `column-missing` without the start of periods or the counts of customers, `cancelled`.
 */
export async function movementsOfPeriods(
  table: Table,
  inquiry: MovementInquiry,
  signal?: Abortable,
): Promise<MovementAnswer> {
  const begins = columnOf(table, 'periodStart', 'date');
  if (!begins) throw new EcholotError({ code: 'column-missing', column: 'periodStart' });
  const columns = parts.map((part) => columnOf(table, roles[part], 'number'));
  const known = columns.filter((column) => column !== undefined).length;
  if (known < 2) throw new EcholotError({ code: 'column-missing', column: 'customersAtStart' });
  const [by, left] = [splitOf(table, inquiry), new LeftOutRows()];
  const groups = groupsBy(by ? [by] : []);
  const found: Periods[] = [];
  let [read, used] = [0, 0];
  for await (const chunk of askedRows(table, inquiry, [begins, ...columns, by], signal)) {
    const [days, group] = [storedOf(begins, chunk), groups.read(chunk.rows)];
    const stored = columns.map((column) => storedOf(column, chunk));
    for (let row = 0; row < chunk.rows.length; row++) {
      const day = valueAt(days, row);
      const [start, gained, lost, end] = stored.map((column) => valueAt(column, row)) as [
        number,
        number,
        number,
        number,
      ];
      const said = [start, gained, lost, end].filter((count) => count >= 0).length;
      if (Number.isNaN(day)) left.add('no-start');
      else if (said < 2) left.add('no-counts');
      else {
        const of = group[row] as number;
        found[of] ??= new Map();
        addCounts(found[of], day, { start, gained, lost: Math.abs(lost), end });
        used += 1;
      }
    }
    read += chunk.rows.length;
  }
  left.add('outside', table.meta.rows - read);
  return answerOf(table, inquiry, { found, labels: (group) => groups.labels(group)[0] ?? '', used, left });
}

function addCounts(periods: Periods, day: Day, counts: Counts): void {
  const before = periods.get(day);
  if (!before) periods.set(day, counts);
  else for (const part of parts) before[part] += counts[part];
}

interface Found {
  readonly found: readonly (Periods | undefined)[];
  readonly labels: (group: number) => string;
  readonly used: number;
  readonly left: LeftOutRows;
}

function answerOf(table: Table, inquiry: MovementInquiry, { found, labels, used, left }: Found): MovementAnswer {
  const { yearStart = 1 } = inquiry;
  const days = [...new Set(found.flatMap((periods) => [...(periods?.keys() ?? [])]))].sort((a, b) => a - b);
  const own = grainOf(days);
  const grain = grains.indexOf(inquiry.grain) < grains.indexOf(own) ? own : inquiry.grain;
  const last = days.at(-1) ?? -1;
  const ends = bucketEnd(last, own, yearStart);
  const observed = table.meta.observedUntil === null ? null : parseIsoDate(table.meta.observedUntil);
  const until = observed === null ? ends : Math.min(ends, observed + 1);
  const { bounds, steps } = stepsOf({ ...inquiry, grain }, days[0] ?? 0, Math.max(until, last + 1));
  const length = (day: Day): number => Math.min(bucketEnd(day, own, yearStart), Math.max(until, day + 1)) - day;
  const groups = found.flatMap((periods, group): GroupMovements[] => {
    if (!periods) return [];
    const filled = filledCounts(periods);
    const movements = steps.map((_, step) => stepOf(filled, bounds[step] ?? 0, bounds[step + 1] ?? 0, length));
    const whole = stepOf(filled, bounds[0] ?? 0, bounds.at(-1) ?? 0, length);
    return [{ group: labels(group), movements, returned: steps.map(() => 0), whole }];
  });
  const customers = groups.reduce((sum, { whole }) => sum + whole.start + whole.gained, 0);
  const base = { rows: table.meta.rows, used, customers, left: left.counts };
  return { ask: 'movements', steps, groups: largestFirst(groups), base, inactivity: null };
}

/** Fewest days from one period to the next by their grain; February and short quarters included. */
const shortest: readonly (readonly [number, Grain])[] = [
  [365, 'year'],
  [90, 'quarter'],
  [28, 'month'],
  [7, 'week'],
];

/** The calendar unit that periods last, by the two that begin closest to each other. */
function grainOf(days: readonly Day[]): Grain {
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  if (gaps.length === 0) return 'month';
  const least = gaps.reduce((one, other) => Math.min(one, other));
  return shortest.find(([fewest]) => least >= fewest)?.[1] ?? 'day';
}

/**
 * Counts in the order of time, each completed from the others and from its neighbours where they say it. Who came in the
 * last period is not known without its end: nobody then.
 */
function filledCounts(periods: Periods): readonly (readonly [Day, Counts])[] {
  const sorted = [...periods].sort(([a], [b]) => a - b).map(([day, counts]): [Day, Counts] => [day, { ...counts }]);
  let before = Number.NaN;
  for (const [index, [, counts]] of sorted.entries()) {
    if (Number.isNaN(counts.start)) counts.start = counts.end - counts.gained + counts.lost;
    if (Number.isNaN(counts.start)) counts.start = before;
    if (Number.isNaN(counts.end)) counts.end = counts.start + counts.gained - counts.lost;
    if (Number.isNaN(counts.end)) counts.end = sorted[index + 1]?.[1].start ?? Number.NaN;
    if (Number.isNaN(counts.end)) counts.end = counts.start - counts.lost;
    if (Number.isNaN(counts.lost)) counts.lost = counts.start + counts.gained - counts.end;
    if (Number.isNaN(counts.gained)) counts.gained = counts.end - counts.start + counts.lost;
    before = counts.end;
  }
  return sorted;
}

/** The periods that begin in a step as one movement; customers are taken to come and go evenly for the exposure. */
function stepOf(
  periods: readonly (readonly [Day, Counts])[],
  from: Day,
  to: Day,
  length: (day: Day) => number,
): Movement {
  const within = periods.filter(([day]) => day >= from && day < to);
  const sum = (of: (counts: Counts, day: Day) => number) =>
    within.reduce((total, [day, counts]) => total + (of(counts, day) || 0), 0);
  return {
    start: within[0]?.[1].start || 0,
    gained: sum(({ gained }) => gained),
    lost: sum(({ lost }) => lost),
    lostGained: 0,
    end: within.at(-1)?.[1].end || 0,
    exposure: sum(({ start, end }, day) => ((start + end) / 2) * length(day)),
  };
}

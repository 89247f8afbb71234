import type { CustomerBase, LeftOut } from '../../core/customers/inquiry.ts';
import type { ReplyAnswer, ReplyInquiry, ReplyTimes } from '../../core/customers/replies.ts';
import { quantilesOfWaiting } from '../../core/inference/order-quantiles.ts';
import { EcholotError } from '../../core/problem.ts';
import { daySpan, type Table } from '../../core/table/table.ts';
import { businessMinutes } from '../../core/time/business-time.ts';
import { parseIsoDate } from '../../core/time/day.ts';
import { groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf, splitOf } from './asked-rows.ts';
import { numbersOf } from './order-rows.ts';
import { stepsOf } from './steps.ts';

const minutesOfDay = 1440;

/** Waiting times of one group in one step while they are collected. */
interface Waiting {
  readonly ended: number[];
  open: number;
}

const nobody = (): Waiting => ({ ended: [], open: 0 });

const timesOf = (waiting: readonly Waiting[]): ReplyTimes =>
  quantilesOfWaiting(
    Float64Array.from(waiting.flatMap(({ ended }) => ended)).sort(),
    waiting.reduce((sum, { open }) => sum + open, 0),
  );

/**
 * How long tickets waited for their first reply or their resolution.
 *
 * @throws EcholotError `column-missing` without the dates, `too-many-results`, `cancelled`.
 */
export async function answerReplies(table: Table, inquiry: ReplyInquiry, signal?: Abortable): Promise<ReplyAnswer> {
  const role = inquiry.measure === 'resolution' ? 'resolvedAt' : 'firstReplyAt';
  const [opened, ended] = [columnOf(table, 'openedAt', 'date'), columnOf(table, role, 'date')];
  if (!opened) throw new EcholotError({ code: 'column-missing', column: 'openedAt' });
  if (!ended) throw new EcholotError({ code: 'column-missing', column: role });
  const clock = (id: string) => table.meta.columns.find((column) => column.id === `${id}.time`);
  const [openedTime, endedTime] = [clock(opened.id), clock(ended.id)];
  const exact = openedTime !== undefined && endedTime !== undefined;
  const by = splitOf(table, inquiry);
  const groups = groupsBy(by ? [by] : []);
  const span = daySpan(table.meta);
  const observed = table.meta.observedUntil === null ? null : parseIsoDate(table.meta.observedUntil);
  const until = Math.max(observed ?? 0, span?.last ?? 0) + 1;
  // Up to the last ticket: an export that lies about for a year would end in empty months.
  const { steps: inSteps, bounds } = stepsOf(inquiry, span?.first ?? 0, span ? span.last + 1 : 0);
  const steps = inSteps.map((step, index) => ({ ...step, inProgress: (bounds[index + 1] ?? 0) > until }));
  const found: Waiting[][] = [];
  const left: Partial<Record<LeftOut, number>> = {};
  let [read, used] = [0, 0];
  const columns = [opened, ended, by, ...(exact ? [openedTime, endedTime] : [])];
  for await (const chunk of askedRows(table, inquiry, columns, signal)) {
    const group = groups.read(chunk.rows);
    const [starts, ends] = [numbersOf(opened, chunk), numbersOf(ended, chunk)];
    const [startTimes, endTimes] = [
      numbersOf(exact ? openedTime : undefined, chunk),
      numbersOf(exact ? endedTime : undefined, chunk),
    ];
    read += chunk.rows.length;
    for (let row = 0; row < chunk.rows.length; row++) {
      const day = starts(row);
      const from = day * minutesOfDay + (startTimes(row) || 0) / 60;
      const to = ends(row) * minutesOfDay + (endTimes(row) || 0) / 60;
      const reason: LeftOut | null = Number.isNaN(day) ? 'no-date' : to < from ? 'ends-before-start' : null;
      if (reason) {
        left[reason] = (left[reason] ?? 0) + 1;
        continue;
      }
      used += 1;
      const ofGroup = found[group[row] as number] ?? [];
      found[group[row] as number] = ofGroup;
      const step = Math.max(0, stepOf(bounds, day));
      const waiting = ofGroup[step] ?? nobody();
      ofGroup[step] = waiting;
      if (Number.isNaN(to)) waiting.open += 1;
      else waiting.ended.push(inquiry.hours && exact ? businessMinutes(from, to, inquiry.hours) : to - from);
    }
  }
  if (read < table.meta.rows) left.outside = table.meta.rows - read;
  const base: CustomerBase = { rows: table.meta.rows, used, customers: used, left };
  const ofGroups = found.flatMap((ofGroup, code) => {
    const waiting = steps.map((_, step) => ofGroup[step] ?? nobody());
    return [
      { group: groups.labels(code)[0] ?? '', steps: waiting.map((one) => timesOf([one])), whole: timesOf(waiting) },
    ];
  });
  return {
    ask: 'replies',
    precision: exact ? 'minutes' : 'days',
    steps,
    whole: timesOf(found.flat().filter((one) => one !== undefined)),
    groups: ofGroups.sort((a, b) => b.whole.n - a.whole.n || (a.group < b.group ? -1 : 1)),
    base,
  };
}

/** The step that a day lies in. */
const stepOf = (bounds: readonly number[], day: number): number => {
  let [low, high] = [0, bounds.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((bounds[middle] as number) <= day) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, bounds.length - 2);
};

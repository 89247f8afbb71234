import type { MovementAnswer, MovementInquiry } from '../../core/customers/inquiry.ts';
import { countMovements } from '../../core/statistics/count-movements.ts';
import { type Movement, noMovement } from '../../core/statistics/movement.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { type Stays, staysOf } from './stays.ts';
import { stepsOf } from './steps.ts';

/**
 * Customers who came and went in steps of time, by group.
 *
 * @throws EcholotError `column-missing`, `too-many-results`, `cancelled`.
 */
export async function answerMovements(
  table: Table,
  { period, ...inquiry }: MovementInquiry,
  signal?: Abortable,
): Promise<MovementAnswer> {
  const stays = await staysOf(table, inquiry, signal);
  const first = stays.from.reduce((least, day) => Math.min(least, day), stays.until);
  const { bounds, steps } = stepsOf({ ...inquiry, ...(period ? { period } : {}) }, first, stays.until);
  const whole = [bounds[0] ?? 0, bounds.at(-1) ?? 0];
  const groups = [...byGroup(stays)].map(([group, stretches]) => ({
    group: stays.groups.labels(group)[0] ?? '',
    movements: countMovements(stretches, bounds, stays.until),
    returned: steps.map(() => 0),
    whole: countMovements(stretches, whole, stays.until)[0] ?? noMovement,
  }));
  const size = ({ whole: { start, gained } }: { whole: Movement }): number => start + gained;
  groups.sort((a, b) => size(b) - size(a) || (a.group < b.group ? -1 : 1));
  return { ask: 'movements', steps, groups, base: stays.base, inactivity: null };
}

/** Stretches of each group; the stays are sorted by it. */
function* byGroup({ group, from, to }: Stays): Generator<[number, { from: Int32Array; to: Float64Array }]> {
  for (let begin = 0; begin < group.length; ) {
    let end = begin;
    while (end < group.length && group[end] === group[begin]) end += 1;
    yield [group[begin] as number, { from: from.subarray(begin, end), to: to.subarray(begin, end) }];
    begin = end;
  }
}

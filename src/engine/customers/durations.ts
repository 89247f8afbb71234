import { endedCodes } from '../../core/customers/ended.ts';
import type { DurationAnswer, DurationInquiry, LeftOut } from '../../core/customers/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import { lifeTableBase, lifeTableOf } from '../../core/statistics/life-table.ts';
import { missingMark } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import { type Groups, groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf, splitOf } from './asked-rows.ts';
import { staysOf } from './stays.ts';

/** Durations of one group while they are collected, and 1 where the customer was lost. */
interface Collected {
  readonly time: number[];
  readonly happened: number[];
}

/**
 * How long customers stayed, by group: from dates where the table has them, else from periods that it counts.
 *
 * @throws EcholotError `column-missing` when it has neither, `cancelled`.
 */
export async function answerDurations(
  table: Table,
  inquiry: DurationInquiry,
  signal?: Abortable,
): Promise<DurationAnswer> {
  return columnOf(table, 'startedAt', 'date') ? fromDates(table, inquiry, signal) : fromTenure(table, inquiry, signal);
}

async function fromDates(table: Table, inquiry: DurationInquiry, signal?: Abortable): Promise<DurationAnswer> {
  const { group, from, to, groups, until, base } = await staysOf(table, inquiry, signal);
  const collected: Collected[] = [];
  for (let stay = 0; stay < group.length; stay++) {
    const lost = (to[stay] as number) < until;
    const end = lost ? (to[stay] as number) : until;
    collect(collected, group[stay] as number, end - (from[stay] as number), lost);
  }
  return { ask: 'durations', unit: 'days', groups: tablesOf(collected, groups), base };
}

async function fromTenure(table: Table, inquiry: DurationInquiry, signal?: Abortable): Promise<DurationAnswer> {
  const [tenure, churned] = [columnOf(table, 'tenure', 'number'), columnOf(table, 'churned')];
  if (!tenure) throw new EcholotError({ code: 'column-missing', column: 'tenure' });
  if (!churned || churned.kind === 'text' || churned.kind === 'set')
    throw new EcholotError({ code: 'column-missing', column: 'churned' });
  const by = splitOf(table, inquiry);
  const groups = groupsBy(by ? [by] : []);
  const lost = endedCodes(churned);
  const [collected, left]: [Collected[], Partial<Record<LeftOut, number>>] = [[], {}];
  let [read, used] = [0, 0];
  for await (const { rows } of askedRows(table, inquiry, [tenure, churned, by], signal)) {
    const group = groups.read(rows);
    const [times, ends] = [rows.numbers(tenure.id), rows.numbers(churned.id)];
    const mark = missingMark(times);
    read += rows.length;
    for (let row = 0; row < rows.length; row++) {
      const time = times[row] as number;
      const reason = time === mark || Number.isNaN(time) ? 'no-start' : time < 0 ? 'ends-before-start' : null;
      if (reason) left[reason] = (left[reason] ?? 0) + 1;
      else {
        used += 1;
        collect(collected, group[row] as number, time, lost[ends[row] as number] === true);
      }
    }
  }
  if (read < table.meta.rows) left.outside = table.meta.rows - read;
  const base = { rows: table.meta.rows, used, customers: used, left };
  return { ask: 'durations', unit: 'periods', groups: tablesOf(collected, groups), base };
}

function collect(collected: Collected[], group: number, time: number, lost: boolean): void {
  collected[group] ??= { time: [], happened: [] };
  collected[group].time.push(time);
  collected[group].happened.push(lost ? 1 : 0);
}

/** Life tables of groups with anybody, largest first. */
const tablesOf = (collected: readonly (Collected | undefined)[], groups: Groups): DurationAnswer['groups'] =>
  collected
    .flatMap((found, group) =>
      found ? [{ group: groups.labels(group)[0] ?? '', table: lifeTableOf(found.time, found.happened) }] : [],
    )
    .sort((a, b) => lifeTableBase(b.table) - lifeTableBase(a.table) || (a.group < b.group ? -1 : 1));

import { endedCodes } from '../../core/customers/ended.ts';
import type { GroupMovements, MovementAnswer, MovementInquiry } from '../../core/customers/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import type { Table } from '../../core/table/table.ts';
import { groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf, splitOf } from './asked-rows.ts';
import { CustomerNumbers, nobody } from './customer-numbers.ts';
import { LeftOutRows } from './customer-rows.ts';
import { largestFirst } from './largest-first.ts';
import { customerColumn, storedOf, valueAt } from './read-rows.ts';

/** Customers of a group while they are counted: by customer, whether all rows so far say that they left. */
interface Counted {
  readonly left: Map<number, boolean>;
  exposure: number;
}

/**
 * All customers of a table without dates that says who is lost: one time, of unknown length. Who has several rows is
 * lost when all of them say so.
 *
 * @throws EcholotError `column-missing` when it does not say who is lost, `cancelled`.
 */
export async function movementsWithoutDates(
  table: Table,
  { period: _, ...inquiry }: MovementInquiry,
  signal?: Abortable,
): Promise<MovementAnswer> {
  const [churned, tenure] = [columnOf(table, 'churned'), columnOf(table, 'tenure', 'number')];
  if (!churned || churned.kind === 'text' || churned.kind === 'set') {
    throw new EcholotError({ code: 'column-missing', column: tenure ? 'churned' : 'startedAt' });
  }
  const [named, by] = [customerColumn(table), splitOf(table, inquiry)];
  const [customers, groups, left] = [new CustomerNumbers(), groupsBy(by ? [by] : []), new LeftOutRows()];
  const [lost, counted, everybody] = [endedCodes(churned), [] as Counted[], new Set<number>()];
  let [read, used] = [0, 0];
  for await (const chunk of askedRows(table, inquiry, [churned, tenure, named, by], signal)) {
    const [says, times] = [storedOf(churned, chunk), storedOf(tenure, chunk)];
    const who = named ? customers.read(named, chunk) : null;
    const group = groups.read(chunk.rows);
    for (let row = 0; row < chunk.rows.length; row++) {
      const customer = who ? (who[row] as number) : read + row;
      if (customer === nobody) {
        left.add('no-customer');
        continue;
      }
      used += 1;
      everybody.add(customer);
      const of = group[row] as number;
      counted[of] ??= { left: new Map(), exposure: 0 };
      const before = counted[of].left.get(customer) ?? true;
      counted[of].left.set(customer, before && lost[valueAt(says, row)] === true);
      counted[of].exposure += Math.max(0, valueAt(times, row) || 0);
    }
    read += chunk.rows.length;
  }
  left.add('outside', table.meta.rows - read);
  const found = [...counted.entries()].flatMap(([group, of]: [number, Counted | undefined]) =>
    of ? [groupOf(groups.labels(group)[0] ?? '', of)] : [],
  );
  const base = { rows: table.meta.rows, used, customers: everybody.size, left: left.counts };
  return { ask: 'movements', steps: [], groups: largestFirst(found), base, inactivity: null };
}

function groupOf(group: string, { left, exposure }: Counted): GroupMovements {
  let lost = 0;
  for (const isLost of left.values()) if (isLost) lost += 1;
  const whole = { start: left.size, gained: 0, lost, lostGained: 0, end: left.size - lost, exposure };
  return { group, movements: [], returned: [], whole };
}

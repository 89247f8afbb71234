import type { NotFollowed, OutcomeInquiry } from '../../core/customers/outcome.ts';
import { EcholotError } from '../../core/problem.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { isScale, type Scale, scaleSteps } from '../../core/table/scale.ts';
import { type Table, timeAxis } from '../../core/table/table.ts';
import { type Groups, groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, splitOf } from './asked-rows.ts';
import { nobody } from './customer-numbers.ts';
import { byCustomer, type CustomerRows, overCustomers, type RowPiece, sortLists } from './customer-rows.ts';
import { customersIn, type KnownCustomers } from './known-customers.ts';
import { storedOf, valueAt } from './read-rows.ts';

/** Responses with an answer, a day and a customer: by customer, in the order of their days. */
export interface FollowedAnswers {
  /** `from`: the day; `group`: group × answers of the scale + answer, from 0. */
  readonly rows: CustomerRows;
  readonly groups: Groups;
  readonly scale: Scale;
  readonly left: Partial<Record<NotFollowed, number>>;
}

function itemOf({ meta }: Table, id: string): ColumnMeta & { readonly scale: Scale } {
  const column = meta.columns.find((candidate) => candidate.id === id);
  if (!column?.scale || !isScale(column.scale)) throw new EcholotError({ code: 'column-missing', column: id });
  return { ...column, scale: column.scale };
}

/**
 * Reads the answers that can be followed.
 *
 * @throws EcholotError `column-missing` without a date or the item, `cancelled`.
 */
export async function followedAnswers(
  table: Table,
  inquiry: OutcomeInquiry,
  customers: KnownCustomers,
  signal?: Abortable,
): Promise<FollowedAnswers> {
  const [item, by] = [itemOf(table, inquiry.item), splitOf(table, inquiry)];
  const axis = timeAxis(table.meta);
  if (!axis) throw new EcholotError({ code: 'column-missing', column: 'answeredAt' });
  const { min } = item.scale;
  const steps = scaleSteps(item.scale);
  const groups = groupsBy(by ? [by] : []);
  const left: FollowedAnswers['left'] = {};
  const leaveOut = (reason: NotFollowed, rows = 1) => {
    left[reason] = (left[reason] ?? 0) + rows;
  };
  const pieces: RowPiece[] = [];
  let read = 0;
  for await (const chunk of askedRows(table, inquiry, [item, axis, by], signal)) {
    const { rows } = chunk;
    read += rows.length;
    const customer = customersIn(customers, chunk);
    const [days, values, group] = [storedOf(axis, chunk), storedOf(item, chunk), groups.read(rows)];
    const [from, amount] = [new Int32Array(rows.length), new Float64Array(0)];
    let length = 0;
    for (let row = 0; row < rows.length; row++) {
      const [value, day] = [valueAt(values, row), valueAt(days, row)];
      if (Number.isNaN(value)) leaveOut('no-answer');
      else if (Number.isNaN(day)) leaveOut('no-date');
      else if (customer[row] === nobody) leaveOut('no-customer');
      else {
        customer[length] = customer[row] as number;
        from[length] = day;
        group[length] = (group[row] as number) * steps + (value - min);
        length += 1;
      }
    }
    pieces.push({ length, customer, group, from, to: from, amount });
  }
  if (read < table.meta.rows) leaveOut('outside', table.meta.rows - read);
  const rows = await byCustomer(pieces, customers.size, signal);
  await overCustomers(rows, signal, (begin, end) => sortLists(rows, false, begin, end));
  return { rows, groups, scale: item.scale, left };
}

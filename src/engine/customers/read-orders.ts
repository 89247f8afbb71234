import { calledOffCodes } from '../../core/customers/ended.ts';
import type { AskedRows, LeftOut } from '../../core/customers/inquiry.ts';
import { firstUnseenDay } from '../../core/customers/observed.ts';
import { EcholotError } from '../../core/problem.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { type AskedChunk, columnOf } from './asked-rows.ts';
import { nobody } from './customer-numbers.ts';
import type { LeftOutRows, RowPiece } from './customer-rows.ts';
import { customerColumn, type LinkedCustomers, type RowsRead, readRows, storedOf, valueAt } from './read-rows.ts';

function whyLeftOut(customer: number, day: number, amount: number, isOff: boolean, until: Day): LeftOut | null {
  if (customer === nobody) return 'no-customer';
  if (amount < 0 || isOff) return 'refund';
  if (amount === 0) return 'free';
  if (Number.isNaN(day)) return 'no-date';
  return day >= until ? 'not-yet' : null;
}

/**
 * Reads the orders of a segment: their days, and their amounts less what was paid back, not below 0. Refunds, credit
 * notes and orders that were called off are none, nor is what was given away.
 *
 * @param linked customers by another column, with the numbers of another table; others are left out.
 * @throws EcholotError `column-missing` without a day or a customer, `cancelled`.
 */
export async function readOrders(
  table: Table,
  asked: AskedRows,
  currency: ColumnMeta | undefined,
  signal?: Abortable,
  linked?: LinkedCustomers,
): Promise<RowsRead> {
  const ordered = columnOf(table, 'orderedAt', 'date');
  if (!ordered) throw new EcholotError({ code: 'column-missing', column: 'orderedAt' });
  if (!linked && !customerColumn(table)) throw new EcholotError({ code: 'column-missing', column: 'customerId' });
  const [amount, refunded] = [columnOf(table, 'amount', 'number'), columnOf(table, 'refunded', 'number')];
  const status = columnOf(table, 'status', 'category');
  const calledOff = status ? calledOffCodes(status) : [];
  const until = firstUnseenDay(table.meta);
  const fill = (chunk: AskedChunk, into: RowPiece, left: LeftOutRows): number => {
    const [day, paid, back] = [storedOf(ordered, chunk), storedOf(amount, chunk), storedOf(refunded, chunk)];
    const said = storedOf(status, chunk).values;
    let length = 0;
    for (let row = 0; row < chunk.rows.length; row++) {
      const at = valueAt(day, row);
      const sum = valueAt(paid, row);
      const customer = into.customer[row] as number;
      const reason = whyLeftOut(customer, at, sum, said ? calledOff[said[row] as number] === true : false, until);
      if (reason) {
        left.add(reason);
        continue;
      }
      const refund = valueAt(back, row);
      into.customer[length] = customer;
      into.group[length] = into.group[row] as number;
      into.from[length] = at;
      into.amount[length] = Number.isNaN(refund) ? sum : Math.max(0, sum - Math.abs(refund));
      length += 1;
    }
    return length;
  };
  const read = await readRows(
    table,
    asked,
    { columns: [ordered, amount, refunded, status], currency, linked },
    fill,
    signal,
  );
  return { ...read, pieces: read.pieces.map((piece) => ({ ...piece, to: piece.from })) };
}

import type { OtherTable, SaidOf } from '../../core/follow-up/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import { type Table, timeAxis } from '../../core/table/table.ts';
import { askedRows } from '../customers/asked-rows.ts';
import { CustomerNumbers, nobody } from '../customers/customer-numbers.ts';
import { keyOf } from '../customers/outcome-rows.ts';
import { storedOf, valueAt } from '../customers/read-rows.ts';
import type { Abortable } from '../scan/request.ts';

/** The last answer of a customer: of several on one day the last in the table; days and answers may be unknown. */
export interface LastAnswer {
  readonly row: number;
  readonly day: number;
  readonly answer: number;
}

const orEarliest = (day: number): number => (Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day);

/**
 * The last answers that a linked table holds of the customers of a table, by the rows of that; null for rows whose
 * customer never answered. Answers without a date count as the earliest.
 *
 * @throws EcholotError `column-missing`, `table-missing`, `cancelled`.
 */
export async function lastAnswers(
  table: Table,
  said: OtherTable & SaidOf,
  other: Table | undefined,
  signal?: Abortable,
): Promise<(row: number) => LastAnswer | null> {
  if (!other) throw new EcholotError({ code: 'table-missing', table: said.table });
  const [own, key] = [keyOf(table, said.role), keyOf(other, said.role)];
  const item = other.meta.columns.find(({ id }) => id === said.item);
  if (!item) throw new EcholotError({ code: 'column-missing', column: said.item });
  const axis = timeAxis(other.meta);
  const customers = new CustomerNumbers(said.rules);
  const ofRow = new Int32Array(table.meta.rows).fill(nobody);
  for await (const chunk of askedRows(table, { table: table.meta.id }, [own], signal)) {
    ofRow.set(customers.read(own, chunk), chunk.begin);
  }
  const { size } = customers;
  const last = {
    row: new Int32Array(size).fill(-1),
    day: new Float64Array(size).fill(Number.NaN),
    answer: new Float64Array(size),
  };
  for await (const chunk of askedRows(other, { table: said.table }, [key, item, axis], signal)) {
    const who = customers.read(key, chunk, 'known');
    const [answers, days] = [storedOf(item, chunk), storedOf(axis, chunk)];
    for (let row = 0; row < who.length; row++) {
      const customer = who[row] as number;
      const answer = valueAt(answers, row);
      if (customer === nobody || Number.isNaN(answer)) continue;
      const day = valueAt(days, row);
      if (last.row[customer] !== -1 && orEarliest(day) < orEarliest(last.day[customer] as number)) continue;
      last.row[customer] = chunk.begin + row;
      last.day[customer] = day;
      last.answer[customer] = answer;
    }
  }
  return (row) => {
    const customer = ofRow[row] ?? nobody;
    const found = customer === nobody ? -1 : (last.row[customer] as number);
    if (found < 0) return null;
    return { row: found, day: last.day[customer] as number, answer: last.answer[customer] as number };
  };
}

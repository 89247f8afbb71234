import type { ColumnMeta } from '../../core/table/column.ts';
import { missingMark, type NumberArray } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { type AskedChunk, askedRows } from './asked-rows.ts';
import { CustomerNumbers, nobody } from './customer-numbers.ts';

/** The customer of each row of a table, numbers from 0 up to `size`; {@link nobody} where none is named. */
export interface KnownCustomers {
  readonly numbers: Int32Array;
  readonly size: number;
}

/** Columns kept per table; forgotten with the table. A table has customers and accounts. */
const columnsKept = 2;

const known = new WeakMap<Table, Map<string, Promise<KnownCustomers>>>();

/**
 * The customers that a column of a table names, found once for all questions about the table: finding them takes longer
 * than most of what is asked about them. When who asked first cancels, who asked next begins again.
 *
 * @throws EcholotError `cancelled`.
 */
export async function knownCustomers(table: Table, column: ColumnMeta, signal?: Abortable): Promise<KnownCustomers> {
  const ofTable = known.get(table) ?? new Map<string, Promise<KnownCustomers>>();
  known.set(table, ofTable);
  for (;;) {
    const before = ofTable.get(column.id);
    const found = before ?? findCustomers(table, column, signal);
    ofTable.delete(column.id);
    ofTable.set(column.id, found);
    for (const oldest of ofTable.keys()) if (ofTable.size > columnsKept) ofTable.delete(oldest);
    try {
      return await found;
    } catch (error) {
      if (ofTable.get(column.id) === found) ofTable.delete(column.id);
      stopIfAborted(signal);
      if (!before) throw error;
    }
  }
}

async function findCustomers(table: Table, column: ColumnMeta, signal?: Abortable): Promise<KnownCustomers> {
  const numbers = new Int32Array(table.meta.rows);
  const finder = wholeNumbersOf(table, column) ?? new CustomerNumbers();
  for await (const chunk of askedRows(table, { table: table.meta.id }, [column], signal)) {
    numbers.set(finder.read(column, chunk), chunk.begin);
  }
  return { numbers, size: finder.size };
}

/** The customers of the chosen rows of a chunk; a new array. */
export function customersIn({ numbers }: KnownCustomers, { rows: { length, list }, begin }: AskedChunk): Int32Array {
  if (!list) return numbers.slice(begin, begin + length);
  const customers = new Int32Array(length);
  for (let index = 0; index < length; index++) customers[index] = numbers[begin + (list[index] as number)] as number;
  return customers;
}

/** How much wider than the rows of the table a range of numbers may be to be looked up without hashing. */
const widest = 4;

/** Numbers customers who are named by whole numbers close to each other; without a text for each of them. */
class WholeNumbers {
  readonly #least: number;
  readonly #customers: Int32Array;
  /** Customers whose number is broken. */
  readonly #broken = new Map<number, number>();
  size = 0;

  constructor(least: number, most: number) {
    this.#least = least;
    this.#customers = new Int32Array(most - least + 1).fill(nobody);
  }

  read(column: ColumnMeta, { rows }: AskedChunk): Int32Array {
    const values: NumberArray = rows.numbers(column.id);
    const mark = missingMark(values);
    const customers = new Int32Array(values.length);
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      const place = value - this.#least;
      if (value === mark || Number.isNaN(value)) customers[row] = nobody;
      else if (Number.isInteger(place)) {
        if (this.#customers[place] === nobody) this.#customers[place] = this.size++;
        customers[row] = this.#customers[place] as number;
      } else customers[row] = this.#ofBroken(value);
    }
    return customers;
  }

  #ofBroken(value: number): number {
    const customer = this.#broken.get(value) ?? this.size++;
    this.#broken.set(value, customer);
    return customer;
  }
}

/** Null for columns of texts, or of numbers that are broken or far from each other. */
function wholeNumbersOf({ meta: { rows } }: Table, { kind, chunks }: ColumnMeta): WholeNumbers | null {
  if (kind !== 'number') return null;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { min, max } of chunks) {
    if (min !== null) least = Math.min(least, min);
    if (max !== null) most = Math.max(most, max);
  }
  const isNear = most - least <= widest * rows + 65_536;
  return isNear && Number.isInteger(least) && Number.isInteger(most) ? new WholeNumbers(least, most) : null;
}

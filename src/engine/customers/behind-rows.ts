import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { columnOf } from './asked-rows.ts';
import { nobody } from './customer-numbers.ts';
import type { RowPiece } from './customer-rows.ts';
import { knownCustomers } from './known-customers.ts';
import { customerColumn, type LinkedCustomers, type RowsRead } from './read-rows.ts';

/** How rows are read so that each can be found again: as if every row were a customer, whose number is its place. */
export interface Placed {
  readonly linked: LinkedCustomers;
  /** The customer of a place. */
  readonly customerAt: (place: number) => number;
  readonly customers: number;
}

/** Makes a table ready to be read by places; {@link nobody} stays nobody. Null without a column to read. */
export async function placed(table: Table, signal?: Abortable): Promise<Placed | null> {
  const named = customerColumn(table);
  const column = named ?? columnOf(table, 'startedAt', 'date');
  if (!column) return null;
  const numbers = named ? (await knownCustomers(table, named, signal)).numbers : null;
  const customerAt = (place: number): number => (numbers ? (numbers[place] as number) : place);
  let customers = table.meta.rows;
  if (numbers) customers = numbers.reduce((most, number) => Math.max(most, number + 1), 0);
  return {
    linked: {
      column,
      size: table.meta.rows,
      read: ({ rows: { length, list }, begin }) =>
        Int32Array.from({ length }, (_, index) => {
          const place = begin + (list ? (list[index] as number) : index);
          return customerAt(place) === nobody ? nobody : place;
        }),
    },
    customerAt,
    customers,
  };
}

/** Rows that were read by places, as rows of their customers; what was read keeps its places. */
export const withCustomers = (read: RowsRead, { customerAt, customers }: Placed): RowsRead => ({
  ...read,
  customers,
  pieces: read.pieces.map((piece) => ({ ...piece, customer: piece.customer.map(customerAt) })),
});

/** A customer who counts, and from which day on, before which day the row that tells it began. */
export interface Counted {
  readonly customer: number;
  readonly group: number;
  readonly from: number;
  readonly before: number;
}

/** A customer who counts, with the row found so far. */
interface Found extends Counted {
  place: number;
  to: number;
  since: number;
}

/** One row for each who counts, ascending: the one that ends last, of several the one that began last. */
export function rowsOf(pieces: readonly RowPiece[], { customerAt }: Placed, counted: readonly Counted[]): number[] {
  const byCustomer = new Map<number, Found[]>();
  for (const one of counted) {
    const found = { ...one, place: nobody, to: Number.NEGATIVE_INFINITY, since: Number.NEGATIVE_INFINITY };
    const others = byCustomer.get(one.customer);
    if (others) others.push(found);
    else byCustomer.set(one.customer, [found]);
  }
  for (const { length, customer, group, from, to } of pieces) {
    for (let row = 0; row < length; row++) {
      const place = customer[row] as number;
      for (const one of byCustomer.get(customerAt(place)) ?? []) {
        const [since, until] = [from[row] as number, to[row] as number];
        if (one.group !== group[row] || since < one.from || since >= one.before) continue;
        if (until < one.to || (until === one.to && since < one.since)) continue;
        one.place = place;
        one.to = until;
        one.since = since;
      }
    }
  }
  const places = [...byCustomer.values()].flatMap((found) => found.map(({ place }) => place));
  return places.filter((place) => place !== nobody).sort((a, b) => a - b);
}

import type { CurrencyTotals } from '../../core/customers/purchases.ts';
import { missingMark } from '../../core/table/column.ts';
import type { AskedChunk } from './asked-rows.ts';
import { CustomerNumbers } from './customer-numbers.ts';
import { numbersOf, type OrderColumns } from './order-rows.ts';

/** Sums of one currency while rows are read. */
interface Sums {
  readonly currency: string;
  orders: number;
  gross: number;
  refunded: number;
  creditNotes: number;
  credited: number;
  earned: number;
  earnedOf: number;
  withoutAmount: number;
}

/** The money of a row that is a purchase. */
export interface CountedMoney {
  readonly currency: number;
  /** Amount less what was paid back; NaN where unknown. */
  readonly net: number;
}

/** Adds up money by currency, and counts different orders, row by row. */
export class CurrencySums {
  readonly #columns: OrderColumns;
  readonly #unnamed: string;
  readonly #sums: Sums[] = [];
  readonly #placeOf = new Map<number, number>();
  readonly #orders = new CustomerNumbers();
  #ordersSeen = 0;

  /** @param unnamed the currency of all rows where no column names it. */
  constructor(columns: OrderColumns, unnamed = '') {
    this.#columns = columns;
    this.#unnamed = columns.currency ? '' : unnamed;
  }

  /** Takes rows of a chunk in their order; null for one that is no purchase but takes money back. */
  reader(chunk: AskedChunk): (row: number) => CountedMoney | null {
    const { amount, refunded, margin, cost, currency, order } = this.#columns;
    const [amounts, refunds] = [numbersOf(amount, chunk), numbersOf(refunded, chunk)];
    const [margins, costs] = [numbersOf(margin, chunk), numbersOf(cost, chunk)];
    const codes = currency ? chunk.rows.numbers(currency.id) : null;
    const unknown = codes ? missingMark(codes) : -1;
    const orders = order ? this.#orders.read(order, chunk) : null;
    return (row) => {
      const code = codes && codes[row] !== unknown ? (codes[row] as number) : -1;
      const place = this.#place(code);
      const sums = this.#sums[place] as Sums;
      const paid = amounts(row);
      if (paid < 0) {
        sums.creditNotes += 1;
        sums.credited -= paid;
        return null;
      }
      if (this.#isNewOrder(orders?.[row])) sums.orders += 1;
      if (Number.isNaN(paid)) {
        sums.withoutAmount += amount ? 1 : 0;
        return { currency: place, net: paid };
      }
      const back = refunds(row);
      const known = Number.isNaN(back) ? 0 : Math.abs(back);
      sums.gross += paid;
      sums.refunded += known;
      const earned = Number.isNaN(margins(row)) ? paid - costs(row) : margins(row);
      if (!Number.isNaN(earned)) {
        sums.earned += earned;
        sums.earnedOf += paid;
      }
      return { currency: place, net: paid - known };
    };
  }

  /** @param customers different customers by place of the currency */
  totals(customers: ReadonlyMap<number, number>): readonly CurrencyTotals[] {
    const { margin, cost } = this.#columns;
    return this.#sums.map(({ earned, earnedOf, ...sums }, place) => ({
      ...sums,
      customers: customers.get(place) ?? 0,
      net: sums.gross - sums.refunded - sums.credited,
      margin: (margin || cost) && earnedOf > 0 ? { earned, of: earnedOf } : null,
    }));
  }

  #place(code: number): number {
    const known = this.#placeOf.get(code);
    if (known !== undefined) return known;
    const currency = this.#columns.currency?.dictionary?.[code] ?? this.#unnamed;
    const nothing = { orders: 0, gross: 0, refunded: 0, creditNotes: 0, credited: 0, earned: 0, earnedOf: 0 };
    this.#sums.push({ currency, ...nothing, withoutAmount: 0 });
    this.#placeOf.set(code, this.#sums.length - 1);
    return this.#sums.length - 1;
  }

  /** Orders are numbered as they appear, so a new one has a number beyond all before; rows without one are one each. */
  #isNewOrder(order: number | undefined): boolean {
    if (order === undefined || order < 0) return true;
    if (order < this.#ordersSeen) return false;
    this.#ordersSeen = order + 1;
    return true;
  }
}

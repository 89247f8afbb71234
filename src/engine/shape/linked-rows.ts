import type { CellValue } from '../../core/table/rows.ts';
import type { LinkedDerivation } from '../../core/table/shape.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';

/** A row of a linked table whose customer is known. */
export interface LinkedRow {
  readonly customer: number;
  readonly day: number;
  readonly value: CellValue;
}

/** Customers in a stretch of work between which others get a turn. */
const atOnce = 50_000;

/** The rows of a linked table by customer and day, and what they come to up to a day. */
export class LinkedRows {
  readonly #customers: number;
  readonly #take: LinkedDerivation['take'];
  readonly #added: { readonly customer: number[]; readonly day: number[]; readonly value: CellValue[] } = {
    customer: [],
    day: [],
    value: [],
  };
  #starts = new Int32Array(1);
  #days = new Float64Array(0);
  #values: CellValue[] = [];

  constructor(customers: number, take: LinkedDerivation['take']) {
    this.#customers = customers;
    this.#take = take;
  }

  /** Takes a row; one without a value tells nothing, unless rows are counted. */
  add({ customer, day, value }: LinkedRow): void {
    if (value === null && this.#take !== 'rows') return;
    this.#added.customer.push(customer);
    this.#added.day.push(day);
    this.#added.value.push(value);
  }

  /** Sorts what was added and works out what it comes to. Throws `cancelled` once the signal is aborted. */
  async close(signal?: Abortable): Promise<void> {
    const { customer, day, value } = this.#added;
    const starts = new Int32Array(this.#customers + 1);
    for (const who of customer) starts[who + 1] = (starts[who + 1] as number) + 1;
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const place = starts.slice();
    const order = new Int32Array(customer.length);
    for (const [row, who] of customer.entries()) {
      const at = place[who] as number;
      order[at] = row;
      place[who] = at + 1;
    }
    const turns = new Turns();
    for (let who = 0; who < this.#customers; who++) {
      const own = order.subarray(starts[who], starts[who + 1]);
      // Rows of the same day stay as they stand in the file.
      if (own.length > 1) own.sort((left, right) => (day[left] as number) - (day[right] as number) || left - right);
      if (who % atOnce === 0) {
        await turns.give();
        stopIfAborted(signal);
      }
    }
    this.#starts = starts;
    this.#days = Float64Array.from(order, (row) => day[row] as number);
    this.#values = Array.from(order, (row) => value[row] ?? null);
    if (this.#take === 'sum') this.#addUp();
  }

  #addUp(): void {
    for (let who = 0; who < this.#customers; who++) {
      let sum = 0;
      for (let at = this.#starts[who] as number; at < (this.#starts[who + 1] as number); at++) {
        sum += Number(this.#values[at]);
        this.#values[at] = Number(sum.toPrecision(15));
      }
    }
  }

  /** What is known of a customer up to a day; null while that is nothing, which is 0 rows. */
  valueAt(customer: number, day: number): CellValue {
    const first = this.#starts[customer] as number;
    let [low, high] = [first, this.#starts[customer + 1] as number];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#days[middle] as number) <= day) low = middle + 1;
      else high = middle;
    }
    if (this.#take === 'rows') return low - first;
    return low === first ? null : (this.#values[low - 1] ?? null);
  }
}

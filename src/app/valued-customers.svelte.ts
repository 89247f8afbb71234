import type { Inquiry } from '../core/customers/inquiry.ts';
import type { ValuedCustomer } from '../core/customers/purchases.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { Ask } from '../worker/questions.ts';

/** Customers on one page of a list. */
const pageSize = 10;

/** What a list of customers asks; which page and in which order is the list's own. */
export type ListInquiry = Extract<Inquiry, { ask: 'valued-customers' | 'valued-subscribers' }>;

/** By what a customer of a list is known. */
export type ListedCustomer = Pick<ValuedCustomer, 'key' | 'shown'>;

/** One page of a list. */
interface CustomerPage<Row> {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly Row[];
}

/** A list of customers with what is expected of them, page by page. Which page and order is never stored. */
export class CustomerListView<Row, Order extends string> {
  readonly #ask: Ask;
  #asking: AbortController | null = null;
  #asked = '';
  #inquiry: ListInquiry | null = null;
  /** The page on screen; null before the first. */
  page = $state.raw<CustomerPage<Row> | null>(null);
  problem = $state.raw<Problem | null>(null);
  sort: Order;
  direction = $state.raw<'ascending' | 'descending'>('descending');
  from = $state.raw(0);
  readonly hasMore: boolean = $derived.by(() => this.page !== null && this.from + pageSize < this.page.total);

  constructor(ask: Ask, sort: Order) {
    this.#ask = ask;
    this.sort = $state.raw(sort);
  }

  /** Shows the customers of an inquiry, from the first on where it is another one. */
  show(inquiry: ListInquiry, sort: Order): void {
    const asked = JSON.stringify([inquiry, sort]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#inquiry = inquiry;
    this.sort = sort;
    this.direction = 'descending';
    this.from = 0;
    void this.retry();
  }

  /** Sorts by a column; by the one that sorts already the other way round. */
  sortBy = (sort: Order): void => {
    this.direction = sort === this.sort && this.direction === 'descending' ? 'ascending' : 'descending';
    this.sort = sort;
    this.from = 0;
    void this.retry();
  };

  /** Goes a page on (1) or back (−1). */
  turn = (by: 1 | -1): void => {
    this.from = Math.max(0, this.from + by * pageSize);
    void this.retry();
  };

  retry = async (): Promise<void> => {
    const inquiry = this.#inquiry;
    if (!inquiry) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const { sort, direction, from } = this;
    // The orders of a list are those of its own kind of inquiry.
    const wanted = { ...inquiry, sort, direction, from, to: from + pageSize } as unknown as ListInquiry;
    try {
      const page = await this.#ask('answerInquiry', { inquiry: wanted }, { signal: asking.signal });
      if (asking.signal.aborted || page.ask !== inquiry.ask) return;
      this.page = page as unknown as CustomerPage<Row>;
      this.problem = null;
    } catch (thrown) {
      if (!asking.signal.aborted) this.problem = problemOf(thrown);
    }
  };

  close(): void {
    this.#asking?.abort();
  }
}

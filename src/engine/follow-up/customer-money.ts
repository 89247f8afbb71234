import type { FollowUpAmount } from '../../core/follow-up/inquiry.ts';
import type { CustomerRows } from '../customers/customer-rows.ts';
import type { OutcomeRows } from '../customers/outcome-rows.ts';

/** What is known of one customer's money. */
export interface CustomerMoney {
  /** Of subscriptions what is paid per month now, of orders what was ordered in all. */
  readonly amounts: readonly FollowUpAmount[];
  /** Of subscriptions. */
  readonly running: boolean | null;
  /** Day of the last order. */
  readonly last: number;
}

/** Reads the money of customers, one after another. */
export interface MoneyReader {
  readonly of: (customer: number) => CustomerMoney;
  /** In the currency that most rows are in, so that customers can be sorted; NaN where nothing is known. */
  readonly worth: (money: CustomerMoney) => number;
}

type Rows = Pick<CustomerRows, 'starts' | 'from' | 'to' | 'amount' | 'group'>;

/** The group of most rows. */
function commonGroup({ group }: Rows): number {
  const counts = new Map<number, number>();
  for (const one of group) counts.set(one, (counts.get(one) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [one, count] of counts) if (count > most) [best, most] = [one, count];
  return best;
}

/** Reads what subscriptions or orders say of customers. */
export function moneyReader(
  { rows, currencyOf, until }: Pick<OutcomeRows, 'currencyOf' | 'until'> & { readonly rows: Rows },
  kind: 'subscriptions' | 'orders',
): MoneyReader {
  const common = currencyOf(commonGroup(rows));
  const areSubscriptions = kind === 'subscriptions';
  const of = (customer: number): CustomerMoney => {
    const sums = new Map<number, number>();
    let [running, last] = [false, Number.NaN];
    const end = rows.starts[customer + 1] ?? 0;
    for (let at = rows.starts[customer] ?? 0; at < end; at++) {
      const [from, to] = [rows.from[at] as number, rows.to[at] as number];
      const counts = areSubscriptions ? from < until && to >= until : true;
      if (!areSubscriptions) last = Number.isNaN(last) ? from : Math.max(last, from);
      if (!counts) continue;
      running = true;
      const [group, amount] = [rows.group[at] as number, rows.amount[at] ?? Number.NaN];
      if (!Number.isNaN(amount)) sums.set(group, (sums.get(group) ?? 0) + amount);
    }
    const amounts = Array.from(sums, ([group, amount]) => ({ currency: currencyOf(group), amount }));
    return { amounts: amounts.sort((a, b) => b.amount - a.amount), running: areSubscriptions ? running : null, last };
  };
  return { of, worth: ({ amounts }) => amounts.find(({ currency }) => currency === common)?.amount ?? Number.NaN };
}

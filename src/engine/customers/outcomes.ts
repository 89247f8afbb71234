import type { Aftermath, Amounts, NotFollowed, OutcomeAnswer, OutcomeInquiry } from '../../core/customers/outcome.ts';
import { EcholotError } from '../../core/problem.ts';
import { lifeTableOf } from '../../core/statistics/life-table.ts';
import { scaleSteps } from '../../core/table/scale.ts';
import type { Table } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { type CustomerRows, overCustomers } from './customer-rows.ts';
import { type FollowedAnswers, followedAnswers } from './followed-answers.ts';
import { linkedOutcome } from './linked-customers.ts';
import { keyOf, type OutcomeRows } from './outcome-rows.ts';

/** Sums of amounts by the group of their rows. */
class Sums {
  readonly #sums = new Map<number, { sum: number; squares: number }>();

  add(group: number, amount: number): void {
    const sums = this.#sums.get(group) ?? { sum: 0, squares: 0 };
    sums.sum += amount;
    sums.squares += amount * amount;
    this.#sums.set(group, sums);
  }

  amounts(currencyOf: OutcomeRows['currencyOf']): readonly Amounts[] {
    return Array.from(this.#sums, ([group, sums]) => ({ currency: currencyOf(group), ...sums }));
  }
}

/** What is collected for one answer of one group. */
class Collected {
  n = 0;
  bought = 0;
  staying = 0;
  readonly time: number[] = [];
  readonly happened: number[] = [];
  readonly amounts = new Sums();
  readonly stayingAmounts = new Sums();
}

/** An answer and the answers and rows of its customer, by their places. */
interface Answer {
  readonly customer: number;
  readonly day: Day;
  /** Day of the customer's next answer; infinity when there is none. */
  readonly next: number;
}

/** Follows one answer: the reason why it cannot be followed, or null once it is collected. */
type Follow = (answer: Answer, collected: Collected) => NotFollowed | null;

/**
 * What customers did after they had answered: only days after that of the answer count. Losses are followed up to the
 * customer's next answer, so that no loss counts twice; purchases over whole windows only. Of several answers of a
 * customer on one day the last in the table counts.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function answerOutcomes(
  table: Table,
  inquiry: OutcomeInquiry,
  signal: Abortable | undefined,
  [other]: readonly Table[],
): Promise<OutcomeAnswer> {
  if (!other) throw new EcholotError({ code: 'table-missing', table: inquiry.outcome.table });
  const { role, rules } = inquiry.outcome;
  const [own, others] = [
    { table, column: keyOf(table, role) },
    { table: other, column: keyOf(other, role) },
  ];
  const { customers, outcome } = await linkedOutcome(own, others, rules, signal);
  const answers = await followedAnswers(table, inquiry, customers, signal);
  const losses = other.meta.kind === 'subscriptions';
  const follow = losses ? followLosses(outcome) : followPurchases(outcome, inquiry.window);
  const left = { ...answers.left };
  const collected: Collected[] = [];
  let [followed, different] = [0, 0];
  const { starts, from, group } = answers.rows;
  const followCustomer = (customer: number) => {
    const before = followed;
    const end = starts[customer + 1] as number;
    for (let at = starts[customer] as number; at < end; at++) {
      const day = from[at] as number;
      const next = at + 1 < end ? (from[at + 1] as number) : Number.POSITIVE_INFINITY;
      const into = collected[group[at] as number] ?? new Collected();
      const reason = next === day ? 'same-day' : follow({ customer, day, next }, into);
      if (reason) left[reason] = (left[reason] ?? 0) + 1;
      else {
        collected[group[at] as number] = into;
        followed += 1;
      }
    }
    if (followed > before) different += 1;
  };
  await overCustomers(answers.rows, signal, (begin, end) => {
    for (let customer = begin; customer < end; customer++) followCustomer(customer);
  });
  return {
    ask: 'outcomes',
    kind: losses ? 'losses' : 'purchases',
    scale: answers.scale,
    groups: groupsOf(answers, collected, outcome.currencyOf),
    base: { rows: table.meta.rows, followed, customers: different, left },
  };
}

/** Why a customer without rows that count cannot be followed. */
const absent = ({ named }: OutcomeRows, customer: number): NotFollowed =>
  named[customer] === 1 ? 'not-paying' : 'unmatched';

function followLosses(outcome: OutcomeRows): Follow {
  const { rows, until } = outcome;
  return ({ customer, day, next }, collected) => {
    const [first, last] = [rows.starts[customer] as number, rows.starts[customer + 1] as number];
    if (first === last) return absent(outcome, customer);
    if (day >= until) return 'too-recent';
    const lost = lossAfter(rows, first, last, day);
    if (lost === null) return beganBy(rows, first, last, day) ? 'lost-before' : 'not-yet-customer';
    const seen = Math.min(next, until);
    const happened = lost <= seen && lost < until;
    collected.n += 1;
    collected.time.push((happened ? lost : seen) - day);
    collected.happened.push(happened ? 1 : 0);
    addPaid(collected.amounts, rows, first, last, day);
    if (!happened && seen === until) {
      collected.staying += 1;
      addPaid(collected.stayingAmounts, rows, first, last, until - 1);
    }
    return null;
  };
}

function beganBy({ from }: CustomerRows, first: number, last: number, day: Day): boolean {
  for (let at = first; at < last; at++) if ((from[at] as number) <= day) return true;
  return false;
}

/** The day on which a customer of that day is lost, far ahead for none; null when no customer on that day. */
function lossAfter({ from, to }: CustomerRows, first: number, last: number, day: Day): number | null {
  let reach = day;
  for (;;) {
    const before = reach;
    for (let at = first; at < last; at++) {
      const [began, end] = [from[at] as number, to[at] as number];
      if (end > reach && (began <= day || (began <= reach && reach > day))) reach = end;
    }
    if (reach === before) return reach === day ? null : reach;
  }
}

/** What subscriptions cost that run on a day. */
function addPaid(sums: Sums, { from, to, amount, group }: CustomerRows, first: number, last: number, on: Day): void {
  for (let at = first; at < last; at++) {
    const running = (from[at] as number) <= on && (to[at] as number) > on;
    if (running && !Number.isNaN(amount[at])) sums.add(group[at] as number, amount[at] as number);
  }
}

function followPurchases(outcome: OutcomeRows, window: number): Follow {
  const { rows, until } = outcome;
  return ({ customer, day }, collected) => {
    const [first, last] = [rows.starts[customer] as number, rows.starts[customer + 1] as number];
    if (first === last) return absent(outcome, customer);
    if (day + window >= until) return 'too-recent';
    collected.n += 1;
    const spent = new Map<number, number>();
    let bought = false;
    for (let at = first; at < last; at++) {
      const ordered = rows.from[at] as number;
      if (ordered <= day || ordered > day + window) continue;
      bought = true;
      const amount = rows.amount[at] as number;
      const group = rows.group[at] as number;
      if (!Number.isNaN(amount)) spent.set(group, (spent.get(group) ?? 0) + amount);
    }
    if (bought) collected.bought += 1;
    for (const [group, amount] of spent) collected.amounts.add(group, amount);
    return null;
  };
}

function groupsOf(
  { groups, scale }: FollowedAnswers,
  collected: readonly (Collected | undefined)[],
  currencyOf: OutcomeRows['currencyOf'],
): OutcomeAnswer['groups'] {
  const steps = scaleSteps(scale);
  const found = Array.from({ length: Math.ceil(collected.length / steps) }, (_, group) => ({
    group: groups.labels(group)[0] ?? '',
    answers: Array.from({ length: steps }, (_, step) => aftermathOf(collected[group * steps + step], currencyOf)),
  }));
  const sizeOf = ({ answers }: (typeof found)[number]) => answers.reduce((sum, { n }) => sum + n, 0);
  return found.filter((one) => sizeOf(one) > 0).sort((a, b) => sizeOf(b) - sizeOf(a) || (a.group < b.group ? -1 : 1));
}

function aftermathOf(collected: Collected | undefined, currencyOf: OutcomeRows['currencyOf']): Aftermath {
  const { n, bought, time, happened, amounts, staying, stayingAmounts } = collected ?? new Collected();
  return {
    n,
    bought,
    table: lifeTableOf(time, happened),
    amounts: amounts.amounts(currencyOf),
    staying: { n: staying, amounts: stayingAmounts.amounts(currencyOf) },
  };
}

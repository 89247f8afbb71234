import type { Aftermath, Amounts, NotFollowed, OutcomeAnswer, OutcomeInquiry } from '../../core/customers/outcome.ts';
import { EcholotError } from '../../core/problem.ts';
import { lifeTableOf } from '../../core/statistics/life-table.ts';
import { scaleSteps } from '../../core/table/scale.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import { CustomerNumbers } from './customer-numbers.ts';
import { type FollowedAnswers, followedAnswers } from './followed-answers.ts';
import { type OutcomeRows, outcomeRows } from './outcome-rows.ts';

/** Sums of amounts by the code of their currency. */
class Sums {
  readonly #sums = new Map<number, { sum: number; squares: number }>();

  add(currency: number, amount: number): void {
    const sums = this.#sums.get(currency) ?? { sum: 0, squares: 0 };
    sums.sum += amount;
    sums.squares += amount * amount;
    this.#sums.set(currency, sums);
  }

  amounts(currencies: readonly string[]): readonly Amounts[] {
    return Array.from(this.#sums, ([code, sums]) => ({ currency: currencies[code] ?? '', ...sums }));
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

/** Follows one answer: the reason why it cannot be followed, or null once it is collected. */
type Follow = (answer: number, collected: Collected) => NotFollowed | null;

/** Answers between two looks at whether anybody still waits. */
const stretch = 16_384;

/**
 * What customers did after they had answered: only days after that of the answer count. Losses are followed up to the
 * customer's next answer, so that no loss counts twice; purchases over whole windows only.
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
  const customers = new CustomerNumbers(rules);
  const answers = await followedAnswers(table, inquiry, customers, signal);
  const rows = await outcomeRows(other, role, customers, signal);
  const losses = other.meta.kind === 'subscriptions';
  const follow = losses ? followLosses(answers, rows) : followPurchases(answers, rows, inquiry.window);
  const left = { ...answers.left };
  const collected: Collected[] = [];
  const followed = new Uint8Array(customers.size);
  const turns = new Turns();
  for (let answer = 0; answer < answers.customer.length; answer++) {
    if (answer % stretch === 0) {
      await turns.give();
      stopIfAborted(signal);
    }
    const place = answers.place[answer] as number;
    const into = collected[place] ?? new Collected();
    const reason = answers.next[answer] === answers.day[answer] ? 'same-day' : follow(answer, into);
    if (reason) left[reason] = (left[reason] ?? 0) + 1;
    else {
      collected[place] = into;
      followed[answers.customer[answer] as number] = 1;
    }
  }
  const total = collected.reduce((sum, found) => sum + (found?.n ?? 0), 0);
  return {
    ask: 'outcomes',
    kind: losses ? 'losses' : 'purchases',
    scale: answers.scale,
    groups: groupsOf(answers, collected, rows.currencies),
    base: { rows: table.meta.rows, followed: total, customers: followed.reduce((a, b) => a + b, 0), left },
  };
}

/** Rows of the customer of an answer. */
const rowsOf = ({ by: { starts, rows } }: OutcomeRows, customer: number): Uint32Array =>
  rows.subarray(starts[customer], starts[customer + 1]);

function followLosses({ customer, day, next }: FollowedAnswers, rows: OutcomeRows): Follow {
  const counts = (row: number) => !Number.isNaN(rows.day[row]) && rows.amount[row] !== 0;
  return (answer, collected) => {
    const all = rowsOf(rows, customer[answer] as number);
    const answered = day[answer] as number;
    if (all.length === 0) return 'unmatched';
    if (answered >= rows.until) return 'too-recent';
    const own = all.filter(counts);
    if (own.length === 0) return 'not-paying';
    const lost = lossAfter(own, answered, rows);
    if (lost === null)
      return own.some((row) => (rows.day[row] as number) <= answered) ? 'lost-before' : 'not-yet-customer';
    const seen = Math.min(next[answer] as number, rows.until);
    const happened = lost <= seen && lost < rows.until;
    collected.n += 1;
    collected.time.push((happened ? lost : seen) - answered);
    collected.happened.push(happened ? 1 : 0);
    addPaid(collected.amounts, own, answered, rows);
    if (!happened && seen === rows.until) {
      collected.staying += 1;
      addPaid(collected.stayingAmounts, own, rows.until - 1, rows);
    }
    return null;
  };
}

/** What subscriptions cost that run on a day. */
function addPaid(sums: Sums, own: Uint32Array, on: number, { day, to, amount, currency }: OutcomeRows): void {
  for (const row of own) {
    const running = (day[row] as number) <= on && (to[row] as number) > on;
    if (running && !Number.isNaN(amount[row])) sums.add(currency[row] as number, amount[row] as number);
  }
}

/** The day on which a customer of that day is lost; infinity for none, null when no customer on that day. */
function lossAfter(own: Uint32Array, answered: number, { day, to }: OutcomeRows): number | null {
  let reach = answered;
  for (;;) {
    const before = reach;
    for (const row of own) {
      const end = to[row] as number;
      const began = day[row] as number;
      if (began <= reach && (began <= answered || reach > answered) && end > reach) reach = end;
    }
    if (reach === before) return reach === answered ? null : reach;
  }
}

function followPurchases({ customer, day }: FollowedAnswers, rows: OutcomeRows, window: number): Follow {
  return (answer, collected) => {
    const own = rowsOf(rows, customer[answer] as number);
    const answered = day[answer] as number;
    if (own.length === 0) return 'unmatched';
    if (answered + window >= rows.until) return 'too-recent';
    collected.n += 1;
    const spent = new Map<number, number>();
    let bought = false;
    for (const row of own) {
      const ordered = rows.day[row] as number;
      if (!(ordered > answered && ordered <= answered + window)) continue;
      const amount = rows.amount[row] as number;
      bought ||= Number.isNaN(amount) || amount > 0;
      const currency = rows.currency[row] as number;
      if (!Number.isNaN(amount)) spent.set(currency, (spent.get(currency) ?? 0) + amount);
    }
    if (bought) collected.bought += 1;
    for (const [currency, amount] of spent) collected.amounts.add(currency, amount);
    return null;
  };
}

function groupsOf(
  { groups, scale }: FollowedAnswers,
  collected: readonly (Collected | undefined)[],
  currencies: readonly string[],
): OutcomeAnswer['groups'] {
  const steps = scaleSteps(scale);
  const found = Array.from({ length: Math.ceil(collected.length / steps) }, (_, group) => ({
    group: groups.labels(group)[0] ?? '',
    answers: Array.from({ length: steps }, (_, step) => aftermathOf(collected[group * steps + step], currencies)),
  }));
  const sizeOf = ({ answers }: (typeof found)[number]) => answers.reduce((sum, { n }) => sum + n, 0);
  return found.filter((one) => sizeOf(one) > 0).sort((a, b) => sizeOf(b) - sizeOf(a) || (a.group < b.group ? -1 : 1));
}

function aftermathOf(collected: Collected | undefined, currencies: readonly string[]): Aftermath {
  const { n, bought, time, happened, amounts, staying, stayingAmounts } = collected ?? new Collected();
  return {
    n,
    bought,
    table: lifeTableOf(time, happened),
    amounts: amounts.amounts(currencies),
    staying: { n: staying, amounts: stayingAmounts.amounts(currencies) },
  };
}

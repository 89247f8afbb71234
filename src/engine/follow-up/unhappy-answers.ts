import type { FollowUpInquiry } from '../../core/follow-up/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import type { Predicate } from '../../core/segments/predicate.ts';
import { type Table, timeAxis } from '../../core/table/table.ts';
import { columnOf as columnOfRole } from '../customers/asked-rows.ts';
import { linkedOutcome } from '../customers/linked-customers.ts';
import { keyOf } from '../customers/outcome-rows.ts';
import { chosenRows, columnOf } from '../rows/chosen-rows.ts';
import { storedValues } from '../rows/row-values.ts';
import type { Abortable } from '../scan/request.ts';
import { moneyReader } from './customer-money.ts';
import { type FollowUpList, unknown } from './list.ts';
import { answerKeys } from './subject-keys.ts';

type AnswersInquiry = FollowUpInquiry & { readonly list: 'answers' };

/** Rows of both lists, which are in ascending order. */
function membersOf(all: Uint32Array, some: Uint32Array): Uint8Array {
  const members = new Uint8Array(all.length);
  for (let at = 0, other = 0; at < all.length && other < some.length; ) {
    const [row, wanted] = [all[at] as number, some[other] as number];
    if (row === wanted) members[at] = 1;
    if (row <= wanted) at++;
    if (wanted <= row) other++;
  }
  return members;
}

/** Segment and period of an inquiry as conditions. */
function conditionsOf({ meta }: Table, { segment, period }: FollowUpInquiry): readonly Predicate[] {
  const axis = timeAxis(meta);
  return [
    ...(segment ? [segment] : []),
    ...(period && axis ? [{ is: 'date' as const, column: axis.id, ...period }] : []),
  ];
}

/**
 * All unhappy answers of a table, those inside of segment and period being on the list: so an answer keeps its name
 * whatever the notebook is about.
 *
 * @throws EcholotError `column-missing`, `table-missing`, `cancelled`.
 */
export async function unhappyAnswers(
  table: Table,
  inquiry: AnswersInquiry,
  [other]: readonly Table[],
  signal?: Abortable,
): Promise<FollowUpList> {
  const { item, answers, comment, money, onlyCustomers } = inquiry;
  const unhappy: Predicate = { is: 'between', column: item, low: answers.from, high: answers.to };
  const row = await chosenRows(table, unhappy);
  const inside = membersOf(row, await chosenRows(table, { is: 'all', of: [...conditionsOf(table, inquiry), unhappy] }));
  const axis = timeAxis(table.meta);
  const [worth, last, running] = [unknown(row.length), unknown(row.length), unknown(row.length)];
  const amounts: FollowUpList['amounts'][] = [];
  if (money) {
    const { customerAt, reader } = await moneyOf(table, inquiry, other, signal);
    row.forEach((at, place) => {
      const customer = customerAt(at);
      if (customer < 0) return;
      const known = reader.of(customer);
      worth[place] = reader.worth(known);
      last[place] = known.last;
      if (known.running !== null) running[place] = known.running ? 1 : 0;
    });
    amounts.push((place) => {
      const customer = customerAt(row[place] as number);
      return customer < 0 ? [] : reader.of(customer).amounts;
    });
  }
  if (onlyCustomers && money) {
    for (let place = 0; place < row.length; place++) if (running[place] !== 1) inside[place] = 0;
  }
  const list = JSON.stringify(unhappy);
  const keys = () => answerKeys(table, list, row, signal);
  return {
    row,
    inside,
    day: axis ? await storedValues(table, axis.id, row) : unknown(row.length),
    answer: await storedValues(table, columnOf(table, item).id, row),
    worth,
    last,
    running,
    alive: unknown(row.length),
    amounts: amounts[0] ?? (() => []),
    keys,
    keysOf: async (places) => {
      const all = await keys();
      return places.map((place) => all[place] ?? '');
    },
    customer: columnOfRole(table, 'customerId') ?? columnOfRole(table, 'accountId'),
    comments: comment === null ? null : { table, column: comment, row: Int32Array.from(row) },
    inactivity: null,
    refusal: null,
    seenUntil: null,
  };
}

/** What a linked table says of the customers of rows. */
async function moneyOf(table: Table, { money }: AnswersInquiry, other: Table | undefined, signal?: Abortable) {
  if (!money || !other) throw new EcholotError({ code: 'table-missing', table: money?.table ?? '' });
  const [left, right] = [
    { table, column: keyOf(table, money.role) },
    { table: other, column: keyOf(other, money.role) },
  ];
  const { customers, outcome } = await linkedOutcome(left, right, money.rules, signal);
  const kind = other.meta.kind === 'subscriptions' ? 'subscriptions' : 'orders';
  return { customerAt: (row: number) => customers.numbers[row] as number, reader: moneyReader(outcome, kind) };
}

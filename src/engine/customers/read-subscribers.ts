import { endedCodes } from '../../core/customers/ended.ts';
import type { AskedRows, CustomerBase, LeftOut } from '../../core/customers/inquiry.ts';
import { firstUnseenDay } from '../../core/customers/observed.ts';
import type { SubscriberInquiry } from '../../core/customers/subscribers.ts';
import { EcholotError } from '../../core/problem.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import { periodDays } from '../../core/time/presets.ts';
import { groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf, splitOf } from './asked-rows.ts';
import {
  byCustomer,
  type CustomerRows,
  endless,
  keepRows,
  LeftOutRows,
  overCustomers,
  type RowPiece,
  sortLists,
  withAmounts,
} from './customer-rows.ts';
import { keptFor } from './kept.ts';
import { storedOf, valueAt } from './read-rows.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { firstDay } from './spans.ts';
import { type Subscribers, subscriberColumns, subscribersAt } from './subscribers-at.ts';

/** Subscribers of one currency as they are known today, and what an earlier day would have known. */
export interface SubscribersRead {
  readonly subscribers: Subscribers;
  /** Null where the table has no dates; customers are then the rows of the table. */
  readonly dated: { readonly rows: CustomerRows; readonly first: Day; readonly until: Day } | null;
  readonly labelOf: (group: number) => string;
  readonly currency: string;
  /** Most subscriptions first. */
  readonly currencies: readonly string[];
  /** Whether nobody knows what some paid who left. */
  readonly unpaid: boolean;
  readonly base: CustomerBase;
}

/**
 * Who left tells how long customers stay, also where nobody knows what was paid; some systems write 0 from then on.
 * Says how many rows those are; their amount becomes 0.
 */
function withoutAmount({ length, to, amount }: RowPiece): number {
  let count = 0;
  for (let row = 0; row < length; row++) {
    const paid = amount[row] as number;
    if (paid > 0) continue;
    if (to[row] === endless) amount[row] = Number.NaN;
    else {
      amount[row] = 0;
      count += 1;
    }
  }
  return count;
}

/** What all that is read depends on. */
export const askedOfSubscribers = ({ segment, period, by, currency }: SubscriberInquiry): readonly unknown[] => [
  segment,
  period?.end,
  by,
  currency,
];

/**
 * Reads subscribers with what they pay, in the currency that is asked about or the one of most subscriptions; kept for
 * the next question. From dates where the table has them, else from periods that it counts.
 *
 * @throws EcholotError `column-missing` without MRR, or with neither, `cancelled`.
 */
export function readSubscribers(
  table: Table,
  inquiry: SubscriberInquiry,
  signal?: Abortable,
): Promise<SubscribersRead> {
  if (!columnOf(table, 'mrr', 'number')) throw new EcholotError({ code: 'column-missing', column: 'mrr' });
  const hasDates = columnOf(table, 'startedAt', 'date') !== undefined;
  return keptFor(table, ['subscribers', ...askedOfSubscribers(inquiry)], () =>
    (hasDates ? fromDates : fromTenure)(table, inquiry, signal),
  );
}

/** Currencies by how many rows name them, and which of them counts. */
function currencyOf(rows: ReadonlyMap<string, number>, asked: string | null) {
  const currencies = [...rows].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return { currencies, currency: asked !== null && rows.has(asked) ? asked : (currencies[0] ?? '') };
}

/** Names of groups and currencies behind the codes of rows that are split by both. */
function namesOf(groups: ReturnType<typeof groupsBy>, by: unknown) {
  const names = new Map<number, { readonly group: string; readonly currency: string }>();
  return (code: number) => {
    const known = names.get(code);
    if (known) return known;
    const [first = '', second = ''] = groups.labels(code);
    const found = by ? { group: first, currency: second } : { group: '', currency: first };
    names.set(code, found);
    return found;
  };
}

async function fromDates(table: Table, inquiry: SubscriberInquiry, signal?: Abortable): Promise<SubscribersRead> {
  const { currency: asked, period } = inquiry;
  const read = await readSubscriptions(table, inquiry, columnOf(table, 'currency', 'category'), signal);
  const nameOf = namesOf(read.groups, inquiry.by);
  let unpaid = 0;
  const known = read.pieces.map((piece) => {
    unpaid += withoutAmount(piece);
    return withAmounts(piece, 0, read.left);
  });
  const counts = new Map<string, number>();
  for (const { group, length } of known) {
    for (let row = 0; row < length; row++) {
      const { currency } = nameOf(group[row] as number);
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  const { currencies, currency } = currencyOf(counts, asked);
  const pieces = known.map((piece) =>
    keepRows(piece, (row) => nameOf(piece.group[row] as number).currency === currency),
  );
  read.left.add('other-currency', sizeOf(known) - sizeOf(pieces));
  const rows = await byCustomer(pieces, read.customers, signal);
  await overCustomers(rows, signal, (begin, end) => sortLists(rows, false, begin, end));
  const unseen = firstUnseenDay(table.meta);
  const until = Math.min(unseen, (period && periodDays(period)?.[1]) ?? unseen);
  const used = rows.from.reduce((count, from) => count + (from < until ? 1 : 0), 0);
  read.left.add('outside', rows.from.length - used);
  const subscribers = await subscribersAt(rows, until, signal);
  const base = { rows: table.meta.rows, used, customers: subscribers.customers, left: read.left.counts };
  const dated = { rows, first: firstDay(rows, until), until };
  return { subscribers, dated, labelOf: (code) => nameOf(code).group, currency, currencies, unpaid: unpaid > 0, base };
}

const sizeOf = (pieces: readonly { readonly length: number }[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

interface TenureColumns {
  readonly tenure: ColumnMeta;
  readonly churned: ColumnMeta;
  readonly mrr: ColumnMeta | undefined;
}

function tenureColumns(table: Table): TenureColumns {
  const [tenure, churned] = [columnOf(table, 'tenure', 'number'), columnOf(table, 'churned')];
  if (!tenure) throw new EcholotError({ code: 'column-missing', column: 'tenure' });
  if (!churned || churned.kind === 'text' || churned.kind === 'set') {
    throw new EcholotError({ code: 'column-missing', column: 'churned' });
  }
  return { tenure, churned, mrr: columnOf(table, 'mrr', 'number') };
}

function whyLeftOut(time: number, amount: number, lost: boolean): LeftOut | null {
  if (Number.isNaN(time)) return 'no-start';
  if (time < 0) return 'ends-before-start';
  if (amount <= 0 && !lost) return 'free';
  return lost || amount > 0 ? null : 'no-amount';
}

/** Every row is a customer; a period that was begun is paid. */
async function fromTenure(table: Table, inquiry: SubscriberInquiry, signal?: Abortable): Promise<SubscribersRead> {
  const columns = tenureColumns(table);
  const [by, money] = [splitOf(table, inquiry), columnOf(table, 'currency', 'category')];
  const groups = groupsBy([by, money].flatMap((column) => (column ? [column] : [])));
  const [nameOf, ends, left] = [namesOf(groups, by), endedCodes(columns.churned), new LeftOutRows()];
  const { period: _, ...always } = inquiry satisfies AskedRows;
  const all = subscriberColumns(table.meta.rows);
  const counts = new Map<string, number>();
  let [read, size] = [0, 0];
  for await (const chunk of askedRows(table, always, [...Object.values(columns), by, money], signal)) {
    const group = groups.read(chunk.rows);
    const [times, over, amounts] = [columns.tenure, columns.churned, columns.mrr].map((one) =>
      storedOf(one, chunk),
    ) as [ReturnType<typeof storedOf>, ReturnType<typeof storedOf>, ReturnType<typeof storedOf>];
    read += chunk.rows.length;
    for (let row = 0; row < chunk.rows.length; row++) {
      const [time, amount] = [valueAt(times, row), valueAt(amounts, row)];
      const lost = ends[valueAt(over, row)] === true;
      const reason = whyLeftOut(time, amount, lost);
      if (reason) {
        left.add(reason);
        continue;
      }
      all.customer[size] = chunk.begin + (chunk.rows.list?.[row] ?? row);
      all.group[size] = group[row] as number;
      all.to[size] = lost ? 0 : endless;
      all.age[size] = lost ? Math.max(1, Math.ceil(time)) : Math.floor(time);
      all.lost[size] = lost ? 1 : 0;
      all.current[size] = lost ? 0 : 1;
      all.paying[size] = amount || 0;
      all.paid[size] = (amount || 0) * time;
      const { currency } = nameOf(group[row] as number);
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
      size += 1;
    }
  }
  left.add('outside', table.meta.rows - read);
  const { currencies, currency } = currencyOf(counts, inquiry.currency);
  const subscribers = ofCurrency(all, size, (code) => nameOf(code).currency === currency);
  left.add('other-currency', size - subscribers.size);
  const base = { rows: table.meta.rows, used: subscribers.size, customers: subscribers.size, left: left.counts };
  const labelOf = (code: number) => nameOf(code).group;
  return { subscribers, dated: null, labelOf, currency, currencies, unpaid: false, base };
}

/** Keeps the rows of one currency, in place. */
function ofCurrency(
  all: ReturnType<typeof subscriberColumns>,
  rows: number,
  keeps: (code: number) => boolean,
): Subscribers {
  let [size, allPaid] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (!keeps(all.group[row] as number)) continue;
    for (const column of Object.values(all)) column[size] = column[row] as number;
    allPaid += all.paid[row] as number;
    size += 1;
  }
  return { ...all, size, allPaid, customers: size };
}

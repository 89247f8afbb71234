import type { SubscriberInquiry, WhyMethod } from '../../core/customers/subscribers.ts';
import { isRefusal, type Refusal } from '../../core/inference/refusal.ts';
import {
  type Lasting,
  type LastingMethod,
  lastingAsTheyDiffer,
  lastingMethods,
  lastingOf,
} from '../../core/inference/value/lasting.ts';
import { remainingByAge } from '../../core/inference/value/remaining-value.ts';
import { emptyLifeTable, type LifeTable } from '../../core/statistics/life-table.ts';
import type { Table } from '../../core/table/table.ts';
import { partOf, type StepsOptions } from '../run-steps.ts';
import { keptFor } from './kept.ts';
import { askedOfSubscribers, readSubscribers, type SubscribersRead } from './read-subscribers.ts';
import { type GroupStays, groupStays, type LastingGroup, lastingGroups } from './subscriber-groups.ts';

/** How long all stay under one method. */
export interface MethodOfAll {
  readonly method: LastingMethod;
  readonly lasting: Lasting | Refusal;
}

/** Subscribers with the method that was chosen for them. */
export interface FittedSubscribers {
  readonly read: SubscribersRead;
  readonly whole: GroupStays | null;
  /** Every method, in their order. */
  readonly all: readonly MethodOfAll[];
  readonly method: LastingMethod | null;
  readonly why: WhyMethod;
  /** Groups under the chosen method; none without one. */
  readonly groups: readonly LastingGroup[];
}

/** A yearly discount as one per month. */
export const monthlyDiscount = ({ discount }: Pick<SubscriberInquiry, 'discount'>): number =>
  (1 + discount) ** (1 / 12) - 1;

/** Reads subscribers and finds how long they stay under every method, and by group under the chosen one. */
export async function fitSubscribers(
  table: Table,
  inquiry: SubscriberInquiry,
  options: StepsOptions,
): Promise<FittedSubscribers> {
  const { signal, progress } = partOf(options, 0, 0.9);
  progress?.({ done: 0, total: 1 });
  const read = await readSubscribers(table, inquiry, signal);
  progress?.({ done: 1, total: 1 });
  const { method, months, by } = inquiry;
  return keptFor(table, ['lasting', ...askedOfSubscribers(inquiry), method, months], () => {
    const [whole = null] = groupStays(read.subscribers, false);
    const all = lastingMethods.map((one) => ({ method: one, lasting: lastingOf(whole?.table ?? emptyLifeTable, one) }));
    const chosen = chosenOf(all, whole?.table ?? emptyLifeTable, method);
    const lasting = all.find((one) => one.method === chosen.method)?.lasting;
    const apart = whole && by !== undefined ? groupStays(read.subscribers, true) : whole ? [whole] : [];
    const groups = lasting && !isRefusal(lasting) ? lastingGroups(apart, lasting, months) : [];
    return { read, whole, all, ...chosen, groups };
  });
}

/** The method that was asked for; else the sBG, one rate where customers do not differ, and the curve for the rest. */
function chosenOf(
  all: readonly MethodOfAll[],
  table: LifeTable,
  asked: LastingMethod | null,
): Pick<FittedSubscribers, 'method' | 'why'> {
  if (asked) return { method: asked, why: 'asked' };
  const found = lastingAsTheyDiffer(table);
  if (!isRefusal(found)) return { method: found.kind, why: found.kind === 'sbg' ? 'differ' : 'alike' };
  const survival = all.find(({ method }) => method === 'survival')?.lasting;
  return survival && !isRefusal(survival) ? { method: 'survival', why: 'neither' } : { method: null, why: 'none' };
}

/** What each customer who pays now is still worth and whether she stays; NaN where nothing was seen so far. */
export interface SubscriberValues {
  /** Places of those who pay now among the stays. */
  readonly stay: Int32Array;
  /** Discounted amount over the horizon; a margin multiplies it. */
  readonly value: Float64Array;
  /** Chance to be there at its end. */
  readonly stays: Float64Array;
  /** Of how many a part of the horizon was never seen. */
  readonly beyond: number;
}

/** Works out the value of every customer who pays now, under the methods of their groups. */
export function subscriberValues(
  { subscribers }: Pick<SubscribersRead, 'subscribers'>,
  groups: readonly LastingGroup[],
  inquiry: Pick<SubscriberInquiry, 'months' | 'discount'>,
): SubscriberValues {
  const { size, age, group, current, paying } = subscribers;
  const months = inquiry.months;
  const discount = monthlyDiscount(inquiry);
  const factors = new Map(
    groups.map((one) => {
      const remaining = remainingByAge(one.shares, discount, months, one.now.customers.length - 1);
      return [one.group, { remaining, shares: one.shares }];
    }),
  );
  const whole = factors.get(-1);
  const count = groups.reduce((sum, one) => sum + one.current, 0);
  const values = {
    stay: new Int32Array(count),
    value: new Float64Array(count).fill(Number.NaN),
    stays: new Float64Array(count).fill(Number.NaN),
  };
  let [at, beyond] = [0, 0];
  for (let stay = 0; stay < size; stay++) {
    if (current[stay] !== 1) continue;
    const of = whole ?? factors.get(group[stay] as number);
    const old = age[stay] as number;
    values.stay[at] = stay;
    if (of && old + 1 < of.shares.length && (of.shares[old] as number) > 0) {
      values.value[at] = (paying[stay] as number) * (of.remaining[old] as number);
      const last = of.shares[old + months];
      if (last !== undefined) values.stays[at] = last / (of.shares[old] as number);
    }
    if (Number.isNaN(values.stays[at] as number)) beyond += 1;
    at += 1;
  }
  return { ...values, beyond };
}

/** The values of the chosen method, kept for the next page of them; null without one. */
export async function keptSubscriberValues(
  table: Table,
  inquiry: SubscriberInquiry,
  { read, groups, method }: FittedSubscribers,
): Promise<SubscriberValues | null> {
  if (method === null || groups.length === 0) return null;
  const { months, discount } = inquiry;
  return keptFor(table, ['subscriber values', ...askedOfSubscribers(inquiry), method, months, discount], () =>
    subscriberValues(read, groups, inquiry),
  );
}

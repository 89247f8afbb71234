import { usualConfidence } from '../../core/inference/bounds.ts';
import { isRefusal } from '../../core/inference/refusal.ts';
import { twoSidedZ } from '../../core/inference/special/normal-quantile.ts';
import {
  drawnShares,
  fewestToLast,
  type Lasting,
  lastingAsTheyDiffer,
  lastingOf,
  sharesByAge,
} from '../../core/inference/value/lasting.ts';
import { type CustomersByAge, expectedLater, nobodyByAge } from '../../core/inference/value/remaining-value.ts';
import { type LifeTable, lifeTableOf } from '../../core/statistics/life-table.ts';
import type { StepsOptions } from '../run-steps.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import type { Subscribers } from './subscribers-at.ts';

/** Stays of one group: how long they lasted, and who pays now by age. */
export interface GroupStays {
  readonly group: number;
  readonly table: LifeTable;
  readonly stays: number;
  readonly current: number;
  readonly now: CustomersByAge;
}

/** A group with how long its customers stay: by themselves, or as all do where they are too few. */
export interface LastingGroup extends GroupStays {
  readonly lasting: Lasting;
  readonly own: boolean;
  /** Shares still there by age, as far as they are needed. */
  readonly shares: Float64Array;
}

/** Collects the stays of all (group −1), or of each group. */
export function groupStays(subscribers: Subscribers, apart: boolean): readonly GroupStays[] {
  const { size, group, age, lost, current, paying } = subscribers;
  const members = new Map<number, number[]>();
  for (let stay = 0; stay < size; stay++) {
    const of = apart ? (group[stay] as number) : -1;
    const list = members.get(of);
    if (list) list.push(stay);
    else members.set(of, [stay]);
  }
  return [...members].map(([of, stays]) => {
    const ages = Int32Array.from(stays, (stay) => age[stay] as number);
    const now = nobodyByAge(ages.reduce((oldest, one) => Math.max(oldest, one), 0));
    let count = 0;
    for (const stay of stays) {
      if (current[stay] !== 1) continue;
      const [at, amount] = [age[stay] as number, paying[stay] as number];
      count += 1;
      now.customers[at] = (now.customers[at] as number) + 1;
      now.paying[at] = (now.paying[at] as number) + amount;
      now.squares[at] = (now.squares[at] as number) + amount * amount;
    }
    const happened = Uint8Array.from(stays, (stay) => lost[stay] as number);
    return { group: of, table: lifeTableOf(ages, happened), stays: stays.length, current: count, now };
  });
}

/**
 * Finds how long the customers of each group stay: under the method of all, or by one rate where that is the sBG and
 * finds no difference among them; and as all do where a group cannot tell.
 */
export function lastingGroups(groups: readonly GroupStays[], whole: Lasting, horizon: number): readonly LastingGroup[] {
  return groups.map((group) => {
    const lasting = group.group >= 0 && group.stays >= fewestToLast ? lastingOfGroup(group, whole) : whole;
    const shares = sharesByAge(lasting, group.now.customers.length + horizon);
    return { ...group, lasting, own: lasting !== whole, shares };
  });
}

function lastingOfGroup({ table }: GroupStays, whole: Lasting): Lasting {
  const own = whole.kind === 'sbg' ? lastingAsTheyDiffer(table) : lastingOf(table, whole.kind);
  return isRefusal(own) ? whole : own;
}

/** An expected number with its range: what is not known of how long customers stay, and chance. */
export interface ExpectedRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is expected of groups together within 1, 2 … months. */
export interface ExpectedOfGroups {
  readonly value: readonly ExpectedRange[];
  readonly lost: readonly ExpectedRange[];
  readonly lostPaying: readonly ExpectedRange[];
}

const kinds = ['value', 'lost', 'lostPaying'] as const;

/**
 * What is expected of all customers of some groups, in turns with other tasks; groups are drawn independently of each
 * other.
 *
 * @throws EcholotError `cancelled`.
 */
export async function expectedOf(
  groups: readonly LastingGroup[],
  discount: number,
  horizon: number,
  { signal, progress }: StepsOptions,
): Promise<ExpectedOfGroups> {
  const turns = new Turns();
  const sums = kinds.map(() => ({ value: new Float64Array(horizon), variance: new Float64Array(horizon) }));
  for (const [done, { shares, now, lasting }] of groups.entries()) {
    const found = expectedLater(shares, now, discount, horizon);
    const draws: ReturnType<typeof expectedLater>[] = [];
    for (const drawn of drawnShares(lasting, now.customers.length + horizon)) {
      draws.push(expectedLater(drawn, now, discount, horizon));
      stopIfAborted(signal);
      await turns.give();
    }
    progress?.({ done: done + 1, total: groups.length });
    for (const [place, kind] of kinds.entries()) {
      const { value, variance } = sums[place] as (typeof sums)[number];
      for (let step = 0; step < horizon; step++) {
        const ofDraws = varianceOf(draws.map((drawn) => drawn[kind][step] as number));
        value[step] = (value[step] as number) + (found[kind][step] as number);
        variance[step] = (variance[step] as number) + (found[`${kind}Variance`][step] as number) + ofDraws;
      }
    }
  }
  const z = twoSidedZ(usualConfidence);
  const [value, lost, lostPaying] = sums.map(({ value: found, variance }) =>
    Array.from(found, (expected, step) => {
      const reach = z * Math.sqrt(variance[step] as number);
      return { value: expected, low: Math.max(0, expected - reach), high: expected + reach };
    }),
  );
  return { value: value ?? [], lost: lost ?? [], lostPaying: lostPaying ?? [] };
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

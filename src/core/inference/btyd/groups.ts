import type { PurchaseSummaries } from './summaries.ts';

/** Customers who bought alike, as one with a weight: sorted by x, T and tx, so that no order of customers matters. */
export interface PurchaseGroups {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** How many customers are in each group. */
  readonly weight: Float64Array;
  /** Sum of the weights. */
  readonly customers: number;
  /** Customers with x > 0. */
  readonly repeatBuyers: number;
}

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);

/** The first row of each group, and how many rows are in it: open addressing over the bits of the three numbers. */
function countAlike({ x, tx, T }: PurchaseSummaries): { first: Uint32Array; counts: Float64Array } {
  const rows = x.length;
  const mask = 2 ** Math.ceil(Math.log2(2 * rows + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const first = new Uint32Array(rows);
  const counts = new Float64Array(rows);
  const key = new Float64Array(3);
  const bits = new Int32Array(key.buffer);
  let groups = 0;
  for (let row = 0; row < rows; row += 1) {
    key[0] = x[row] as number;
    key[1] = tx[row] as number;
    key[2] = T[row] as number;
    let slot = bits.reduce(mix, 0) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const group = slots[slot] as number;
      if (group < 0) break;
      const other = first[group] as number;
      if (x[other] === key[0] && tx[other] === key[1] && T[other] === key[2]) break;
    }
    if ((slots[slot] as number) < 0) {
      slots[slot] = groups;
      first[groups] = row;
      groups += 1;
    }
    const group = slots[slot] as number;
    counts[group] = (counts[group] as number) + 1;
  }
  return { first: first.slice(0, groups), counts: counts.slice(0, groups) };
}

/**
 * Customers with the same x, tx and T, whose likelihoods are equal, as one group each: 2,357 customers of the CDNOW
 * sample are 1,016 groups. Expects possible summaries (see `refuseImpossible`).
 */
export function groupPurchases({ x, tx, T }: PurchaseSummaries): PurchaseGroups {
  const { first, counts } = countAlike({ x, tx, T });
  const compare = (a: number, b: number): number => {
    const one = first[a] as number;
    const two = first[b] as number;
    return (
      (x[one] as number) - (x[two] as number) ||
      (T[one] as number) - (T[two] as number) ||
      (tx[one] as number) - (tx[two] as number)
    );
  };
  const order = Uint32Array.from(first.keys()).sort(compare);
  const column = (values: ArrayLike<number>) =>
    Float64Array.from(order, (group) => values[first[group] as number] as number);
  const grouped = { x: column(x), tx: column(tx), T: column(T) };
  const weight = Float64Array.from(order, (group) => counts[group] as number);
  const once = weight.reduce((sum, count, group) => sum + (grouped.x[group] === 0 ? count : 0), 0);
  return { ...grouped, weight, customers: x.length, repeatBuyers: x.length - once };
}

import { type Movement, noMovement } from './movement.ts';

/** Stretches of time as a customer: first day, and the day of the loss or anything not finite while still one. */
export interface Stretches {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** Which period a day lies in; −1 before the first, the number of periods from the last end on. */
function periodOf(bounds: ArrayLike<number>, day: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Customers who came and went in neighbouring half-open periods: `bounds` are their starts and the end of the last,
 * in days; `observedUntil` is the day from which on nothing is known. Every customer's stretches must not overlap; a
 * stretch after another counts as gained. A customer counts at a start when there before that day and not lost before
 * it, so that the end of each period is the start of the next and start + gained − lost − lostGained = end holds by
 * construction. Stretches that begin after their end or at no day are left out; losses from `observedUntil` on did
 * not happen yet. One pass, in time of the stretches plus the periods.
 */
export function countMovements(
  { from, to }: Stretches,
  bounds: readonly number[],
  observedUntil: number,
): readonly Movement[] {
  const periods = Math.max(0, bounds.length - 1);
  const tally = {
    /** Net change of customers who are there at every start from this period on. */
    present: new Float64Array(periods + 1),
    gained: new Float64Array(periods),
    lost: new Float64Array(periods),
    lostGained: new Float64Array(periods),
    exposure: new Float64Array(periods),
    /** Net change of customers whose whole period counts from this one on. */
    whole: new Float64Array(periods + 1),
  };
  for (let row = 0; row < from.length; row++) {
    const begin = from[row] as number;
    const given = to[row] as number;
    const end = given < observedUntil ? given : Number.POSITIVE_INFINITY;
    if (!(begin <= end && begin < observedUntil)) continue;
    addStretch(tally, bounds, begin, end, observedUntil);
  }
  return movementsOf(tally, bounds, observedUntil);
}

type Tally = Readonly<Record<'present' | 'gained' | 'lost' | 'lostGained' | 'exposure' | 'whole', Float64Array>>;

const add = (counts: Float64Array, index: number, amount: number): void => {
  if (index >= 0 && index < counts.length) counts[index] = (counts[index] as number) + amount;
};

function addStretch(tally: Tally, bounds: readonly number[], begin: number, end: number, until: number): void {
  const first = periodOf(bounds, begin);
  const last = periodOf(bounds, end);
  add(tally.present, first + 1, 1);
  add(tally.present, last + 1, -1);
  add(tally.gained, first, 1);
  add(first === last ? tally.lostGained : tally.lost, last, 1);
  const seen = Math.min(end, until);
  const lastSeen = periodOf(bounds, seen);
  if (first === lastSeen) {
    add(tally.exposure, first, seen - begin);
    return;
  }
  add(tally.exposure, first, (bounds[first + 1] ?? 0) - begin);
  add(tally.exposure, lastSeen, seen - (bounds[lastSeen] ?? 0));
  add(tally.whole, first + 1, 1);
  add(tally.whole, lastSeen, -1);
}

function movementsOf(tally: Tally, bounds: readonly number[], until: number): readonly Movement[] {
  let [present, whole] = [0, 0];
  return Array.from(tally.gained, (gained, period): Movement => {
    present += tally.present[period] ?? 0;
    whole += tally.whole[period] ?? 0;
    const start = bounds[period] ?? 0;
    if (start >= until) return noMovement;
    const length = (bounds[period + 1] ?? start) - start;
    const lost = tally.lost[period] ?? 0;
    const lostGained = tally.lostGained[period] ?? 0;
    return {
      start: present,
      gained,
      lost,
      lostGained,
      end: present + gained - lost - lostGained,
      exposure: (tally.exposure[period] ?? 0) + whole * length,
    };
  });
}

/**
 * How many customers were lost, and how many were still customers when last seen, at each duration: the sufficient
 * statistic of survival, retention and the shifted-beta-geometric model. Times ascend and occur once. Tables merge by
 * addition, in any unit of time as long as both are of the same one.
 */
export interface LifeTable {
  readonly time: Float64Array;
  /** Lost (or whatever is waited for) at that time. */
  readonly events: Float64Array;
  /** Last seen at that time, not lost; at risk at that time, not after it. */
  readonly censored: Float64Array;
}

/** The life table of nobody. */
export const emptyLifeTable: LifeTable = {
  time: new Float64Array(0),
  events: new Float64Array(0),
  censored: new Float64Array(0),
};

/** Customers in a life table. */
export function lifeTableBase({ events, censored }: LifeTable): number {
  let base = 0;
  for (let index = 0; index < events.length; index++) {
    base += (events[index] as number) + (censored[index] as number);
  }
  return base;
}

/** Customers with a time of at least `time`. */
export function atRiskAt(table: LifeTable, time: number): number {
  let atRisk = 0;
  for (let index = table.time.length - 1; index >= 0 && (table.time[index] as number) >= time; index--) {
    atRisk += (table.events[index] as number) + (table.censored[index] as number);
  }
  return atRisk;
}

/** The life table of both parts together. */
export function mergeLifeTables(left: LifeTable, right: LifeTable): LifeTable {
  const most = left.time.length + right.time.length;
  const merged = { time: new Float64Array(most), events: new Float64Array(most), censored: new Float64Array(most) };
  let size = 0;
  let l = 0;
  let r = 0;
  while (l < left.time.length || r < right.time.length) {
    const time = Math.min(left.time[l] ?? Number.POSITIVE_INFINITY, right.time[r] ?? Number.POSITIVE_INFINITY);
    const inLeft = left.time[l] === time;
    const inRight = right.time[r] === time;
    merged.time[size] = time;
    merged.events[size] = (inLeft ? (left.events[l] as number) : 0) + (inRight ? (right.events[r] as number) : 0);
    merged.censored[size] = (inLeft ? (left.censored[l] as number) : 0) + (inRight ? (right.censored[r] as number) : 0);
    size += 1;
    if (inLeft) l += 1;
    if (inRight) r += 1;
  }
  return firstTimes(merged, size);
}

const firstTimes = ({ time, events, censored }: LifeTable, size: number): LifeTable => ({
  time: time.slice(0, size),
  events: events.slice(0, size),
  censored: censored.slice(0, size),
});

/**
 * The life table of counts at the times 0, 1, 2, …: `events[t]` were lost at t, `censored[t]` last seen at t. Times at
 * which neither happened are left out.
 */
export function lifeTableOfCounts(events: ArrayLike<number>, censored: ArrayLike<number>): LifeTable {
  const length = Math.max(events.length, censored.length);
  const table = {
    time: new Float64Array(length),
    events: new Float64Array(length),
    censored: new Float64Array(length),
  };
  let size = 0;
  for (let time = 0; time < length; time++) {
    const lost = events[time] ?? 0;
    const seen = censored[time] ?? 0;
    if (lost === 0 && seen === 0) continue;
    table.time[size] = time;
    table.events[size] = lost;
    table.censored[size] = seen;
    size += 1;
  }
  return firstTimes(table, size);
}

/** Equal neighbours of ascending times, counted. */
function countRuns(sorted: Float64Array, kind: 'events' | 'censored'): LifeTable {
  const time = new Float64Array(sorted.length);
  const counts = new Float64Array(sorted.length);
  let size = 0;
  for (let index = 0; index < sorted.length; index++) {
    const value = sorted[index] as number;
    if (size === 0 || time[size - 1] !== value) time[size++] = value;
    counts[size - 1] = (counts[size - 1] as number) + 1;
  }
  const none = new Float64Array(size);
  const seen = counts.slice(0, size);
  return {
    time: time.slice(0, size),
    events: kind === 'events' ? seen : none,
    censored: kind === 'events' ? none : seen,
  };
}

/** The highest time that a table by counting may reach; above, or with broken times, sorting needs less memory. */
const farthestCounted = 1_000_000;

/** The highest time when all usable ones are whole and within reach of counting, otherwise −1. */
function farthestWhole(time: ArrayLike<number>): number {
  let farthest = 0;
  for (let row = 0; row < time.length; row++) {
    const value = time[row] as number;
    if (!isDuration(value)) continue;
    if (value > farthestCounted || value !== Math.floor(value)) return -1;
    if (value > farthest) farthest = value;
  }
  return farthest;
}

const isDuration = (value: number): boolean => value >= 0 && value < Number.POSITIVE_INFINITY;

function lifeTableBySorting(time: ArrayLike<number>, happened: ArrayLike<number>): LifeTable {
  const lost = new Float64Array(time.length);
  const seen = new Float64Array(time.length);
  let lostSize = 0;
  let seenSize = 0;
  for (let row = 0; row < time.length; row++) {
    const value = time[row] as number;
    if (!isDuration(value)) continue;
    if (happened[row] === 1) lost[lostSize++] = value;
    else seen[seenSize++] = value;
  }
  const events = countRuns(lost.subarray(0, lostSize).sort(), 'events');
  return mergeLifeTables(events, countRuns(seen.subarray(0, seenSize).sort(), 'censored'));
}

/**
 * The life table of customers: how long each was observed, in any unit, and 1 where the customer was lost at that
 * time, anything else where still a customer then. Times that are missing, negative or not finite are left out: the
 * difference between rows and {@link lifeTableBase} tells how many. Whole times are counted, others sorted.
 */
export function lifeTableOf(time: ArrayLike<number>, happened: ArrayLike<number>): LifeTable {
  const farthest = farthestWhole(time);
  if (farthest < 0) return lifeTableBySorting(time, happened);
  const events = new Float64Array(farthest + 1);
  const censored = new Float64Array(farthest + 1);
  for (let row = 0; row < time.length; row++) {
    const value = time[row] as number;
    if (!isDuration(value)) continue;
    const counts = happened[row] === 1 ? events : censored;
    counts[value] = (counts[value] as number) + 1;
  }
  return lifeTableOfCounts(events, censored);
}

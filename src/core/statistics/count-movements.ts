import { type Movement, noMovement } from './movement.ts';

/** Stretches of time as a customer: first day, and the day of the loss or anything not finite while still one. */
export interface Stretches {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** Neighbouring half-open periods, made ready to find the one of a day. */
export class PeriodTable {
  /** Starts of the periods and the end of the last. */
  readonly bounds: readonly number[];
  readonly #first: number;
  readonly #periods: Int32Array;

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.#first = bounds[0] ?? 0;
    this.#periods = new Int32Array(Math.max(0, (bounds.at(-1) ?? 0) - this.#first));
    for (const [period, start] of bounds.entries()) {
      const end = bounds[period + 1];
      if (end !== undefined) this.#periods.fill(period, start - this.#first, end - this.#first);
    }
  }

  /** Number of periods. */
  get size(): number {
    return Math.max(0, this.bounds.length - 1);
  }

  /** Which period a day lies in; −1 before the first, the number of periods from the last end on. */
  periodOf(day: number): number {
    const place = day - this.#first;
    if (place < 0) return -1;
    return place < this.#periods.length ? (this.#periods[place] as number) : this.bounds.length - 1;
  }
}

const add = (counts: Float64Array, index: number, amount: number): void => {
  if (index >= 0 && index < counts.length) counts[index] = (counts[index] as number) + amount;
};

/**
 * Counts customers who came and went in neighbouring half-open periods, stretch by stretch in any order. `observedUntil`
 * is the day from which on nothing is known. Every customer's stretches must not overlap; a stretch after another counts
 * as gained, and as returned when it is said to be `again`. A customer counts at a start when there before that day and
 * not lost before it, so that the end of each period is the start of the next and start + gained − lost − lostGained =
 * end holds by construction. Stretches that begin after their end or at no day are left out; losses from
 * `observedUntil` on did not happen yet. Takes time of the stretches plus the periods. Days are whole numbers.
 */
export class MovementTally {
  readonly #table: PeriodTable;
  readonly #until: number;
  /** Net change of customers who are there at every start from this period on. */
  readonly #present: Float64Array;
  readonly #gained: Float64Array;
  readonly #returned: Float64Array;
  readonly #lost: Float64Array;
  readonly #lostGained: Float64Array;
  readonly #exposure: Float64Array;
  /** Net change of customers whose whole period counts from this one on. */
  readonly #throughout: Float64Array;
  /** Losses within all periods of who was there at the start of the first. */
  #lostOfFirst = 0;

  constructor(table: PeriodTable, observedUntil: number) {
    this.#table = table;
    this.#until = observedUntil;
    this.#present = new Float64Array(table.size + 1);
    this.#gained = new Float64Array(table.size);
    this.#returned = new Float64Array(table.size);
    this.#lost = new Float64Array(table.size);
    this.#lostGained = new Float64Array(table.size);
    this.#exposure = new Float64Array(table.size);
    this.#throughout = new Float64Array(table.size + 1);
  }

  /** Adds a stretch of a customer. */
  add(from: number, to: number, again = false): void {
    const end = to < this.#until ? to : Number.POSITIVE_INFINITY;
    if (!(from <= end && from < this.#until)) return;
    const first = this.#table.periodOf(from);
    const last = this.#table.periodOf(end);
    add(this.#present, first + 1, 1);
    add(this.#present, last + 1, -1);
    add(this.#gained, first, 1);
    if (again) add(this.#returned, first, 1);
    add(first === last ? this.#lostGained : this.#lost, last, 1);
    if (first < 0 && last >= 0 && last < this.#table.size) this.#lostOfFirst += 1;
    this.#expose(from, Math.min(end, this.#until), first);
  }

  #expose(from: number, seen: number, first: number): void {
    const { bounds } = this.#table;
    const last = this.#table.periodOf(seen);
    if (first === last) {
      add(this.#exposure, first, seen - from);
      return;
    }
    add(this.#exposure, first, (bounds[first + 1] ?? 0) - from);
    add(this.#exposure, last, seen - (bounds[last] ?? 0));
    add(this.#throughout, first + 1, 1);
    add(this.#throughout, last, -1);
  }

  /** One movement per period; of nobody for one that begins when nothing is known any more. */
  movements(): readonly Movement[] {
    const { bounds } = this.#table;
    let [present, throughout] = [0, 0];
    return Array.from(this.#gained, (gained, period): Movement => {
      present += this.#present[period] ?? 0;
      throughout += this.#throughout[period] ?? 0;
      const start = bounds[period] ?? 0;
      if (start >= this.#until) return noMovement;
      const length = (bounds[period + 1] ?? start) - start;
      const lost = this.#lost[period] ?? 0;
      const lostGained = this.#lostGained[period] ?? 0;
      return {
        start: present,
        gained,
        lost,
        lostGained,
        end: present + gained - lost - lostGained,
        exposure: (this.#exposure[period] ?? 0) + throughout * length,
      };
    });
  }

  /** Of the gained of each period those who had been customers before. */
  returned(): readonly number[] {
    return Array.from(this.#returned);
  }

  /** All periods as one. */
  whole(): Movement {
    const movements = this.movements();
    const sum = (of: (movement: Movement) => number) => movements.reduce((total, movement) => total + of(movement), 0);
    const start = movements[0]?.start ?? 0;
    const gained = sum((movement) => movement.gained);
    const lostGained = sum(({ lost, lostGained: again }) => lost + again) - this.#lostOfFirst;
    const end = start + gained - this.#lostOfFirst - lostGained;
    return { start, gained, lost: this.#lostOfFirst, lostGained, end, exposure: sum(({ exposure }) => exposure) };
  }
}

/** The movements of stretches in neighbouring periods; `bounds` are their starts and the end of the last. */
export function countMovements(
  { from, to }: Stretches,
  bounds: readonly number[],
  observedUntil: number,
): readonly Movement[] {
  const tally = new MovementTally(new PeriodTable(bounds), observedUntil);
  for (let row = 0; row < from.length; row++) tally.add(from[row] as number, to[row] as number);
  return tally.movements();
}

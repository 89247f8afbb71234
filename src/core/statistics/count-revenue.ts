import { noRevenueFlow, type RevenueFlow } from './revenue-flow.ts';

const add = (counts: Float64Array, index: number, amount: number): void => {
  counts[index] = (counts[index] as number) + amount;
};

/**
 * Counts where recurring revenue came from and went to in neighbouring steps, customer by customer. Amounts are whole
 * numbers of `revenueUnit` and not below 0. What a customer pays unchanged over many
 * steps takes no more time than one change.
 */
export class RevenueTally {
  readonly #steps: number;
  readonly #gained: Float64Array;
  readonly #reactivated: Float64Array;
  readonly #expansion: Float64Array;
  readonly #contraction: Float64Array;
  readonly #lost: Float64Array;
  /** Of customers who change in a step. */
  readonly #changing: { readonly start: Float64Array; readonly end: Float64Array; readonly customers: Float64Array };
  readonly #squares: { readonly before: Float64Array; readonly both: Float64Array; readonly after: Float64Array };
  /** Of customers who pay unchanged, as differences to the step before: what they pay, how many, sum of squares. */
  readonly #steady: { readonly paid: Float64Array; readonly customers: Float64Array; readonly squares: Float64Array };

  constructor(steps: number) {
    const column = () => new Float64Array(steps + 1);
    this.#steps = steps;
    this.#gained = column();
    this.#reactivated = column();
    this.#expansion = column();
    this.#contraction = column();
    this.#lost = column();
    this.#changing = { start: column(), end: column(), customers: column() };
    this.#squares = { before: column(), both: column(), after: column() };
    this.#steady = { paid: column(), customers: column(), squares: column() };
  }

  /** A customer pays `before` at the start of a step and `after` at its end; `returning` had paid before the step. */
  change(step: number, before: number, after: number, returning: boolean): void {
    if (step < 0 || step >= this.#steps || (before === 0 && after === 0)) return;
    add(this.#changing.end, step, after);
    if (before === 0) {
      add(returning ? this.#reactivated : this.#gained, step, after);
      return;
    }
    add(this.#changing.start, step, before);
    add(this.#changing.customers, step, 1);
    add(this.#squares.before, step, before * before);
    add(this.#squares.both, step, before * after);
    add(this.#squares.after, step, after * after);
    if (after === 0) add(this.#lost, step, before);
    else if (after > before) add(this.#expansion, step, after - before);
    else add(this.#contraction, step, before - after);
  }

  /** A customer pays the same in the steps from `first` to the one before `end`. */
  stay(first: number, end: number, amount: number): void {
    const from = Math.max(0, first);
    const to = Math.min(this.#steps, end);
    if (from >= to || amount === 0) return;
    add(this.#steady.paid, from, amount);
    add(this.#steady.paid, to, -amount);
    add(this.#steady.customers, from, 1);
    add(this.#steady.customers, to, -1);
    add(this.#steady.squares, from, amount * amount);
    add(this.#steady.squares, to, -amount * amount);
  }

  /** One flow per step. */
  flows(): readonly RevenueFlow[] {
    let [paid, customers, squares] = [0, 0, 0];
    return Array.from({ length: this.#steps }, (_, step): RevenueFlow => {
      const at = (counts: Float64Array): number => counts[step] ?? 0;
      paid += at(this.#steady.paid);
      customers += at(this.#steady.customers);
      squares = customers === 0 ? 0 : squares + at(this.#steady.squares);
      return {
        ...noRevenueFlow,
        start: paid + at(this.#changing.start),
        gained: at(this.#gained),
        reactivated: at(this.#reactivated),
        expansion: at(this.#expansion),
        contraction: at(this.#contraction),
        lost: at(this.#lost),
        end: paid + at(this.#changing.end),
        customers: customers + at(this.#changing.customers),
        squares: {
          before: squares + at(this.#squares.before),
          both: squares + at(this.#squares.both),
          after: squares + at(this.#squares.after),
        },
      };
    });
  }
}

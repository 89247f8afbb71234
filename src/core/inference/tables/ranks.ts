/** Midranks 1 … n of values, and what ties take from tests that use them. */
export interface Ranks {
  /** In the order of the values; equal values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Σ (t³ − t) over groups of t equal values. */
  readonly tieSum: number;
}

/** What a group of t equal values adds to a tie sum. */
export const tieTerm = (t: number): number => t * t * t - t;

/** Positions of the values from the smallest to the largest. */
function sortedOrder(values: readonly number[]): Uint32Array {
  const numbers = Float64Array.from(values);
  return Uint32Array.from(numbers.keys()).sort((i, j) => (numbers[i] as number) - (numbers[j] as number));
}

/** Midranks of values, none of them missing. Source: Kendall 1945, Biometrika 33, 239–251. */
export function ranksOf(values: readonly number[]): Ranks {
  const order = sortedOrder(values);
  const ranks = new Float64Array(values.length);
  let tieSum = 0;
  let from = 0;
  while (from < order.length) {
    const value = values[order[from] as number];
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === value) to++;
    for (let place = from; place < to; place++) ranks[order[place] as number] = (from + 1 + to) / 2;
    tieSum += tieTerm(to - from);
    from = to;
  }
  return { ranks, tieSum };
}

/** How many values each group holds, the sum of their ranks among all, and the ties. */
export interface RankSums {
  readonly sizes: readonly number[];
  readonly sums: readonly number[];
  readonly tieSum: number;
}

/** Rank sums of groups of plain values, ranked together. */
export function rankSumsOf(groups: readonly (readonly number[])[]): RankSums {
  const { ranks, tieSum } = ranksOf(groups.flat());
  let start = 0;
  const sums = groups.map((group) => {
    let sum = 0;
    for (let i = start; i < start + group.length; i++) sum += ranks[i] as number;
    start += group.length;
    return sum;
  });
  return { sizes: groups.map((group) => group.length), sums, tieSum };
}

/**
 * Rank sums of groups of answers on one scale, from how often each answer was given: `counts[group][step]`, steps from
 * the lowest answer up. The same as {@link rankSumsOf} of the answers themselves, without sorting them.
 */
export function rankSumsOfCounts(counts: readonly (readonly number[])[]): RankSums {
  const sizes = counts.map((steps) => steps.reduce((sum, count) => sum + count, 0));
  const sums = counts.map(() => 0);
  const width = Math.max(0, ...counts.map((steps) => steps.length));
  let below = 0;
  let tieSum = 0;
  for (let step = 0; step < width; step++) {
    const tied = counts.reduce((sum, steps) => sum + (steps[step] ?? 0), 0);
    const rank = below + (tied + 1) / 2;
    for (const [group, steps] of counts.entries()) sums[group] = (sums[group] ?? 0) + (steps[step] ?? 0) * rank;
    tieSum += tieTerm(tied);
    below += tied;
  }
  return { sizes, sums, tieSum };
}

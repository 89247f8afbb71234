/** A series cut into segments of one level each. */
export interface Partition {
  /** Index of the first point of each new segment; empty when there is no step. */
  readonly starts: readonly number[];
  /** Weighted mean of each segment, one more than there are starts; empty for an empty series. */
  readonly means: readonly number[];
}

interface Sums {
  readonly weight: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Running sums of w, w·(y − shift) and w·(y − shift)²; the shift keeps the digits of series far from 0. */
function runningSums(values: readonly number[], weights: readonly number[], shift: number): Sums {
  const sums = {
    weight: new Float64Array(values.length + 1),
    first: new Float64Array(values.length + 1),
    second: new Float64Array(values.length + 1),
  };
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i] as number;
    const distance = (values[i] as number) - shift;
    sums.weight[i + 1] = (sums.weight[i] as number) + weight;
    sums.first[i + 1] = (sums.first[i] as number) + weight * distance;
    sums.second[i + 1] = (sums.second[i] as number) + weight * distance * distance;
  }
  return sums;
}

const between = (sums: Float64Array, from: number, to: number): number => (sums[to] as number) - (sums[from] as number);

function costOf({ weight, first, second }: Sums, from: number, to: number): number {
  const mass = between(weight, from, to);
  const moment = between(first, from, to);
  return mass > 0 ? Math.max(0, between(second, from, to) - (moment * moment) / mass) : 0;
}

/** For each end, where the last segment of the cheapest partition begins; of equal ones the one with fewer steps. */
function lastStarts(sums: Sums, length: number, penalty: number, shortest: number): Int32Array {
  const cheapest = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(length + 1);
  cheapest[0] = -penalty;
  for (let end = shortest; end <= length; end++) {
    for (let start = 0; start <= end - shortest; start++) {
      const cost = (cheapest[start] as number) + costOf(sums, start, end) + penalty;
      if (cost < (cheapest[end] as number)) {
        cheapest[end] = cost;
        starts[end] = start;
      }
    }
  }
  return starts;
}

/** How a series is cut: what a step costs, the fewest points of a segment, and what each point weighs (1 if not told). */
export interface PartitionRule {
  readonly penalty: number;
  readonly shortest: number;
  readonly weights?: readonly number[];
}

/**
 * The partition of a series that minimises Σ w (y − segment's weighted mean)² + penalty per step, found exactly by
 * dynamic programming in O(n²). A series shorter than two segments stays whole. Weights must not be negative; values
 * must be present. PELT finds the same optimum.
 * Source: Jackson et al. 2005, IEEE Signal Processing Letters 12(2), 105–108; Killick, Fearnhead & Eckley 2012,
 * Journal of the American Statistical Association 107, 1590–1598.
 */
export function optimalPartition(values: readonly number[], rule: PartitionRule): Partition {
  if (values.length === 0) return { starts: [], means: [] };
  const weights = rule.weights ?? values.map(() => 1);
  const shift = values.reduce((sum, value) => sum + value / values.length, 0);
  const sums = runningSums(values, weights, shift);
  const shortest = Math.max(1, Math.floor(rule.shortest));
  const starts: number[] = [];
  if (values.length >= 2 * shortest) {
    const last = lastStarts(sums, values.length, Math.max(0, rule.penalty), shortest);
    for (let start = last[values.length] as number; start > 0; start = last[start] as number) starts.unshift(start);
  }
  const ends = [...starts, values.length];
  const means = ends.map((end, index) => {
    const from = ends[index - 1] ?? 0;
    const mass = between(sums.weight, from, end);
    return shift + (mass > 0 ? between(sums.first, from, end) / mass : 0);
  });
  return { starts, means };
}

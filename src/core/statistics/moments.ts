import type { Histogram } from './histogram.ts';

/** Base, sum, mean and sample variance (divisor n − 1) of answers; null where too few answers define it. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly mean: number | null;
  readonly variance: number | null;
}

/**
 * Moments of the answers in a histogram, exact in two passes over its steps. Counts need not be whole. When all answers
 * are equal, their mean is that answer and the variance 0 without any rounding.
 */
export function momentsOf({ min, counts }: Histogram): Moments {
  let [n, sum, given, only] = [0, 0, 0, 0];
  for (let step = 0; step < counts.length; step++) {
    const count = counts[step] as number;
    if (count === 0) continue;
    n += count;
    sum += count * (min + step);
    given += 1;
    only = min + step;
  }
  if (!(n > 0)) return { n: 0, sum: 0, mean: null, variance: null };
  const mean = given === 1 ? only : sum / n;
  let squares = 0;
  for (let step = 0; step < counts.length; step++) squares += (counts[step] as number) * (min + step - mean) ** 2;
  return { n, sum, mean, variance: n > 1 ? squares / (n - 1) : null };
}

/** Moments of plain numbers. */
export function momentsOfValues(values: readonly number[]): Moments {
  const n = values.length;
  if (n === 0) return { n, sum: 0, mean: null, variance: null };
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = sum / n;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { n, sum, mean, variance: n > 1 ? squares / (n - 1) : null };
}

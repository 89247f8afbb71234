import { type Histogram, histogramBase } from './histogram.ts';

/** Base, sum, mean and sample variance (divisor n − 1) of answers; null where too few answers define it. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly mean: number | null;
  readonly variance: number | null;
}

function momentsFrom(n: number, sum: number, squares: (mean: number) => number): Moments {
  if (n <= 0) return { n: 0, sum: 0, mean: null, variance: null };
  const mean = sum / n;
  return { n, sum, mean, variance: n > 1 ? squares(mean) / (n - 1) : null };
}

/** Moments of the answers in a histogram, exact in two passes over its steps. */
export function momentsOf(histogram: Histogram): Moments {
  const { min, counts } = histogram;
  const sum = counts.reduce((total, count, index) => total + count * (min + index), 0);
  return momentsFrom(histogramBase(histogram), sum, (mean) =>
    counts.reduce((total, count, index) => total + count * (min + index - mean) ** 2, 0),
  );
}

/** Moments of plain numbers. */
export function momentsOfValues(values: readonly number[]): Moments {
  const sum = values.reduce((total, value) => total + value, 0);
  return momentsFrom(values.length, sum, (mean) => values.reduce((total, value) => total + (value - mean) ** 2, 0));
}

import { localFit } from './local-fit.ts';

/** Which share of the points a local line sees (0 … 1), and how often outliers are weighted down. */
export interface LowessRule {
  readonly share: number;
  readonly rounds: number;
}

/** A smoothed series in ascending order of x. */
export interface Smoothed {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** R's defaults. */
const usualRule: LowessRule = { share: 2 / 3, rounds: 3 };

function smoothOnce(x: readonly number[], y: readonly number[], span: number, robust: Float64Array | null): number[] {
  const smooth: number[] = [];
  let left = 0;
  x.forEach((at, index) => {
    const before = x[index - 1];
    if (before === at) {
      smooth.push(smooth[index - 1] as number);
      return;
    }
    while (left + span < x.length && at - (x[left] as number) > (x[left + span] as number) - at) left++;
    const reach = Math.max(at - (x[left] as number), (x[left + span - 1] as number) - at);
    const fitted = localFit({ x, y, at, left, reach, robust });
    smooth.push(fitted ?? (y[index] as number));
  });
  return smooth;
}

/** Tukey's bisquare weights of the residuals; null when these are too small to matter, or mere rounding of the values. */
function bisquareWeights(values: readonly number[], smooth: readonly number[]): Float64Array | null {
  const sizes = Float64Array.from(values, (value, index) => Math.abs(value - (smooth[index] as number)));
  const sorted = sizes.slice().sort();
  const n = sorted.length;
  const limit = 3 * ((sorted[Math.floor(n / 2)] as number) + (sorted[n - Math.floor(n / 2) - 1] as number));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / n;
  const rounding = 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (limit < 1e-7 * mean || limit <= rounding) return null;
  return sizes.map((size) => {
    if (size <= 0.001 * limit) return 1;
    return size <= 0.999 * limit ? (1 - (size / limit) ** 2) ** 2 : 0;
  });
}

/**
 * LOWESS: local lines weighted by distance, refitted with outliers weighted down, as R's lowess with delta = 0. Points
 * come back in ascending order of x; a single point is its own smooth, an empty series stays empty. Values must be
 * present. Source: Cleveland 1979, Journal of the American Statistical Association 74, 829–836.
 */
export function lowess(x: readonly number[], y: readonly number[], rule: LowessRule = usualRule): Smoothed {
  const order = x.map((_, index) => index).sort((a, b) => (x[a] as number) - (x[b] as number));
  const sortedX = order.map((index) => x[index] as number);
  const sortedY = order.map((index) => y[index] as number);
  const n = sortedX.length;
  if (n < 2) return { x: sortedX, y: sortedY };
  const span = Math.max(2, Math.min(n, Math.floor(rule.share * n + 1e-7)));
  let robust: Float64Array | null = null;
  let smooth = smoothOnce(sortedX, sortedY, span, robust);
  for (let round = 0; round < rule.rounds; round++) {
    robust = bisquareWeights(sortedY, smooth);
    if (robust === null) break;
    smooth = smoothOnce(sortedX, sortedY, span, robust);
  }
  return { x: sortedX, y: smooth };
}

import type { ValueDistribution, ValueGroup } from '../../core/customers/purchases.ts';
import { quantileOf } from '../../core/inference/numeric/percentile-interval.ts';

/** Bars of the distribution up to its widest tail. */
const mostBins = 24;

/** Mean, median and sum of those values that are known, times the margin. */
export function groupOf(group: string, sorted: Float64Array, customers: number): ValueGroup {
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const known = sorted.length;
  const mean = known > 0 ? total / known : null;
  return {
    group,
    customers,
    withoutValue: customers - known,
    total,
    mean,
    median: known > 0 ? quantileOf(sorted, 0.5) : null,
  };
}

/** Values that are known, times the margin, ascending. */
export const sortedValues = (values: Float64Array, margin: number): Float64Array =>
  values
    .filter((value) => !Number.isNaN(value))
    .map((value) => value * margin)
    .sort();

/** How values spread over customers; NaN where a value is not known. */
export function distributionOf(values: Float64Array, margin: number): ValueDistribution {
  const sorted = sortedValues(values, margin);
  const at = (chance: number) => (sorted.length > 0 ? quantileOf(sorted, chance) : null);
  return { ...groupOf('', sorted, values.length), p10: at(0.1), p90: at(0.9), bins: binsOf(sorted) };
}

/** A width of 1, 2 or 5 times a power of ten, of which few enough reach up to `top`. */
function niceWidth(top: number): number {
  const least = top / mostBins;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((digit) => digit * power >= least) ?? 10) * power;
}

function binsOf(sorted: Float64Array): ValueDistribution['bins'] {
  const most = sorted.at(-1) ?? 0;
  if (!(most > 0)) return [];
  const usual = quantileOf(sorted, 0.97);
  const width = niceWidth(usual > 0 ? usual : most);
  const bars = Math.min(mostBins, Math.ceil(usual > 0 ? usual / width : most / width));
  const counts = new Array<number>(bars + 1).fill(0);
  for (const value of sorted) {
    const bar = Math.min(bars, Math.floor(value / width));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const all = counts.map((customers, bar) => ({
    from: bar * width,
    to: bar === bars ? null : (bar + 1) * width,
    customers,
  }));
  return all.at(-1)?.customers === 0 ? all.slice(0, -1) : all;
}

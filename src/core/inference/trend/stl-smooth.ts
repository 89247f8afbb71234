import { localFit } from './local-fit.ts';

/** How many points a local fit sees, whether it is a level (0) or a line (1), and at every which point it is made. */
export interface LoessRule {
  readonly span: number;
  readonly degree: 0 | 1;
  readonly jump: number;
}

/** Means of `width` neighbouring values; `width` − 1 fewer than there are values. */
export function movingAverage(values: readonly number[], width: number): number[] {
  const averages: number[] = [];
  let sum = values.slice(0, width).reduce((total, value) => total + value, 0);
  averages.push(sum / width);
  for (let index = width; index < values.length; index++) {
    sum += (values[index] as number) - (values[index - width] as number);
    averages.push(sum / width);
  }
  return averages;
}

/** The local fit at a time that may lie one step outside the series; its neighbourhood starts at `left`. */
function fitAt(values: readonly number[], at: number, left: number, { span, degree }: LoessRule): number | null {
  const n = values.length;
  const end = Math.min(n, left + span);
  const beyond = span > n ? Math.trunc((span - n) / 2) : 0;
  const reach = Math.max(at - left, end - 1 - at) + beyond;
  return localFit({ x: values.map((_, index) => index), y: values, at, left, end, reach, robust: null, degree });
}

/** Where the neighbourhood of a point starts: centred on it, pushed inside at the ends. */
const leftOf = (index: number, length: number, span: number): number =>
  Math.max(0, Math.min(index - Math.floor((span + 1) / 2) + 1, length - span));

/**
 * A series smoothed by local fits at every `jump`-th point and the last one, straight lines between them.
 * Source: routine stless of Cleveland et al. 1990, Journal of Official Statistics 6, 3–73.
 */
export function smoothSeries(values: readonly number[], rule: LoessRule): number[] {
  const n = values.length;
  if (n < 2) return [...values];
  const jump = Math.min(rule.jump, n - 1);
  const fitted = (index: number): number =>
    fitAt(values, index, leftOf(index, n, rule.span), rule) ?? (values[index] as number);
  const smooth = new Array<number>(n).fill(0);
  let from = 0;
  smooth[0] = fitted(0);
  while (from < n - 1) {
    const to = Math.min(from + jump, n - 1);
    smooth[to] = fitted(to);
    const rise = ((smooth[to] as number) - (smooth[from] as number)) / (to - from);
    for (let index = from + 1; index < to; index++) smooth[index] = (smooth[from] as number) + rise * (index - from);
    from = to;
  }
  return smooth;
}

/**
 * Each place of the cycle smoothed on its own and carried one cycle beyond both ends: 2 · period values more than given.
 * Source: routine stlss of Cleveland et al. 1990, Journal of Official Statistics 6, 3–73.
 */
export function smoothCycle(values: readonly number[], period: number, rule: LoessRule): number[] {
  const extended = new Array<number>(values.length + 2 * period).fill(0);
  for (let place = 0; place < period; place++) {
    const own = values.filter((_, index) => index % period === place);
    const smooth = smoothSeries(own, rule);
    const before = fitAt(own, -1, 0, rule) ?? (smooth[0] as number);
    const after = fitAt(own, own.length, Math.max(0, own.length - rule.span), rule) ?? (smooth.at(-1) as number);
    [before, ...smooth, after].forEach((value, cycle) => {
      extended[cycle * period + place] = value;
    });
  }
  return extended;
}

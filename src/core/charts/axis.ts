/** The part of a scale that a chart shows, with its ticks. */
export interface ChartAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** About how many steps a focused axis has. */
const wantedSteps = 5;

/** Share of the shown extent within which a zero still belongs to the picture. */
const nearZero = 1;

/** The whole scale: quarters of a wide one, every answer of a short one. */
export function fullAxis([min, max]: readonly [number, number]): ChartAxis {
  const span = max - min;
  const step = span <= 10 ? 1 : span % 4 === 0 ? span / 4 : niceStep(span / wantedSteps);
  return { min, max, ticks: ticksFrom(min, max, step) };
}

/**
 * The part of the scale around some values, widened to half ticks and never beyond the scale. A scale that reaches
 * below and above zero keeps its zero in sight when the values are no further from it than they spread.
 */
export function focusedAxis(values: readonly number[], full: readonly [number, number]): ChartAxis {
  if (values.length === 0) return fullAxis(full);
  const [from, to] = extentWithZero(Math.min(...values), Math.max(...values), full);
  const room = Math.max(to - from, (full[1] - full[0]) / 20);
  const step = niceStep(room / wantedSteps);
  const half = step / 2;
  const min = Math.max(full[0], tidy(Math.floor(from / half) * half));
  const max = Math.min(full[1], tidy(Math.ceil(Math.max(to, from + step) / half) * half));
  return { min, max, ticks: ticksFrom(Math.ceil(min / step) * step, max, step) };
}

function extentWithZero(low: number, high: number, full: readonly [number, number]): readonly [number, number] {
  const crosses = full[0] < 0 && full[1] > 0;
  const reach = nearZero * Math.max(high - low, (full[1] - full[0]) / 10);
  if (!crosses) return [low, high];
  if (low > 0 && low <= reach) return [0, high];
  if (high < 0 && -high <= reach) return [low, 0];
  return [low, high];
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const [step = 10] = [1, 2, 2.5, 5, 10].filter((factor) => factor * power >= raw - 1e-9);
  return tidy((step === 2.5 && power < 10 ? 5 : step) * power);
}

function ticksFrom(min: number, max: number, step: number): readonly number[] {
  const count = Math.floor((max - min) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => tidy(min + index * step));
}

// Decimal steps such as 0.1 leave binary dust behind.
const tidy = (value: number) => {
  const rounded = Number(value.toFixed(6));
  return rounded === 0 ? 0 : rounded;
};

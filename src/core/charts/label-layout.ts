/** A label below an axis. */
export interface TickLabel {
  readonly index: number;
  readonly withYear: boolean;
}

/**
 * The labels that fit below an axis of `years.length` buckets when each needs `needed` of the `room` between two
 * buckets. The last one is always there; a label says its year when the one before it is of another year.
 */
export function tickLabels(years: readonly number[], room: number, needed: number): readonly TickLabel[] {
  const step = Math.max(1, Math.ceil(needed / room));
  const labels: TickLabel[] = [];
  let year: number | null = null;
  years.forEach((ofBucket, index) => {
    if ((years.length - 1 - index) % step !== 0) return;
    labels.push({ index, withYear: ofBucket !== year });
    year = ofBucket;
  });
  return labels;
}

/**
 * Moves labels apart that want to stand at nearly the same height: at least `gap` between neighbours, all between
 * `top` and `bottom` as long as there is room. Keeps their order; returns their heights in the given order.
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = wanted.map((height, index) => ({ height, index })).sort((left, right) => left.height - right.height);
  const placed = new Array<number>(wanted.length).fill(0);
  let lowest = top;
  for (const { height, index } of order) {
    placed[index] = Math.max(height, lowest);
    lowest = (placed[index] ?? lowest) + gap;
  }
  let highest = bottom;
  for (const { index } of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? highest, highest);
    highest = (placed[index] ?? highest) - gap;
  }
  return placed;
}

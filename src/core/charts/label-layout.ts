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

/** A place on a chart, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Which of several places leaves most room between a label and a line: its left end is at a place, centred on its
 * height. `line` has its points from left to right, null where it has a gap. The first of the best; 0 without a line
 * beside any.
 */
export function freestPlace(places: readonly Spot[], width: number, line: readonly (Spot | null)[]): number {
  const rooms = places.map(({ x, y }) => {
    const heights = heightsBetween(line, x, x + width);
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    return top <= y && y <= bottom ? 0 : Math.min(Math.abs(top - y), Math.abs(bottom - y));
  });
  return Math.max(0, rooms.indexOf(Math.max(...rooms)));
}

/** The heights of a line at both ends of a stretch, and of its points between them. */
function heightsBetween(line: readonly (Spot | null)[], left: number, right: number): readonly number[] {
  return line.flatMap((spot, index) => {
    if (!spot) return [];
    const own = left <= spot.x && spot.x <= right ? [spot.y] : [];
    const next = line[index + 1];
    if (!next) return own;
    const at = (x: number) => (x < spot.x || x > next.x ? [] : [between(spot, next, x)]);
    return [...own, ...at(left), ...at(right)];
  });
}

const between = (from: Spot, to: Spot, x: number): number =>
  from.x === to.x ? from.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);

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

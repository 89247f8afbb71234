import type { Draw } from '../inference/numeric/random.ts';

/** One of the items, each as likely as the others. */
export function pick<Item>(draw: Draw, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(draw() * items.length)] ?? items[0];
}

/** One of the weighted items; weights need not sum to 1. */
export function pickWeighted<Item>(
  draw: Draw,
  items: readonly [readonly [Item, number], ...(readonly [Item, number])[]],
): Item {
  let rest = draw() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return items[0][0];
}

/** A whole number around `mean`, at most `spread` away, nearer ones likelier (sum of two uniform draws). */
export const around = (draw: Draw, mean: number, spread: number): number =>
  Math.round(mean + (draw() + draw() - 1) * spread);

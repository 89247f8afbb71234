/** Height that an item is taken to have for the length of the scroll bar; drawn, every item has its own. */
const usualHeight = 80;

/** Highest element that every engine draws: Firefox stops before 18 million pixels. */
const highest = 12_000_000;

/** Height of the element that scrolls. */
export const lengthOf = (items: number): number => Math.min(highest, items * usualHeight);

/** Which point of which item lies at which height of the view. */
export interface Anchor {
  readonly item: number;
  /** How far down inside the item, from 0 to 1. */
  readonly within: number;
  /** Pixels below the upper edge of the view. */
  readonly at: number;
}

/**
 * Where a list of items of unlike heights stands when it is scrolled by so much: the same share of the items and of the
 * view lies above the anchor. So the first item begins at the upper edge and the last ends at the lower one, and nobody has
 * to know the height of an item that is not drawn.
 */
export function anchorAt(scrolled: number, items: number, view: number): Anchor {
  const room = Math.max(1, lengthOf(items) - view);
  const share = Math.min(1, Math.max(0, scrolled / room));
  const item = Math.min(items - 1, Math.floor(share * items));
  return { item, within: share * items - item, at: share * view };
}

/** How far to scroll on so that the items move by so many pixels. */
export const scrollBy = (pixels: number, items: number, view: number): number =>
  (pixels * (lengthOf(items) - view)) / Math.max(1, items * usualHeight - view);

import { anchorOf } from '../../app/notebook-view.svelte.ts';

/** Milliseconds in which the cells above may still grow, and how often that is looked at. */
const settles = 1500;
const step = 80;

/**
 * Brings a cell on screen and puts the focus on it, as soon as it is there. While the cells above get their charts it is
 * kept in place, until the person does anything.
 */
export function revealCell(cell: string): void {
  const since = performance.now();
  let done = false;
  const stop = () => {
    done = true;
  };
  const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
  for (const act of acts) addEventListener(act, stop, { once: true, passive: true });
  const show = () => {
    const element = document.getElementById(anchorOf(cell));
    if (!done && element) {
      if (document.activeElement === document.body) element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'start' });
    }
    if (!done && performance.now() - since < settles) setTimeout(show, step);
    else for (const act of acts) removeEventListener(act, stop);
  };
  setTimeout(show);
}

import { SvelteMap } from 'svelte/reactivity';

/** Which number of a cell the inspector explains; never stored. */
class Explained {
  readonly #chosen = new SvelteMap<string, number>();

  /** The chosen number of a cell, at first the first. */
  of = (cell: string): number => this.#chosen.get(cell) ?? 0;

  choose = (cell: string, number: number): void => void this.#chosen.set(cell, number);
}

export const explained = new Explained();

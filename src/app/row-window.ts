import type { PageChoice, TableRow } from '../core/table/rows.ts';
import type { Ask } from '../worker/questions.ts';

/** Rows asked for at a time. */
const windowRows = 100;

/** Stretches of rows kept beside those on screen. */
const stretchesKept = 40;

/** What all rows of the window have in common. */
export type WindowChoice = { readonly table: string } & Omit<PageChoice, 'from' | 'to'>;

/** What a window tells: how many rows there are, once known, and why rows do not come. */
export interface WindowNews {
  readonly total: number | null;
  readonly thrown: unknown;
}

/** The rows around those on screen, loaded in stretches as they are scrolled to. */
export class RowWindow {
  readonly #ask: Ask;
  readonly #choice: WindowChoice;
  readonly #changed: (news: WindowNews) => void;
  readonly #stretches = new Map<number, readonly TableRow[]>();
  readonly #coming = new Map<number, AbortController>();

  constructor(ask: Ask, choice: WindowChoice, changed: (news: WindowNews) => void) {
    this.#ask = ask;
    this.#choice = choice;
    this.#changed = changed;
  }

  /** A row by its place in the order; undefined until it is loaded. */
  at = (place: number): TableRow | undefined =>
    this.#stretches.get(Math.floor(place / windowRows))?.[place % windowRows];

  /** Loads the rows from one place up to another, and lets go of others that have not come yet. */
  show(from: number, to: number): void {
    const wanted = new Set<number>();
    for (let at = Math.floor(Math.max(0, from) / windowRows); at * windowRows < to; at++) wanted.add(at);
    for (const [at, asking] of this.#coming) {
      if (wanted.has(at)) continue;
      asking.abort();
      this.#coming.delete(at);
    }
    for (const at of wanted) if (!this.#stretches.has(at) && !this.#coming.has(at)) void this.#load(at);
  }

  close(): void {
    for (const asking of this.#coming.values()) asking.abort();
    this.#coming.clear();
  }

  async #load(at: number): Promise<void> {
    const asking = new AbortController();
    this.#coming.set(at, asking);
    const { signal } = asking;
    try {
      const question = { ...this.#choice, from: at * windowRows, to: (at + 1) * windowRows };
      const { rows, total } = await this.#ask('tableRows', question, { signal });
      if (signal.aborted) return;
      this.#stretches.set(at, rows);
      this.#forgetOldest();
      this.#changed({ total, thrown: null });
    } catch (thrown) {
      if (!signal.aborted) this.#changed({ total: null, thrown });
    } finally {
      if (this.#coming.get(at) === asking) this.#coming.delete(at);
    }
  }

  #forgetOldest(): void {
    for (const at of this.#stretches.keys()) {
      if (this.#stretches.size <= stretchesKept) break;
      this.#stretches.delete(at);
    }
  }
}

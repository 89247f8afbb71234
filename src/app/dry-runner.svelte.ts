import type { DryRun } from '../core/import/dry-run.ts';
import type { Recipe } from '../core/import/recipe.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { Ask, Progress } from '../worker/questions.ts';

/** Milliseconds without a change after which a changed mapping is tried. */
const settled = 250;

/** What is tried. */
export interface Trial {
  readonly file: File;
  readonly recipe: Recipe;
  /** Ids of the columns whose values are personal. */
  readonly personal: readonly string[];
}

/** Tries mappings without storing anything, the latest one only. What was found stays until something newer is. */
export class DryRunner {
  readonly #ask: Ask;
  readonly #today: () => string;
  #running = new AbortController();
  #soon: ReturnType<typeof setTimeout> | undefined;
  #tried: Trial | null = null;
  /** The mapping that `found` is of. */
  #foundOf: Trial | null = null;
  /** What the last mapping that was tried comes to; null before. */
  found = $state.raw<DryRun | null>(null);
  /** Whether a mapping is being tried or about to be: `found` is not of the present one. */
  busy = $state.raw(false);
  /** Null until the engine says how far it is. */
  progress = $state.raw<Progress | null>(null);
  /** Why the present mapping could not be tried. */
  problem = $state.raw<Problem | null>(null);

  constructor(ask: Ask, today: () => string) {
    this.#ask = ask;
    this.#today = today;
  }

  /** Tries a mapping: at once that of a file which is new, otherwise when nothing has changed for a moment. */
  run = (trial: Trial): void => {
    const fresh = this.#tried?.file !== trial.file;
    if (fresh) this.found = null;
    this.stop();
    this.#tried = trial;
    this.busy = true;
    if (fresh) void this.#try(trial);
    else this.#soon = setTimeout(() => void this.#try(trial), settled);
  };

  /** Tries the mapping again that was stopped or failed; nothing when it is being tried or was. */
  again = (): void => {
    if (this.#tried && this.#tried !== this.#foundOf && !this.busy) this.run(this.#tried);
  };

  /** Ends what runs and keeps what was found. */
  stop = (): void => {
    clearTimeout(this.#soon);
    this.#running.abort();
    this.busy = false;
    this.progress = null;
    this.problem = null;
  };

  /** Forgets the file. */
  reset = (): void => {
    this.stop();
    this.#tried = null;
    this.found = null;
  };

  async #try(trial: Trial): Promise<void> {
    const { file, recipe, personal } = trial;
    this.#running = new AbortController();
    const { signal } = this.#running;
    const progress = (seen: Progress) => {
      if (!signal.aborted) this.progress = seen;
    };
    try {
      const args = { file, recipe, observedUntil: this.#today(), personal };
      const found = await this.#ask('dryRun', args, { signal, progress });
      if (signal.aborted) return;
      this.stop();
      this.found = found;
      this.#foundOf = trial;
    } catch (thrown) {
      if (signal.aborted) return;
      this.stop();
      this.problem = problemOf(thrown);
    }
  }
}

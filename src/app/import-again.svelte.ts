import type { Recipe } from '../core/import/recipe.ts';
import type { ProjectTable } from '../core/notebook/document.ts';
import { EcholotError, type Problem, problemOf } from '../core/problem.ts';
import { sampleOfFile } from '../core/samples/index.ts';
import type { Ask, Progress } from '../worker/questions.ts';
import type { ProjectSession } from './session.svelte.ts';

/** The open project as far as an import into it goes. */
type Place = Pick<ProjectSession, 'apply' | 'flush' | 'refuses'>;

/** Imports a file again as it was mapped, and puts the new table in the place of one whose rows are gone. */
export class ImportAgain {
  readonly #ask: Ask;
  readonly #place: Place;
  readonly #today: () => string;
  #running: AbortController | null = null;
  busy = $state.raw(false);
  /** Null until the first word of the engine. */
  progress = $state.raw<Progress | null>(null);
  /** Why the last attempt failed; null otherwise and after a cancel. */
  problem = $state.raw<Problem | null>(null);

  constructor(ask: Ask, place: Place, today: () => string) {
    this.#ask = ask;
    this.#place = place;
    this.#today = today;
  }

  /** Takes a file that a person chose. Resolves when done or failed; never rejects. */
  choose = (table: ProjectTable, file: File): Promise<void> => this.#import(table, file, this.#today());

  /** Makes the file of a sample anew; nothing for other tables. */
  bringSampleBack = async (table: ProjectTable): Promise<void> => {
    const found = sampleOfFile(table.name);
    if (!found) return;
    const { sample, language } = found;
    await this.#import(table, new File([sample.csv(language)], table.name), sample.observedUntil);
  };

  cancel = (): void => this.#running?.abort();

  async #import(table: ProjectTable, file: File, observedUntil: string): Promise<void> {
    if (this.busy || this.#place.refuses()) return;
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.busy = true;
    this.problem = null;
    this.progress = null;
    const progress = (seen: Progress) => {
      this.progress = seen;
    };
    try {
      const recipe = await this.#recipeFor(table, file, signal);
      const imported = await this.#ask('importFile', { file, recipe, observedUntil }, { signal, progress });
      this.#place.apply({ op: 'replace-table', table: table.id, by: { ...table, id: imported.table.id, recipe } });
      await this.#place.flush();
    } catch (thrown) {
      const problem = problemOf(thrown);
      this.problem = problem.code === 'cancelled' ? null : problem;
    } finally {
      this.busy = false;
    }
  }

  /** The recipe of the table, if the file has its columns where they were. Throws `other-columns`. */
  async #recipeFor({ recipe }: ProjectTable, file: File, signal: AbortSignal): Promise<Recipe> {
    if (!recipe) return (await this.#ask('previewFile', { file }, { signal })).recipe;
    const { encoding, delimiter, headerRows, preambleRows } = recipe;
    const override = { encoding, delimiter, headerRows, preambleRows };
    const { columns } = (await this.#ask('previewFile', { file, override }, { signal })).recipe;
    const absent = recipe.columns.find(({ index, name }) => columns[index]?.name !== name);
    if (absent) throw new EcholotError({ code: 'other-columns', fileName: file.name, column: absent.name });
    return recipe;
  }
}

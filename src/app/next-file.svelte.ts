import type { MatchDecisions, ValuePair } from '../core/import/match/difference.ts';
import { isSameSource, type MatchedRecipe, matchRecipe, needsDecision } from '../core/import/match/match-recipe.ts';
import type { ImportProposal } from '../core/import/proposal.ts';
import type { ImportReport } from '../core/import/report.ts';
import type { ProjectTable } from '../core/notebook/document.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import { timeRole } from '../core/table/kind.ts';
import type { Progress } from '../worker/questions.ts';
import { countsOf } from './next-file-answers.ts';
import { addTable, type FileUse, type NextFileDone, type NextFileWorld, putIntoTable } from './next-file-work.ts';

/** Where a file stands that came while a project was open. */
export type NextFileStep =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly file: File }
  | { readonly step: 'choosing'; readonly file: File; readonly proposal: ImportProposal }
  | { readonly step: 'working'; readonly file: File; readonly proposal: ImportProposal };

/** Takes a file into the open project: proposes what it is by the tables there, tells what will happen, and does it. */
export class NextFile {
  readonly #world: NextFileWorld;
  #running = new AbortController();
  #telling = new AbortController();
  current = $state.raw<NextFileStep>({ step: 'idle' });
  progress = $state.raw<Progress | null>(null);
  problem = $state.raw<Problem | null>(null);
  use = $state.raw<FileUse>('add');
  /** The table that the file is added to or takes the place of. */
  table = $state.raw<ProjectTable | null>(null);
  /** Whether a table was recognised as one that the file goes on with. */
  recognised = $state.raw(false);
  matched = $state.raw<MatchedRecipe | null>(null);
  decisions = $state.raw<MatchDecisions>({});
  /** ISO date of all rows, for a file without dates; empty until given. */
  day = $state.raw('');
  /** What adding would do; null until known. */
  told = $state.raw<ImportReport | null>(null);
  /** Called when something was done. */
  ondone: (done: NextFileDone) => void = () => undefined;

  /** Takes an offered file away that is not one table; false leaves it here. */
  divert: (file: File, proposal: ImportProposal) => boolean = () => false;

  /** Differences that a person has yet to decide about. */
  readonly open = $derived(this.matched ? needsDecision(this.matched, this.decisions) : []);
  /** Whether the file lacks the dates that the table has. */
  readonly asksDay: boolean = $derived.by(() => {
    const { matched, table } = this;
    return (
      this.use === 'append' &&
      table !== null &&
      (matched?.differences.some((d) => d.difference === 'column-gone' && d.role === timeRole[table.kind]) ?? false)
    );
  });
  readonly ready: boolean = $derived(
    this.use === 'add' || (this.open.length === 0 && (!this.asksDay || this.day !== '')),
  );

  constructor(world: NextFileWorld) {
    this.#world = world;
  }

  /** Goes over a file and proposes what to do with it. */
  offer = async (file: File): Promise<void> => {
    if (this.current.step === 'working' || this.#world.place.refuses()) return;
    const signal = this.#begin({ step: 'reading', file });
    try {
      const proposal = await this.#world.ask('previewFile', { file }, { signal, progress: this.#heard(signal) });
      if (signal.aborted) return;
      if (this.divert(file, proposal)) return this.cancel();
      this.current = { step: 'choosing', file, proposal };
      const best = this.#bestTable(proposal);
      this.recognised = best !== null;
      await this.choose(best ? 'append' : 'add', best ?? this.#world.place.document.tables[0] ?? null);
    } catch (thrown) {
      this.#fail(signal, thrown);
    }
  };

  /** Decides what to do with the file. */
  choose = async (use: FileUse, table = this.table): Promise<void> => {
    this.use = use;
    if (table?.id !== this.table?.id) this.decisions = {};
    this.table = table;
    await this.#match();
  };

  /** Takes a column for another one than that of its name, or for the same again. */
  setApart = async (column: string, isApart: boolean): Promise<void> => {
    const others = (this.decisions.apart ?? []).filter((id) => id !== column);
    this.decisions = { ...this.decisions, apart: isApart ? [...others, column] : others };
    await this.#match();
  };

  /** Says what answers on another scale mean; null takes it back. */
  setValues = async (column: string, pairs: readonly ValuePair[] | null): Promise<void> => {
    const { [column]: _, ...others } = this.decisions.values ?? {};
    this.decisions = { ...this.decisions, values: pairs ? { ...others, [column]: pairs } : others };
    await this.#match();
  };

  setDay = async (day: string): Promise<void> => {
    this.day = day;
    await this.#tell();
  };

  /** Does what was chosen; all of it or nothing. */
  go = async (): Promise<void> => {
    const { current, use } = this;
    if (current.step !== 'choosing' || !this.ready || this.#world.place.refuses()) return;
    const { file, proposal } = current;
    const signal = this.#begin({ step: 'working', file, proposal });
    try {
      const options = { signal, progress: this.#heard(signal) };
      const { table, matched } = this;
      const done =
        use === 'add' || !table || !matched
          ? await addTable(this.#world, file, proposal.recipe, options)
          : await putIntoTable(this.#world, use, table, this.#appendArgs(file, table, matched), options);
      if (signal.aborted) return;
      this.current = { step: 'idle' };
      this.ondone(done);
    } catch (thrown) {
      this.#fail(signal, thrown, current);
    }
  };

  /** Forgets the file, and stops what runs. */
  cancel = (): void => {
    const { current } = this;
    this.#running.abort();
    this.#telling.abort();
    this.problem = null;
    this.current =
      current.step === 'working'
        ? { step: 'choosing', file: current.file, proposal: current.proposal }
        : { step: 'idle' };
  };

  /** The file of the next part, when it is to become a project of its own. */
  letGo = (): File | null => {
    const { current } = this;
    if (current.step !== 'choosing') return null;
    this.cancel();
    return current.file;
  };

  #bestTable(proposal: ImportProposal): ProjectTable | null {
    let best: { readonly table: ProjectTable; readonly share: number } | null = null;
    for (const table of this.#world.place.document.tables) {
      if (!table.recipe) continue;
      const matched = matchRecipe(table.recipe, proposal);
      if (isSameSource(matched) && matched.share > (best?.share ?? 0)) best = { table, share: matched.share };
    }
    return best?.table ?? null;
  }

  /** Maps the file as the table was mapped, in the light of how its questions were answered so far. */
  async #match(): Promise<void> {
    const { current, table, use } = this;
    this.matched = null;
    if (current.step !== 'choosing' || use === 'add' || !table?.recipe) return this.#tell();
    const { decisions } = this;
    const { recipe } = table;
    const { proposal } = current;
    const meta = await this.#world.ask('tableMeta', { table: table.id }).catch(() => null);
    const used = meta?.columns.map(({ id }) => id) ?? [];
    const blind = matchRecipe(recipe, proposal, { decisions, used });
    const answers = await countsOf(this.#world.ask, table.id, needsDecision(blind, {}));
    if (decisions !== this.decisions || table !== this.table || use !== this.use) return;
    this.matched = matchRecipe(recipe, proposal, { decisions, used, answers });
    await this.#tell();
  }

  /** Finds out what adding would do, once it can be done. */
  async #tell(): Promise<void> {
    this.#telling.abort();
    this.told = null;
    const { current, use, matched, table } = this;
    if (current.step !== 'choosing' || use !== 'append' || !matched || !table || !this.ready) return;
    this.#telling = new AbortController();
    const { signal } = this.#telling;
    try {
      const { report } = await this.#world.ask('compareFile', this.#appendArgs(current.file, table, matched), {
        signal,
      });
      if (!signal.aborted) this.told = report;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!signal.aborted && problem.code !== 'cancelled') this.problem = problem;
    }
  }

  #appendArgs(file: File, table: ProjectTable, { recipe }: MatchedRecipe) {
    const day = this.asksDay && this.day !== '' ? this.day : null;
    return { file, table: table.id, recipe, observedUntil: this.#world.today(), day };
  }

  #heard = (signal: AbortSignal) => (seen: Progress) => {
    if (!signal.aborted) this.progress = seen;
  };

  #begin(step: NextFileStep): AbortSignal {
    this.#running.abort();
    this.#telling.abort();
    this.#running = new AbortController();
    this.problem = null;
    this.progress = null;
    this.current = step;
    return this.#running.signal;
  }

  #fail(signal: AbortSignal, thrown: unknown, back: NextFileStep = { step: 'idle' }): void {
    if (signal !== this.#running.signal || signal.aborted) return;
    this.problem = problemOf(thrown);
    this.current = back;
  }
}

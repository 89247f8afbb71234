import { withAmounts, withColumn, withKind, withRole, withRules } from '../core/import/edit-recipe.ts';
import { withDecided } from '../core/import/keep-decided.ts';
import type { ImportProposal } from '../core/import/proposal.ts';
import type { ColumnRecipe, Recipe, RowRuleReason } from '../core/import/recipe.ts';
import type { FirstNotebookWords } from '../core/notebook/first-notebook.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { SampleAbout } from '../core/samples/about.ts';
import type { SampleLanguage } from '../core/samples/index.ts';
import type { Role } from '../core/table/role.ts';
import type { ProjectRepository } from '../storage/repository.ts';
import type { Ask, Progress } from '../worker/questions.ts';
import { DryRunner } from './dry-runner.svelte.ts';
import { titleOf } from './file-title.ts';
import type { ImportStep } from './import-step.ts';
import type { ProjectWishes } from './new-project.ts';
import { type ReadingOverride, readingUnder } from './reading-override.ts';

/** Takes a mapping that a person has looked over. */
type Accept = (proposal: ImportProposal, recipe: Recipe) => void;

/** What the importer needs of the world. */
export interface ImporterWorld {
  readonly ask: Ask;
  readonly create: ProjectRepository['create'];
  /** Words for the first notebook of a project with this title. */
  readonly words: (title: string) => FirstNotebookWords;
  readonly newId: () => string;
  /** The present day on this device, ISO. */
  readonly today: () => string;
  readonly now: () => number;
}

/** From a file to a project with its first notebook. */
export class Importer {
  readonly #world: ImporterWorld;
  #running = new AbortController();
  current = $state.raw<ImportStep>({ step: 'idle' });
  /** The mapping as it stands; null before there is one. */
  recipe = $state.raw<Recipe | null>(null);
  /** Why the last attempt failed; null otherwise and after a cancel. */
  problem = $state.raw<Problem | null>(null);
  /** Takes a chosen file away that is not one table; false leaves it here. */
  divert: (file: File, proposal: ImportProposal) => boolean = () => false;
  /** Takes the mapping of one of several files; null while a file is mapped for a project of its own. */
  accept = $state.raw<Accept | null>(null);
  /** What the mapping as it stands comes to, tried in the background. */
  readonly dryRun: DryRunner;

  constructor(world: ImporterWorld) {
    this.#world = world;
    this.dryRun = new DryRunner(world.ask, world.today);
  }

  /** Goes over a file and on to its mapping; while an import runs, another file has to wait. */
  choose = async (file: File): Promise<void> => {
    if (this.current.step === 'importing') return;
    const signal = this.#begin({ step: 'reading', fileName: file.name, progress: null });
    this.accept = null;
    const progress = (seen: Progress) => {
      if (!signal.aborted) this.current = { step: 'reading', fileName: file.name, progress: seen };
    };
    try {
      const proposal = await this.#world.ask('previewFile', { file }, { signal, progress });
      if (signal.aborted) return;
      if (this.divert(file, proposal)) this.reset();
      else this.#propose(file, proposal);
    } catch (thrown) {
      this.#fail(signal, thrown, { step: 'idle' });
    }
  };

  /** Shows the mapping of one of several files; what becomes of it is for `accept` to say. */
  review = (file: File, proposal: ImportProposal, recipe: Recipe, accept: Accept): void => {
    this.#begin({ step: 'mapping', file, proposal });
    this.accept = accept;
    this.recipe = recipe;
    this.#try(file, proposal, recipe);
  };

  /** Reads the file again in another way, keeping what was decided of its columns; on failure all stays as it was. */
  reread = async (override: ReadingOverride): Promise<void> => {
    const before = this.current;
    const decided = this.recipe;
    if (before.step !== 'mapping' || !decided) return;
    const reading = readingUnder(before.proposal, decided, override);
    const signal = this.#begin(before);
    try {
      const proposal = await this.#world.ask('previewFile', { file: before.file, override: reading }, { signal });
      if (signal.aborted) return;
      const same = override.part === undefined;
      this.#propose(before.file, proposal, same ? withDecided(proposal, before.proposal, decided) : proposal.recipe);
    } catch (thrown) {
      this.#fail(signal, thrown, before);
    }
  };

  /** Gives a column another meaning; one that its values cannot have changes nothing. */
  setRole = (column: string, role: Role): void =>
    this.#edit((recipe, proposal) => withRole(recipe, proposal, column, role));

  /** Reads a column as another kind of values; one that it cannot hold changes nothing. */
  setKind = (column: string, kind: ColumnRecipe['kind']): void =>
    this.#edit((recipe, proposal) => withKind(recipe, proposal, column, kind));

  change = (column: string, change: (recipe: ColumnRecipe) => ColumnRecipe): void =>
    this.#edit((recipe) => withColumn(recipe, column, change));

  /** Puts rules in force or out of it: all with a reason. */
  setRules = (reason: RowRuleReason, active: boolean): void =>
    this.#edit((recipe) => withRules(recipe, reason, active));

  /** Lets an amount follow from other columns, or not; what is read of the file stays the same. */
  setAmounts = (wanted: boolean): void => {
    if (this.recipe) this.recipe = withAmounts(this.recipe, wanted);
  };

  #edit(change: (recipe: Recipe, proposal: ImportProposal) => Recipe): void {
    if (this.current.step !== 'mapping' || !this.recipe) return;
    this.problem = null;
    this.recipe = change(this.recipe, this.current.proposal);
    this.#try(this.current.file, this.current.proposal, this.recipe);
  }

  #try(file: File, { columns }: ImportProposal, recipe: Recipe): void {
    const personal = columns.flatMap((column) => (column.personal ? [column.recipe.id] : []));
    this.dryRun.run({ file, recipe, personal });
  }

  /** Imports the file as mapped and makes the project; hands over the mapping where it is one of several. */
  create = async (): Promise<void> => {
    const before = this.current;
    const recipe = this.recipe;
    if (before.step !== 'mapping' || !recipe) return;
    if (recipe.columns.every(({ role }) => role === 'skip' || role === 'none')) {
      this.problem = { code: 'nothing-mapped' };
      return;
    }
    if (this.accept) {
      this.accept(before.proposal, recipe);
      return this.reset();
    }
    await this.#import(before, recipe, { title: titleOf(before.file.name) });
  };

  /** Makes the project of a sample without asking anything; while an import runs, it has to wait. */
  openSample = async (sample: SampleAbout, language: SampleLanguage): Promise<void> => {
    if (this.current.step === 'importing') return;
    const title = sample.title[language];
    const signal = this.#begin({ step: 'reading', fileName: title, progress: null });
    try {
      const { samples } = await import('../core/samples/index.ts');
      const csv = samples.find(({ id }) => id === sample.id)?.csv(language) ?? '';
      const file = new File([csv], sample.fileName[language], { type: 'text/csv' });
      const proposal = await this.#world.ask('previewFile', { file }, { signal });
      if (signal.aborted) return;
      await this.#import({ step: 'mapping', file, proposal }, proposal.recipe, {
        title,
        observedUntil: sample.observedUntil,
        targets: sample.targets,
        measures: sample.measures.map((measure) => ({ ...measure, title: measure.title[language] })),
        failTo: { step: 'idle' },
      });
    } catch (thrown) {
      this.#fail(signal, thrown, { step: 'idle' });
    }
  };

  /** Stops what runs; a mapping that was being imported stays. */
  cancel = (): void => {
    const { current } = this;
    this.#running.abort();
    if (current.step === 'reading') this.reset();
  };

  /** Stops what runs for a mapping that is no longer looked at, and keeps it. */
  leave = (): void => {
    this.cancel();
    this.dryRun.stop();
  };

  /** Forgets the file. */
  reset = (): void => {
    this.#running.abort();
    this.dryRun.reset();
    this.accept = null;
    this.recipe = null;
    this.problem = null;
    this.current = { step: 'idle' };
  };

  async #import(
    before: Extract<ImportStep, { step: 'mapping' }>,
    recipe: Recipe,
    about: ProjectWishes & { observedUntil?: string; failTo?: ImportStep },
  ): Promise<void> {
    const { file, proposal } = before;
    this.dryRun.stop();
    const startedAt = this.#world.now();
    const signal = this.#begin({ step: 'importing', file, proposal, progress: null, startedAt });
    const progress = (seen: Progress) => {
      if (!signal.aborted) this.current = { step: 'importing', file, proposal, progress: seen, startedAt };
    };
    try {
      const observedUntil = about.observedUntil ?? this.#world.today();
      // Comes along with the import, so that the first screen does not wait for what first notebooks are made of.
      const [{ newProject }, { table, report }] = await Promise.all([
        import('./new-project.ts'),
        this.#world.ask('importFile', { file, recipe, observedUntil }, { signal, progress }),
      ]);
      const { project } = await this.#world.create(newProject({ table, recipe }, about, this.#world));
      this.recipe = null;
      this.dryRun.reset();
      this.current = { step: 'done', project: project.id, table, report };
    } catch (thrown) {
      this.#fail(signal, thrown, about.failTo ?? before);
    }
  }

  #begin(step: ImportStep): AbortSignal {
    this.#running.abort();
    this.#running = new AbortController();
    this.problem = null;
    this.current = step;
    return this.#running.signal;
  }

  #propose(file: File, proposal: ImportProposal, recipe = proposal.recipe): void {
    this.recipe = recipe;
    this.current = { step: 'mapping', file, proposal };
    this.#try(file, proposal, recipe);
  }

  /** Goes back to a step with the problem; something newer that has begun in the meantime goes on undisturbed. */
  #fail(signal: AbortSignal, thrown: unknown, back: ImportStep): void {
    if (signal !== this.#running.signal || this.current.step === 'idle') return;
    const problem = problemOf(thrown);
    this.problem = problem.code === 'cancelled' ? null : problem;
    this.current = back;
    if (back.step === 'mapping') this.dryRun.again();
  }
}

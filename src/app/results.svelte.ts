import { type LinkedTable, linksOf } from '../core/link/link.ts';
import type { CellContext } from '../core/notebook/cells/cell-type.ts';
import { inquiriesOfCell, plansOfCell } from '../core/notebook/cells/index.ts';
import type { Notebook, Project } from '../core/notebook/document.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { Predicate } from '../core/segments/predicate.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { Ask, Questions } from '../worker/questions.ts';
import { AnswerBoard, type CellResult, type CellResults } from './answer-board.ts';
import { contextOf, rowsOf } from './notebook-context.ts';
import { shapeOf } from './shaped-ask.ts';

/** How long an answer is waited for before a cell says so: what takes no longer changes nothing else on screen. */
const patience = 150;

/** What one cell can show. Its parts change each for itself, so that waiting for an answer draws no number again. */
class ShownResult implements CellResult {
  frames = $state.raw<CellResult['frames']>({});
  answers = $state.raw<CellResult['answers']>({});
  context = $state.raw<CellResult['context']>(null);
  pending = $state.raw(true);
  progress = $state.raw<number | null>(null);
  problem = $state.raw<Problem | null>(null);
}

/** The results of all cells of the notebook on screen, and how many rows it is about. */
export class NotebookResults {
  /** Asks about tables as the project shapes them. */
  readonly ask: Ask;
  readonly #board: AnswerBoard;
  #results = $state.raw<ReadonlyMap<string, ShownResult>>(new Map());
  #counting: AbortController | null = null;
  #counted = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts the documents that were followed: what was asked for an earlier one must not come over a later one. */
  #followed = 0;
  /** The table that is being loaded, by id and shape. */
  #loading: { readonly key: string; readonly done: Promise<void> } | null = null;
  /** What the project made of the table when it was loaded. */
  #shape = '';
  /** Tables linked with that of the notebook, and what they were asked by. */
  #linked: readonly LinkedTable[] = [];
  #linkedBy = '[[],[]]';
  /** The table of the notebook; null until known. */
  table = $state.raw<TableMeta | null>(null);
  /** The parameters of the notebook, resolved; null until the table is known. */
  context = $state.raw<CellContext | null>(null);
  /** Rows in the segments and the period; null until counted. */
  selected = $state.raw<number | null>(null);
  /** Why the table cannot be had; problems of single cells are in their results. */
  problem = $state.raw<Problem | null>(null);

  /** Id of a table whose rows are not on this device any more; null while none is known to be gone. */
  readonly missing: string | null = $derived.by(() => {
    const problems = [this.problem, ...Array.from(this.#results.values(), ({ problem }) => problem)];
    return problems.find((problem) => problem?.code === 'table-missing')?.table ?? null;
  });

  constructor(ask: Ask) {
    this.ask = ask;
    this.#board = new AnswerBoard(ask, (results) => this.#show(results));
  }

  of = (cell: string): CellResult | undefined => this.#results.get(cell);

  /** Brings everything in step with the document; to be called whenever it changes. */
  follow = async (project: Project, notebook: Notebook): Promise<void> => {
    this.#followed += 1;
    const turn = this.#followed;
    const shape = shapeOf(project.tables, notebook.params.table);
    if (this.table?.id !== notebook.params.table || shape !== this.#shape)
      await this.#load(notebook.params.table, shape);
    await this.#loadLinked(project, notebook.params.table);
    const { table } = this;
    if (!table || turn !== this.#followed) return;
    const context = contextOf(project, notebook.params, table, this.#linked);
    this.context = context;
    const shown = this.#board.show(
      notebook.cells.map((cell) => {
        const own = cell.own ? contextOf(project, { ...notebook.params, ...cell.own }, table, this.#linked) : context;
        return { cell: cell.id, plans: plansOfCell(cell, own), inquiries: inquiriesOfCell(cell, own), context: own };
      }),
    );
    void this.#count(context);
    await shown;
  };

  /** How many rows of the table a predicate selects. Rejects when superseded by `signal`. */
  count = async (predicate: Predicate, signal: AbortSignal): Promise<{ selected: number; rows: number }> =>
    this.ask('countRows', { table: this.table?.id ?? '', predicate }, { signal });

  /** The most frequent values of a category or score column of the table. */
  values = async (column: string, limit: number): Promise<Questions['columnValues']['answer']> =>
    this.ask('columnValues', { table: this.table?.id ?? '', column, limit });

  retry = (): void => void this.#board.retry();

  /** Ends what a cell waits for. */
  stop = (cell: string): void => this.#board.stop(cell);

  close(): void {
    this.#counting?.abort();
    clearTimeout(this.#waiting);
    this.#board.close();
  }

  #show(results: CellResults): void {
    const shown = new Map(Array.from(results.keys(), (cell) => [cell, this.#results.get(cell) ?? new ShownResult()]));
    for (const [cell, { pending, ...result }] of results) {
      Object.assign(shown.get(cell) ?? {}, pending ? result : { ...result, pending });
    }
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#tellPending(results), patience);
    const same = shown.size === this.#results.size && [...shown.keys()].every((cell) => this.#results.has(cell));
    if (!same) this.#results = shown;
  }

  #tellPending(results: CellResults): void {
    for (const [cell, { pending }] of results) Object.assign(this.#results.get(cell) ?? {}, { pending });
  }

  /** Loads what is known of a table, once for all who wait for it. */
  #load(id: string, shape: string): Promise<void> {
    const key = JSON.stringify([id, shape]);
    if (this.#loading?.key === key) return this.#loading.done;
    this.#board.forget();
    this.#counted = '';
    this.problem = null;
    const done = this.ask('tableMeta', { table: id }).then(
      (meta) => this.#loaded(key, shape, meta, null),
      (thrown) => this.#loaded(key, shape, null, problemOf(thrown)),
    );
    this.#loading = { key, done };
    return done;
  }

  #loaded(key: string, shape: string, table: TableMeta | null, problem: Problem | null): void {
    if (this.#loading?.key !== key) return;
    this.#loading = null;
    this.table = table;
    this.#shape = shape;
    this.problem = problem;
  }

  /** A table that cannot be had is not linked; what needs it says so. */
  async #loadLinked({ links = [], tables }: Project, id: string): Promise<void> {
    const wanted = linksOf(links, id);
    const shapes = wanted.map(({ other }) => tables.find((table) => table.id === other)?.shape);
    const by = JSON.stringify([wanted, shapes]);
    if (by === this.#linkedBy) return;
    const found = await Promise.all(
      wanted.map(({ other, ...link }) =>
        this.ask('tableMeta', { table: other }).then(
          (table): readonly LinkedTable[] => [{ table, ...link }],
          () => [],
        ),
      ),
    );
    this.#linked = found.flat();
    this.#linkedBy = by;
    this.#board.forget();
  }

  async #count(context: CellContext): Promise<void> {
    const question = { table: context.table.id, predicate: rowsOf(context) };
    const asked = JSON.stringify(question);
    if (asked === this.#counted) return;
    this.#counted = asked;
    this.#counting?.abort();
    this.#counting = new AbortController();
    const { signal } = this.#counting;
    try {
      const { selected } = await this.ask('countRows', question, { signal });
      if (!signal.aborted) this.selected = selected;
    } catch {
      if (signal.aborted) return;
      this.selected = null;
      this.#counted = '';
    }
  }
}

import type { ImportReport } from '../core/import/report.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import { isComplete } from '../core/segments/draft.ts';
import type { Condition, Predicate } from '../core/segments/predicate.ts';
import type { ColumnMeta } from '../core/table/column.ts';
import type { ColumnSummary, SortBy, TableRow } from '../core/table/rows.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { Ask } from '../worker/questions.ts';
import { formats } from './language.svelte.ts';
import { RowWindow } from './row-window.ts';

/** What limits a view of a table. */
interface ViewLimits {
  /** Rows that there are at all; null for all of the table. May read state. */
  readonly within?: () => Predicate | null;
  /** Puts the columns in the order in which they are shown. */
  readonly arrange?: (columns: readonly ColumnMeta[]) => readonly ColumnMeta[];
}

/** How a person looks at one table: which rows, in which order, which column is opened. Never stored, never undone. */
export class TableView {
  readonly #ask: Ask;
  readonly #id: string;
  readonly #limits: ViewLimits;
  #window = $state.raw<RowWindow | null>(null);
  /** Counts what has arrived, because rows lie outside of the state. */
  #arrived = $state.raw(0);
  meta = $state.raw<TableMeta | null>(null);
  /** The table as it was read, before the project changed its columns. */
  read = $state.raw<TableMeta | null>(null);
  /** Null until known, and for tables without one. */
  report = $state.raw<ImportReport | null>(null);
  /** Why the table or its rows cannot be had. */
  problem = $state.raw<Problem | null>(null);
  /** Rows of the choice; null until counted. */
  total = $state.raw<number | null>(null);
  sort = $state.raw<readonly SortBy[]>([]);
  conditions = $state.raw<readonly Condition[]>([]);
  search = $state.raw('');
  /** Whether e-mail addresses and the like are readable. */
  personal = $state.raw(false);
  /** The column whose panel is open. */
  opened = $state.raw<string | null>(null);

  /** The columns that are shown: the time of day stands with its date. */
  readonly columns: readonly ColumnMeta[] = $derived.by(() => {
    const shown = this.meta?.columns.filter(({ kind }) => kind !== 'time') ?? [];
    return this.#limits.arrange ? this.#limits.arrange(shown) : shown;
  });
  readonly openedColumn: ColumnMeta | null = $derived(this.columns.find(({ id }) => id === this.opened) ?? null);
  /** What chooses the rows; null for all. */
  readonly predicate: Predicate | null = $derived.by(() => {
    const words = this.search.trim();
    const searched = this.columns.filter(({ kind }) => kind === 'text' || kind === 'category' || kind === 'set');
    const found: Predicate[] =
      words === '' ? [] : [{ is: 'any', of: searched.map(({ id }) => ({ is: 'contains', column: id, text: words })) }];
    const within = this.#limits.within?.() ?? null;
    const of = [...(within ? [within] : []), ...this.conditions.filter(isComplete), ...found];
    return of.length === 0 ? null : { is: 'all', of };
  });

  constructor(ask: Ask, id: string, limits: ViewLimits = {}) {
    this.#ask = ask;
    this.#id = id;
    this.#limits = limits;
  }

  /** Reads what is known of the table; again after its columns were changed. */
  load = async (): Promise<void> => {
    this.problem = null;
    try {
      this.meta = await this.#ask('tableMeta', { table: this.#id });
      this.read ??= await this.#ask('tableMeta', { table: this.#id, shapes: {} });
    } catch (thrown) {
      this.problem = problemOf(thrown);
      return;
    }
    this.report = await this.#ask('importReport', { table: this.#id }).catch(() => null);
  };

  /** Begins to show the rows of the present choice; to be called whenever it changes. Returns how to stop. */
  follow = (): (() => void) => {
    if (!this.meta) return () => undefined;
    const choice = {
      table: this.#id,
      columns: this.columns.map(({ id }) => id),
      predicate: this.predicate,
      sort: this.sort,
      locale: formats().locale,
      personal: this.personal,
    };
    const window = new RowWindow(this.#ask, choice, ({ total, thrown }) => {
      if (thrown) this.problem = problemOf(thrown);
      else {
        this.total = total;
        this.problem = null;
      }
      this.#arrived += 1;
    });
    window.show(0, 1);
    this.#window = window;
    return () => window.close();
  };

  /** A row by its place; undefined until it has come. Reactive. */
  row = (place: number): TableRow | undefined => (this.#arrived >= 0 ? this.#window?.at(place) : undefined);

  /** Rows that are on screen now. */
  see = (from: number, to: number): void => this.#window?.show(from, to);

  /** Sorts by a column; again turns the direction, a third time gives the order of the file back. */
  sortBy = (column: string): void => {
    const present = this.sort.find((by) => by.column === column);
    if (!present) this.sort = [{ column, direction: 'ascending' }];
    else this.sort = present.direction === 'ascending' ? [{ column, direction: 'descending' }] : [];
  };

  /** Puts a condition on its column in the place of the one it had; null takes it away. */
  setCondition = (column: string, condition: Condition | null): void => {
    const others = this.conditions.filter((other) => other.column !== column);
    this.conditions = condition ? [...others, condition] : others;
  };

  conditionOn = (column: string): Condition | null =>
    this.conditions.find((condition) => condition.column === column) ?? null;

  clear = (): void => {
    this.conditions = [];
    this.search = '';
  };

  /** The chosen rows in their order as a CSV file, with the columns that are shown. */
  export = (signal: AbortSignal): Promise<Blob> =>
    this.#ask(
      'exportRows',
      {
        table: this.#id,
        columns: this.columns.map(({ id }) => id),
        predicate: this.predicate,
        sort: this.sort,
        locale: formats().locale,
        personal: this.personal,
      },
      { signal },
    );

  /** What the chosen rows hold in a column. Rejects with `cancelled` when superseded. */
  summary = (column: string, signal: AbortSignal): Promise<ColumnSummary> =>
    this.#ask(
      'columnSummary',
      { table: this.#id, column, predicate: this.predicate, personal: this.personal },
      { signal },
    );
}

import type { AnswerGroup } from '../core/charts/distribution-description.ts';
import type { CommentOrder, CommentsSettings } from '../core/notebook/cell.ts';
import type { CellContext } from '../core/notebook/cells/cell-type.ts';
import type { Predicate } from '../core/segments/predicate.ts';
import { type ColumnMeta, canSplit } from '../core/table/column.ts';
import type { SortBy } from '../core/table/rows.ts';
import { timeAxis } from '../core/table/table.ts';
import type { Ask } from '../worker/questions.ts';
import { rowsOf } from './notebook-context.ts';
import { TableView } from './table-view.svelte.ts';

/** Columns whose values stand below a comment. */
const mostAttributes = 3;

/** What the comments are about: the cell's settings and the rows that it may show. */
interface CommentsSource {
  readonly settings: CommentsSettings;
  readonly context: CellContext;
}

/** How a person looks at the comments of a cell: searched, of a group of answers, with a word. Never stored. */
export class CommentsView {
  readonly #source: () => CommentsSource;
  /** What is searched for in the texts. */
  search = $state.raw('');
  /** Answers whose comments are shown; null for all. */
  group = $state.raw<AnswerGroup | null>(null);
  /** A whole word that the comments hold. */
  word = $state.raw<string | null>(null);
  /** A value of a column that the comments are of. */
  of = $state.raw<{ readonly column: string; readonly value: string } | null>(null);
  readonly rows: TableView;

  readonly column: ColumnMeta | undefined = $derived.by(() => this.#column(this.#source().settings.column));
  readonly item: ColumnMeta | undefined = $derived.by(() => this.#column(this.#source().settings.tile?.item));
  readonly when: ColumnMeta | undefined = $derived.by(() => timeAxis(this.#source().context.table));
  /** What else is told of each comment. */
  readonly attributes: readonly ColumnMeta[] = $derived.by(() =>
    this.#source().context.table.columns.filter(canSplit).slice(0, mostAttributes),
  );
  /** All comments of the cell, whatever is searched for. */
  readonly everything: Predicate = $derived.by(() => {
    const { settings, context } = this.#source();
    return { is: 'all', of: [rowsOf(context), { is: 'answered', column: settings.column }] };
  });
  /** The comments that are shown. */
  readonly predicate: Predicate = $derived.by(() => {
    const { column, tile } = this.#source().settings;
    const words = this.search.trim();
    return {
      is: 'all',
      of: [
        this.everything,
        ...(words === '' ? [] : [{ is: 'contains', column, text: words } as const]),
        ...(this.word === null ? [] : [{ is: 'word', column, text: this.word } as const]),
        ...(this.of ? [{ is: 'one-of', column: this.of.column, values: [this.of.value] } as const] : []),
        ...(this.group && tile ? [answersOf(tile.item, this.group)] : []),
      ],
    };
  });

  constructor(ask: Ask, table: string, source: () => CommentsSource) {
    this.#source = source;
    this.rows = new TableView(ask, table, { within: () => this.predicate, arrange: () => this.#shown() });
  }

  /** Brings the order of the rows in step with the cell's settings; `typical` words tell more than others. */
  order = (order: CommentOrder, typical: readonly string[] = []): void => {
    const by = order === 'telling' ? this.#telling(typical) : this.#sortBy(order);
    this.rows.sort = by ? [by] : [];
  };

  /** Whether fewer than all comments are asked for. */
  readonly narrowed: boolean = $derived.by(
    () => this.search.trim() !== '' || this.group !== null || this.word !== null || this.of !== null,
  );

  clear = (): void => {
    this.search = '';
    this.group = null;
    this.word = null;
    this.of = null;
  };

  /** A cell of a row by its column. */
  cell = (place: number, column: ColumnMeta | undefined) => {
    const index = this.rows.columns.findIndex(({ id }) => id === column?.id);
    return index === -1 ? null : (this.rows.row(place)?.cells[index] ?? null);
  };

  #column(id: string | undefined): ColumnMeta | undefined {
    return this.#source().context.table.columns.find((column) => column.id === id);
  }

  #shown(): readonly ColumnMeta[] {
    const columns = [this.column, this.item, this.when, ...this.attributes];
    return columns.filter((column) => column !== undefined);
  }

  #telling(typical: readonly string[]): SortBy | null {
    const { column } = this;
    return column ? { column: column.id, direction: 'descending', telling: typical } : null;
  }

  #sortBy(order: CommentOrder): SortBy | null {
    const column = order === 'newest' || order === 'oldest' ? this.when : this.item;
    if (!column) return null;
    const highIsGood = this.item?.scale?.goodEnd !== 'low';
    const ascending = order === 'oldest' || (order === 'worst' && highIsGood) || (order === 'best' && !highIsGood);
    return { column: column.id, direction: ascending ? 'ascending' : 'descending' };
  }
}

/** The rows that gave answers of a group. */
export const answersOf = (item: string, { from, to }: Pick<AnswerGroup, 'from' | 'to'>): Predicate => ({
  is: 'between',
  column: item,
  low: from,
  high: to,
});

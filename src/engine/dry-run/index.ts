import type { ColumnSummary, DryRun, ReadCell, ReadRow } from '../../core/import/dry-run.ts';
import { looksPersonal, masked } from '../../core/import/personal.ts';
import type { ColumnRecipe, Recipe } from '../../core/import/recipe.ts';
import type { CellSetAside } from '../../core/import/report.ts';
import type { ColumnChunk, ColumnMeta } from '../../core/table/column.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { type ImportOptions, importChunks } from '../import-table.ts';
import type { ByteSource } from '../read/source.ts';
import { ColumnTally } from './column-tally.ts';
import { UsedRows } from './used-rows.ts';

/** Rows that are shown as they will be read. */
const rowsShown = 20;

/** What a dry run may be told beside the recipe. */
export interface DryRunOptions extends Pick<ImportOptions, 'observedUntil' | 'signal' | 'progress'> {
  /** Ids of columns with personal values: they are masked, and nothing is told of their values. */
  readonly personal?: readonly string[];
}

/** What is known of the columns while a file is read. */
class Watched {
  readonly used: UsedRows;
  readonly #recipe: Recipe;
  readonly #personal: ReadonlySet<string>;
  readonly #tallies = new Map<string, ColumnTally>();
  #setAside: ReadonlyMap<string, CellSetAside> = new Map();

  constructor(recipe: Recipe, personal: readonly string[] = []) {
    this.#recipe = recipe;
    this.#personal = new Set([...personal, ...recipe.columns.filter((one) => one.pseudonym).map(({ id }) => id)]);
    this.used = new UsedRows(recipe, rowsShown);
  }

  readonly chunk = (column: string, _index: number, chunk: ColumnChunk): void => {
    this.#tallyOf(column).add(chunk);
  };

  #tallyOf(column: string): ColumnTally {
    const known = this.#tallies.get(column);
    if (known) return known;
    const kind = this.#recipe.columns.find(({ id }) => id === column)?.kind ?? 'time';
    const tally = new ColumnTally(kind, rowsShown);
    this.#tallies.set(column, tally);
    return tally;
  }

  summary(recipe: ColumnRecipe, meta: ColumnMeta, rows: number): ColumnSummary {
    const filled = rows - meta.missing;
    const isPersonal = this.#personal.has(recipe.id);
    const texts = this.used.texts(recipe);
    return {
      column: recipe.id,
      filled,
      missing: meta.missing,
      distribution: isPersonal ? null : this.#tallyOf(recipe.id).distribution(meta, filled),
      ...(texts && !isPersonal ? { texts } : {}),
    };
  }

  rows(columns: readonly ColumnRecipe[], table: TableMeta, setAside: readonly CellSetAside[]): readonly ReadRow[] {
    this.#setAside = new Map(setAside.map((cell) => [`${cell.line} ${cell.column}`, cell]));
    const metas = new Map(table.columns.map((meta) => [meta.id, meta]));
    return this.used.rows.map((row, at) => {
      const line = this.used.lines[at] ?? 0;
      return { line, cells: columns.map((column) => this.#cell(column, row, { at, line }, metas)) };
    });
  }

  #cell(
    column: ColumnRecipe,
    row: readonly string[],
    { at, line }: { readonly at: number; readonly line: number },
    metas: ReadonlyMap<string, ColumnMeta>,
  ): ReadCell {
    const meta = metas.get(column.id);
    const positions = column.parts?.map(({ index }) => index) ?? [column.index];
    const text = positions
      .map((index) => row[index]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .join(' · ');
    const value = meta ? this.#tallyOf(column.id).value(at, meta) : null;
    const companion = metas.get(`${column.id}.time`);
    const time = companion && this.#tallyOf(companion.id).value(at, companion);
    const reason = this.#setAside.get(`${line} ${column.id}`)?.reason;
    const hidden = this.#personal.has(column.id) || looksPersonal(text);
    return {
      text: hidden && text !== '' ? masked(text) : text,
      value: hidden && typeof value === 'string' && !column.pseudonym ? masked(value) : value,
      ...(typeof time === 'number' ? { time } : {}),
      ...(reason ? { reason } : {}),
    };
  }
}

/**
 * Imports a file as a recipe says, into nowhere: what becomes of its rows and cells, the first rows as they will be
 * read, and how the values of each column are spread. Throws the problems of an import.
 */
export async function dryRun(
  source: ByteSource,
  fileName: string,
  recipe: Recipe,
  { personal, ...options }: DryRunOptions = {},
): Promise<DryRun> {
  const watched = new Watched(recipe, personal);
  const sink = { chunk: watched.chunk, texts: 'lent' } as const;
  const { table, report } = await importChunks(source, fileName, recipe, sink, { ...options, used: watched.used.add });
  const kept = recipe.columns.filter(({ role }) => role !== 'skip');
  return {
    report,
    columns: kept.map(({ id }) => id),
    firstRows: watched.rows(kept, table, report.cells),
    summaries: kept.flatMap((column) => {
      const meta = table.columns.find(({ id }) => id === column.id);
      return meta ? [watched.summary(column, meta, table.rows)] : [];
    }),
    duplicates: watched.used.duplicates,
  };
}

import { EcholotError } from '../../core/problem.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import {
  type ColumnChange,
  type DerivedColumn,
  kindOfDerivation,
  kindsFrom,
  type TableShape,
} from '../../core/table/shape.ts';
import type { Table, TableMeta } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { serialOf } from '../serial-of.ts';
import { type ColumnPlan, type ComputedColumn, computeColumn } from './computed-column.ts';
import { mapped, type Prepared, prepareDerivation } from './derive.ts';
import { KeptShapes, type Work } from './kept-shapes.ts';
import { linkedValues } from './linked-values.ts';

const known = new WeakMap<Table, KeptShapes>();

/**
 * A table as a project shapes it: columns renamed, meant or read otherwise, and derived ones behind them. What is
 * computed is computed once and kept, and a shape that differs in other columns takes it over. A change of a kind that
 * does not fit and a derived column that needs one that is not there are left out: what asks for them hears that the
 * column is missing. Lets other work of the thread in between.
 *
 * @param others the tables that its columns take values from; one that is not there counts as a missing column.
 * @throws EcholotError `cancelled` when the signal is aborted.
 */
export function shapedTable(
  table: Table,
  shape: TableShape,
  signal?: Abortable,
  others: readonly Table[] = [],
): Promise<Table> {
  const shapes = known.get(table) ?? new KeptShapes();
  known.set(table, shapes);
  const key = JSON.stringify([shape, others.map(serialOf)]);
  return shapes.get(key, (...work) => new Shaping(table, shape, others, ...work).run(), signal);
}

/** The way from a table to its shape. */
class Shaping {
  readonly #table: Table;
  readonly #shape: TableShape;
  readonly #others: readonly Table[];
  readonly #computed = new Map<string, ComputedColumn>();
  readonly #keep: Map<string, ComputedColumn>;
  readonly #known: Parameters<Work>[1];
  readonly #signal: Abortable;

  constructor(table: Table, shape: TableShape, others: readonly Table[], ...[keep, knownBy, signal]: Parameters<Work>) {
    this.#table = table;
    this.#shape = shape;
    this.#others = others;
    this.#keep = keep;
    this.#known = knownBy;
    this.#signal = signal;
  }

  async run(): Promise<Table> {
    const { columns: changes = {}, derived = [] } = this.#shape;
    const columns: ColumnMeta[] = [];
    for (const column of this.#table.meta.columns) {
      const change = Object.hasOwn(changes, column.id) ? changes[column.id] : undefined;
      columns.push(change ? await this.#changed(column, change) : column);
    }
    for (const [place, column] of derived.entries()) {
      const meta = await this.#derived(column, { ...this.#table.meta, columns }, derived.slice(0, place));
      if (meta) columns.push(meta);
    }
    return this.#with({ ...this.#table.meta, columns });
  }

  async #changed(
    column: ColumnMeta,
    { name = column.name, role = column.role, kind = column.kind, scale }: ColumnChange,
  ): Promise<ColumnMeta> {
    if (kind === column.kind || !kindsFrom(column.kind).includes(kind)) {
      return { ...column, name, role, ...(scale && column.kind === 'score' ? { scale } : {}) };
    }
    const plan = { id: column.id, name, role, kind, ...(scale ? { scale } : {}) };
    const prepared = mapped(this.#table.meta, column.id, (value) => value);
    return this.#column(this.#table, plan, () => prepared, [column.id, kind, scale]);
  }

  /** Null where a column that it needs is not there. */
  async #derived(
    { derivation, ...named }: DerivedColumn,
    meta: TableMeta,
    before: readonly DerivedColumn[],
  ): Promise<ColumnMeta | null> {
    const plan = { ...named, kind: kindOfDerivation(derivation, meta.columns) };
    const basis = [this.#readings(), before.map((other) => [other.id, other.derivation]), derivation, plan.kind];
    const seen = this.#with(meta);
    try {
      if (derivation.from !== 'linked') {
        return await this.#column(seen, plan, () => prepareDerivation(derivation, meta), basis);
      }
      const other = this.#others.find(({ meta: { id } }) => id === derivation.table);
      if (!other) return null;
      const values = () => linkedValues(seen, derivation, other, this.#signal);
      return await this.#column(seen, plan, values, [...basis, serialOf(other)]);
    } catch (error) {
      if (error instanceof EcholotError && error.problem.code === 'column-missing') return null;
      throw error;
    }
  }

  /** A column, computed unless a shape before had it: by all that its values follow from. */
  async #column(
    table: Table,
    plan: ColumnPlan,
    prepare: () => Prepared | Promise<Prepared>,
    basis: unknown,
  ): Promise<ColumnMeta> {
    const key = JSON.stringify(basis);
    const column = this.#known(key) ?? (await computeColumn(table, plan, await prepare(), this.#signal));
    const meta = { ...column.meta, ...plan };
    this.#keep.set(key, column);
    this.#computed.set(plan.id, { ...column, meta });
    return meta;
  }

  /** How columns are read otherwise than they were imported. */
  #readings(): unknown {
    return Object.entries(this.#shape.columns ?? {}).flatMap(([id, { kind, scale }]) =>
      kind || scale ? [[id, kind, scale]] : [],
    );
  }

  #with(meta: TableMeta): Table {
    const { chunkRows } = this.#table;
    return {
      meta: { ...meta, columns: [...meta.columns] },
      ...(chunkRows === undefined ? {} : { chunkRows }),
      chunk: (column, index) => this.#computed.get(column)?.chunks[index] ?? this.#table.chunk(column, index),
    };
  }
}

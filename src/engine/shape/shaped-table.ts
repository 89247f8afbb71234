import { EcholotError } from '../../core/problem.ts';
import type { ColumnKind, ColumnMeta } from '../../core/table/column.ts';
import { type ColumnChange, type Derivation, kindsFrom, type TableShape } from '../../core/table/shape.ts';
import type { Table, TableMeta } from '../../core/table/table.ts';
import { type ComputedColumn, computeColumn } from './computed-column.ts';
import { mapped, prepareDerivation } from './derive.ts';

/** Shapes kept per table, so that undoing a change costs nothing. */
const shapesKept = 3;

const known = new WeakMap<Table, Map<string, Promise<Table>>>();

/**
 * A table as a project shapes it: columns renamed, meant or read otherwise, and derived ones behind them. What is
 * computed is computed once and kept. A change of a kind that does not fit and a derived column that needs one that is
 * not there are left out: what asks for them hears that the column is missing.
 */
export function shapedTable(table: Table, shape: TableShape): Promise<Table> {
  const shapes = known.get(table) ?? new Map<string, Promise<Table>>();
  known.set(table, shapes);
  const key = JSON.stringify(shape);
  const shaped = shapes.get(key) ?? shapedAnew(table, shape);
  shapes.delete(key);
  shapes.set(key, shaped);
  for (const oldest of shapes.keys()) {
    if (shapes.size <= shapesKept) break;
    shapes.delete(oldest);
  }
  shaped.catch(() => shapes.delete(key));
  return shaped;
}

async function shapedAnew(table: Table, { columns: changes = {}, derived = [] }: TableShape): Promise<Table> {
  const computed = new Map<string, ComputedColumn>();
  const columns: ColumnMeta[] = [];
  for (const column of table.meta.columns) {
    const change = Object.hasOwn(changes, column.id) ? changes[column.id] : undefined;
    const changed: Changed = change ? await changedColumn(table, column, change) : { meta: column };
    if (changed.chunks) computed.set(column.id, { meta: changed.meta, chunks: changed.chunks });
    columns.push(changed.meta);
  }
  let shaped = withComputed(table, { ...table.meta, columns }, computed);
  for (const { derivation, ...named } of derived) {
    const plan = { ...named, kind: kindOf(derivation, shaped.meta) };
    try {
      const column = await computeColumn(shaped, plan, prepareDerivation(derivation, shaped.meta));
      computed.set(named.id, column);
      columns.push(column.meta);
      shaped = withComputed(table, { ...table.meta, columns: [...columns] }, computed);
    } catch (error) {
      if (!(error instanceof EcholotError && error.problem.code === 'column-missing')) throw error;
    }
  }
  return shaped;
}

/** A column after a change; its chunks where they had to be computed. */
type Changed = Pick<ComputedColumn, 'meta'> & Partial<ComputedColumn>;

async function changedColumn(
  table: Table,
  column: ColumnMeta,
  { name = column.name, role = column.role, kind = column.kind, scale }: ColumnChange,
): Promise<Changed> {
  const plan = { id: column.id, name, role, kind, ...(scale ? { scale } : {}) };
  if (kind === column.kind || !kindsFrom(column.kind).includes(kind)) {
    return { meta: { ...column, name, role, ...(scale && column.kind === 'score' ? { scale } : {}) } };
  }
  return computeColumn(
    table,
    plan,
    mapped(table.meta, column.id, (value) => value),
  );
}

/** Joined columns are text where one of them is; all others group. */
function kindOf(derivation: Derivation, { columns }: TableMeta): ColumnKind {
  if (derivation.from !== 'joined') return 'category';
  const texts = columns.some(({ id, kind }) => kind === 'text' && derivation.columns.includes(id));
  return texts ? 'text' : 'category';
}

const withComputed = (table: Table, meta: TableMeta, computed: ReadonlyMap<string, ComputedColumn>): Table => ({
  meta,
  ...(table.chunkRows === undefined ? {} : { chunkRows: table.chunkRows }),
  chunk: (column, index) => computed.get(column)?.chunks[index] ?? table.chunk(column, index),
});

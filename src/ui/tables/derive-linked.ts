import type { LinkedTable } from '../../core/link/link.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { isPersonalColumn } from '../../core/table/personal.ts';
import type { LinkedDerivation } from '../../core/table/shape.ts';
import { type TableMeta, timeAxis } from '../../core/table/table.ts';

/** What a column from a linked table is filled in with. */
export interface LinkedForm {
  readonly table: string;
  readonly take: LinkedDerivation['take'];
  readonly column: string;
  readonly asOf: boolean;
}

/** The ways to take that the columns of a table leave open. */
export const takesOf = (table: TableMeta): readonly LinkedDerivation['take'][] =>
  (['last', 'rows', 'sum'] as const).filter((take) => take === 'rows' || takenColumns(table, take).length > 0);

/** The columns that can be taken: no texts, no keys, nothing personal; for a sum, amounts. */
export function takenColumns({ columns }: TableMeta, take: LinkedDerivation['take']): readonly ColumnMeta[] {
  if (take === 'rows') return [];
  return columns.filter((column) => {
    const { kind, role } = column;
    if (kind === 'text' || kind === 'time' || role === 'customerId' || role === 'accountId') return false;
    return take === 'sum' ? kind === 'number' : !isPersonalColumn(column);
  });
}

/** The form with what fits another table, or another way to take. */
export function withLinked(linked: readonly LinkedTable[], id: string, take: LinkedDerivation['take']): LinkedForm {
  const found = linked.find(({ table }) => table.id === id) ?? linked[0];
  if (!found) return { table: '', take: 'rows', column: '', asOf: true };
  const { table } = found;
  const way = takesOf(table).includes(take) ? take : 'rows';
  const columns = takenColumns(table, way);
  const likely = columns.find(({ role }) => role === 'plan' || role === 'amount' || role === 'mrr') ?? columns[0];
  return { table: table.id, take: way, column: likely?.id ?? '', asOf: true };
}

/** What a form begins with. */
export const startLinked = (linked: readonly LinkedTable[]): LinkedForm => withLinked(linked, '', 'last');

/** Whether rows of a table, and of one linked with it, can be put in time. */
export const areDated = (table: TableMeta, other: TableMeta): boolean =>
  timeAxis(table) !== undefined && timeAxis(other) !== undefined;

/** What was filled in; null while the table or the column is not there. */
export function linkedDerivation(form: LinkedForm, linked: readonly LinkedTable[]): LinkedDerivation | null {
  const found = linked.find(({ table }) => table.id === form.table);
  if (!found) return null;
  const { role, rules } = found;
  const shared = { from: 'linked', table: form.table, role, rules, asOf: form.asOf } as const;
  if (form.take === 'rows') return { ...shared, take: 'rows', column: null, kind: 'number' };
  const column = takenColumns(found.table, form.take).find(({ id }) => id === form.column);
  return column ? { ...shared, take: form.take, column: column.id, kind: kindOf(column) } : null;
}

function kindOf({ kind }: ColumnMeta): LinkedDerivation['kind'] {
  if (kind === 'number' || kind === 'score') return 'number';
  return kind === 'date' ? 'date' : 'category';
}

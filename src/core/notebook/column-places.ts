import { type ColumnMeta, canSplit } from '../table/column.ts';
import type { Role } from '../table/role.ts';
import type { TableMeta } from '../table/table.ts';
import { bestSplit } from './splits.ts';

/** A column of a template: what it means and is called, so that another table can have it under another id. */
interface ColumnPlace {
  readonly $column: {
    readonly role: Role;
    readonly name: string;
    /** Place among the columns with the role, from 0. */
    readonly nth: number;
  };
}

const isPlace = (value: object): value is ColumnPlace => '$column' in value;

/** Settings with columns told by their meaning instead of their id. Words of a person stay as they are. */
export function liftColumns(settings: unknown, table: TableMeta): unknown {
  return walk(settings, (value, key) => {
    const column = key === 'markdown' ? undefined : table.columns.find(({ id }) => id === value);
    if (!column) return value;
    const { role, name } = column;
    const nth = table.columns.filter((other) => other.role === role).indexOf(column);
    return { $column: { role, name, nth } } satisfies ColumnPlace;
  });
}

/**
 * Settings with the columns of a table in their places: the one of the same name and meaning, else the one at the same
 * place among those of the meaning; for groups, else the column that tells most. Null when the table lacks one.
 */
export function placeColumns(settings: unknown, table: TableMeta): { readonly settings: unknown } | null {
  let lacks = false;
  const placed = walk(settings, (value) => {
    if (typeof value !== 'object' || value === null || !isPlace(value)) return value;
    const column = columnFor(value, table);
    lacks ||= column === undefined;
    return column?.id;
  });
  return lacks ? null : { settings: placed };
}

function columnFor({ $column: { role, name, nth } }: ColumnPlace, table: TableMeta): ColumnMeta | undefined {
  const same = table.columns.filter((column) => column.role === role);
  const called = same.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (called) return called;
  // An attribute at the same place is any column: the one that tells most is the better guess.
  if (role === 'attribute' || role === 'none') return bestSplit(table) ?? table.columns.find(canSplit);
  return same[nth] ?? same[0];
}

/** Begins what stands for a column that the table of a notebook does not have: its name follows. */
const goneMark = 'gone:';

/** What a settings value says of a column: its name, and its meaning where the table still has it. */
function columnBehind(value: unknown, table: TableMeta): (Pick<ColumnMeta, 'name'> & Partial<ColumnMeta>) | null {
  if (typeof value !== 'string') return null;
  if (value.startsWith(goneMark)) return { name: value.slice(goneMark.length) };
  return table.columns.find(({ id }) => id === value) ?? null;
}

/**
 * The id that a column has in another table: that of the column of the same name, else of the first with the same
 * meaning, unless the meaning says no more than that it can be split by. A column that is not there keeps its name, so
 * that a cell can say what it lacks and gets it back with the first table.
 */
export function placeInTable(value: unknown, from: TableMeta, to: TableMeta): unknown {
  const column = columnBehind(value, from);
  if (!column) return value;
  const called = to.columns.find(({ name }) => name.toLowerCase() === column.name.toLowerCase());
  const { role } = column;
  const meant =
    role && role !== 'attribute' && role !== 'none' ? to.columns.find((other) => other.role === role) : undefined;
  return (called ?? meant)?.id ?? `${goneMark}${column.name}`;
}

/** Settings of a cell for another table, as far as it has their columns; texts are for {@link placeInTable} of their parts. */
export const settingsForTable = (settings: unknown, from: TableMeta, to: TableMeta): unknown =>
  walk(settings, (value, key) => (key === 'markdown' ? value : placeInTable(value, from, to)));

/** The name of a column that a table does not have, of an id by {@link placeInTable}; null for any other id. */
export const goneName = (id: string): string | null => (id.startsWith(goneMark) ? id.slice(goneMark.length) : null);

/** Plain JSON with every value exchanged for what `change` makes of it, the outer ones first. */
function walk(value: unknown, change: (value: unknown, key: string) => unknown, key = ''): unknown {
  const changed = change(value, key);
  if (changed !== value || typeof value !== 'object' || value === null) return changed;
  if (Array.isArray(value)) return value.map((entry) => walk(entry, change, key));
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, change, name)]));
}

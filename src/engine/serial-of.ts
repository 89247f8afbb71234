import type { Table } from '../core/table/table.ts';

const serials = new WeakMap<Table, number>();
let tables = 0;

/** Tells tables apart that are in memory, whatever they are called. */
export function serialOf(table: Table): number {
  const known = serials.get(table) ?? tables++;
  serials.set(table, known);
  return known;
}

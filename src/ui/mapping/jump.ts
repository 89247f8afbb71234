/** The id of a column's row in the page. */
export const rowId = (column: string): string => `mapping-${column}`;

/** Brings the row of a column into view and puts the focus on what it asks, else on its meaning. */
export function jumpToColumn(column: string): void {
  const row = document.getElementById(rowId(column));
  row?.scrollIntoView({ block: 'center' });
  const field = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('select');
  field?.focus({ preventScroll: true });
}

/** Goes to the first of some columns after the one that has the focus, and round again. */
export function jumpToNext(columns: readonly string[]): void {
  const at = columns.findIndex((column) => document.getElementById(rowId(column))?.contains(document.activeElement));
  const next = columns[(at + 1) % columns.length] ?? columns[0];
  if (next !== undefined) jumpToColumn(next);
}

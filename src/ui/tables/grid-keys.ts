/** A cell of the grid: row −1 is the header, column −1 the row number. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is, and how many rows a page of it has. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads; null for keys that do not move. Source: WAI-ARIA Authoring Practices 1.2, grid pattern. */
export function placeAfter(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  { row, column }: Place,
  { rows, columns, page }: Extent,
): Place | null {
  if (altKey || shiftKey) return null;
  const far = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: Math.max(-1, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(far ? rows : row + 1, column);
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowRight':
      return to(row, far ? columns : column + 1);
    case 'ArrowLeft':
      return to(row, far ? -1 : column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row <= 0 ? -1 : Math.max(0, row - page), column);
    case 'Home':
      return far ? to(0, -1) : to(row, -1);
    case 'End':
      return far ? to(rows, columns) : to(row, columns);
    default:
      return null;
  }
}

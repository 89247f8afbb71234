import type { Cell } from './cell.ts';
import type { CellParams } from './cell-base.ts';

/** What every cell may have or lack. */
type CellParts = Pick<Cell, 'note' | 'presenterNote' | 'width' | 'collapsed' | 'own'>;

/** The cell with a part that every cell may have; `undefined` takes the part away, so that the document has no trace of it. */
export function withPart<K extends keyof CellParts>(cell: Cell, part: K, value: CellParts[K] | undefined): Cell {
  const { [part]: _before, ...rest } = cell;
  // Only a part that no kind of cell is told by was exchanged; TypeScript cannot follow that through the union.
  return (value === undefined ? rest : { ...rest, [part]: value }) as Cell;
}

/** The cell with a parameter of its own; `undefined` inherits it from the notebook again. */
export function withOwn<K extends keyof CellParams>(cell: Cell, key: K, value: CellParams[K] | undefined): Cell {
  const { [key]: _before, ...rest } = cell.own ?? {};
  const own: CellParams = value === undefined ? rest : { ...rest, [key]: value };
  return withPart(cell, 'own', Object.keys(own).length === 0 ? undefined : own);
}

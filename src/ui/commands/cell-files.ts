import type { CellExports } from '../notebook/cell-exports.ts';

/** What each cell on screen can be exported as. */
const offered = new Map<string, CellExports>();

/** Offers the files of a cell to commands, until the returned function is called. */
export function offerFiles(cell: string, files: CellExports): () => void {
  offered.set(cell, files);
  return () => {
    if (offered.get(cell) === files) offered.delete(cell);
  };
}

/** The files that a cell on screen can be exported as. */
export const filesOf = (cell: string): CellExports => offered.get(cell) ?? {};

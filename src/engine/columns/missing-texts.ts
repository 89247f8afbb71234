import { missingKey } from '../../core/import/missing.ts';

/** Tells whether a cell means "no answer" under a recipe: blank, or one of its missing texts. */
export function missingTest(texts: readonly string[]): (cell: string) => boolean {
  const keys = new Set(texts.map(missingKey));
  const longest = Math.max(0, ...texts.map((text) => text.length)) + 2;
  return (cell) => {
    if (cell === '') return true;
    if (cell.length > longest && cell.charCodeAt(0) > 32) return false;
    const key = missingKey(cell);
    return key === '' || keys.has(key);
  };
}

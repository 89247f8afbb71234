import { withoutBraces } from '../../core/import/braces.ts';

const apostrophe = 39;

/**
 * A cell as text: trimmed, and without the `'` that some tools put before `=`, `+`, `-` and `@` against formulas.
 */
export function plainText(cell: string): string {
  const text = cell.trim();
  if (text.charCodeAt(0) !== apostrophe) return text;
  return '=+-@'.includes(text[1] ?? ' ') ? text.slice(1) : text;
}

/** Makes the text of a cell, `braces` as in `Recipe.braces`. */
export const textReader = (braces: true | undefined): ((cell: string) => string) =>
  braces ? (cell) => withoutBraces(plainText(cell)) : plainText;

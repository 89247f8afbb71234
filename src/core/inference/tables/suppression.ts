/** Groups below this many respondents are not shown: a person might be recognised, and the number says little. */
const fewestShown = 5;

/**
 * Hides more of a line of groups whose total is known, until the hidden ones do not follow by subtraction: they must be
 * at least two and together at least {@link fewestShown}. The smallest visible ones go first; groups of 0 protect nobody.
 */
function protectedLine(ns: readonly number[], hidden: readonly boolean[]): boolean[] {
  const result = [...hidden];
  const behind = () => ns.filter((n, i) => n > 0 && result[i]);
  const visible = ns.map((n, i) => ({ n, i })).filter(({ n, i }) => n > 0 && !result[i]);
  visible.sort((one, two) => one.n - two.n);
  for (const { i } of visible) {
    const covered = behind();
    const together = covered.reduce((sum, n) => sum + n, 0);
    if (covered.length === 0 || (covered.length > 1 && together >= fewestShown)) break;
    result[i] = true;
  }
  return result;
}

/**
 * Which groups of one split to hide, given their bases: those below {@link fewestShown}, and as many of the next
 * larger ones that no hidden group follows from the total by subtraction.
 * Source: Hundepool et al. 2012, Statistical Disclosure Control, chapter 4 (secondary suppression).
 */
export const suppressGroups = (ns: readonly number[]): boolean[] =>
  protectedLine(
    ns,
    ns.map((n) => n < fewestShown),
  );

const turned = <Cell>(table: readonly (readonly Cell[])[]): Cell[][] =>
  (table[0] ?? []).map((_, column) => table.flatMap((row) => row.slice(column, column + 1)));

/**
 * Which cells of a table of bases to hide when the totals of its rows and columns are shown: small cells, and others
 * until no hidden cell follows by subtraction along its row or column. Not optimal, but safe along each line.
 * Source: Hundepool et al. 2012, Statistical Disclosure Control, chapter 4.
 */
export function suppressCells(ns: readonly (readonly number[])[]): boolean[][] {
  const columns = turned(ns);
  let hidden = ns.map((row) => row.map((n) => n < fewestShown));
  for (;;) {
    const byRow = hidden.map((row, i) => protectedLine(ns[i] ?? [], row));
    const next = turned(turned(byRow).map((column, j) => protectedLine(columns[j] ?? [], column)));
    const isSame = next.every((row, i) => row.every((cell, j) => cell === hidden[i]?.[j]));
    hidden = next;
    if (isSame) return hidden;
  }
}

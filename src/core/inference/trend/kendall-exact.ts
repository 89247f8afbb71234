/**
 * Chances of 0 … n(n−1)/2 rising pairs among n values in random order, without ties.
 * Source: Kendall 1938, Biometrika 30, 81–93 (the recursion over the next value's place).
 */
function chancesOfRises(n: number): number[] {
  let chances = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(chances.length + size - 1).fill(0);
    chances.forEach((chance, rises) => {
      for (let more = 0; more < size; more++) next[rises + more] = (next[rises + more] as number) + chance / size;
    });
    chances = next;
  }
  return chances;
}

/**
 * Exact two-sided p of Kendall's S of n ≥ 2 values without ties: twice the smaller tail, at most 1, as R's cor.test.
 * Source: Kendall 1938, Biometrika 30, 81–93.
 */
export function kendallExactP(s: number, n: number): number {
  const fewest = ((n * (n - 1)) / 2 - Math.abs(s)) / 2;
  const tail = chancesOfRises(n)
    .slice(0, fewest + 1)
    .reduce((sum, chance) => sum + chance, 0);
  return Math.min(1, 2 * tail);
}

/** How to correct several p values for being several. */
export type Correction = 'bonferroni' | 'holm' | 'hochberg' | 'benjamini-hochberg' | 'benjamini-yekutieli';

/** Factor of the p value in place 1 … m from the smallest, and whether the running extreme goes up or down. */
const corrections: Readonly<Record<Correction, { factor: (place: number, m: number) => number; stepUp: boolean }>> = {
  bonferroni: { factor: (_, m) => m, stepUp: false },
  holm: { factor: (place, m) => m - place + 1, stepUp: false },
  hochberg: { factor: (place, m) => m - place + 1, stepUp: true },
  'benjamini-hochberg': { factor: (place, m) => m / place, stepUp: true },
  'benjamini-yekutieli': {
    factor: (place, m) => (m / place) * Array.from({ length: m }, (_, i) => 1 / (i + 1)).reduce((sum, x) => sum + x, 0),
    stepUp: true,
  },
};

/**
 * Adjusted p values in the order of the given ones: compare them with the level itself. Holm and Hochberg keep the
 * chance of any false claim below it, Benjamini & Hochberg the share of false ones among the claims, Benjamini &
 * Yekutieli that under any dependence. A null stays null and does not count as a test.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6, 65–70; Hochberg 1988, Biometrika 75, 800–802; Benjamini &
 * Hochberg 1995, Journal of the Royal Statistical Society B 57, 289–300; Benjamini & Yekutieli 2001, Annals of
 * Statistics 29, 1165–1188.
 */
export function adjustP(ps: readonly (number | null)[], correction: Correction): (number | null)[] {
  const { factor, stepUp } = corrections[correction];
  const tests = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((one, two) => one.p - two.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  const scaled = tests.map(({ p }, i) => Math.min(1, p * factor(i + 1, tests.length)));
  let extreme = stepUp ? 1 : 0;
  for (let step = 0; step < tests.length; step++) {
    const place = stepUp ? tests.length - 1 - step : step;
    const value = scaled[place] ?? 1;
    extreme = stepUp ? Math.min(extreme, value) : Math.max(extreme, value);
    const test = tests[place];
    if (test) adjusted[test.index] = extreme;
  }
  return adjusted;
}

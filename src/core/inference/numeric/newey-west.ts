import type { LinearFit } from './ols.ts';

type Matrix = readonly (readonly number[])[];

const times = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0));

const product = (one: readonly number[], two: readonly number[]): number =>
  one.reduce((sum, x, i) => sum + x * (two[i] ?? 0), 0);

/**
 * Standard errors of coefficients that hold when neighbouring residuals of a series resemble each other up to `lag`
 * steps: Bartlett weights, no prewhitening, times n / df for small samples. `rows` are the design of the fit in the
 * order of time. Null where the fit has no degree of freedom.
 * Source: Newey & West 1987, Econometrica 55, 703–708; conventions of R's sandwich (Zeileis 2004).
 */
export function neweyWestErrors(fit: LinearFit, rows: Matrix, lag: number): number[] | null {
  if (fit.df <= 0) return null;
  // The influence of each row on the coefficients: (XᵀX)⁻¹ x u. Their autocovariances are the whole sandwich.
  const influences = rows.map((row, t) => times(fit.inverseGram, row).map((x) => x * (fit.residuals[t] ?? 0)));
  const reach = Math.min(Math.max(0, Math.floor(lag)), rows.length - 1);
  const correction = rows.length / fit.df;
  return fit.coefficients.map((_, j) => {
    const series = influences.map((influence) => influence[j] ?? 0);
    let variance = product(series, series);
    for (let l = 1; l <= reach; l++) {
      variance += 2 * (1 - l / (lag + 1)) * product(series.slice(l), series.slice(0, -l));
    }
    return Math.sqrt(Math.max(0, correction * variance));
  });
}

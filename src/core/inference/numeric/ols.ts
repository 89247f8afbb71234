import { solveLeastSquares } from './least-squares.ts';

/** Ordinary least squares of y on the columns of a design. */
export interface LinearFit {
  readonly coefficients: readonly number[];
  /** Null where the residuals have no degree of freedom. */
  readonly standardErrors: readonly number[] | null;
  readonly residuals: readonly number[];
  /** (XᵀX)⁻¹. */
  readonly inverseGram: readonly (readonly number[])[];
  /** Rows minus coefficients. */
  readonly df: number;
  /** Sum of squared residuals. */
  readonly residualSum: number;
  /** Residual standard deviation √(residualSum / df); null without a degree of freedom. */
  readonly sigma: number | null;
}

/**
 * Ordinary least squares: `rows` are the rows of the design as they are (put a 1 in front for an intercept). Null when
 * there are fewer rows than columns or a column follows from the others. Householder's QR decomposition.
 * Source: Golub & Van Loan 2013, Matrix Computations, 5.3.
 */
export function ols(rows: readonly (readonly number[])[], y: readonly number[]): LinearFit | null {
  const solved = solveLeastSquares(rows, y);
  if (solved === null) return null;
  const { coefficients, inverseGram } = solved;
  const predicted = rows.map((row) => row.reduce((sum, x, j) => sum + x * (coefficients[j] ?? 0), 0));
  const residuals = predicted.map((value, i) => (y[i] ?? 0) - value);
  const residualSum = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const df = rows.length - coefficients.length;
  const sigma = df > 0 ? Math.sqrt(residualSum / df) : null;
  const standardErrors = sigma === null ? null : inverseGram.map((row, j) => sigma * Math.sqrt(row[j] ?? 0));
  return { coefficients, standardErrors, residuals, inverseGram, df, residualSum, sigma };
}

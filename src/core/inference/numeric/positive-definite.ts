type Matrix = readonly (readonly number[])[];

/**
 * The lower triangular L with L Lᵀ = `matrix`; null when the matrix is not positive definite. L times independent
 * standard normal draws has this matrix as covariance. Source: Golub & Van Loan 2013, Matrix Computations, 4.2.
 */
export function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const found: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? found : (lower[j] ?? []);
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (found[k] ?? 0) * (other[k] ?? 0);
      if (j < i) {
        found.push(rest / (other[j] ?? Number.NaN));
        continue;
      }
      if (!(rest > 0) || rest === Number.POSITIVE_INFINITY) return null;
      found.push(Math.sqrt(rest));
    }
    lower.push([...found, ...new Array<number>(matrix.length - i - 1).fill(0)]);
  }
  return lower;
}

/**
 * The inverse of a positive definite matrix, e.g. the covariance of estimates from the Hessian of a negative log
 * likelihood; null when it is not positive definite, as at a point that is no minimum.
 */
export function invertPositiveDefinite(matrix: Matrix): number[][] | null {
  const lower = cholesky(matrix);
  if (lower === null) return null;
  const size = matrix.length;
  const inverse = lower.map(() => new Array<number>(size).fill(0));
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let rest = row === column ? 1 : 0;
      for (let k = column; k < row; k++) rest -= (lower[row]?.[k] ?? 0) * (inverse[k]?.[column] ?? 0);
      (inverse[row] as number[])[column] = rest / (lower[row]?.[row] ?? Number.NaN);
    }
  }
  const entry = (i: number, j: number): number => inverse.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0);
  return inverse.map((_, i) => inverse.map((__, j) => entry(i, j)));
}

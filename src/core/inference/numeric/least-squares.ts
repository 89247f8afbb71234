type Matrix = readonly (readonly number[])[];

/** The coefficients that leave the smallest sum of squares, and (XᵀX)⁻¹. */
export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly inverseGram: Matrix;
}

/** A column whose length falls below this share of its own after the others are taken out follows from them. */
const dependent = 1e-10;

const dotFrom = (from: number, one: Float64Array, two: Float64Array): number => {
  let sum = 0;
  for (let i = from; i < one.length; i++) sum += (one[i] as number) * (two[i] as number);
  return sum;
};

/** Reflects `target` by the Householder vector that lies in `mirror` from row `from` on. */
function reflect(mirror: Float64Array, target: Float64Array, from: number): void {
  const factor = (2 * dotFrom(from, mirror, target)) / dotFrom(from, mirror, mirror);
  for (let i = from; i < target.length; i++) target[i] = (target[i] as number) - factor * (mirror[i] as number);
}

/** The inverse of the upper triangular matrix whose columns are given, as rows. */
function triangularInverse(upper: readonly (readonly number[])[]): number[][] {
  const size = upper.length;
  const inverse = upper.map(() => new Array<number>(size).fill(0));
  for (let column = 0; column < size; column++) {
    for (let row = column; row >= 0; row--) {
      let rest = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) rest -= (upper[k]?.[row] ?? 0) * (inverse[k]?.[column] ?? 0);
      (inverse[row] as number[])[column] = rest / (upper[row]?.[row] ?? Number.NaN);
    }
  }
  return inverse;
}

/** The columns of R and Qᵀy of the QR decomposition; null where a column follows from those before it. */
function decompose(columns: readonly Float64Array[], target: Float64Array): number[][] | null {
  const upper: number[][] = [];
  for (const [j, column] of columns.entries()) {
    const whole = Math.sqrt(dotFrom(0, column, column));
    const length = Math.sqrt(dotFrom(j, column, column));
    if (!(length > dependent * whole)) return null;
    const head = column[j] as number;
    const diagonal = head > 0 ? -length : length;
    upper.push([...column.slice(0, j), diagonal]);
    column[j] = head - diagonal;
    for (const other of columns.slice(j + 1)) reflect(column, other, j);
    reflect(column, target, j);
  }
  return upper;
}

/**
 * Least squares by Householder's QR decomposition, without forming XᵀX, whose condition would be the square. Null when
 * there are no columns, fewer rows than columns, or a column follows from the others.
 * Source: Golub & Van Loan 2013, Matrix Computations, 5.2 and 5.3.
 */
export function solveLeastSquares(rows: Matrix, y: readonly number[]): LeastSquares | null {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.length < width) return null;
  const columns = Array.from({ length: width }, (_, j) => Float64Array.from(rows, (row) => row[j] ?? 0));
  const target = Float64Array.from(y);
  const upper = decompose(columns, target);
  if (upper === null) return null;
  const inverse = triangularInverse(upper);
  const coefficients = inverse.map((row) => row.reduce((sum, x, j) => sum + x * (target[j] as number), 0));
  const inverseGram = inverse.map((one) => inverse.map((two) => one.reduce((sum, x, k) => sum + x * (two[k] ?? 0), 0)));
  return { coefficients, inverseGram };
}

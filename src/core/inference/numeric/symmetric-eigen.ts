/** Eigenvalues from the largest to the smallest; `vectors[i]` of length 1 belongs to `values[i]`. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/** Turns rows and columns p and q of the matrix so that its entry (p, q) becomes 0; the vectors turn along. */
function rotate(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const rowP = matrix[p] as Float64Array;
  const rowQ = matrix[q] as Float64Array;
  const off = rowP[q] as number;
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  const turn = (one: Float64Array, two: Float64Array, i: number, j: number): void => {
    const x = one[i] as number;
    const y = two[j] as number;
    one[i] = cosine * x - sine * y;
    two[j] = sine * x + cosine * y;
  };
  for (const row of matrix) turn(row, row, p, q);
  for (let i = 0; i < matrix.length; i++) turn(rowP, rowQ, i, i);
  for (let i = 0; i < matrix.length; i++) turn(vectors[p] as Float64Array, vectors[q] as Float64Array, i, i);
}

const offDiagonal = (matrix: readonly Float64Array[]): number =>
  matrix.reduce((sum, row, i) => sum + row.reduce((part, x, j) => (i === j ? part : part + x * x), 0), 0);

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix by cyclic Jacobi rotations; meant for tens of rows.
 * Only the symmetry of the input is taken for granted. Signs of vectors are arbitrary.
 * Source: Jacobi 1846; Golub & Van Loan 2013, Matrix Computations, 8.5.
 */
export function symmetricEigen(input: readonly (readonly number[])[]): Eigen {
  const size = input.length;
  const matrix = input.map((row) => Float64Array.from(row));
  const vectors = input.map((_, i) => Float64Array.from(input, (__, j) => (i === j ? 1 : 0)));
  const scale = matrix.reduce((sum, row) => sum + row.reduce((part, x) => part + x * x, 0), 0);
  for (let sweep = 0; sweep < 60 && offDiagonal(matrix) > 1e-34 * scale; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (matrix[p]?.[q] !== 0) rotate(matrix, vectors, p, q);
      }
    }
  }
  const order = Array.from({ length: size }, (_, i) => i);
  const valueAt = (i: number): number => matrix[i]?.[i] ?? 0;
  order.sort((i, j) => valueAt(j) - valueAt(i));
  return { values: order.map(valueAt), vectors: order.map((i) => Array.from(vectors[i] ?? [])) };
}

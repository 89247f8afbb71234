import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hessian } from '../../../src/core/inference/numeric/hessian.ts';
import { nelderMead } from '../../../src/core/inference/numeric/nelder-mead.ts';
import { neweyWestErrors } from '../../../src/core/inference/numeric/newey-west.ts';
import { ols } from '../../../src/core/inference/numeric/ols.ts';
import { cholesky, invertPositiveDefinite } from '../../../src/core/inference/numeric/positive-definite.ts';
import { symmetricEigen } from '../../../src/core/inference/numeric/symmetric-eigen.ts';

const rosenbrock = ([x = 0, y = 0]: readonly number[]): number => 100 * (y - x * x) ** 2 + (1 - x) ** 2;

describe('the simplex search', () => {
  test('walks through the bent valley of Rosenbrock (1960) to (1, 1)', () => {
    const found = nelderMead(rosenbrock, [-1.2, 1]);
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(1, 8);
    expect(found.point[1]).toBeCloseTo(1, 8);
  });

  test('finds the singular minimum of Powell (1962) in four dimensions', () => {
    const powell = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
      (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
    expect(nelderMead(powell, [3, -1, 0, 1], { restarts: 3 }).value).toBeLessThan(1e-12);
  });

  test('tells that it did not settle, within the iterations it was given', () => {
    const found = nelderMead(rosenbrock, [-1.2, 1], { maxIterations: 10, restarts: 0 });
    expect(found.converged).toBe(false);
    expect(found.evaluations).toBeLessThan(50);
  });

  test('takes NaN for infinitely high, and never calls a value without end converged', () => {
    const found = nelderMead(([x = 0]) => Math.log(x) ** 2, [3]);
    expect(found.point[0]).toBeCloseTo(1, 4);
    expect(nelderMead(() => Number.NaN, [0, 0]).converged).toBe(false);
  });

  test('reports where it stands, never worse than before, and stops when told to', () => {
    const values: number[] = [];
    nelderMead(rosenbrock, [-1.2, 1], { onProgress: ({ value }) => values.push(value) });
    expect(values.length).toBeGreaterThan(3);
    expect(values).toEqual(values.toSorted((one, two) => two - one));
    const cancelled = () => nelderMead(rosenbrock, [-1.2, 1], { cancelled: () => true });
    expect(cancelled).toThrow(expect.objectContaining({ problem: { code: 'cancelled' } }));
  });
});

const squareOf = (size: number) =>
  fc.array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });

const product = (one: readonly (readonly number[])[], two: readonly (readonly number[])[]): number[][] =>
  one.map((row) => (two[0] ?? []).map((_, j) => row.reduce((sum, x, k) => sum + x * (two[k]?.[j] ?? 0), 0)));

const transpose = (matrix: readonly (readonly number[])[]): number[][] =>
  (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? 0));

const expectNear = (got: readonly (readonly number[])[], wanted: readonly (readonly number[])[], digits = 9): void => {
  for (const [i, row] of wanted.entries())
    for (const [j, x] of row.entries()) expect(got[i]?.[j]).toBeCloseTo(x, digits);
};

describe('matrices', () => {
  test('eigenvalues and vectors put the matrix together again, the vectors orthonormal, the values falling', () => {
    fc.assert(
      fc.property(squareOf(4), (raw) => {
        const matrix = raw.map((row, i) => row.map((x, j) => (x + (raw[j]?.[i] ?? 0)) / 2));
        const { values, vectors } = symmetricEigen(matrix);
        expect(values).toEqual(values.toSorted((one, two) => two - one));
        const scaled = vectors.map((vector, i) => vector.map((x) => x * (values[i] ?? 0)));
        expectNear(product(transpose(vectors), scaled), matrix);
        const identity = vectors.map((_, i) => vectors.map((__, j) => (i === j ? 1 : 0)));
        expectNear(product(vectors, transpose(vectors)), identity);
      }),
      { numRuns: 50 },
    );
  });

  test('Cholesky and the inverse are what their names say; a saddle has neither', () => {
    const matrix = [
      [4, 2, 0.6],
      [2, 5, 1],
      [0.6, 1, 3],
    ];
    const lower = cholesky(matrix) ?? [];
    expectNear(product(lower, transpose(lower)), matrix);
    expectNear(product(invertPositiveDefinite(matrix) ?? [], matrix), [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    const saddle = [
      [1, 2],
      [2, 1],
    ];
    expect([cholesky(saddle), invertPositiveDefinite(saddle)]).toEqual([null, null]);
  });

  test('second derivatives of Rosenbrock’s function at (1, 1) are 802, −400 and 200', () => {
    expectNear(
      hessian(rosenbrock, [1, 1]),
      [
        [802, -400],
        [-400, 200],
      ],
      5,
    );
  });
});

// Longley 1967, Journal of the American Statistical Association 62, 819–841; certified values of NIST's
// Statistical Reference Datasets. Six columns that nearly follow from each other.
const longley = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];

describe('least squares', () => {
  test('reaches the certified coefficients and errors of the ill-conditioned Longley data', () => {
    const fit = ols(
      longley.map(([, ...rest]) => [1, ...rest]),
      longley.map(([y = 0]) => y),
    );
    const certified = [
      [-3482258.63459582, 890420.383607373],
      [15.0618722713733, 84.9149257747669],
      [-0.035819179292591, 0.0334910077722432],
      [-2.02022980381683, 0.488399681651699],
      [-1.03322686717359, 0.214274163161675],
      [-0.0511041056535807, 0.22607320006937],
      [1829.15146461355, 455.478499142212],
    ];
    for (const [j, [coefficient = 0, error = 0]] of certified.entries()) {
      expect((fit?.coefficients[j] ?? 0) / coefficient).toBeCloseTo(1, 7);
      expect((fit?.standardErrors?.[j] ?? 0) / error).toBeCloseTo(1, 7);
    }
    expect(fit?.sigma).toBeCloseTo(304.854073561965, 5);
  });

  test('gives nothing where columns follow from each other or rows are missing, and no errors without freedom', () => {
    expect(ols([], [])).toBeNull();
    expect(ols([[1, 2]], [3])).toBeNull();
    const doubled = [0, 1, 2, 3].map((x) => [1, x, 2 * x]);
    expect(ols(doubled, [1, 3, 2, 4])).toBeNull();
    expect(
      ols(
        [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
        [1, 2, 3],
      ),
    ).toBeNull();
    const exact = ols(
      [
        [1, 0],
        [1, 2],
      ],
      [1, 5],
    );
    expect(exact).toMatchObject({ df: 0, sigma: null, standardErrors: null });
    expect(exact?.coefficients[1]).toBeCloseTo(2, 12);
  });

  test('Newey and West without lags are White’s errors, computed here from the definition', () => {
    const x = [1, 2, 3, 4, 5, 6];
    const y = [2.1, 3.9, 6.4, 7.7, 10.6, 11.2];
    const rows = x.map((value) => [1, value]);
    const fit = ols(rows, y);
    if (fit === null) throw new Error('no fit');
    const slope = x.map((value, i) => ((value - 3.5) / 17.5) * (fit.residuals[i] ?? 0));
    const white = Math.sqrt((6 / 4) * slope.reduce((sum, part) => sum + part * part, 0));
    expect(neweyWestErrors(fit, rows, 0)?.[1]).toBeCloseTo(white, 12);
    expect(neweyWestErrors(fit, rows, 2)?.every(Number.isFinite)).toBe(true);
  });
});

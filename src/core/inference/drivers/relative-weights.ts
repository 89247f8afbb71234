import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import type { Correlations } from './correlations.ts';
import { type Importance, importanceOf } from './importance.ts';

/** Eigenvalues below this share of the largest belong to drivers that follow from others. */
const dependent = 1e-10;

/**
 * Johnson's relative weights: the drivers are replaced by their nearest orthogonal columns, whose squared weights on
 * the outcome are carried back by their squared correlations with the drivers. Works for any number of drivers; parts
 * sum to R². Directions without variance are left out.
 * Source: Johnson 2000, Multivariate Behavioral Research 35(1), 1–19.
 */
export function relativeWeights({ between, withOutcome }: Correlations): Importance {
  const { values, vectors } = symmetricEigen(between);
  const floor = dependent * Math.max(0, ...values);
  const kept = values.flatMap((value, index) => (value > floor ? [{ value, vector: vectors[index] ?? [] }] : []));
  const root = (power: number): number[][] =>
    between.map((_, i) =>
      between.map((__, j) =>
        kept.reduce((sum, { value, vector }) => sum + value ** power * (vector[i] ?? 0) * (vector[j] ?? 0), 0),
      ),
    );
  const weights = root(-0.5).map((row) => row.reduce((sum, x, j) => sum + x * (withOutcome[j] as number), 0));
  const loadings = root(0.5);
  return importanceOf(
    loadings.map((row) => row.reduce((sum, loading, k) => sum + (loading * (weights[k] as number)) ** 2, 0)),
  );
}

import type { Correlations } from './correlations.ts';
import { type Importance, importanceOf } from './importance.ts';

/** The most drivers whose 2^p subsets are gone through. */
export const mostLmgDrivers = 12;

/** A driver whose remaining variance falls below this follows from those already in the subset. */
const dependent = 1e-10;

/** R² of every subset of drivers, by its bits; each subset extends the Cholesky factor of the one without its last. */
function explainedBySubset({ between, withOutcome }: Correlations): Float64Array {
  const count = withOutcome.length;
  const explained = new Float64Array(2 ** count);
  const rows: Float64Array[] = [];
  const members: number[] = [];
  const loadings: number[] = [];
  const extend = (driver: number): { row: Float64Array; rest: number; loading: number } => {
    const row = new Float64Array(members.length + 1);
    let rest = 1;
    let loading = withOutcome[driver] as number;
    for (let i = 0; i < members.length; i++) {
      const before = rows[i] as Float64Array;
      let entry = between[driver]?.[members[i] as number] as number;
      for (let k = 0; k < i; k++) entry -= (before[k] as number) * (row[k] as number);
      entry /= before[i] as number;
      row[i] = entry;
      rest -= entry * entry;
      loading -= entry * (loadings[i] as number);
    }
    return { row, rest, loading };
  };
  const visit = (subset: number, next: number): void => {
    for (let driver = next; driver < count; driver++) {
      const larger = subset | (1 << driver);
      const { row, rest, loading } = extend(driver);
      explained[larger] = explained[subset] as number;
      if (rest <= dependent) {
        visit(larger, driver + 1);
        continue;
      }
      const root = Math.sqrt(rest);
      row[members.length] = root;
      explained[larger] = (explained[subset] as number) + (loading / root) ** 2;
      rows.push(row);
      members.push(driver);
      loadings.push(loading / root);
      visit(larger, driver + 1);
      rows.pop();
      members.pop();
      loadings.pop();
    }
  };
  visit(0, 0);
  return explained;
}

/** s! (p − 1 − s)! / p! for each size s of the subset that a driver joins. */
function joiningWeights(count: number): number[] {
  const weights: number[] = [];
  let weight = 1 / count;
  for (let size = 0; size < count; size++) {
    weights.push(weight);
    weight *= (size + 1) / (count - 1 - size);
  }
  return weights;
}

/**
 * LMG, the Shapley value of R²: what a driver adds to R², averaged over all orders in which drivers may enter. For up
 * to {@link mostLmgDrivers} drivers; a driver that follows from others shares with them. Parts sum to R² of all.
 * Source: Lindeman, Merenda & Gold 1980; Grömping 2006, Journal of Statistical Software 17(1).
 */
export function lmgImportance(correlations: Correlations): Importance {
  const count = correlations.withOutcome.length;
  const explained = explainedBySubset(correlations);
  const weights = joiningWeights(count);
  const parts = new Array<number>(count).fill(0);
  const sizes = new Uint8Array(explained.length);
  for (let subset = 0; subset < explained.length; subset++) {
    const size = subset === 0 ? 0 : (sizes[subset >> 1] as number) + (subset & 1);
    sizes[subset] = size;
    for (let driver = 0; driver < count; driver++) {
      const bit = 1 << driver;
      if ((subset & bit) !== 0) continue;
      const added = (explained[subset | bit] as number) - (explained[subset] as number);
      parts[driver] = (parts[driver] as number) + (weights[size] as number) * added;
    }
  }
  return importanceOf(parts);
}

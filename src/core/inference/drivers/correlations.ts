/** Drivers and outcome as columns of equal length without gaps: respondents with a missing answer are left out before. */
export interface DriverColumns {
  readonly drivers: readonly ArrayLike<number>[];
  readonly outcome: ArrayLike<number>;
}

/** Correlations of the drivers with each other and of each with the outcome. */
export interface Correlations {
  readonly between: readonly (readonly number[])[];
  readonly withOutcome: readonly number[];
}

/** Deviations from the weighted mean times √weight, scaled to length 1; null for a column without variation. */
function standardised(column: ArrayLike<number>, weights: ArrayLike<number> | null): Float64Array | null {
  let total = 0;
  let sum = 0;
  for (let row = 0; row < column.length; row++) {
    const weight = weights === null ? 1 : (weights[row] as number);
    total += weight;
    sum += weight * (column[row] as number);
  }
  const mean = sum / total;
  const deviations = new Float64Array(column.length);
  let square = 0;
  let size = 0;
  for (let row = 0; row < column.length; row++) {
    const weight = weights === null ? 1 : (weights[row] as number);
    const value = column[row] as number;
    const deviation = Math.sqrt(weight) * (value - mean);
    deviations[row] = deviation;
    square += deviation * deviation;
    size += weight * value * value;
  }
  if (!(square > 1e-20 * size)) return null;
  const length = Math.sqrt(square);
  return deviations.map((deviation) => deviation / length);
}

function product(one: Float64Array, two: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row++) sum += (one[row] as number) * (two[row] as number);
  return Math.max(-1, Math.min(1, sum));
}

/** Pearson's correlations; or the place of the first column without variation (the outcome's is the number of drivers). */
export type CorrelationsOrConstant = Correlations | { readonly constant: number };

/**
 * Pearson's correlations of drivers and outcome, each row counting `weights` times (once if not told). Names the first
 * column without any variation instead, because it has no correlation. Source: Pearson 1895.
 */
export function correlationsOf(
  { drivers, outcome }: DriverColumns,
  weights: ArrayLike<number> | null = null,
): CorrelationsOrConstant {
  const columns: Float64Array[] = [];
  for (const [place, column] of [...drivers, outcome].entries()) {
    const scaled = standardised(column, weights);
    if (scaled === null) return { constant: place };
    columns.push(scaled);
  }
  const target = columns.pop() as Float64Array;
  return {
    between: columns.map((one, i) => columns.map((two, j) => (i === j ? 1 : product(one, two)))),
    withOutcome: columns.map((one) => product(one, target)),
  };
}

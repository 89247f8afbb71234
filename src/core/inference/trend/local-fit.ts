/** A local line: the points in ascending order of x, where it is wanted, and how far its neighbourhood reaches. */
export interface Neighbourhood {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly at: number;
  /** Index of the first point of the neighbourhood. */
  readonly left: number;
  /** Index after the last point of the neighbourhood; points beyond it at the same distance count when not given. */
  readonly end?: number;
  /** Distance of its farthest point; weights fall to 0 there. */
  readonly reach: number;
  /** A second weight of each point; null when all count alike. */
  readonly robust: ArrayLike<number> | null;
  /** 0 fits a level, 1 (the default) a line. */
  readonly degree?: 0 | 1;
}

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0;
  return distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
}

/** Distance weights of the neighbourhood, summing to 1; null when all are 0. */
function neighbourWeights({ x, at, left, end, reach, robust }: Neighbourhood): number[] | null {
  const weights: number[] = [];
  let total = 0;
  for (let j = left; j < (end ?? x.length); j++) {
    const weight = tricube(Math.abs((x[j] as number) - at), reach) * (robust === null ? 1 : (robust[j] as number));
    if ((x[j] as number) > at && Math.abs((x[j] as number) - at) > 0.999 * reach) break;
    weights.push(weight);
    total += weight;
  }
  return total > 0 ? weights.map((weight) => weight / total) : null;
}

/**
 * Value at `at` of the locally weighted line (tricube weights) through a neighbourhood; a level where the weighted
 * points hardly spread in x. Null when every point weighs nothing.
 * Source: Cleveland 1979, Journal of the American Statistical Association 74, 829–836; his routines lowest and est.
 */
export function localFit(neighbourhood: Neighbourhood): number | null {
  const { x, y, at, left, reach, degree = 1 } = neighbourhood;
  const weights = neighbourWeights(neighbourhood);
  if (weights === null) return null;
  const sum = (term: (j: number) => number): number =>
    weights.reduce((total, weight, index) => total + weight * term(left + index), 0);
  let centre = 0;
  let tilt = 0;
  if (reach > 0 && degree === 1) {
    centre = sum((j) => x[j] as number);
    const spread = sum((j) => ((x[j] as number) - centre) ** 2);
    const range = (x[x.length - 1] as number) - (x[0] as number);
    if (Math.sqrt(spread) > 0.001 * range) tilt = (at - centre) / spread;
  }
  return sum((j) => (y[j] as number) * (tilt * ((x[j] as number) - centre) + 1));
}

/** Customers who are there, by age in whole periods of payment: what their payments add up to needs no more. */
export interface CustomersByAge {
  /** Customers of the ages 0, 1, 2 … */
  readonly customers: Float64Array;
  /** What they pay together each period. */
  readonly paying: Float64Array;
  /** Sum of the squares of what each pays. */
  readonly squares: Float64Array;
}

/** What is expected of customers within 1, 2 … periods, cumulated, each with the variance that chance leaves. */
export interface ExpectedLater {
  /** Discounted payments. */
  readonly value: Float64Array;
  readonly valueVariance: Float64Array;
  /** Customers lost. */
  readonly lost: Float64Array;
  readonly lostVariance: Float64Array;
  /** What the lost paid each period. */
  readonly lostPaying: Float64Array;
  readonly lostPayingVariance: Float64Array;
}

/** Nobody, at ages up to the oldest. */
export const nobodyByAge = (oldest: number): CustomersByAge => ({
  customers: new Float64Array(oldest + 1),
  paying: new Float64Array(oldest + 1),
  squares: new Float64Array(oldest + 1),
});

/**
 * Discounted payments still to come of a customer who pays 1 each period, by age, seen from just before the next
 * renewal: Σ S(a + k)/S(a)/(1 + d)^(k − 1) over k = 1 … horizon. What lies beyond the last share counts for nothing.
 * Source: Fader & Hardie 2010, Marketing Science 29, 85–93 (residual value).
 */
export function remainingByAge(shares: Float64Array, discount: number, horizon: number, oldest: number): Float64Array {
  return Float64Array.from({ length: oldest + 1 }, (_, age) => {
    const there = shares[age] ?? 0;
    let sum = 0;
    for (let after = 1; there > 0 && after <= horizon; after++) {
      const share = shares[age + after];
      if (share === undefined) break;
      sum += share / there / (1 + discount) ** (after - 1);
    }
    return sum;
  });
}

/** What is expected of customers of many ages together; customers leave independently of each other. */
export function expectedLater(
  shares: Float64Array,
  { customers, paying, squares }: CustomersByAge,
  discount: number,
  horizon: number,
): ExpectedLater {
  const column = () => new Float64Array(horizon);
  const later: ExpectedLater = {
    value: column(),
    valueVariance: column(),
    lost: column(),
    lostVariance: column(),
    lostPaying: column(),
    lostPayingVariance: column(),
  };
  const add = (to: Float64Array, at: number, what: number) => {
    to[at] = (to[at] as number) + what;
  };
  for (let age = 0; age < customers.length; age++) {
    const there = shares[age] ?? 0;
    if ((customers[age] as number) === 0 || there === 0) continue;
    let [chance, mean, square, weights] = [1, 0, 0, 0];
    for (let after = 1; after <= horizon; after++) {
      const share = shares[age + after];
      const known = share !== undefined;
      if (known) chance = share / there;
      const weight = known ? 1 / (1 + discount) ** (after - 1) : 0;
      mean += weight * chance;
      square += chance * weight * (weight + 2 * weights);
      weights += weight;
      add(later.value, after - 1, (paying[age] as number) * mean);
      add(later.valueVariance, after - 1, (squares[age] as number) * Math.max(0, square - mean * mean));
      add(later.lost, after - 1, (customers[age] as number) * (1 - chance));
      add(later.lostVariance, after - 1, (customers[age] as number) * chance * (1 - chance));
      add(later.lostPaying, after - 1, (paying[age] as number) * (1 - chance));
      add(later.lostPayingVariance, after - 1, (squares[age] as number) * chance * (1 - chance));
    }
  }
  return later;
}

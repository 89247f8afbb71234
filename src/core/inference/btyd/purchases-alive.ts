/** More purchases than are added up one by one; quadrature takes as long as this many. */
const manyPurchases = 5000;

const negligible = 1e-17;
const tooLarge = 1e250;

/**
 * Σ over n of P(N = n) · Sₙ, where N counts what a customer who never leaves buys (negative binomial) and
 * Sₙ = Σ B(a, b+j)/B(a, b) over j < n is how many of n possible purchases are made.
 */
function addedUp(shape: number, odds: number, a: number, b: number): number {
  const share = odds / (1 + odds);
  let weight = 1;
  let weights = 1;
  let made = 0;
  let stays = 1;
  let sum = 0;
  for (let n = 1; ; n += 1) {
    const ratio = ((shape + n - 1) / n) * share;
    weight *= ratio;
    made += stays;
    stays *= (b + n - 1) / (a + b + n - 1);
    weights += weight;
    sum += weight * made;
    if (ratio < 1 && weight * (made + n * stays) <= negligible * (1 - ratio) * sum) return sum / weights;
    if (sum > tooLarge) {
      weight /= tooLarge;
      weights /= tooLarge;
      sum /= tooLarge;
    }
  }
}

/** (1 − (1 + p · odds)^−shape) / p: purchases of somebody who leaves with probability p after each; shape · odds at 0. */
const purchasesAt = (p: number, shape: number, odds: number): number =>
  p === 0 ? shape * odds : -Math.expm1(-shape * Math.log1p(p * odds)) / p;

/**
 * The mean of {@link purchasesAt} over p, which is beta(a, b): the trapezoidal rule over the logit of p, which for such
 * functions converges beyond double precision with a few hundred points; ends where both sides go on exponentially.
 * Source: Trefethen & Weideman 2014, SIAM Review 56(3), 385–458.
 */
function integrated(shape: number, odds: number, a: number, b: number): number {
  const step = Math.min(0.25, Math.sqrt(1 / a + 1 / b) / 2);
  const peak = Math.log(a / b);
  const logWeight = (u: number): number => -a * Math.log1p(Math.exp(-u)) - b * Math.log1p(Math.exp(u));
  const highest = logWeight(peak);
  const largest = Math.max(1, a, b, odds, shape * odds) / negligible;
  let weights = 0;
  let sum = 0;
  const walk = (direction: 1 | -1, decay: number): void => {
    for (let index = direction === 1 ? 0 : 1; ; index += 1) {
      const u = peak + direction * index * step;
      const weight = Math.exp(logWeight(u) - highest);
      const value = purchasesAt(1 / (1 + Math.exp(-u)), shape, odds);
      weights += weight;
      sum += weight * value;
      const straight = Math.exp(direction * u) > largest;
      if (straight) {
        weights += weight / Math.expm1(decay * step);
        sum += (weight * value) / Math.expm1(decay * step);
      }
      if (straight || (weight <= negligible * weights && weight * value <= negligible * sum)) return;
    }
  };
  walk(1, b);
  walk(-1, a);
  return sum / weights;
}

/**
 * Purchases expected of somebody alive whose rate is gamma with this shape, over a time of `odds` times the inverse of
 * the gamma's scale, and who leaves after each with a probability that is beta(a, b). Equals
 * (a+b−1)/(a−1) · [1 − (1+odds)^−shape · ₂F₁(shape, b; a+b−1; odds/(1+odds))] without its gap at a = 1 and without its
 * cancellation for short times: all terms are positive. All arguments above 0, odds ≥ 0.
 */
export const purchasesOfAlive = (shape: number, odds: number, a: number, b: number): number =>
  (shape + 40) * odds > manyPurchases ? integrated(shape, odds, a, b) : addedUp(shape, odds, a, b);

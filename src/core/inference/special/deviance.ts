/**
 * x log(x / m) + m − x for x ≥ 0 and m > 0, exact also where x is near m and the three terms all but cancel.
 * Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities (there bd0).
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const gap = x - m;
  if (Math.abs(gap) >= 0.1 * (x + m)) {
    const ratio = x / m;
    return x * (ratio < Number.POSITIVE_INFINITY ? Math.log(ratio) : Math.log(x) - Math.log(m)) + m - x;
  }
  const ratio = gap / (x + m);
  let sum = gap * ratio;
  let power = 2 * x * ratio;
  for (let j = 1; j < 1000; j++) {
    power *= ratio * ratio;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

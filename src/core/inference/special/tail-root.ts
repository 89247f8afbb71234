/** A tail probability at `u` and its derivative there. */
interface TailAt {
  readonly tail: number;
  readonly slope: number;
}

/** Where to look for a root. */
interface Search {
  readonly low: number;
  readonly high: number;
  readonly start: number;
}

/**
 * The u at which a monotone tail reaches `target`: Newton's method on the logarithm of the tail, which is concave for
 * the beta and gamma families in log odds and logs, with bisection whenever a step leaves the bracket.
 */
export function tailRoot(tailAt: (u: number) => TailAt, target: number, { low, high, start }: Search): number {
  const rising = tailAt(low).tail < target;
  let from = low;
  let to = high;
  let u = Math.min(high, Math.max(low, start));
  for (let round = 0; round < 300; round++) {
    const { tail, slope } = tailAt(u);
    if (tail === target) return u;
    if (tail < target === rising) from = u;
    else to = u;
    const newton = u - (Math.log(tail / target) * tail) / slope;
    const next = newton >= from && newton <= to ? newton : (from + to) / 2;
    if (Math.abs(next - u) <= 1e-16 * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/**
 * What Stirling's formula lacks of log Γ(x), for x ≥ 10: 1/(12x) − 1/(360x³) + …, exact to 1e-17.
 * Source: Abramowitz & Stegun 1964, 6.1.41.
 */
function stirlingCorrection(x: number): number {
  const r = 1 / (x * x);
  const series = 1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)));
  return (1 / 12 - r * (1 / 360 - r * series)) / x;
}

/** log Γ(x) for x > 0, NaN otherwise: the recurrence up to 10, Stirling's series from there (A&S 6.1.15, 6.1.41). */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let product = 1;
  let shifted = x;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingCorrection(shifted);
  return stirling - Math.log(product);
}

/**
 * log B(a, b) for a, b > 0. Large arguments go through Stirling's corrections, because the difference of two large
 * log gammas would lose its digits: at a = 500,000 already six of them.
 * Source: Fullerton 1977, SLATEC, function ALBETA.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const sum = small + large;
  const share = small / sum;
  const correction = stirlingCorrection(large) - stirlingCorrection(sum);
  if (small < 10) {
    return logGamma(small) + correction + small - small * Math.log(sum) + (large - 0.5) * Math.log1p(-share);
  }
  const powers = (small - 0.5) * Math.log(share) + large * Math.log1p(-share);
  return halfLogTwoPi - 0.5 * Math.log(large) + stirlingCorrection(small) + correction + powers;
}

/** log Γ(x) − ((x − ½) log x − x + ½ log 2π) for any x > 0: what Stirling's formula lacks (A&S 6.1.41). */
export function stirlingRemainder(x: number): number {
  if (x >= 10) return stirlingCorrection(x);
  return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi);
}

/** The sign of Γ(x); 0 at its poles 0, −1, −2, … */
function gammaSign(x: number): number {
  if (x > 0) return 1;
  if (Number.isInteger(x)) return 0;
  return Math.floor(x) % 2 === 0 ? 1 : -1;
}

/**
 * 1 / Γ(x) for any x, 0 at the poles 0, −1, −2, …; negative arguments by reflection.
 * Source: Abramowitz & Stegun 1964, 6.1.17.
 */
export function reciprocalGamma(x: number): number {
  if (x > 0) return Math.exp(-logGamma(x));
  if (Number.isInteger(x)) return 0;
  const sine = Math.abs(Math.sin(Math.PI * (x - Math.round(x))));
  return gammaSign(x) * Math.exp(logGamma(1 - x) + Math.log(sine / Math.PI));
}

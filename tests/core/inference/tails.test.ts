import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '../../../src/core/inference/special/beta.ts';
import { betaQuantile } from '../../../src/core/inference/special/beta-quantile.ts';
import { binomialChance, binomialLowerTail } from '../../../src/core/inference/special/binomial.ts';
import { chiSquareQuantile, chiSquareUpperTail } from '../../../src/core/inference/special/chi-square.ts';
import { fQuantile, fUpperTail } from '../../../src/core/inference/special/f-distribution.ts';
import { lowerGamma, upperGamma } from '../../../src/core/inference/special/incomplete-gamma.ts';
import { complementaryErrorFunction, normalUpperTail } from '../../../src/core/inference/special/normal.ts';
import { studentUpperTail } from '../../../src/core/inference/special/student.ts';

/** |got − expected| relative to expected. */
const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

const chance = fc.oneof(
  fc.double({ min: 1e-60, max: 0.5, noNaN: true }),
  fc.double({ min: 0.01, max: 0.99, noNaN: true }),
);
const shape = fc.oneof(fc.double({ min: 0.3, max: 20, noNaN: true }), fc.double({ min: 20, max: 1e5, noNaN: true }));

describe('tails of χ², gamma and F', () => {
  // mpmath 1.3, 50 digits.
  test.each([
    [1000, 1, 1.7958327848007262e-219],
    [1400, 3, 2.945619361016309e-303],
    [700, 7, 6.896512574090327e-147],
    [250, 100, 7.766936403539178e-15],
    [500, 0.5, 1.1674751609445015e-111],
    [100_000, 90_000, 6.955794923506672e-115],
    [1_050_000, 1_000_000, 2.185638417489726e-265],
    [1_000_000, 1_000_000, 0.4998119368033945],
    [0.001, 1, 0.9747728793699604],
  ])('χ² above %d with %d degrees of freedom keeps its digits', (x, df, tail) => {
    expect(relative(chiSquareUpperTail(x, df), tail)).toBeLessThan(1e-12);
  });

  // mpmath 1.3, 50 digits.
  test.each([
    [200, 5, 500, 8.577660241289552e-117],
    [50, 10, 1000, 3.0003813684070683e-81],
    [100_000, 1, 10, 2.459809884452764e-21],
    [30, 4, 2000, 2.8482996068869363e-24],
    [1.01, 1000, 1000, 0.4375085865963031],
    [0.000001, 2, 5, 0.9999990000006999],
  ])('F above %d with %d and %d degrees of freedom keeps its digits', (f, above, below, tail) => {
    expect(relative(fUpperTail(f, above, below), tail)).toBeLessThan(1e-12);
  });

  test('one degree of freedom is the squared normal, and F with one above the squared t', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), fc.integer({ min: 1, max: 500 }), (z, df) => {
        expect(relative(chiSquareUpperTail(z * z, 1), 2 * normalUpperTail(z))).toBeLessThan(1e-11);
        expect(relative(fUpperTail(z * z, 1, df), 2 * studentUpperTail(z, df))).toBeLessThan(1e-11);
        expect(relative(complementaryErrorFunction(z / Math.SQRT2), 2 * normalUpperTail(z))).toBeLessThan(1e-11);
      }),
    );
  });

  test('two degrees of freedom are the exponential distribution', () => {
    for (const x of [1e-9, 0.1, 3, 100, 1400]) {
      expect(relative(chiSquareUpperTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-12);
    }
  });

  test('both tails sum to 1, fall with x, and end at 0 and 1', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 3, noNaN: true }), (a, times) => {
        const x = a * times;
        expect(lowerGamma(a, x) + upperGamma(a, x)).toBeCloseTo(1, 13);
        expect(upperGamma(a, x * 1.01)).toBeLessThanOrEqual(upperGamma(a, x));
      }),
    );
    expect([upperGamma(2, 0), upperGamma(2, -1), upperGamma(2, Number.POSITIVE_INFINITY)]).toEqual([1, 1, 0]);
    expect([fUpperTail(0, 2, 3), fUpperTail(Number.POSITIVE_INFINITY, 2, 3)]).toEqual([1, 0]);
  });
});

describe('quantiles', () => {
  test('undo their distributions, also far out', () => {
    fc.assert(
      fc.property(chance, shape, shape, (p, a, b) => {
        const chi = chiSquareQuantile(p, a);
        const x = betaQuantile(p, a, b);
        const f = fQuantile(p, a, b);
        if (chi > 1e-300) expect(relative(lowerGamma(a / 2, chi / 2), p)).toBeLessThan(1e-9);
        if (x > 1e-300 && x < 0.99) expect(relative(incompleteBeta(x, a, b), p)).toBeLessThan(1e-9);
        if (f > 1e-300) expect(relative(fUpperTail(1 / f, b, a), p)).toBeLessThan(1e-9);
      }),
    );
  });

  test('end where the distributions end', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([chiSquareQuantile(0, 2), chiSquareQuantile(1, 2)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(Math.max(betaQuantile(1e-300, 0.01, 3), chiSquareQuantile(1e-300, 0.1))).toBeLessThan(1e-320);
  });

  // Abramowitz & Stegun 1964, table 26.8.
  test.each([
    [0.95, 1, 3.84146],
    [0.99, 10, 23.2093],
    [0.005, 5, 0.41174],
  ])('χ² has the quantile of %d with %d degrees of freedom', (p, df, x) => {
    expect(chiSquareQuantile(p, df)).toBeCloseTo(x, 4);
  });
});

describe('the binomial distribution', () => {
  // scipy 1.17, stats.binom.
  test('keeps its digits in the tail', () => {
    expect(relative(binomialLowerTail(200, 1000, 0.5), 8.224993677887358e-86)).toBeLessThan(1e-11);
    expect(relative(binomialChance(200, 1000, 0.5), 6.1755505427400564e-86)).toBeLessThan(1e-11);
  });

  test('sums to its tail, and to 1', () => {
    let sum = 0;
    for (let k = 0; k <= 30; k++) {
      sum += binomialChance(k, 30, 0.3);
      expect(binomialLowerTail(k, 30, 0.3)).toBeCloseTo(sum, 12);
    }
    expect([binomialLowerTail(-1, 5, 0.5), binomialLowerTail(5, 5, 0.5), binomialChance(6, 5, 0.5)]).toEqual([0, 1, 0]);
    expect([binomialChance(0, 5, 0), binomialChance(5, 5, 1), binomialChance(2, 5, 1)]).toEqual([1, 1, 0]);
  });
});

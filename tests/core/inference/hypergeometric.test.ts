import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reciprocalGamma } from '../../../src/core/inference/special/gamma.ts';
import { hypergeometric2F1, scaledHypergeometric2F1 } from '../../../src/core/inference/special/hypergeometric.ts';

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe("Gauss's hypergeometric function", () => {
  // mpmath 1.3, 50 digits.
  test.each([
    [0.2, 0.3, -0.4, 0.7, 0.5624624249456418],
    [1, 3.8, 4.47, 0.9999, 123.97818091552674],
    [1, 3, 7, 0.99999, 1.9999700011994463],
    [5.2, 8.4, 7.1, 0.995, 610706318121435.2],
    [300.2, 301, 300.9, 0.5, 2.5075933799047956e90],
    [0.5, 0.5, 1.7, -3, 0.7796048710848555],
    [2, 3, 4, -50, 0.0010348017813939382],
    [0.5, 1.2, 3.3, 1, 1.3666551821005004],
    [-3, 2, 1.5, 0.4, 0.05097142857142857],
    [20, 1.5, 0.7, 0.6, 2043325644.7634876],
  ])('₂F₁(%d, %d; %d; %d)', (a, b, c, z, value) => {
    expect(relative(hypergeometric2F1(a, b, c, z), value)).toBeLessThan(2e-12);
  });

  test('knows its elementary cases (Abramowitz & Stegun 1964, 15.1.3, 15.1.8)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 0.97, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (z, a) => {
          expect(relative(hypergeometric2F1(a, 2.3, 2.3, z), (1 - z) ** -a)).toBeLessThan(1e-11);
          const logarithm = z === 0 ? 1 : -Math.log1p(-z) / z;
          expect(relative(hypergeometric2F1(1, 1, 2, z), logarithm)).toBeLessThan(1e-11);
          expect(relative(hypergeometric2F1(2.3, a, 1.4, z), hypergeometric2F1(a, 2.3, 1.4, z))).toBeLessThan(1e-9);
        },
      ),
    );
    expect(hypergeometric2F1(3, 4, 5, 0)).toBe(1);
  });

  test('scaled by (1 − z)^a it is finite for a customer with a thousand purchases, and the same before', () => {
    expect(hypergeometric2F1(1000, 1001, 1000.5, 0.9)).toBe(Number.POSITIVE_INFINITY);
    const scaled = scaledHypergeometric2F1(1000, 1001, 1000.5, 0.9);
    expect(Number.isFinite(scaled)).toBe(true);
    const small = scaledHypergeometric2F1(4.2, 3.1, 2.2, 0.6);
    expect(small).toBeCloseTo(0.4 ** 4.2 * hypergeometric2F1(4.2, 3.1, 2.2, 0.6), 12);
  });

  test('is NaN, as documented, where it has no finite real value', () => {
    const undefinedOnes = [
      hypergeometric2F1(1, 1, 0, 0.5),
      hypergeometric2F1(1, 1, -2, 0.5),
      hypergeometric2F1(1, 1, 2, 1.5),
      hypergeometric2F1(2, 3, 4, 1),
      scaledHypergeometric2F1(1, 1, 2, 1),
    ];
    expect(undefinedOnes.every(Number.isNaN)).toBe(true);
  });

  test('1 / Γ is 0 at the poles of Γ and changes its sign between them', () => {
    expect([reciprocalGamma(0), reciprocalGamma(-3)]).toEqual([0, 0]);
    expect(reciprocalGamma(0.5)).toBeCloseTo(1 / Math.sqrt(Math.PI), 14);
    expect(reciprocalGamma(-0.5)).toBeCloseTo(-1 / (2 * Math.sqrt(Math.PI)), 14);
    expect(reciprocalGamma(-1.5)).toBeCloseTo(3 / (4 * Math.sqrt(Math.PI)), 14);
  });
});

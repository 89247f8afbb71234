import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '../../../src/core/inference/special/beta.ts';
import { logBeta, logGamma } from '../../../src/core/inference/special/gamma.ts';
import { normalCdf, normalUpperTail } from '../../../src/core/inference/special/normal.ts';
import { normalQuantile, twoSidedZ } from '../../../src/core/inference/special/normal-quantile.ts';
import {
  studentCdf,
  studentQuantile,
  studentUpperTail,
  twoSidedT,
} from '../../../src/core/inference/special/student.ts';

/** |got − expected| relative to expected. */
const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

const tailChance = fc.double({ min: 1e-200, max: 0.4999, noNaN: true });

describe('the standard normal', () => {
  // mpmath 1.3, 40 digits; to its printed digits also Abramowitz & Stegun 1964, tables 26.1 and 26.2.
  test.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.96, 0.024997895148220435],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160525e-24],
    [20, 2.7536241186062337e-89],
    [37, 5.725571222524577e-300],
  ])('leaves the tail above %d to 1e-14 of its size', (z, tail) => {
    expect(relative(normalUpperTail(z), tail)).toBeLessThan(1e-14);
    expect(relative(normalCdf(-z), tail)).toBeLessThan(1e-14);
    expect(normalUpperTail(z) + normalCdf(z)).toBeCloseTo(1, 15);
  });

  test.each([
    [0.975, 1.959963984540054],
    [0.8, 0.8416212335729142],
    [1e-20, -9.262340089798409],
    [1e-300, -37.0470962993612],
  ])('has the quantile of %d', (p, z) => {
    expect(relative(normalQuantile(p), z)).toBeLessThan(1e-15 * 4);
  });

  test('has its median at 0, its ends at infinity, and nothing outside 0 to 1', () => {
    expect([0.5, 0, 1].map(normalQuantile)).toEqual([0, -Infinity, Infinity]);
    expect(normalQuantile(1.5)).toBeNaN();
    expect(twoSidedZ(0.95)).toBeCloseTo(1.959963984540054, 14);
  });

  test('comes back from the quantile of any tail', () => {
    fc.assert(
      fc.property(tailChance, (tail) => {
        expect(relative(normalUpperTail(-normalQuantile(tail)), tail)).toBeLessThan(1e-11);
      }),
    );
  });
});

describe('gamma and beta', () => {
  // mpmath 1.3, 40 digits.
  test.each([
    [0.5, 0.5723649429247001],
    [3.74, 1.4750054871475755],
    [170, 701.437263808737],
    [1e9, 19723265827.503716],
  ])('log Γ(%d)', (x, expected) => expect(relative(logGamma(x), expected)).toBeLessThan(1e-14));

  test('log Γ of a whole number is the log of a factorial, and of nothing positive not a number', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 13);
      factorial *= n;
    }
    expect(logGamma(0)).toBeNaN();
  });

  // mpmath 1.3, 40 digits. The first one loses six digits when computed as a difference of log gammas.
  test.each([
    [500_000, 0.5, -5.988816495777464],
    [20, 30, -33.968820791977386],
    [3, 12, -6.9957661563048505],
  ])('log B(%d, %d)', (a, b, expected) => {
    expect(relative(logBeta(a, b), expected)).toBeLessThan(1e-14);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  });

  test.each([
    [0.31, 82, 182, 0.4982196789750669],
    [0.05, 4, 8, 0.0015522509099609376],
  ])('I_%d(%d, %d)', (x, a, b, expected) => expect(relative(incompleteBeta(x, a, b), expected)).toBeLessThan(1e-13));

  test('I_x(a, b) has its closed forms at a = 1 and b = 1, its ends, and its mirror', () => {
    const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const size = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(inside, size, size, (x, a, b) => {
        expect(incompleteBeta(x, a, 1)).toBeCloseTo(x ** a, 12);
        expect(incompleteBeta(x, 1, b)).toBeCloseTo(1 - (1 - x) ** b, 12);
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a, x)).toBeCloseTo(1, 12);
        expect([incompleteBeta(0, a, b), incompleteBeta(1, a, b)]).toEqual([0, 1]);
      }),
    );
  });
});

describe("Student's t", () => {
  // mpmath 1.3, 40 digits; the last rows lie on either side of the change of method.
  test.each([
    [3, 17.776, 0.00388192817326573],
    [40, 3, 0.000017190340394579263],
    [2, 1e6, 0.0227502669256596],
    [5, 1e6, 2.866998935445371e-7],
    [8, 9999, 6.910676719143822e-16],
    [8, 10_001, 6.910532025087443e-16],
  ])('leaves the tail above %d at %d degrees of freedom', (t, df, tail) => {
    expect(relative(studentUpperTail(t, df), tail)).toBeLessThan(1e-12);
    expect(studentCdf(t, df) + studentUpperTail(t, df)).toBeCloseTo(1, 14);
  });

  // Abramowitz & Stegun 1964, table 26.10.
  test.each([
    [1, 12.706],
    [2, 4.303],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
    [1e7, 1.96],
  ])('at %d degrees of freedom leaves 2.5 %% above %d', (df, t) => expect(twoSidedT(0.95, df)).toBeCloseTo(t, 3));

  test('is the Cauchy distribution at 1 degree of freedom, and has a closed form at 2', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
        expect(studentUpperTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 13);
        expect(studentUpperTail(t, 2)).toBeCloseTo((1 - t / Math.sqrt(2 + t * t)) / 2, 13);
      }),
    );
  });

  test('comes back from the quantile of any tail', () => {
    const degrees = fc.oneof(fc.double({ min: 1, max: 300, noNaN: true }), fc.integer({ min: 1, max: 5_000_000 }));
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.4999, noNaN: true }), degrees, (tail, df) => {
        const t = studentQuantile(tail, df);
        expect(relative(studentUpperTail(-t, df), tail)).toBeLessThan(1e-10);
        expect(studentQuantile(1 - tail, df)).toBeGreaterThan(0);
      }),
    );
  });

  test('has its median at 0 and its ends at infinity', () => {
    expect([0.5, 0, 1].map((p) => studentQuantile(p, 7))).toEqual([0, -Infinity, Infinity]);
    expect([studentUpperTail(Infinity, 3), studentUpperTail(-Infinity, 3)]).toEqual([0, 1]);
  });
});

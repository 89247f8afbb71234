import { describe, expect, test } from 'vitest';
import {
  drawBeta,
  drawBinomial,
  drawGamma,
  drawMultinomial,
  drawNormal,
} from '../../../src/core/inference/numeric/draws.ts';
import { type Draw, seededRandom } from '../../../src/core/inference/numeric/random.ts';

const momentsOfDraws = (one: (draw: Draw) => number, times = 20_000): { mean: number; variance: number } => {
  const draw = seededRandom(7);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < times; i++) {
    const value = one(draw);
    sum += value;
    squares += value * value;
  }
  return { mean: sum / times, variance: squares / times - (sum / times) ** 2 };
};

describe('seeded draws', () => {
  test('repeat themselves with the seed and differ without', () => {
    const five = (seed: number): number[] => {
      const draw = seededRandom(seed);
      return Array.from({ length: 5 }, () => drawNormal(draw));
    };
    expect(five(3)).toEqual(five(3));
    expect(five(3)).not.toEqual(five(4));
  });

  test.each([
    { name: 'normal', one: drawNormal, mean: 0, variance: 1 },
    { name: 'gamma, shape 0.3', one: (draw: Draw) => drawGamma(draw, 0.3, 2), mean: 0.6, variance: 1.2 },
    { name: 'gamma, shape 9', one: (draw: Draw) => drawGamma(draw, 9), mean: 9, variance: 9 },
    { name: 'beta, small', one: (draw: Draw) => drawBeta(draw, 0.01, 0.03), mean: 0.25, variance: 0.1875 / 1.04 },
    { name: 'beta', one: (draw: Draw) => drawBeta(draw, 2, 6), mean: 0.25, variance: 0.1875 / 9 },
    { name: 'binomial, few', one: (draw: Draw) => drawBinomial(draw, 10, 0.3), mean: 3, variance: 2.1 },
    { name: 'binomial, many', one: (draw: Draw) => drawBinomial(draw, 1000, 0.3), mean: 300, variance: 210 },
    { name: 'multinomial', one: (draw: Draw) => drawMultinomial(draw, 100, [1, 2, 1])[1] ?? 0, mean: 50, variance: 25 },
  ])('$name: mean and variance are those of the distribution', ({ one, mean, variance }) => {
    const found = momentsOfDraws(one);
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / 20_000));
    expect(found.variance / variance).toBeCloseTo(1, 1);
  });

  test('multinomial counts sum to n, and a category without weight gets nothing', () => {
    const draw = seededRandom(1);
    for (let i = 0; i < 200; i++) {
      const counts = drawMultinomial(draw, 57, [0, 0.2, 0, 3, 0.1, 0]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(57);
      expect([counts[0], counts[2], counts[5]]).toEqual([0, 0, 0]);
    }
    expect(drawMultinomial(draw, 5, [0, 0])).toEqual([0, 0]);
    expect(drawBinomial(draw, 0, 0.5)).toBe(0);
    expect([drawBinomial(draw, 90, 0), drawBinomial(draw, 90, 1)]).toEqual([0, 90]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { type GroupChange, type MixRate, mixRate } from '../../../src/core/insight/mix-rate.ts';

const group = (id: string, before: [number, number | null], now: [number, number | null]): GroupChange => ({
  id,
  before: { n: before[0], value: before[1] },
  now: { n: now[0], value: now[1] },
});

function explained(groups: readonly GroupChange[]): MixRate {
  const found = mixRate(groups);
  if (isRefusal(found)) throw new TypeError(found.refused);
  return found;
}

describe('mix and rate', () => {
  test('by hand: an unchanged score of each group, but more answers of the worse one, is all mix', () => {
    const found = explained([group('shop', [60, 50], [40, 50]), group('phone', [40, 10], [60, 10])]);
    expect(found).toMatchObject({ before: 34, now: 26, change: -8, rate: 0 });
    expect(found.mix).toBeCloseTo(-8, 12);
    expect(found.groups[0]?.mix).toBeCloseTo(-0.2 * (50 - 30), 12);
    expect(found.groups[1]?.mix).toBeCloseTo(0.2 * (10 - 30), 12);
  });

  test('by hand: an unchanged mix is all rate', () => {
    const found = explained([group('a', [50, 20], [50, 30]), group('b', [50, 40], [50, 36])]);
    expect(found).toMatchObject({ change: 3, mix: 0, rate: 3 });
    expect(found.groups.map(({ rate }) => rate)).toEqual([5, -2]);
  });

  test('a group that appears or disappears enters by the mix alone', () => {
    const found = explained([group('old', [100, 20], [0, null]), group('new', [0, null], [100, 50])]);
    expect(found).toMatchObject({ change: 30, mix: 30, rate: 0 });
    expect(found.groups.map(({ presence }) => presence)).toEqual(['disappeared', 'appeared']);
    expect(found.groups.map(({ mix }) => mix)).toEqual([15, 15]);
  });

  test('parts sum to the change for any groups, whatever their order, and nothing is ever NaN', () => {
    const side = fc.tuple(fc.nat(500), fc.double({ min: -100, max: 100, noNaN: true }));
    const groups = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(groups, (sides) => {
        const given = sides.map(([before, now], index) => group(String(index), before, now));
        const found = mixRate(given);
        if (isRefusal(found)) return;
        const sum = found.groups.reduce((total, { mix, rate }) => total + mix + rate, 0);
        expect(Math.abs(sum - found.change)).toBeLessThan(1e-9);
        expect(Math.abs(found.mix + found.rate - found.change)).toBeLessThan(1e-9);
        const turned = explained([...given].reverse());
        expect(turned.rate).toBeCloseTo(found.rate, 9);
        expect(turned.simpsonReversal).toBe(found.simpsonReversal);
      }),
    );
  });

  test('a period without answers is refused', () => {
    expect(mixRate([])).toEqual({ refused: 'no-answers' });
    expect(mixRate([group('a', [0, null], [10, 4])])).toEqual({ refused: 'no-answers' });
    expect(mixRate([group('a', [10, 4], [0, null])])).toEqual({ refused: 'no-answers' });
  });
});

describe('a Simpson reversal', () => {
  test('is flagged where every group rises and the whole falls', () => {
    // Each group gains two points, but the group that starts lower grows from a tenth to nine tenths.
    const found = explained([group('long-standing', [90, 50], [10, 52]), group('new', [10, 10], [90, 12])]);
    expect(found.change).toBeLessThan(0);
    expect(found.rate).toBeCloseTo(2, 12);
    expect(found.simpsonReversal).toBe(true);
  });

  test.each([
    ['one group falls with the whole', [group('a', [90, 50], [10, 48]), group('b', [10, 10], [90, 12])]],
    ['all move with the whole', [group('a', [50, 10], [50, 20]), group('b', [50, 10], [50, 20])]],
    ['nothing moves', [group('a', [50, 10], [50, 10])]],
    ['a single group moves', [group('a', [50, 10], [50, 20])]],
  ])('is not flagged where %s', (_, groups) => {
    expect(explained(groups).simpsonReversal).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../../src/core/inference/refusal.ts';
import type { Margin } from '../../../../src/core/inference/weights/cells.ts';
import { weightingCost } from '../../../../src/core/inference/weights/kish.ts';
import { largestWeight, type RakedWeights, rake, rakeTrimmed } from '../../../../src/core/inference/weights/rake.ts';

const margin = (name: string, categories: readonly string[], targets: Record<string, number>): Margin => ({
  name,
  categories,
  targets,
});

function settled(found: ReturnType<typeof rake>): RakedWeights {
  if (isRefusal(found)) throw new TypeError(found.refused);
  return found;
}

/** Weighted sums of a margin's categories. */
function sums({ categories }: Margin, weights: ArrayLike<number>): Record<string, number> {
  const found: Record<string, number> = {};
  categories.forEach((category, row) => {
    found[category] = (found[category] ?? 0) + (weights[row] as number);
  });
  return found;
}

function expectTargetsMet(margins: readonly Margin[], { weights }: RakedWeights): void {
  for (const one of margins) {
    const found = sums(one, weights);
    const whole = Object.values(one.targets).reduce((sum, target) => sum + target, 0);
    for (const [category, target] of Object.entries(one.targets)) {
      expect(Math.abs((found[category] ?? 0) - target) / whole).toBeLessThan(1.01e-10);
    }
  }
}

/** Every combination of three regions and two plans occurs, so any targets can be met. */
const filled = fc
  .array(fc.tuple(fc.constantFrom('n', 'm', 's'), fc.constantFrom('basic', 'pro')), { maxLength: 60 })
  .map((rows) => [...rows, ...['n', 'm', 's'].flatMap((one) => ['basic', 'pro'].map((two) => [one, two] as const))]);
const share = fc.integer({ min: 5, max: 90 });

describe('raking', () => {
  test('meets every target, in whatever order the rows come', () => {
    fc.assert(
      fc.property(filled, share, share, share, (rows, north, middle, basic) => {
        const marginsOf = (given: typeof rows): Margin[] => [
          margin(
            'region',
            given.map(([one]) => one),
            { n: north, m: middle, s: 200 - north - middle },
          ),
          margin(
            'plan',
            given.map(([, two]) => two),
            { basic, pro: 200 - basic },
          ),
        ];
        const found = settled(rake(marginsOf(rows)));
        expectTargetsMet(marginsOf(rows), found);
        const turned = settled(rake(marginsOf([...rows].reverse()))).weights;
        expect(
          Math.max(...[...turned].reverse().map((one, row) => Math.abs(one - (found.weights[row] ?? 0)))),
        ).toBeLessThan(1e-7);
      }),
    );
  });

  test('one margin is plain post-stratification', () => {
    const found = settled(rake([margin('sex', ['f', 'f', 'f', 'm'], { f: 50, m: 50 })]));
    expect([...found.weights].map((weight) => weight.toFixed(9))).toEqual([
      '16.666666667',
      '16.666666667',
      '16.666666667',
      '50.000000000',
    ]);
    expect(found).toMatchObject({ trimmed: 0, largest: 2 });
  });

  test.each([
    ['no rows', [margin('sex', [], { f: 1 })], { refused: 'no-answers' }],
    ['no margins', [], { refused: 'no-answers' }],
    [
      'a target that nobody can fill',
      [margin('sex', ['f', 'f'], { f: 1, m: 1 })],
      { refused: 'empty-cell', about: 'm' },
    ],
    [
      'a category without target',
      [margin('sex', ['f', 'x'], { f: 1 })],
      { refused: 'category-without-target', about: 'x' },
    ],
    ['a negative target', [margin('sex', ['f', 'm'], { f: 2, m: -1 })], { refused: 'targets-disagree', about: 'sex' }],
    [
      'targets of different totals',
      [margin('sex', ['f', 'm'], { f: 1, m: 1 }), margin('age', ['y', 'o'], { y: 1, o: 2 })],
      { refused: 'targets-disagree', about: 'age' },
    ],
    [
      'targets that exclude each other',
      [margin('sex', ['f', 'm'], { f: 1, m: 3 }), margin('age', ['y', 'o'], { y: 3, o: 1 })],
      { refused: 'not-converged' },
    ],
  ])('refuses %s', (_, margins, refusal) => {
    expect(rake(margins)).toEqual(refusal);
    expect(rakeTrimmed(margins)).toEqual(refusal);
  });

  test('an empty category with target 0 is no obstacle', () => {
    expect(settled(rake([margin('sex', ['f', 'f'], { f: 2, m: 0 })])).weights).toEqual(new Float64Array([1, 1]));
  });
});

describe('trimming', () => {
  const many = (count: number, value: string): string[] => new Array<string>(count).fill(value);

  test('cuts weights above five means and still meets the targets', () => {
    // Raked freely, the rows in both rare categories weigh far too much; others can take over from them.
    const region = [...many(4, 'rare'), ...many(60, 'rare'), ...many(60, 'usual'), ...many(476, 'usual')];
    const plan = [...many(4, 'rare'), ...many(60, 'usual'), ...many(60, 'rare'), ...many(476, 'usual')];
    const margins = [margin('region', region, { rare: 40, usual: 60 }), margin('plan', plan, { rare: 40, usual: 60 })];
    const free = settled(rake(margins));
    const trimmed = settled(rakeTrimmed(margins));
    expect(free.largest).toBeGreaterThan(largestWeight);
    expect(trimmed.largest).toBeLessThanOrEqual(1.01 * largestWeight);
    expect(trimmed.trimmed).toBe(4);
    expectTargetsMet(margins, trimmed);
  });

  test('says how large a weight remains where the target allows nothing smaller', () => {
    const found = settled(rakeTrimmed([margin('sex', [...many(98, 'f'), ...many(2, 'm')], { f: 50, m: 50 })]));
    expect(found.largest).toBeCloseTo(25, 9);
    expect(found.trimmed).toBe(2);
  });
});

test('Kish: equal weights cost nothing, no weights have no effective n', () => {
  expect(weightingCost([2, 2, 2])).toEqual({ effectiveN: 3, designEffect: 1 });
  expect(weightingCost([])).toEqual({ effectiveN: null, designEffect: null });
  expect(weightingCost([0, 0])).toEqual({ effectiveN: null, designEffect: null });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationsOf } from '../../../../src/core/inference/drivers/correlations.ts';
import { importancePerformance } from '../../../../src/core/inference/drivers/importance-performance.ts';
import { keyDrivers } from '../../../../src/core/inference/drivers/key-drivers.ts';
import { lmgImportance } from '../../../../src/core/inference/drivers/lmg.ts';
import { relativeWeights } from '../../../../src/core/inference/drivers/relative-weights.ts';
import { drawNormal } from '../../../../src/core/inference/numeric/draws.ts';
import { ols } from '../../../../src/core/inference/numeric/ols.ts';
import { seededRandom } from '../../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../../src/core/inference/refusal.ts';

/** Drivers that share a common part, and an outcome of the first three of them. */
function survey(rows: number, drivers: number, seed = 3): { columns: number[][]; outcome: number[] } {
  const draw = seededRandom(seed);
  const common = Array.from({ length: rows }, () => drawNormal(draw));
  const columns = Array.from({ length: drivers }, () => common.map((part) => part + drawNormal(draw)));
  const outcome = common.map(
    (_, row) =>
      3 * (columns[0]?.[row] ?? 0) + 2 * (columns[1]?.[row] ?? 0) - (columns[2]?.[row] ?? 0) + 3 * drawNormal(draw),
  );
  return { columns, outcome };
}

function correlations(columns: readonly number[][], outcome: readonly number[]) {
  const found = correlationsOf({ drivers: columns, outcome });
  if ('constant' in found) throw new TypeError('constant');
  return found;
}

function r2OfRegression(columns: readonly number[][], outcome: readonly number[]): number {
  const fit = ols(
    outcome.map((_, row) => [1, ...columns.map((column) => column[row] ?? 0)]),
    outcome,
  );
  const mean = outcome.reduce((sum, value) => sum + value, 0) / outcome.length;
  return 1 - (fit?.residualSum ?? Number.NaN) / outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

const methods = [
  { name: 'LMG', importance: lmgImportance },
  { name: 'relative weights', importance: relativeWeights },
];

describe.each(methods)('$name', ({ importance }) => {
  test.each([1, 2, 5, 12])('of %d drivers: parts sum to the R² of the regression, none is negative', (drivers) => {
    const { columns, outcome } = survey(200, Math.max(3, drivers));
    const used = columns.slice(0, drivers);
    const found = importance(correlations(used, outcome));
    const sum = found.parts.reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(r2OfRegression(used, outcome), 9);
    expect(found.r2).toBeCloseTo(sum, 12);
    expect(Math.min(...found.parts)).toBeGreaterThanOrEqual(-1e-12);
  });

  test('does not depend on the order of rows or drivers, nor on the units of the answers', () => {
    const { columns, outcome } = survey(60, 4);
    const plain = importance(correlations(columns, outcome)).parts;
    const rows = importance(
      correlations(
        columns.map((column) => [...column].reverse()),
        [...outcome].reverse(),
      ),
    ).parts;
    const order = importance(correlations([...columns].reverse(), outcome)).parts;
    const units = importance(
      correlations(
        columns.map((column) => column.map((x) => 7 - 3 * x)),
        outcome,
      ),
    ).parts;
    for (const [index, part] of plain.entries()) {
      expect(rows[index]).toBeCloseTo(part, 9);
      expect(order[plain.length - 1 - index]).toBeCloseTo(part, 9);
      expect(units[index]).toBeCloseTo(part, 9);
    }
  });

  test('two equal drivers share alike', () => {
    const { columns, outcome } = survey(80, 3);
    const twice = [columns[0] ?? [], columns[0] ?? [], columns[1] ?? []];
    const found = importance(correlations(twice, outcome));
    expect(found.parts[0]).toBeCloseTo(found.parts[1] ?? 0, 9);
    expect(found.r2).toBeCloseTo(r2OfRegression(columns.slice(0, 2), outcome), 9);
  });

  test('has no shares where nothing is explained', () => {
    expect(importance({ between: [[1]], withOutcome: [0] })).toMatchObject({ r2: 0, parts: [0], shares: null });
  });
});

test('LMG is the mean over all orders of entry', () => {
  const { columns, outcome } = survey(50, 3);
  const [a = [], b = [], c = []] = columns;
  const r2 = (...used: number[][]): number => (used.length === 0 ? 0 : r2OfRegression(used, outcome));
  const first = (2 * r2(a) + (r2(a, b) - r2(b)) + (r2(a, c) - r2(c)) + 2 * (r2(a, b, c) - r2(b, c))) / 6;
  expect(lmgImportance(correlations(columns, outcome)).parts[0]).toBeCloseTo(first, 10);
});

test('a row that counts twice is the same as two rows', () => {
  const { columns, outcome } = survey(20, 3);
  const doubled = correlations(
    columns.map((column) => [...column, column[4] ?? 0]),
    [...outcome, outcome[4] ?? 0],
  );
  const weights = outcome.map((_, row) => (row === 4 ? 2 : 1));
  const weighted = correlationsOf({ drivers: columns, outcome }, weights);
  expect('constant' in weighted ? [] : weighted.withOutcome.map((r) => r.toFixed(12))).toEqual(
    doubled.withOutcome.map((r) => r.toFixed(12)),
  );
});

describe('key drivers', () => {
  const named = (columns: readonly number[][]) => columns.map((values, index) => ({ name: `q${index + 1}`, values }));

  test('come with correlation, share and an interval that holds the share, always the same one', () => {
    const { columns, outcome } = survey(120, 4);
    const found = keyDrivers(named(columns), outcome, { draws: 200 });
    if (isRefusal(found)) throw new TypeError(found.refused);
    expect(found).toMatchObject({ n: 120, method: 'lmg' });
    expect(found.drivers.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
    for (const { share, interval } of found.drivers) {
      expect(interval.low ?? 1).toBeLessThanOrEqual(share ?? 0);
      expect(interval.high ?? 0).toBeGreaterThanOrEqual(share ?? 1);
    }
    expect(keyDrivers(named(columns), outcome, { draws: 200 })).toEqual(found);
  });

  test('of more than twelve columns are weighed by Johnson', () => {
    const { columns, outcome } = survey(140, 13);
    expect(keyDrivers(named(columns), outcome, { draws: 60 })).toMatchObject({ method: 'relative-weights' });
  });

  test.each([
    ['fewer than fifty rows', survey(49, 3), { refused: 'too-few-rows', found: 49, needed: 50 }],
    ['fewer than ten rows per driver', survey(79, 8), { refused: 'too-few-rows', found: 79, needed: 80 }],
    ['no drivers', survey(60, 0), { refused: 'no-variation', found: 0, needed: 1 }],
    ['no rows', { columns: [[]], outcome: [] }, { refused: 'too-few-rows', found: 0, needed: 50 }],
  ])('are refused for %s', (_, { columns, outcome }, refusal) => {
    expect(keyDrivers(named(columns), outcome)).toEqual(refusal);
  });

  test('name the column that does not vary', () => {
    const { columns, outcome } = survey(60, 3);
    const constant = new Array<number>(60).fill(0.1);
    expect(keyDrivers(named([columns[0] ?? [], constant]), outcome)).toEqual({ refused: 'no-variation', about: 'q2' });
    expect(keyDrivers(named(columns), constant)).toEqual({ refused: 'no-variation', about: 'outcome' });
  });
});

describe('importance and performance', () => {
  test('a driver at the mean counts as high, whatever the mean was rounded to', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 9, noNaN: true }), fc.integer({ min: 1, max: 9 }), (value, count) => {
        const same = new Array(count).fill({ importance: value, performance: value });
        expect(importancePerformance(same)?.quadrants).toEqual(new Array(count).fill('keep-up'));
      }),
    );
  });

  test('needs a driver', () => {
    expect(importancePerformance([])).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atRiskAt,
  emptyLifeTable,
  type LifeTable,
  lifeTableBase,
  lifeTableOf,
  lifeTableOfCounts,
  mergeLifeTables,
} from '../../../src/core/statistics/life-table.ts';
import { customers, split } from '../inference/survival-rows.ts';

const rowsOf = ({ time, events, censored }: LifeTable) =>
  Array.from(time, (at, index) => [at, events[index], censored[index]]);

/** Times that sorting has to handle. */
const fractions = customers(fc.double({ min: 0, max: 20, noNaN: true }).map((time) => Math.round(time * 4) / 4));
const wholes = customers(fc.integer({ min: 0, max: 30 }));

describe('a life table', () => {
  test.each([
    ['whole times, by counting', [3, 1, 3, 2, 3], [1, 0, 1, 1, 0]],
    ['the same times in another unit, by sorting', [1.5, 0.5, 1.5, 1, 1.5], [1, 0, 1, 1, 0]],
  ])('counts losses and those last seen at each time: %s', (_, time, happened) => {
    const unit = time[1] ?? Number.NaN;
    const table = lifeTableOf(time, happened);
    expect(rowsOf(table)).toEqual([
      [unit, 0, 1],
      [2 * unit, 1, 0],
      [3 * unit, 2, 1],
    ]);
    expect(lifeTableBase(table)).toBe(5);
    expect([unit, 2 * unit, 2.5 * unit, 4 * unit].map((at) => atRiskAt(table, at))).toEqual([5, 4, 3, 0]);
  });

  test('leaves out times that are missing, negative or without end', () => {
    const time = [Number.NaN, -1, Number.POSITIVE_INFINITY, 4];
    expect(rowsOf(lifeTableOf(time, [1, 1, 1, 1]))).toEqual([[4, 1, 0]]);
    expect(rowsOf(lifeTableOf([...time, 0.5], [1, 1, 1, 1, 0]))).toEqual([
      [0.5, 0, 1],
      [4, 1, 0],
    ]);
  });

  test('of nobody is empty, and times beyond counting are sorted', () => {
    expect(lifeTableOf([], [])).toEqual(emptyLifeTable);
    expect(rowsOf(lifeTableOf([5e12, 3, 5e12], [1, 0, 0]))).toEqual([
      [3, 0, 1],
      [5e12, 1, 1],
    ]);
  });

  test('of counts per age leaves out ages at which nothing happened', () => {
    expect(rowsOf(lifeTableOfCounts([0, 4, 0, 1], [0, 0, 0, 5]))).toEqual([
      [1, 4, 0],
      [3, 1, 5],
    ]);
  });

  test.each([
    ['counted', wholes],
    ['sorted', fractions],
  ])('of two halves merged equals one pass, in any order of rows: %s', (_, rows) => {
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const whole = lifeTableOf(...split([...right, ...left]));
        expect(mergeLifeTables(lifeTableOf(...split(left)), lifeTableOf(...split(right)))).toEqual(whole);
        expect(lifeTableBase(whole)).toBe(left.length + right.length);
      }),
    );
  });
});

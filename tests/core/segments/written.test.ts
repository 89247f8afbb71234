import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Predicate } from '../../../src/core/segments/predicate.ts';
import { readPredicate, writePredicate } from '../../../src/core/segments/written.ts';

const word = fc.string({ unit: 'binary', maxLength: 8 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const day = fc.constantFrom('2024-02-29', '2025-12-31', null);
const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
    fc.record({ is: fc.constantFrom('one-of', 'none-of'), column: word, values: fc.array(word, { maxLength: 3 }) }),
    fc.record({ is: fc.constantFrom('contains', 'word'), column: word, text: word }),
    fc.record({ is: fc.constantFrom('answered', 'unanswered'), column: word }),
    fc.record({ is: fc.constant('date'), column: word, start: day, end: day }),
    fc.record({ is: fc.constant('between'), column: word, low: number, high: number }),
    fc.record({
      is: fc.constant('number'),
      column: word,
      op: fc.constantFrom('=', '≠', '<', '≤', '>', '≥'),
      value: number,
    }),
    fc.record({ is: fc.constantFrom('all', 'any'), of: fc.array(tie('predicate'), { maxLength: 3 }) }),
  ) as fc.Arbitrary<Predicate>,
}));

test('every predicate that is written leads back to itself', () => {
  fc.assert(
    fc.property(predicate, (asked) => {
      const text = writePredicate(asked);
      fc.pre(text !== null);
      expect(readPredicate(text)).toEqual(asked);
    }),
    { numRuns: 500 },
  );
});

test('it reads like words, and is short', () => {
  const asked: Predicate = {
    is: 'all',
    of: [
      { is: 'between', column: 'c3', low: 0, high: 6 },
      { is: 'one-of', column: 'c5', values: ['Köln', 'a_b*c'] },
      { is: 'date', column: 'c1', start: '2026-03-01', end: null },
    ],
  };
  expect(writePredicate(asked)).toBe('all_3_between_c3_0_6_one-of_c5_2_Köln_a*bb*ac_date_c1_2026-03-01_');
});

test('any text is read at once, as the predicate that it writes or as none', () => {
  const pieces = fc.constantFrom('all', 'any', 'one-of', 'gt', 'date', '3', '-1', '1e9', '__proto__', '*', '*a', '');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((words) => words.join('_')),
      ),
      (text) => {
        const read = readPredicate(text);
        if (read) expect(writePredicate(read)).toBe(text);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('what is no predicate is none', () => {
  test.each([
    ['nothing', ''],
    ['an unknown word', 'drop_c1'],
    ['a word too many', 'answered_c1_c2'],
    ['fewer parts than told', 'all_2_answered_c1'],
    ['a list longer than the text', 'one-of_c1_4000000000_a'],
    ['a number that is none', 'gt_c1_x'],
    ['a number without end', 'gt_c1_Infinity'],
    ['a number written otherwise', 'gt_c1_01'],
    ['a day that is none', 'date_c1_2025-02-30_'],
    ['a star for nothing', 'answered_c*x'],
    ['groups in groups without end', `${'all_1_'.repeat(50)}answered_c1`],
    ['a text without end', `contains_c1_${'a'.repeat(5000)}`],
  ])('%s', (_, text) => {
    expect(readPredicate(text)).toBeNull();
  });
});

test.each<[string, Predicate]>([
  ['too long', { is: 'one-of', column: 'c1', values: Array.from({ length: 900 }, (_, index) => `value ${index}`) }],
  ['a number that is none', { is: 'between', column: 'c1', low: Number.NaN, high: 1 }],
])('not written: %s', (_, asked) => {
  expect(writePredicate(asked)).toBeNull();
});

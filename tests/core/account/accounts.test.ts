import { describe, expect, test } from 'vitest';
import { accountDefinitions } from '../../../src/core/account/index.ts';
import { accountTerms } from '../../../src/core/account/terms.ts';
import { evaluate } from './evaluate.ts';
import { examples, refusedExamples } from './examples.ts';

const numbered = examples.map((account, index) => ({ index, id: account.definition, account }));
const refused = refusedExamples.map((account, index) => ({ index, id: account.definition, account }));

test('every definition has an example, and every example but the refused ones a result', () => {
  expect([...new Set(examples.map(({ definition }) => definition))].sort()).toEqual(
    Object.keys(accountDefinitions).sort(),
  );
});

test.each(numbered)('$index $id: its formula with its terms gives its result', ({ account }) => {
  const { result } = account;
  expect(account.refusal).toBeNull();
  expect(result.value).not.toBeNull();
  expect(Math.abs(evaluate(account) - (result.value ?? Number.NaN))).toBeLessThan(
    1e-9 * Math.max(1, Math.abs(result.value ?? 0)),
  );
});

test.each(numbered)('$index $id: every number is finite, and the interval of an estimate holds it', ({ account }) => {
  const { value, low, high, method } = account.result;
  const numbers = account.terms.flatMap((term) => term.value);
  expect(numbers.every(Number.isFinite)).toBe(true);
  for (const { labels, value: values } of account.terms) {
    if (labels && typeof values !== 'number') expect(labels).toHaveLength(values.length);
  }
  if (method === 'limits' || value === null || low === null || high === null) return;
  expect(low - 1e-9 <= value && value <= high + 1e-9).toBe(true);
});

test.each(refused)('$index $id without a result has a reason, and no number that is not one', ({ account }) => {
  expect(account.result.value).toBeNull();
  expect(account.refusal).not.toBeNull();
  const numbers = account.terms.flatMap((term) => term.value);
  expect(numbers.every(Number.isFinite)).toBe(true);
});

describe('the evaluator of formulas', () => {
  const value = (formula: string) =>
    evaluate({ formula, terms: [{ id: 'rate', value: [0.5, 0.2], unit: 'fraction' }] });

  test('keeps the usual order of operations', () => {
    expect(value('2 + 3 × 4 − 6 ÷ 3')).toBe(12);
    expect(value('(1 + 1)^3')).toBe(8);
    expect(value('1 − ∏(1 − {rate})')).toBeCloseTo(0.6, 12);
    expect(value('Σ({rate} × 2)')).toBeCloseTo(1.4, 12);
  });

  test('does not pass over what it cannot read', () => {
    expect(() => value('2 ? 3')).toThrow();
    expect(value('{lost} ÷ 2')).toBeNaN();
  });
});

test('every named quantity is used by a formula or shown beside one', () => {
  const used = new Set([...examples].flatMap(({ terms }) => terms.map(({ id }) => id)));
  expect(accountTerms.filter((id) => !used.has(id))).toEqual([]);
});

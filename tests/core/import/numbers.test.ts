import { expect, test } from 'vitest';
import { decimalStyle, looksLikeNumber, parseNumber } from '../../../src/core/import/numbers.ts';

test.each([
  ['1234.5', '.', 1234.5],
  ['1,234.56', '.', 1234.56],
  ['1234,5', ',', 1234.5],
  ['1.234,56', ',', 1234.56],
  ['1 234,56', ',', 1234.56],
  ["1'234.50", '.', 1234.5],
  ['-12', '.', -12],
  ['\u221212,5', ',', -12.5],
  ['12,50 €', ',', 12.5],
  ['$12.50', '.', 12.5],
  ['45 %', ',', 45],
  ['1e3', '.', 1000],
  ['.5', '.', 0.5],
] as const)('%j with decimal %j is %d', (text, decimal, number) => {
  expect(parseNumber(text, decimal)).toBe(number);
});

test.each([
  ['', '.'],
  ['-', '.'],
  ['1,5', '.'],
  ['1.5', ','],
  ['12.34.56', '.'],
  ['abc', '.'],
  ['1 2', '.'],
  ['€', '.'],
] as const)('%j with decimal %j is no number', (text, decimal) => {
  expect(parseNumber(text, decimal)).toBeNaN();
});

test('codes with leading zeros are not numbers, a lone zero is', () => {
  expect(['00123', '01067'].map(looksLikeNumber)).toEqual([false, false]);
  expect(['0', '0.5', '0,5', '-3'].map(looksLikeNumber)).toEqual([true, true, true, true]);
});

test.each([
  [['1,5', '2,75'], ',', false],
  [['1.5', '2.75'], '.', false],
  [['1.234,56'], ',', false],
  [['1,234.56'], '.', false],
  [['1.234.567'], ',', false],
  [['1,234,567'], '.', false],
  [['0,125'], ',', false],
  [['1,234', '12'], '.', true],
  [['1', '2'], '.', false],
] as const)('%j have the decimal sign %j, in doubt: %j', (values, decimal, ambiguous) => {
  expect(decimalStyle(values)).toEqual({ decimal, ambiguous });
});

import { describe, expect, test } from 'vitest';
import { decimalStyle, looksLikeNumber, parseNumber } from '../../../src/core/import/numbers.ts';
import { proposeImport } from '../../../src/core/import/propose.ts';

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
  ['(1,234.50)', '.', -1234.5],
  ['($12.50)', '.', -12.5],
  ['12,50-', ',', -12.5],
  ['12,50- €', ',', -12.5],
  ['-12,50 €', ',', -12.5],
  ['-€12.50', '.', -12.5],
  ['€ -12.50', '.', -12.5],
  ['1 234,56 kr', ',', 1234.56],
  ['99,90 zł', ',', 99.9],
  ['CHF 1’234.50', '.', 1234.5],
  ['US$12', '.', 12],
  ["'-12", '.', -12],
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
  ['()', '.'],
  ['(abc)', '.'],
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

describe('numbers of a file', () => {
  const propose = (columns: Record<string, readonly string[]>) => {
    const names = Object.keys(columns);
    const rows = Array.from({ length: 12 }, (_, i) => names.map((name) => columns[name]?.[i % 3] ?? ''));
    const about = { fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',' } as const;
    return proposeImport({ ...about, records: [names, ...rows], complete: true });
  };
  const doubtful = ['1.234', '2.500', '12.000'];

  test.each([
    [{ amount: doubtful }, '.', 'decimal-usual'],
    [{ Betrag: doubtful, Kommentar: ['a', 'b', 'c'] }, ',', 'decimal-by-language'],
  ] as const)('%j: asked, proposing %j', (columns, proposed, code) => {
    const { questions, recipe } = propose(columns);
    const column = 'c1';
    expect(questions).toEqual([{ ask: 'decimal', column, example: '1.234', proposed, reason: { code } }]);
    expect(recipe.columns[0]?.decimal).toBe(proposed);
  });

  test('another column of the file that is sure settles it without a question', () => {
    expect(propose({ amount: doubtful, weight: ['0,5', '1,25', '7'] })).toMatchObject({
      questions: [],
      recipe: { columns: [{ decimal: ',' }, { decimal: ',' }] },
    });
  });

  test('one number that can be read in one way only settles all', () => {
    expect(propose({ amount: ['1.234', '2.500', '7,5'] })).toMatchObject({
      questions: [],
      recipe: { columns: [{ decimal: ',' }] },
    });
  });

  test('errors of a spreadsheet are told', () => {
    const { warnings } = propose({ note: ['#NAME?', 'good', '#REF!'] });
    expect(warnings).toContainEqual({ code: 'cells-damaged', facts: { count: 8, example: '#NAME?' }, column: 'c1' });
  });
});

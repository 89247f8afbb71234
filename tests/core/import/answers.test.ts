import { expect, test } from 'vitest';
import { answerLabel, coerceAnswer } from '../../../src/core/import/answers.ts';

// Spellings seen in exports of SurveyMonkey, Qualtrics, Google Forms and spreadsheets.
test.each([
  ['7', 7],
  [' 7 ', 7],
  ['0', 0],
  ['10', 10],
  ['8.0', 8],
  ['8,0', 8],
  ['-1', -1],
  ['10 - Extremely likely', 10],
  ['10 – Sehr wahrscheinlich', 10],
  ['0 - Überhaupt nicht', 0],
  ['0 = sehr unwahrscheinlich', 0],
  ['10: Extremely likely', 10],
  ['5 (sehr zufrieden)', 5],
  ['(4) Critical.', 4],
  ['Not at all likely - 0', 0],
  ['Extremely likely - 10', 10],
  ['Sehr zufrieden (5)', 5],
])('%j stands for %d', (text, answer) => {
  expect(coerceAnswer(text)).toBe(answer);
});

test.each([
  'Data 1-1',
  'Data 12-3',
  '2-5 years',
  '1 - 3 years, 4 - 5 jobs',
  '18 - 29',
  '3.5',
  '> 60',
  'Version 2',
  'Strongly agree',
  '',
  '2025-03-04',
  '4.105263158',
  '1,000',
])('%j is no answer on a scale', (text) => {
  expect(coerceAnswer(text)).toBeNaN();
});

test.each([
  ['10 - Extremely likely', 'Extremely likely'],
  ['(4) Critical.', 'Critical'],
  ['Not at all likely - 0', 'Not at all likely'],
  ['5 (sehr zufrieden)', 'sehr zufrieden'],
  ['7', ''],
  ['Absolutely', ''],
])('the words beside the number in %j are %j', (text, words) => {
  expect(answerLabel(text)).toBe(words);
});

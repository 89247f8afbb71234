import { describe, expect, test } from 'vitest';
import { scaleOfAnswers, scaleOfRecommendation } from '../../../src/core/import/scale-answers.ts';
import { scaleInText } from '../../../src/core/import/scale-text.ts';
import { polarityOf } from '../../../src/core/import/wording.ts';

describe('a scale stated by the question', () => {
  test.each([
    ['Recommend us?10 - strongly agree, 1 - strongly disagree.', { min: 1, max: 10, goodEnd: 'high' }],
    ['On a scale of 1 - 5 (1 being hardest, 5 being easiest) how easy is it?', { min: 1, max: 5, goodEnd: 'high' }],
    ['How much effort? (1 = very low effort, 7 = very high effort)', { min: 1, max: 7, goodEnd: 'low' }],
    ['Wie hoch war der Aufwand? 1 = sehr geringer Aufwand, 5 = sehr hoher Aufwand', { min: 1, max: 5, goodEnd: 'low' }],
    ['Wie zufrieden sind Sie? (1 = sehr zufrieden, 6 = sehr unzufrieden)', { min: 1, max: 6, goodEnd: 'low' }],
    ['Wie leicht war es? 1 = sehr schwer, 7 = sehr leicht', { min: 1, max: 7, goodEnd: 'high' }],
    ['Auf einer Skala von 0 bis 10: Würden Sie uns empfehlen?', { min: 0, max: 10, goodEnd: null }],
    ['Rate us (1-5)', { min: 1, max: 5, goodEnd: null }],
    ['where 5 is completely met expectations and 1 is did not meet expectations', { min: 1, max: 5, goodEnd: 'high' }],
  ])('%j', (text, scale) => {
    expect(scaleInText(text)).toEqual(scale);
  });

  test.each(['How satisfied are you?', 'What did you buy in 2025?', '3 - 7 days', ''])('%j states none', (text) => {
    expect(scaleInText(text)).toBeNull();
  });
});

describe('a scale shown by the answers', () => {
  const counts = (answers: Record<number, number>) =>
    new Map(Object.entries(answers).map(([answer, count]) => [Number(answer), count]));

  test.each([
    [
      { 1: 3, 2: 4, 5: 6 },
      { min: 1, max: 5 },
    ],
    [
      { 3: 20, 4: 20 },
      { min: 1, max: 5 },
    ],
    [
      { 2: 5, 6: 9, 7: 4 },
      { min: 1, max: 7 },
    ],
    [
      { 1: 2, 9: 5, 10: 7 },
      { min: 1, max: 10 },
    ],
    [
      { 0: 2, 9: 5, 10: 7 },
      { min: 0, max: 10 },
    ],
    [
      { 0: 20, 1: 30, 2: 50 },
      { min: 0, max: 2 },
    ],
    [
      { 1: 20, 2: 30, 3: 50 },
      { min: 1, max: 3 },
    ],
    [
      { 1: 60, 2: 30, 4: 50 },
      { min: 1, max: 5 },
    ],
    [
      { 0: 50, 5: 100, 10: 100, 11: 1 },
      { min: 0, max: 10 },
    ],
    [{ 1: 10, 50: 10, 99: 10 }, null],
  ])('%j', (answers, scale) => {
    expect(scaleOfAnswers(counts(answers))).toEqual(scale);
  });

  test.each([
    [
      { 7: 5, 9: 8 },
      { min: 0, max: 10 },
    ],
    [
      { 0: 5, 10: 8 },
      { min: 0, max: 10 },
    ],
    [
      { 1: 9, 5: 30, 10: 60 },
      { min: 1, max: 10 },
    ],
    [
      { 1: 9, 5: 30, 11: 60 },
      { min: 1, max: 11 },
    ],
  ])('of a question about recommending: %j', (answers, scale) => {
    expect(scaleOfRecommendation(counts(answers))).toEqual(scale);
  });
});

test.each([
  ['Strongly agree', 1],
  ['strongly disagree', -1],
  ['Absolutely', 1],
  ['Extremely likely', 1],
  ['Not at all likely', -1],
  ['unlikely', -1],
  ['sehr zufrieden', 1],
  ['sehr unzufrieden', -1],
  ['Überhaupt nicht', -1],
  ['very difficult', -1],
  ['very easy', 1],
  ['sehr leicht', 1],
  ['sehr aufwendig', -1],
  ['kein Aufwand', 1],
  ['hoher Aufwand', -1],
  ['Other', 0],
  ['Kubernetes', 0],
])('%j stands for the end %d', (words, polarity) => {
  expect(polarityOf(words)).toBe(polarity);
});

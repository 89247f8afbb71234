import { describe, expect, test } from 'vitest';
import { proposeImport } from '../../../src/core/import/propose.ts';
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

describe('answers whose question is not named', () => {
  const column = (name: string, values: readonly string[]) => {
    const records = [['Date', name], ...values.map((value, i) => [`2025-03-${10 + (i % 18)}`, value])];
    const proposal = proposeImport({
      ...{ fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',', complete: true },
      records,
    });
    return { found: proposal.columns[1], warnings: proposal.warnings.map(({ code }) => code) };
  };
  const answers = [9, 10, 3, 7, 8, 10, 6, 0, 9, 9, 5, 10].map(String);

  test('under a bare “score” from 0 to 10 are taken for a recommendation, with little confidence and a warning', () => {
    const { found, warnings } = column('Score', answers);
    expect(found).toMatchObject({ confidence: 0.5, recipe: { role: 'nps', scale: { min: 0, max: 10 } } });
    expect(warnings).toContain('nps-by-range');
  });

  test.each([
    ['Score', answers.map((answer) => String(Number(answer) * 10))],
    ['Score', answers.filter((_, i) => i < 6)],
    ['Lead score', answers],
  ])('%s is none with other values or another name', (name, values) => {
    expect(column(name, values).found?.recipe.role).not.toBe('nps');
  });

  test('satisfaction in percent is read as answers from 0 to 100, which a person should check', () => {
    const { found, warnings } = column('CSAT', ['70 %', '85 %', '100 %', '0 %', '70 %']);
    expect(found).toMatchObject({
      confidence: 0.5,
      recipe: { role: 'csat', scale: { min: 0, max: 100, goodEnd: 'high' }, labels: { '70 %': 70, '33 %': 33 } },
    });
    expect(warnings).toContain('csat-in-percent');
  });

  test('more than all or a part of a percent is no satisfaction', () => {
    expect(column('CSAT', ['70 %', '120 %', '85 %']).found?.recipe.role).not.toBe('csat');
  });

  test('a short list is one of options when each stands in several places, and none when it is a sentence', () => {
    const lists = ['Price; Service', 'Service; Quality; Price', 'Quality', 'Price; Service', 'Quality'];
    const repeated = [...lists, ...lists];
    expect(column('What mattered?', repeated).found?.recipe.kind).toBe('set');
    const places = ['Berlin; Germany', 'Paris; France', 'Berlin; Germany', 'Rome; Italy', 'Paris; France'];
    expect(column('Where?', [...places, ...places]).found?.recipe.kind).not.toBe('set');
  });
});

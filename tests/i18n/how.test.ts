import { describe, expect, test } from 'vitest';
import { type Judged, judge } from '../../src/core/charts/judged.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/language.ts';
import {
  wordCaveats,
  wordCertainty,
  wordChange,
  wordDefinition,
  wordFormula,
  wordMethods,
  wordParts,
  wordTrap,
} from '../../src/i18n/word-how.ts';
import { judgedNps, known, scales, scoreFrame } from '../core/charts/scores.ts';
import { loadMessages } from './all-messages.ts';

const languages = [
  { locale: 'en-US', t: translator(await loadMessages('en'), 'en-US') },
  { locale: 'de-DE', t: translator(await loadMessages('de'), 'de-DE') },
];

const numbers: readonly { name: string; judged: Judged }[] = [
  { name: 'NPS', judged: judgedNps([720, 404, 209], [600, 400, 240]) },
  { name: 'NPS within chance', judged: judgedNps([72, 40, 21], [70, 40, 22]) },
  { name: 'NPS of few', judged: judgedNps([9, 4, 3], [9, 4, 3]) },
  { name: 'NPS of nobody', judged: judgedNps([0, 0, 0], null) },
  {
    name: 'NPS asked from 1 to 10',
    judged: known(judge(scoreFrame('nps', { min: 1, max: 10, goodEnd: 'high' }, { 9: 50 }), null)),
  },
  { name: 'CSAT', judged: known(judge(scoreFrame('csat', scales.csat, { 3: 10, 5: 60 }), null)) },
  { name: 'CSAT mean', judged: known(judge(scoreFrame('csat', scales.csat, { 5: 60 }, 'mean'), null)) },
  { name: 'CES', judged: known(judge(scoreFrame('ces', scales.ces, { 3: 10, 6: 60 }), null)) },
  { name: 'CES with low as good', judged: known(judge(scoreFrame('ces', scales.effort, { 2: 10, 4: 60 }), null)) },
  { name: 'share of easy', judged: known(judge(scoreFrame('ces', scales.ces, { 3: 10, 6: 60 }, 'easy'), null)) },
];

describe.each(languages)('how computed, $locale', ({ locale, t }) => {
  const formats = formatsFor(locale);

  test.each(numbers)('$name: every part, caveat and method has words without holes', ({ judged }) => {
    const words = [
      wordDefinition(judged, t, formats),
      ...wordParts(judged.explanation, t, formats).map(({ name }) => name),
      wordFormula(judged, t, formats),
      ...wordCertainty(judged, t, formats),
      wordChange(judged, 'year-before', t, formats),
      ...wordCaveats(judged, t),
      wordTrap(judged, t, formats)?.text ?? '',
      ...wordMethods(judged, t).flatMap(({ words: named, means }) => [named, means ?? '']),
    ];
    for (const text of words) expect(text).not.toMatch(/[{}]|undefined|NaN|null|adjusted-wald|newcombe-10/);
  });
});

test('the formula ends where the tile begins', () => {
  const [english, german] = languages;
  const judged = judgedNps([720, 404, 209], null);
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  // 720 and 209 of 1,333.
  expect(english && wordFormula(judged, english.t, formatsFor('en-US'))).toBe('54.0% − 15.7% = 38.3 ≈ 38');
  expect(german && plain(wordFormula(judged, german.t, formatsFor('de-DE')))).toBe('54,0 % − 15,7 % = 38,3 ≈ 38');
});

test('where rounded shares do not give the difference, the formula takes the counts', () => {
  // 202 and 49 of 359: 56.3% − 13.6% would be 42.7, the NPS is 42.6.
  const judged = judgedNps([202, 108, 49], null);
  for (const { locale, t } of languages) {
    const said = wordFormula(judged, t, formatsFor(locale)).replace(',', '.');
    expect(said).toBe('100 × (202 − 49) ÷ 359 = 42.6 ≈ 43');
  }
});

import { describe, expect, test } from 'vitest';
import { type Headline, kpiHeadline, trendHeadline } from '../../src/core/charts/headline.ts';
import { judge } from '../../src/core/charts/judged.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/language.ts';
import { wordHeadline } from '../../src/i18n/word-headline.ts';
import { npsFrame, row } from '../core/charts/frames.ts';
import { judgedNps, known, scales, scoreFrame } from '../core/charts/scores.ts';
import { loadMessages } from './all-messages.ts';

const [english, german] = [await loadMessages('en'), await loadMessages('de')];

const worded = (headline: Headline) => ({
  en: wordHeadline(headline, translator(english, 'en-US'), formatsFor('en-US')),
  de: wordHeadline(headline, translator(german, 'de-DE'), formatsFor('de-DE')),
});

const higher = judgedNps([720, 404, 209], [600, 400, 240]);
const same = judgedNps([720, 404, 209], [700, 404, 215]);
const lower = judgedNps([300, 400, 300], [500, 300, 200]);
const csatMean = known(judge(scoreFrame('csat', scales.csat, { 3: 100, 4: 400, 5: 500 }, 'mean'), null));
const easy = known(
  judge(
    scoreFrame('ces', scales.ces, { 5: 100, 6: 300, 7: 600 }),
    scoreFrame('ces', scales.ces, { 5: 300, 6: 400, 7: 300 }),
  ),
);
const effort = known(
  judge(scoreFrame('ces', scales.effort, { 3: 100, 4: 200 }), scoreFrame('ces', scales.effort, { 1: 100, 2: 200 })),
);
const csat = known(
  judge(scoreFrame('csat', scales.csat, { 1: 12, 5: 88 }), scoreFrame('csat', scales.csat, { 1: 20, 5: 80 })),
);

describe('titles', () => {
  test.each<{ name: string; headline: Headline; en: string; de: string }>([
    {
      name: 'likely higher',
      headline: trendHeadline(higher, 'year-before', null, 'month'),
      en: 'NPS is at 38, likely higher than a year before (29)',
      de: 'NPS liegt bei 38, wahrscheinlich höher als im Vorjahr (29)',
    },
    {
      name: 'likely lower than the period before',
      headline: trendHeadline(lower, 'previous', null, 'month'),
      en: 'NPS is at 0, likely lower than the period before (30)',
      de: 'NPS liegt bei 0, wahrscheinlich niedriger als im Zeitraum davor (30)',
    },
    {
      name: 'within chance',
      headline: trendHeadline(same, 'year-before', null, 'month'),
      en: 'NPS is at 38; the difference to a year before (37) is within chance',
      de: 'NPS liegt bei 38; der Unterschied zum Wert im Vorjahr (37) liegt im Zufallsbereich',
    },
    {
      name: 'percent',
      headline: trendHeadline(csat, 'year-before', null, 'month'),
      en: 'CSAT is at 88%; the difference to a year before (80%) is within chance',
      de: 'CSAT liegt bei 88 %; der Unterschied zum Wert im Vorjahr (80 %) liegt im Zufallsbereich',
    },
    {
      name: 'effort with its direction',
      headline: trendHeadline(easy, 'year-before', null, 'month'),
      en: 'CES is at 6.5 (7 = very easy), likely higher than a year before (6.0)',
      de: 'CES liegt bei 6,5 (7 = sehr leicht), wahrscheinlich höher als im Vorjahr (6,0)',
    },
    {
      name: 'no comparison',
      headline: trendHeadline(csatMean, 'none', null, 'month'),
      en: 'CSAT is at 4.4',
      de: 'CSAT liegt bei 4,4',
    },
    {
      name: 'a hint',
      headline: trendHeadline(judgedNps([10, 4, 3], [10, 4, 3]), 'year-before', null, 'month'),
      en: 'NPS is around 41: only a hint from 17 responses',
      de: 'NPS liegt etwa bei 41: nur ein Hinweis aus 17 Antworten',
    },
    {
      name: 'too few',
      headline: trendHeadline(judgedNps([7, 0, 0], null), 'none', null, 'month'),
      en: 'Too few responses to say anything about NPS',
      de: 'Zu wenige Antworten für eine Aussage zu NPS',
    },
    {
      name: 'nobody',
      headline: trendHeadline(judgedNps([0, 0, 0], null), 'none', null, 'month'),
      en: 'No answers for NPS in this selection',
      de: 'Keine Antworten zu NPS in dieser Auswahl',
    },
    {
      name: 'too few a year before',
      headline: trendHeadline(judgedNps([720, 404, 209], [8, 3, 1]), 'year-before', null, 'month'),
      en: 'NPS is at 38; too few responses a year before to compare',
      de: 'NPS liegt bei 38; im Vorjahr gab es zu wenige Antworten für einen Vergleich',
    },
    {
      name: 'too few in the period before',
      headline: trendHeadline(judgedNps([720, 404, 209], [8, 3, 1]), 'previous', null, 'month'),
      en: 'NPS is at 38; too few responses in the period before to compare',
      de: 'NPS liegt bei 38; im Zeitraum davor gab es zu wenige Antworten für einen Vergleich',
    },
    {
      name: 'several numbers, both directions',
      headline: kpiHeadline([higher, easy, csat, lower], 'year-before'),
      en: 'NPS and CES likely higher, NPS likely lower than a year before',
      de: 'NPS und CES wahrscheinlich höher, NPS wahrscheinlich niedriger als im Vorjahr',
    },
    {
      name: 'several numbers, nothing certain',
      headline: kpiHeadline([same, csat], 'year-before'),
      en: 'No key figure changed beyond chance',
      de: 'Keine Kennzahl hat sich stärker verändert, als der Zufall erklärt',
    },
    {
      name: 'several numbers, nothing compared',
      headline: kpiHeadline([csatMean, csatMean], 'none'),
      en: 'Key figures',
      de: 'Kennzahlen',
    },
  ])('$name', ({ headline, en, de }) => {
    const { en: inEnglish, de: inGerman } = worded(headline);
    expect(inEnglish.title).toBe(en);
    expect(inGerman.title.replaceAll('\u00a0', ' ')).toBe(de);
  });
});

describe('subtitles', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  test('say how sure the change is and how much single months sway', () => {
    const months = npsFrame([
      row(0, { n: 110, value: 30, half: 12 }),
      row(1, { n: 120, value: 40, half: 13 }),
      row(2, { n: 90, value: 20, half: 15 }),
      row(3, { n: 12, value: 20, half: 35 }),
      row(4, { n: 40, value: 20, half: 22, inProgress: true }),
    ]);
    const { en, de } = worded(trendHeadline(higher, 'year-before', months, 'month'));
    expect(plain(en.subtitle)).toBe(
      'The change (+9.3 points) is likely real: the 95% range is +3 to +15. Single months sway by about ±13 points.',
    );
    expect(plain(de.subtitle)).toBe(
      'Die Veränderung (+9,3 Punkte) ist wahrscheinlich echt: 95-⁠%-Bereich +3 bis +15. Einzelne Monate schwanken um rund ±13 Punkte.',
    );
  });

  test('tell that a lower value is good when a rise is claimed', () => {
    const { en, de } = worded(trendHeadline(effort, 'previous', null, 'month'));
    expect(en.title).toBe('CES is at 3.7 (5 = very hard), likely higher than the period before (1.7)');
    expect(en.subtitle).toContain('A lower value is good here.');
    expect(de.subtitle).toContain('Hier ist ein niedriger Wert gut.');
  });

  test('leave no hole unfilled', () => {
    for (const judged of [higher, same, lower, csat, easy, effort, csatMean, judgedNps([7, 0, 0], null)]) {
      const { en, de } = worded(trendHeadline(judged, 'year-before', null, 'month'));
      for (const { title, subtitle } of [en, de]) expect(`${title} ${subtitle}`).not.toMatch(/[{}]|undefined|NaN|null/);
    }
  });
});

import { type Draw, seededRandom } from '../inference/numeric/random.ts';
import { type Day, dayOf } from '../time/day.ts';
import { aboutCafe } from './about.ts';
import { drawAlike, drawRecommendation } from './answers.ts';
import { sampleCsv } from './csv.ts';
import { pickWeighted } from './random.ts';
import type { Bilingual, Sample, SampleRow } from './sample.ts';
import { drawComment, say, type Topic } from './topics.ts';

const guests = 84;
const firstDay = dayOf({ year: 2026, month: 4, day: 4 });
const daysOpen = 217;

const columns: readonly Bilingual[] = [
  say('Date', 'Datum'),
  say('Would you recommend our café? (0–10)', 'Würden Sie unser Café weiterempfehlen? (0–10)'),
  say('How satisfied were you today? (1–5)', 'Wie zufrieden waren Sie heute? (1–5)'),
  say('Time of day', 'Tageszeit'),
  say('Anything you would like to tell us?', 'Was möchten Sie uns noch sagen?'),
];

const kitchen: Topic = {
  happy: [
    say('The cinnamon buns are the best in town.', 'Die Zimtschnecken sind die besten der Stadt.'),
    say('Excellent coffee and a view of the harbour.', 'Hervorragender Kaffee und Blick auf den Hafen.'),
    say('The cake is really home-made.', 'Der Kuchen ist wirklich selbst gebacken.'),
  ],
  mixed: [
    say('Good coffee, small portions.', 'Guter Kaffee, kleine Portionen.'),
    say('The cake was a little dry today.', 'Der Kuchen war heute etwas trocken.'),
  ],
  unhappy: [
    say('Oat milk costs extra, and the coffee was cold.', 'Hafermilch kostet extra, und der Kaffee war kalt.'),
    say('Sold out of breakfast at ten o’clock.', 'Um zehn Uhr war das Frühstück schon aus.'),
  ],
};

const service: Topic = {
  happy: [
    say('We feel at home here, even with two children.', 'Wir fühlen uns hier zu Hause, auch mit zwei Kindern.'),
    say('Always a kind word, even when it is full.', 'Immer ein freundliches Wort, auch wenn es voll ist.'),
  ],
  mixed: [say('Friendly, but slow at noon.', 'Freundlich, aber mittags langsam.')],
  unhappy: [
    say('Waited 25 minutes for two coffees.', '25 Minuten auf zwei Kaffee gewartet.'),
    say('We were forgotten on the terrace.', 'Auf der Terrasse hat man uns vergessen.'),
  ],
};

/** A café with 84 answers: how little a small sample lets one conclude. */
export const cafe: Sample = {
  ...aboutCafe,
  csv: (language) => sampleCsv(columns, responses(), language),
};

function responses(): SampleRow[] {
  const draw = seededRandom(84);
  const days = Array.from({ length: guests }, () => firstDay + Math.floor(draw() * daysOpen)).sort((a, b) => a - b);
  return days.map((day) => response(draw, day));
}

function response(draw: Draw, day: Day): SampleRow {
  const time = pickWeighted(draw, [
    [say('Morning', 'Vormittag'), 0.4],
    [say('Noon', 'Mittag'), 0.25],
    [say('Afternoon', 'Nachmittag'), 0.35],
  ]);
  const noon = time.en === 'Noon';
  const recommendation = drawRecommendation(draw, {
    promoters: noon ? 0.4 : 0.62,
    detractors: noon ? 0.3 : 0.1,
  });
  return [
    { on: day },
    recommendation,
    drawAlike(draw, recommendation, 5),
    time,
    draw() < 0.55 ? drawComment(draw, recommendation, [kitchen, service]) : null,
  ];
}

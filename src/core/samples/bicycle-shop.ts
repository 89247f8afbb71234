import { type Draw, seededRandom } from '../inference/numeric/random.ts';
import { civilDate, type Day, dayOf, daysInMonth } from '../time/day.ts';
import { aboutBicycleShop } from './about.ts';
import { drawAlike, drawRecommendation, type Mood } from './answers.ts';
import { advice, checkout, delivery, phone, price, workshopAfter, workshopBefore } from './bicycle-shop-topics.ts';
import { sampleCsv } from './csv.ts';
import { pickWeighted } from './random.ts';
import type { Bilingual, Sample, SampleRow } from './sample.ts';
import { drawComment, say, type Topic } from './topics.ts';

const shop = say('Shop', 'Filiale');
const onlineShop = say('Online shop', 'Onlineshop');
const workshop = say('Workshop', 'Werkstatt');
const telephone = say('Phone', 'Telefon');

const onlineAppointments = dayOf({ year: 2026, month: 4, day: 7 });
const lastDay = dayOf({ year: 2026, month: 11, day: 12 });

const columns: readonly Bilingual[] = [
  say('Response ID', 'Antwort-ID'),
  say('Date', 'Datum'),
  say('How likely are you to recommend us? (0–10)', 'Wie wahrscheinlich empfehlen Sie uns weiter? (0–10)'),
  say('How satisfied were you with your visit? (1–5)', 'Wie zufrieden waren Sie mit Ihrem Besuch? (1–5)'),
  say(
    'How easy was it to get what you needed? (1 = very hard, 7 = very easy)',
    'Wie leicht war es, Ihr Anliegen zu erledigen? (1 = sehr schwer, 7 = sehr leicht)',
  ),
  say('Channel', 'Kanal'),
  say('What is the reason for your rating?', 'Was ist der Grund für Ihre Bewertung?'),
];

/** Two years of a bicycle shop with four channels: summer peaks, and a workshop that improves with online booking. */
export const bicycleShop: Sample = {
  ...aboutBicycleShop,
  csv: (language) => sampleCsv(columns, responses(), language),
};

function responses(): SampleRow[] {
  const draw = seededRandom(20_261_112);
  const rows: SampleRow[] = [];
  for (let index = 0; index < 24; index += 1) {
    const year = 2024 + Math.floor((index + 11) / 12);
    const month = ((index + 11) % 12) + 1;
    for (const day of daysOfMonth(draw, year, month)) rows.push(response(draw, day, rows.length + 1));
  }
  return rows;
}

function daysOfMonth(draw: Draw, year: number, month: number): Day[] {
  const last = year === 2026 && month === 11;
  const days = last ? civilDate(lastDay).day : daysInMonth(year, month);
  const summer = month >= 3 && month <= 9 ? 28 : 0;
  const count = last ? 41 : Math.round(94 + summer + draw() * 22);
  const first = dayOf({ year, month, day: 1 });
  return Array.from({ length: count }, () => first + Math.floor(draw() * days)).sort((a, b) => a - b);
}

function response(draw: Draw, day: Day, number: number): SampleRow {
  const channel = pickWeighted(draw, [
    [shop, 0.46],
    [onlineShop, 0.29],
    [workshop, 0.2],
    [telephone, 0.05],
  ]);
  const recommendation = drawRecommendation(draw, moodOf(channel, day));
  const answered = draw() > 0.012;
  return [
    `K-${String(number).padStart(5, '0')}`,
    { on: day },
    answered ? recommendation : null,
    drawAlike(draw, recommendation, 5),
    draw() < 0.04 ? null : drawAlike(draw, recommendation, 7),
    channel,
    draw() < 0.24 ? drawComment(draw, recommendation, topicsOf(channel, day)) : null,
  ];
}

function moodOf(channel: Bilingual, day: Day): Mood {
  const since = Math.max(0, Math.min(1, (day - onlineAppointments) / 90));
  const { month } = civilDate(day);
  const season = month >= 4 && month <= 6 ? -0.02 : month >= 9 && month <= 10 ? 0.02 : 0;
  if (channel === shop) return { promoters: 0.57 + 0.05 * since + season, detractors: 0.125 - season / 2 };
  if (channel === onlineShop) return { promoters: 0.48 + 0.03 * since + season, detractors: 0.19 - season / 2 };
  if (channel === workshop) return { promoters: 0.34 + 0.28 * since + season, detractors: 0.31 - 0.19 * since };
  return { promoters: 0.36, detractors: 0.31 };
}

function topicsOf(channel: Bilingual, day: Day): readonly [Topic, ...Topic[]] {
  if (channel === shop) return [advice, checkout, price];
  if (channel === onlineShop) return [delivery, price];
  if (channel === telephone) return [phone];
  return day < onlineAppointments ? [workshopBefore, price] : [workshopAfter, price];
}

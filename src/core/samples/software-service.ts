import { type Draw, seededRandom } from '../inference/numeric/random.ts';
import { type Day, dayOf } from '../time/day.ts';
import { aboutSoftwareService } from './about.ts';
import { drawAlike, drawRecommendation, type Mood } from './answers.ts';
import { sampleCsv } from './csv.ts';
import { around, pickWeighted } from './random.ts';
import type { Bilingual, Sample, SampleRow } from './sample.ts';
import { newPrices, onboarding, product, support } from './software-topics.ts';
import { drawComment, say, type Topic } from './topics.ts';

const responsesInAll = 4380;
const firstDay = dayOf({ year: 2025, month: 2, day: 1 });
const daysInAll = dayOf({ year: 2026, month: 11, day: 1 }) - firstDay;
const priceChange = dayOf({ year: 2026, month: 6, day: 1 });

const columns: readonly Bilingual[] = [
  say('Response ID', 'Antwort-ID'),
  say('Customer ID', 'Kundennummer'),
  say('Submitted at', 'Abgegeben am'),
  say(
    'How likely is it that you recommend Faden to a colleague? (0–10)',
    'Wie wahrscheinlich ist es, dass Sie Faden weiterempfehlen? (0–10)',
  ),
  say('Overall, how satisfied are you? (1–5)', 'Wie zufrieden sind Sie insgesamt? (1–5)'),
  say(
    'Faden made it easy for me to solve my issue (1 = strongly disagree, 7 = strongly agree)',
    'Faden hat es mir leicht gemacht, mein Anliegen zu lösen (1 = stimme gar nicht zu, 7 = stimme voll zu)',
  ),
  say('Plan', 'Tarif'),
  say('Touchpoint', 'Touchpoint'),
  say('Country', 'Land'),
  say('Comment', 'Kommentar'),
];

/** A subscription software whose new prices hurt one plan only, hidden in the total. */
export const softwareService: Sample = {
  ...aboutSoftwareService,
  csv: (language) => sampleCsv(columns, responses(), language),
};

function responses(): SampleRow[] {
  const draw = seededRandom(4380);
  const days = Array.from({ length: responsesInAll }, () => firstDay + Math.floor(draw() * daysInAll));
  return days.sort((a, b) => a - b).map((day, index) => response(draw, day, index + 1));
}

function response(draw: Draw, day: Day, number: number): SampleRow {
  const plan = pickWeighted(draw, [
    ['Start', 0.48],
    ['Team', 0.36],
    ['Business', 0.16],
  ]);
  const [touchpoint, topic] = pickWeighted<readonly [Bilingual, Topic]>(draw, [
    [[say('Onboarding', 'Onboarding'), onboarding], 0.2],
    [[say('Support', 'Support'), support], 0.36],
    [[say('In the product', 'Im Produkt'), product], 0.34],
    [[say('Renewal', 'Verlängerung'), product], 0.1],
  ]);
  const country = pickWeighted(draw, [
    [say('Germany', 'Deutschland'), 0.62],
    [say('Austria', 'Österreich'), 0.2],
    [say('Switzerland', 'Schweiz'), 0.18],
  ]);
  const recommendation = drawRecommendation(draw, moodOf(plan, day));
  const angry = plan === 'Start' && day >= priceChange;
  return [
    `F${String(number).padStart(6, '0')}`,
    `C${String(Math.max(1, around(draw, 960, 950))).padStart(4, '0')}`,
    { on: day },
    recommendation,
    draw() < 0.03 ? null : drawAlike(draw, recommendation, 5),
    touchpoint.en === 'Support' || touchpoint.en === 'Onboarding' ? drawAlike(draw, recommendation, 7) : null,
    plan,
    touchpoint,
    country,
    draw() < 0.2 ? drawComment(draw, recommendation, angry ? [newPrices, topic] : [topic, product]) : null,
  ];
}

function moodOf(plan: string, day: Day): Mood {
  const growth = (day - firstDay) / daysInAll;
  const raised = day >= priceChange;
  if (plan === 'Business') return { promoters: 0.55 + 0.06 * growth, detractors: 0.1 };
  if (plan === 'Team') return { promoters: 0.46 + 0.08 * growth, detractors: 0.16 - 0.03 * growth };
  return { promoters: raised ? 0.3 : 0.42, detractors: raised ? 0.34 : 0.19 };
}

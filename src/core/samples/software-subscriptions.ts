import { type Draw, seededRandom } from '../inference/numeric/random.ts';
import { type Day, dayOf } from '../time/day.ts';
import { aboutSoftwareSubscriptions } from './about.ts';
import { sampleCsv } from './csv.ts';
import { pickWeighted } from './random.ts';
import type { Bilingual, Sample, SampleRow } from './sample.ts';
import { say } from './topics.ts';

const customersInAll = 600;
const firstDay = dayOf({ year: 2023, month: 11, day: 1 });
const lastDay = dayOf({ year: 2026, month: 10, day: 31 });
const priceChange = dayOf({ year: 2026, month: 6, day: 1 });

const columns: readonly Bilingual[] = [
  say('Subscription ID', 'Abo-ID'),
  say('Customer ID', 'Kundennummer'),
  say('Started at', 'Beginn'),
  say('Ended at', 'Ende'),
  say('Plan', 'Tarif'),
  say('MRR (EUR)', 'MRR (EUR)'),
  say('Country', 'Land'),
];

const plans = [
  { name: 'Start', price: 29, leaving: 0.045 },
  { name: 'Team', price: 89, leaving: 0.022 },
  { name: 'Business', price: 249, leaving: 0.009 },
] as const;

/** The subscriptions of the same software: the new prices drive away customers of one plan. */
export const softwareSubscriptions: Sample = {
  ...aboutSoftwareSubscriptions,
  csv: (language) => sampleCsv(columns, subscriptions(), language),
};

interface Stretch {
  readonly customer: number;
  readonly from: Day;
  readonly to: Day | null;
  readonly plan: number;
  readonly seats: number;
  readonly country: Bilingual;
}

function subscriptions(): SampleRow[] {
  const draw = seededRandom(732);
  const stretches = Array.from({ length: customersInAll }, (_, index) => stretchesOf(draw, index + 1)).flat();
  stretches.sort((left, right) => left.from - right.from || left.customer - right.customer);
  return stretches.map(({ customer, from, to, plan, seats, country }, index) => [
    `A${String(index + 1).padStart(5, '0')}`,
    `C${String(customer).padStart(4, '0')}`,
    { on: from },
    to === null ? null : { on: to },
    plans[plan]?.name ?? '',
    (plans[plan]?.price ?? 0) * seats,
    country,
  ]);
}

/** A customer month by month: leaves, changes the plan, or stays. */
function stretchesOf(draw: Draw, customer: number): Stretch[] {
  const country = pickWeighted(draw, [
    [say('Germany', 'Deutschland'), 0.62],
    [say('Austria', 'Österreich'), 0.2],
    [say('Switzerland', 'Schweiz'), 0.18],
  ]);
  const seats = pickWeighted(draw, [
    [1, 0.7],
    [2, 0.2],
    [5, 0.1],
  ]);
  const found: Stretch[] = [];
  let plan = pickWeighted(draw, [
    [0, 0.5],
    [1, 0.35],
    [2, 0.15],
  ]);
  let from = firstDay + Math.floor(draw() * (lastDay - firstDay));
  const end = (to: Day | null) => found.push({ customer, from, to, plan, seats, country });
  for (let day = from + 30; day <= lastDay; day += 30) {
    const leaving = (plans[plan]?.leaving ?? 0) * (plan === 0 && day >= priceChange ? 2.2 : 1);
    const chance = draw();
    if (chance < leaving) {
      end(day);
      return found;
    }
    const next = chance > 0.985 ? plan + 1 : chance > 0.98 ? plan - 1 : plan;
    if (next === plan || plans[next] === undefined) continue;
    end(day);
    [plan, from] = [next, day];
  }
  end(null);
  return found;
}

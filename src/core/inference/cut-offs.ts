import { drawBinomial, drawMultinomial } from './numeric/draws.ts';
import { seededRandom } from './numeric/random.ts';
import type { Refusal } from './refusal.ts';
import { chiSquareQuantile } from './special/chi-square.ts';

/** What happened after each answer of a scale, lowest first: events, and the time or the trials in which they could. */
export interface EventsByAnswer {
  readonly events: readonly number[];
  readonly exposure: readonly number[];
  /** `rate`: events per time (Poisson); `share`: events of trials (binomial). */
  readonly kind: 'rate' | 'share';
}

/** Two cuts of a scale into three groups, as the places of the first answer of the middle and of the upper group. */
export interface Cuts {
  readonly middle: number;
  readonly upper: number;
}

/** Where a scale parts customers by what they did, and how surely. */
export interface CutOffs {
  readonly best: Cuts;
  /** Cuts that fit nearly as well as the best: their 95 % likelihood set, the best first. */
  readonly plausible: readonly Cuts[];
  /** Whether customers differ by their answers at all, the choice of the best cuts taken into account. */
  readonly p: number;
}

/** Draws of events under equal rates, for the p value. */
const draws = 999;

/** Fewest events; with fewer, almost any cut fits. */
const leastEvents = 30;

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const logTerm = (events: number, exposure: number): number => (events > 0 ? events * Math.log(events / exposure) : 0);

/** The likelihood of a group's events at the rate that fits it best, up to what all cuts share. */
const fitOf = (events: number, exposure: number, kind: EventsByAnswer['kind']): number =>
  kind === 'rate' ? logTerm(events, exposure) : logTerm(events, exposure) + logTerm(exposure - events, exposure);

/** Sums of the values before each place, and of all. */
function sumsBefore(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [place, value] of values.entries()) sums[place + 1] = (sums[place] as number) + value;
  return sums;
}

/** Visits all cuts that leave something to happen in every group, with their likelihood. */
function visitCuts(
  { events, exposure, kind }: EventsByAnswer,
  visit: (middle: number, upper: number, fit: number) => void,
): void {
  const [happened, could] = [sumsBefore(events), sumsBefore(exposure)];
  const part = (sums: Float64Array, from: number, to: number) => (sums[to] as number) - (sums[from] as number);
  const end = events.length;
  for (let middle = 1; middle < end; middle++) {
    const low = part(could, 0, middle);
    for (let upper = middle + 1; upper < end; upper++) {
      const [between, high] = [part(could, middle, upper), part(could, upper, end)];
      if (!(low > 0 && between > 0 && high > 0)) continue;
      const fit =
        fitOf(part(happened, 0, middle), low, kind) +
        fitOf(part(happened, middle, upper), between, kind) +
        fitOf(part(happened, upper, end), high, kind);
      visit(middle, upper, fit);
    }
  }
}

interface FittedCuts extends Cuts {
  readonly fit: number;
}

function fittedCuts(counts: EventsByAnswer): readonly FittedCuts[] {
  const cuts: FittedCuts[] = [];
  visitCuts(counts, (middle, upper, fit) => cuts.push({ middle, upper, fit }));
  return cuts.sort((a, b) => b.fit - a.fit);
}

function bestFit(counts: EventsByAnswer): number {
  let best = Number.NEGATIVE_INFINITY;
  visitCuts(counts, (_middle, _upper, fit) => {
    best = Math.max(best, fit);
  });
  return best;
}

/** How often equal rates lead to a best fit as good as the one found. */
function chanceOf(counts: EventsByAnswer, gain: number): number {
  const { events, exposure, kind } = counts;
  const [happened, all] = [totalOf(events), totalOf(exposure)];
  const draw = seededRandom(1992);
  let asGood = 0;
  for (let index = 0; index < draws; index++) {
    const drawn =
      kind === 'rate'
        ? drawMultinomial(draw, happened, exposure)
        : exposure.map((trials) => drawBinomial(draw, trials, happened / all));
    const total = totalOf(drawn);
    if (bestFit({ events: drawn, exposure, kind }) - fitOf(total, all, kind) >= gain - 1e-9) asGood += 1;
  }
  return (asGood + 1) / (draws + 1);
}

/**
 * Where the answers of a scale part customers best into three groups by what they did afterwards: the cuts with the
 * highest likelihood of three constant rates. Plausible are all cuts whose likelihood is within χ²(2; 95 %) / 2 of the
 * best. The p value draws events under equal rates and chooses the best cuts anew each time, because the best of many
 * cuts always seems to part something. Refuses with fewer than 30 events, with less than three answers, and without
 * anything that could have happened.
 * Source: Lausen & Schumacher 1992, Biometrics 48, 73–85 (selected cuts); Venzon & Moolgavkar 1988, Applied Statistics
 * 37, 87–94 (likelihood set).
 */
export function cutOffs(counts: EventsByAnswer): CutOffs | Refusal {
  const [happened, all] = [totalOf(counts.events), totalOf(counts.exposure)];
  if (happened < leastEvents) return { refused: 'too-few-rows', found: happened, needed: leastEvents };
  const fitted = fittedCuts(counts);
  const [best] = fitted;
  if (!best || (counts.kind === 'share' && happened >= all)) return { refused: 'no-variation' };
  const reach = chiSquareQuantile(0.95, 2) / 2;
  return {
    best: cutsOf(best),
    plausible: fitted.filter(({ fit }) => best.fit - fit <= reach).map(cutsOf),
    p: chanceOf(counts, best.fit - fitOf(happened, all, counts.kind)),
  };
}

const cutsOf = ({ middle, upper }: FittedCuts): Cuts => ({ middle, upper });

import { type Aftermath, mergeAftermaths, noAftermath, type OutcomeAnswer } from '../customers/outcome.ts';
import type { Frame } from '../frame/frame.ts';
import { exposureRate } from '../inference/churn/exposure-rate.ts';
import { type Expectation, isExpectation } from '../inference/numeric/pert.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import { expectedWorld, yearlyShare } from '../inference/roi/expected-world.ts';
import {
  type GroupKnowledge,
  type KnownChurn,
  type KnownRevenue,
  type MeasuredGroup,
  measureMoves,
  mostPossible,
  type PlannedMeasure,
} from '../inference/roi/measure.ts';
import { measureSwings, type Swing } from '../inference/roi/measure-swings.ts';
import { forecastMeasure, type MeasureForecast } from '../inference/roi/simulate-measure.ts';
import { fewestForValue } from '../metrics/metric.ts';
import type { RoiSettings } from '../notebook/customer-cells.ts';
import { type AnswerGroup, answerGroups } from './distribution-description.ts';
import { exposureOf, lostOf, stepsOf } from './money-description.ts';
import { currencyCode } from './value-description.ts';

/** What is seen or typed of a group. */
export interface RoiGroup {
  readonly group: MeasuredGroup;
  /** Answers of the scale, both ends included; null for all customers. */
  readonly range: Pick<AnswerGroup, 'from' | 'to'> | null;
  readonly answers: number;
  /** Answers that could be followed. */
  readonly followed: number;
  /** Share lost per year that was seen, 0 … 1; null where nothing tells it. */
  readonly churn: number | null;
  /** Revenue per customer and year that was seen. */
  readonly revenue: number | null;
}

/** A planned measure as plain data: what is known, what it is expected to bring, or why nothing can be said. */
export interface RoiDescription {
  /** What the linked table tells; null without one. */
  readonly kind: OutcomeAnswer['kind'] | null;
  readonly groups: readonly RoiGroup[];
  /** Customers whom the measure is for, as the tables count them, and what was counted. */
  readonly customers: { readonly count: number; readonly counted: 'staying' | 'followed' | 'answers' };
  /** Currencies that are paid in, the one of most revenue first. */
  readonly currencies: readonly string[];
  /** The one that counts, as an ISO 4217 code; null where none is named. */
  readonly currency: string | null;
  /** Null while something is missing. */
  readonly plan: PlannedMeasure | null;
  readonly forecast: MeasureForecast | Refusal;
  readonly swings: readonly Swing[];
}

const daysPerYear = 365.25;
const monthsPerYear = 12;

interface Parts {
  readonly settings: RoiSettings;
  readonly mix: Frame | null;
  readonly answer: OutcomeAnswer | null;
}

/** The group of a part of the NPS. */
const groupIds: readonly MeasuredGroup[] = ['promoters', 'passives', 'detractors'];

interface Measured {
  readonly group: MeasuredGroup;
  readonly range: RoiGroup['range'];
  readonly answers: number;
  readonly aftermath: Aftermath;
}

/** What happened after the answers of each group; all of them together where churn itself is to change. */
function measuredGroups({ settings, mix, answer }: Parts): readonly Measured[] {
  const answers = mix?.rows[0]?.answers;
  if (!mix || !answers) return [];
  const steps = answer ? stepsOf(answer) : [];
  const within = (from: number, to: number) =>
    steps.slice(from - mix.scale.min, to - mix.scale.min + 1).reduce(mergeAftermaths, noAftermath);
  if (settings.change === 'churn') {
    const all = answers.counts.reduce((sum, count) => sum + count, 0);
    return [{ group: 'all', range: null, answers: all, aftermath: within(mix.scale.min, mix.scale.max) }];
  }
  const groups = answerGroups(mix, answers);
  return groupIds.flatMap((group) => {
    const found = groups.find(({ id }) => id === group);
    if (!found) return [];
    const { from, to, count } = found;
    return [{ group, range: { from, to }, answers: count, aftermath: within(from, to) }];
  });
}

function currenciesOf(groups: readonly Measured[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { aftermath } of groups) {
    for (const { currency, sum } of aftermath.amounts) sums.set(currency, (sums.get(currency) ?? 0) + sum);
  }
  return [...sums].toSorted(([, one], [, two]) => two - one).map(([currency]) => currency);
}

/** What was seen of a group; null where too few answers could be followed, or nothing tells it. */
function seenOf(
  { aftermath }: Measured,
  { window }: RoiSettings,
  kind: RoiDescription['kind'],
  currency: string,
): { readonly churn: KnownChurn | null; readonly revenue: KnownRevenue | null } {
  const { n, amounts } = aftermath;
  if (kind === null || n < fewestForValue) return { churn: null, revenue: null };
  const perYear = kind === 'losses' ? monthsPerYear : daysPerYear / window;
  const paid = amounts.find((one) => one.currency === currency);
  const mean = (paid?.sum ?? 0) / n;
  const variance = paid ? Math.max(0, paid.squares - paid.sum * mean) / (n - 1) : 0;
  return {
    churn: kind === 'losses' ? { events: lostOf(aftermath), exposure: exposureOf(aftermath) } : null,
    revenue: paid ? { mean: mean * perYear, error: Math.sqrt(variance / n) * perYear } : null,
  };
}

/** Describes a planned measure. `mix` are the answers of those whom it is for, `answer` what they did afterwards. */
export function describeRoi(parts: Parts): RoiDescription {
  const { settings, answer } = parts;
  const measured = measuredGroups(parts);
  const kind = answer?.kind ?? null;
  const currencies = currenciesOf(measured);
  const currency = settings.currency ?? currencies[0] ?? '';
  const seen = measured.map((one) => ({ ...one, ...seenOf(one, settings, kind, currency) }));
  const customers = customersOf(parts, measured);
  const described = {
    kind,
    groups: seen.map(({ group, range, answers, aftermath, churn, revenue }) => ({
      group,
      range,
      answers,
      followed: aftermath.n,
      churn: churn && 'events' in churn ? yearlyShare(exposureRate(churn.events, churn.exposure).value ?? 0) : null,
      revenue: revenue && 'mean' in revenue ? revenue.mean : null,
    })),
    customers,
    currencies,
    currency: currencyCode(currency),
  };
  const plan = planOf(parts, seen, settings.customers ?? customers.count);
  if (isRefusal(plan)) return { ...described, plan: null, forecast: plan, swings: [] };
  const forecast = forecastMeasure(plan);
  return { ...described, plan, forecast, swings: measureSwings(plan, forecast.world) };
}

/** Customers as far as the tables know them: still there, followed at all, or those who answered. */
function customersOf({ answer }: Parts, groups: readonly Measured[]): RoiDescription['customers'] {
  if (!answer) return { count: groups.reduce((sum, { answers }) => sum + answers, 0), counted: 'answers' };
  if (answer.kind === 'purchases') return { count: answer.base.customers, counted: 'followed' };
  return { count: groups.reduce((sum, { aftermath }) => sum + aftermath.staying.n, 0), counted: 'staying' };
}

interface Seen extends Measured {
  readonly churn: KnownChurn | null;
  readonly revenue: KnownRevenue | null;
}

const disordered = (range: Expectation, about: string): Refusal | null =>
  isExpectation(range) ? null : { refused: 'range-disordered', about };

function planOf({ settings, answer }: Parts, seen: readonly Seen[], customers: number): PlannedMeasure | Refusal {
  const { change, expected, real, margin, horizon, discount, costOnce, costYearly, reach } = settings;
  const wrong = disordered(expected, 'change') ?? disordered(real, 'real');
  if (wrong) return wrong;
  if (seen.length === 0 || seen.every(({ answers }) => answers === 0)) return { refused: 'no-answers' };
  if (!(customers * reach > 0)) return { refused: 'nobody-reached' };
  if (!answer && Object.values(settings.typed).every((group) => Object.keys(group).length === 0)) {
    return { refused: 'nothing-tells' };
  }
  const revenueFollows = answer?.kind === 'purchases';
  const groups: Partial<Record<MeasuredGroup, GroupKnowledge>> = {};
  for (const one of seen) {
    const known = knowledgeOf(one, settings, revenueFollows && change !== 'churn', seen);
    if (isRefusal(known)) return known;
    groups[one.group] = known;
  }
  const plan: PlannedMeasure = {
    change,
    expected,
    real,
    reached: customers * reach,
    groups,
    revenueFollows,
    margin: margin ?? 1,
    horizon,
    discount,
    costOnce,
    costYearly,
  };
  const most = mostPossible(change, expectedWorld(plan));
  return expected.high > most + 1e-9 ? { refused: 'more-than-possible', found: expected.high, needed: most } : plan;
}

/** What is known of a group: typed before seen. Groups that take no part in the change need nothing. */
function knowledgeOf(
  { group, answers, aftermath, churn, revenue }: Seen,
  { change, typed }: RoiSettings,
  churnOptional: boolean,
  seen: readonly Seen[],
): GroupKnowledge | Refusal {
  const own = typed[group] ?? {};
  const answersOf = (id: MeasuredGroup) => seen.find((one) => one.group === id)?.answers ?? 0;
  const takesPart = measureMoves[change].some(([from, to]) => answersOf(from) > 0 && (from === group || to === group));
  const knownChurn = own.churn === undefined ? churn : { typed: own.churn };
  const knownRevenue = own.revenue === undefined ? revenue : { typed: own.revenue };
  const none = { typed: 0 };
  const missing = (knownChurn === null && !churnOptional) || knownRevenue === null;
  if (takesPart && missing) {
    return aftermath.n > 0 && aftermath.n < fewestForValue
      ? { refused: 'too-few-customers', found: aftermath.n, needed: fewestForValue, about: group }
      : { refused: 'nothing-tells', about: group };
  }
  return { answers, churn: knownChurn ?? none, revenue: knownRevenue ?? none };
}

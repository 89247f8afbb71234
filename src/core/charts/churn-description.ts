import { type MovementAnswer, type RevenueAnswer, type Step, tellsLosses } from '../customers/inquiry.ts';
import { fewestForClaim, fewestForValue } from '../metrics/metric.ts';
import type { Measure } from '../notebook/document.ts';
import type { Movement } from '../statistics/movement.ts';
import type { RevenueFlow } from '../statistics/revenue-flow.ts';
import { bucketParts } from '../time/bucket.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import { focusedAxis, fullAxis } from './axis.ts';
import {
  type ChurnMeasure,
  estimateRate,
  flowOfSteps,
  type JudgedRate,
  judgeRate,
  movementOfSteps,
  type RateParts,
  rateOfFlow,
  rateOfMovement,
} from './churn-rates.ts';
import { eventLines } from './event-lines.ts';
import { mostSeries } from './most-series.ts';
import {
  shownValues,
  type TrendBucket,
  type TrendDescription,
  type TrendPoint,
  type TrendSeries,
} from './trend-description.ts';

/** What a churn trend is made of. */
export interface ChurnParts {
  /** Null when only revenue is shown. */
  readonly movements: MovementAnswer | null;
  /** Null when only customers are shown, or nothing is known of revenue. */
  readonly revenue: RevenueAnswer | null;
  /** The same for the period it is compared with. */
  readonly movementsBefore: MovementAnswer | null;
  readonly revenueBefore: RevenueAnswer | null;
  /** Currency of the revenue; by default the first. */
  readonly currency: string | null;
  /** Whether the earlier period is the same a year before, so that it can lie behind this one. */
  readonly yearBefore: boolean;
  /** Whether the lines are groups instead of what is measured. */
  readonly split: boolean;
  readonly grain: Grain;
  readonly yearStart?: number;
  readonly fullScale: boolean;
  readonly measures: readonly Measure[];
  /** Names of the two lines where both are shown. */
  readonly names: Readonly<Record<ChurnMeasure, string>>;
}

/** Churn over time: the lines, and the rate of the whole period in percent of one step. */
export interface ChurnDescription {
  readonly trend: TrendDescription;
  /** Of what is shown, customers first. */
  readonly rates: readonly JudgedRate[];
  /** Customers at the start of the period and gained in it, and those of them who were lost; null without them. */
  readonly whole: Movement | null;
  /** The finished steps that the rates are made of, by their place. */
  readonly finished: readonly number[];
  /** ISO 4217, null where nobody knows it. */
  readonly currency: string | null;
}

/** Rates of one line, one per step. */
interface Line {
  readonly group: string | null;
  readonly rates: readonly RateParts[];
}

/** Describes churn over time. Steps in progress are drawn, but are no part of the rate of the whole period. */
export function describeChurn(parts: ChurnParts): ChurnDescription {
  const { movements, revenue, grain } = parts;
  const steps = movements?.steps ?? revenue?.steps ?? [];
  const lines = linesOf(parts);
  const atRisk = atRiskOf(parts, steps.length);
  const buckets = steps.map((step, index) => bucketOf(step, atRisk[index] ?? 0, parts));
  const earlier = parts.yearBefore ? earlierOf(parts) : null;
  const shifted = (line: Line) => earlier && shiftedPoints(line, earlier, steps, parts);
  const groups = lines.map((line) => {
    const points = lines.length > 1 ? shifted(line) : null;
    return points ? { ...seriesOf(line, steps), before: points } : seriesOf(line, steps);
  });
  const smallMultiples = groups.length > mostSeries;
  const series = groups.slice(0, smallMultiples ? 12 : mostSeries);
  const [only, ...more] = lines;
  const before = only && more.length === 0 ? shifted(only) : null;
  const full = fullAxis([0, 100]);
  const found = focusedAxis(shownValues(series, before, []), [0, 100]);
  const trend: TrendDescription = {
    unit: 'rate',
    counts: 'customers',
    grain,
    buckets,
    series,
    smallMultiples,
    leftOut: groups.length - series.length,
    others: groups.slice(series.length),
    before,
    axis: parts.fullScale ? full : found,
    full,
    target: null,
    benchmarks: [],
    controlRefused: false,
    events: eventLines(parts.measures, buckets),
  };
  return {
    trend,
    rates: ratesOf(parts),
    whole: movements && wholeOf(movements),
    finished: steps.flatMap((step, index) => (tellsLosses(step) ? [index] : [])),
    currency: currencyOf(parts)?.currency || null,
  };
}

/** The amounts of the chosen currency, by default the first. */
export function currencyOf({ revenue, currency }: Pick<ChurnParts, 'revenue' | 'currency'>) {
  return revenue?.currencies.find((one) => one.currency === currency) ?? revenue?.currencies[0];
}

/** All customers of a step, whatever their group. */
export const movementsOfAll = ({ steps, groups }: MovementAnswer): readonly Movement[] =>
  steps.map((_, index) => movementOfSteps(groups.flatMap(({ movements }) => movements[index] ?? [])));

/** The whole revenue of a step in one currency, whatever its group. */
export function flowsOfAll(answer: RevenueAnswer, currency: string | null): readonly RevenueFlow[] {
  const groups = currencyOf({ revenue: answer, currency })?.groups ?? [];
  return answer.steps.map((_, index) => flowOfSteps(groups.flatMap(({ flows }) => flows[index] ?? [])));
}

/** The whole period of all groups. */
export const wholeOf = ({ groups }: MovementAnswer): Movement => movementOfSteps(groups.map(({ whole }) => whole));

function linesOf(parts: ChurnParts): readonly Line[] {
  const { movements, revenue, split, names } = parts;
  if (split) {
    return movements
      ? movements.groups.map(({ group, movements: of }) => ({ group, rates: of.map((one) => rateOfMovement(one)) }))
      : (currencyOf(parts)?.groups ?? []).map(({ group, flows }) => ({
          group,
          rates: flows.map((one) => rateOfFlow(one)),
        }));
  }
  const both = movements !== null && currencyOf(parts) !== undefined;
  return [
    ...(movements
      ? [{ group: both ? names.customers : null, rates: movementsOfAll(movements).map((one) => rateOfMovement(one)) }]
      : []),
    ...(revenue && currencyOf(parts)
      ? [
          {
            group: both ? names.revenue : null,
            rates: flowsOfAll(revenue, parts.currency).map((one) => rateOfFlow(one)),
          },
        ]
      : []),
  ];
}

const atRiskOf = ({ movements, revenue, currency }: ChurnParts, steps: number): readonly number[] =>
  movements
    ? movementsOfAll(movements).map(({ start }) => start)
    : revenue
      ? flowsOfAll(revenue, currency).map(({ customers }) => customers)
      : Array.from({ length: steps }, () => 0);

function bucketOf({ start, end, inProgress }: Step, n: number, { grain, yearStart }: ChurnParts): TrendBucket {
  return { start, end, parts: bucketParts(parseIsoDate(start) ?? 0, grain, yearStart), n, inProgress };
}

const seriesOf = ({ group, rates }: Line, steps: readonly Step[]): TrendSeries => ({
  group,
  n: Math.max(0, ...rates.map(({ customers }) => customers)),
  points: steps.map((step, index) => pointOf(rates[index], index, step.inProgress)),
});

function pointOf(rate: RateParts | undefined, index: number, inProgress: boolean): TrendPoint {
  const n = rate?.customers ?? 0;
  const { value, low, high } = rate ? estimateRate(rate) : { value: null, low: null, high: null };
  const shown = n >= fewestForValue;
  return {
    index,
    value: shown ? value : null,
    low: shown ? low : null,
    high: shown ? high : null,
    n,
    inProgress,
    few: n < fewestForClaim,
    hidden: n > 0 && !shown,
  };
}

/** The lines of the year before, and its steps; null where nothing is known of it. */
function earlierOf(parts: ChurnParts): { readonly lines: readonly Line[]; readonly steps: readonly Step[] } | null {
  const [movements, revenue] = [parts.movements && parts.movementsBefore, parts.revenue && parts.revenueBefore];
  const steps = (movements ?? revenue)?.steps;
  return steps ? { lines: linesOf({ ...parts, movements, revenue }), steps } : null;
}

/** The year before of a line, step by step: those of the same name stand at one place. */
function shiftedPoints(
  { group }: Line,
  earlier: { readonly lines: readonly Line[]; readonly steps: readonly Step[] },
  steps: readonly Step[],
  { grain, yearStart }: ChurnParts,
): readonly TrendPoint[] | null {
  const line = earlier.lines.find((one) => one.group === group);
  const keyOf = (step: Step, years: number): string => {
    const named = bucketParts(parseIsoDate(step.start) ?? 0, grain, yearStart);
    return Object.values({ ...named, year: named.year + years }).join('-');
  };
  const places = new Map(earlier.steps.map((step, index) => [keyOf(step, 1), index]));
  const points = steps.map((step, index) => pointOf(line?.rates[places.get(keyOf(step, 0)) ?? -1], index, false));
  return points.some(({ value }) => value !== null) ? points : null;
}

/** The rate of the whole period in percent of a step, of customers and of revenue as far as they are shown. */
function ratesOf(parts: ChurnParts): readonly JudgedRate[] {
  const { movements, movementsBefore, revenue, revenueBefore, currency } = parts;
  const ofCustomers = (answer: MovementAnswer): RateParts => {
    const whole = wholeOf(answer);
    const { start, gained } = whole;
    if (answer.steps.length === 0) return rateOfMovement(whole);
    return rateOfMovement(movementOfSteps(finishedOf(movementsOfAll(answer), answer.steps)), start + gained);
  };
  const ofRevenue = (answer: RevenueAnswer): RateParts => {
    const flows = flowsOfAll(answer, currency);
    const customers = Math.max(0, ...flows.map((flow) => flow.customers));
    return rateOfFlow(flowOfSteps(finishedOf(flows, answer.steps)), customers);
  };
  return [
    ...(movements
      ? [judgeRate('customers', ofCustomers(movements), movementsBefore && ofCustomers(movementsBefore))]
      : []),
    ...(revenue && currencyOf(parts)
      ? [judgeRate('revenue', ofRevenue(revenue), revenueBefore && ofRevenue(revenueBefore))]
      : []),
  ];
}

const finishedOf = <Part>(parts: readonly Part[], steps: readonly Step[]): readonly Part[] =>
  parts.filter((_, index) => {
    const step = steps[index];
    return step !== undefined && tellsLosses(step);
  });

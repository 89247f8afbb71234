import {
  type Aftermath,
  mergeAftermaths,
  noAftermath,
  type OutcomeAnswer,
  type OutcomeBase,
} from '../customers/outcome.ts';
import { type Bounds, noBounds } from '../inference/bounds.ts';
import { type ExposureRate, exposureRate } from '../inference/churn/exposure-rate.ts';
import { type CutOffs, cutOffs, type EventsByAnswer } from '../inference/cut-offs.ts';
import { type EventTrend, eventTrend } from '../inference/event-trend.ts';
import { meanInterval } from '../inference/mean.ts';
import { wilsonInterval } from '../inference/proportion.ts';
import type { Refusal } from '../inference/refusal.ts';
import { kaplanMeier, survivalAt } from '../inference/survival/kaplan-meier.ts';
import { logRank } from '../inference/survival/log-rank.ts';
import { contingency } from '../inference/tables/contingency.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import type { PartId, Verdict } from '../metrics/metric.ts';
import { fewestForClaim } from '../metrics/metric.ts';
import type { KpiTile } from '../notebook/cell-base.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import { type ChartAxis, focusedAxis } from './axis.ts';
import { type Confidence, confidenceOf } from './judged.ts';

/** A share or an amount with its range; null where too little is known. */
interface Ranged extends Bounds {
  readonly value: number | null;
}

/** An amount of one currency, '' where none is named. */
export interface RangedAmount extends Ranged {
  readonly currency: string;
}

/** What customers did after answers of one range. */
export interface MoneyPart {
  readonly id: PartId;
  /** Answers, both ends included. */
  readonly from: number;
  readonly to: number;
  /** Answers followed. */
  readonly n: number;
  readonly confidence: Confidence;
  /** Losses, or answers followed by a purchase. */
  readonly events: number;
  /** Share lost within the horizon (from the survival curve), or that bought within the window; 0 … 1. */
  readonly share: Ranged;
  /** Losses per customer and year; null for purchases. */
  readonly yearly: ExposureRate | null;
  /** Monthly revenue at the answer, or spent within the window, per answer. */
  readonly amounts: readonly RangedAmount[];
  /** How long customers stayed after the answer; empty for purchases. */
  readonly table: LifeTable;
  /** Customers who are still there. */
  readonly staying: number;
  /** Monthly revenue of those still there, and what of it is lost within the horizon at the observed rate. */
  readonly atRisk: readonly (RangedAmount & { readonly monthly: number })[];
}

/** What customers of a group did. */
export interface MoneyGroup {
  readonly group: string;
  readonly all: MoneyPart;
  readonly parts: readonly MoneyPart[];
}

/** Answers to the questions about themes, by their names. */
export interface ThemeAnswer {
  readonly group: string;
  readonly answer: OutcomeAnswer;
}

/** What customers did after they had answered, as plain data. */
export interface MoneyDescription {
  readonly kind: OutcomeAnswer['kind'];
  /** Days after the answer that shares are about. */
  readonly horizon: number;
  /** The parts of the metric, such as promoters, passives and detractors. */
  readonly parts: readonly MoneyPart[];
  /** Every answer of the scale. */
  readonly answers: readonly MoneyPart[];
  /** The parts in each group of a split, largest first; empty without one. */
  readonly groups: readonly MoneyGroup[];
  /** Whether an answer can be in several groups: they are themes. */
  readonly overlapping: boolean;
  /** Whether the parts differ: log-rank of losses, χ² of purchases. */
  readonly test: { readonly method: 'log-rank' | 'chi-square'; readonly p: number | null; readonly verdict: Verdict };
  /** What one more point goes together with: losses per customer and year, or the share that buys. */
  readonly perPoint: EventTrend;
  /** Where the answers themselves part customers, as answers of the scale. */
  readonly cuts: (CutOffs & { readonly min: number }) | Refusal;
  readonly base: OutcomeBase;
}

const daysPerYear = 365.25;

/** Customer years in which losses were looked for. */
export const exposureOf = ({ table: { time, events, censored } }: Aftermath): number =>
  time.reduce((sum, days, at) => sum + days * ((events[at] as number) + (censored[at] as number)), 0) / daysPerYear;

/** Losses that were seen. */
export const lostOf = ({ table }: Aftermath): number => table.events.reduce((sum, lost) => sum + lost, 0);

/** Share lost within the horizon; null where nobody was seen that long. */
function lostWithin(aftermath: Aftermath, horizon: number): Ranged {
  const at = survivalAt(kaplanMeier(aftermath.table), horizon);
  if (!at) return { value: null, ...noBounds };
  return {
    value: 1 - at.survival,
    low: at.high === null ? null : 1 - at.high,
    high: at.low === null ? null : 1 - at.low,
  };
}

/** The mean of sums over all answers followed, those with nothing as 0. */
function meansOf({ n, amounts }: Aftermath): readonly RangedAmount[] {
  return amounts.map(({ currency, sum, squares }) => {
    const mean = n > 0 ? sum / n : null;
    const variance = n > 1 ? Math.max(0, squares - (sum * sum) / n) / (n - 1) : null;
    return { currency, value: mean, ...meanInterval({ n, sum, mean, variance }) };
  });
}

function partOf(
  aftermath: Aftermath,
  kind: OutcomeAnswer['kind'],
  horizon: number,
  range: Pick<MoneyPart, 'id' | 'from' | 'to'>,
): MoneyPart {
  const { n, bought, staying } = aftermath;
  const losses = kind === 'losses';
  const events = losses ? lostOf(aftermath) : bought;
  const confidence = confidenceOf(n);
  const share = losses
    ? lostWithin(aftermath, horizon)
    : { value: n > 0 ? bought / n : null, ...wilsonInterval(bought, n) };
  const known = confidence === 'none' ? { value: null, ...noBounds } : share;
  const times = (amount: number, part: number | null) => (part === null ? null : amount * part);
  return {
    ...range,
    n,
    confidence,
    events,
    share: known,
    yearly: losses && confidence !== 'none' ? exposureRate(events, exposureOf(aftermath)) : null,
    amounts: confidence === 'none' ? [] : meansOf(aftermath),
    table: aftermath.table,
    staying: staying.n,
    atRisk: staying.amounts.map(({ currency, sum }) => ({
      currency,
      monthly: sum,
      value: times(sum, known.value),
      low: times(sum, known.low),
      high: times(sum, known.high),
    })),
  };
}

/** What happened after each answer of the scale, all groups together. */
export const stepsOf = ({ groups }: OutcomeAnswer): readonly Aftermath[] =>
  groups.reduce<readonly Aftermath[]>(
    (sums, { answers }) => answers.map((one, step) => mergeAftermaths(sums[step] ?? noAftermath, one)),
    [],
  );

/**
 * Describes what customers did after they had answered. `horizon` in days; of purchases it is the window. `themes`
 * take the place of the groups of the answer.
 */
export function describeMoney(
  answer: OutcomeAnswer,
  { metric, variant }: KpiTile,
  horizon: number,
  themes: readonly ThemeAnswer[] = [],
): MoneyDescription {
  const { kind, scale, groups, base } = answer;
  const steps = stepsOf(answer);
  const counts = steps.map(({ n }) => n);
  const { parts: ranges } = variantOf(metricById(metric), variant || undefined).explain(
    { min: scale.min, counts },
    scale,
  );
  const within = (all: readonly Aftermath[], { from, to }: Pick<MoneyPart, 'from' | 'to'>) =>
    all.slice(from - scale.min, to - scale.min + 1).reduce(mergeAftermaths, noAftermath);
  const partsOf = (all: readonly Aftermath[]) =>
    ranges.map(({ id, from, to }) => partOf(within(all, { from, to }), kind, horizon, { id, from, to }));
  const everything = { id: 'answer', from: scale.min, to: scale.max } as const;
  const groupOf = ({ group, answers }: OutcomeAnswer['groups'][number]): MoneyGroup => ({
    group,
    all: partOf(within(answers, everything), kind, horizon, everything),
    parts: partsOf(answers),
  });
  const ofThemes = themes
    .map((theme) => groupOf({ group: theme.group, answers: stepsOf(theme.answer) }))
    .filter(({ all }) => all.n > 0)
    .toSorted((left, right) => right.all.n - left.all.n);
  return {
    kind,
    horizon,
    parts: partsOf(steps),
    answers: steps.map((one, step) => {
      const at = scale.min + step;
      return partOf(one, kind, horizon, { id: 'answer', from: at, to: at });
    }),
    groups: themes.length > 0 ? ofThemes : groups.length === 1 && groups[0]?.group === '' ? [] : groups.map(groupOf),
    overlapping: themes.length > 0,
    test: testOf(
      ranges.map((range) => within(steps, range)),
      kind,
    ),
    ...byAnswer(steps, kind, scale.min),
    base,
  };
}

/** Groups that are drawn; the table has all. */
const drawnGroups = 12;

/** What is drawn of the parts and groups, on one axis in percent. */
export interface MoneyShown {
  readonly parts: readonly MoneyPart[];
  readonly groups: readonly MoneyGroup[];
  /** Groups that are in the table only. */
  readonly more: number;
  readonly axis: ChartAxis;
}

/** The parts of the metric or every answer, best first, and the largest groups. */
export function moneyShown({ parts, answers, groups }: MoneyDescription, everyAnswer: boolean): MoneyShown {
  const drawn = groups.slice(0, drawnGroups);
  const shown = everyAnswer ? answers.toReversed() : parts;
  const ends = [...shown, ...drawn.map(({ all }) => all)].flatMap(({ share: { value, high }, confidence }) =>
    confidence === 'none' ? [] : [high ?? value ?? 0],
  );
  const highest = Math.min(1, Math.max(0.01, ...ends));
  return {
    parts: shown,
    groups: drawn,
    more: groups.length - drawn.length,
    axis: focusedAxis([0, 100 * highest], [0, 100]),
  };
}

/** Whether parts with enough answers differ. */
function testOf(parts: readonly Aftermath[], kind: OutcomeAnswer['kind']): MoneyDescription['test'] {
  const method = kind === 'losses' ? 'log-rank' : 'chi-square';
  const large = parts.filter(({ n }) => n >= fewestForClaim);
  if (large.length < 2) return { method, p: null, verdict: 'too-few' };
  const { p } =
    kind === 'losses'
      ? logRank(large.map(({ table }) => table))
      : contingency(large.map(({ n, bought }) => [bought, n - bought]));
  return { method, p, verdict: p === null ? 'too-few' : p < 0.05 ? 'likely-real' : 'within-chance' };
}

function byAnswer(
  steps: readonly Aftermath[],
  kind: OutcomeAnswer['kind'],
  min: number,
): Pick<MoneyDescription, 'perPoint' | 'cuts'> {
  const losses = kind === 'losses';
  const counts: EventsByAnswer = {
    events: steps.map((one) => (losses ? lostOf(one) : one.bought)),
    exposure: steps.map((one) => (losses ? exposureOf(one) : one.n)),
    kind: losses ? 'rate' : 'share',
  };
  const cuts = cutOffs(counts);
  return { perPoint: eventTrend(counts), cuts: 'refused' in cuts ? cuts : { ...cuts, min } };
}

import type { ReplyAnswer, ReplyQuantile, ReplyTimes } from '../customers/replies.ts';
import { fewestForClaim, fewestForValue } from '../metrics/metric.ts';
import type { Measure } from '../notebook/document.ts';
import { bucketParts } from '../time/bucket.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import { focusedAxis, fullAxis } from './axis.ts';
import { eventLines } from './event-lines.ts';
import { mostSeries } from './most-series.ts';
import { shownValues, type TrendDescription, type TrendSeries } from './trend-description.ts';

/** Units of waiting times, with the minutes that they last. */
export const waitingUnits = { minutes: 1, hours: 60, days: 1440 } as const;

/** One of {@link waitingUnits}. */
export type WaitingUnit = keyof typeof waitingUnits;

/** Waiting times over time, in one unit. */
export interface RepliesDescription {
  readonly trend: TrendDescription;
  readonly unit: WaitingUnit;
  /** Of the whole period, in minutes. */
  readonly whole: ReplyTimes;
  readonly before: ReplyTimes | null;
  readonly precision: ReplyAnswer['precision'];
}

/** What a trend of waiting times is made of. */
export interface RepliesParts {
  readonly answer: ReplyAnswer;
  readonly before: ReplyAnswer | null;
  readonly quantile: ReplyQuantile;
  readonly split: boolean;
  /** Whether only hours of work count: then a day is none of 24 hours. */
  readonly business: boolean;
  readonly grain: Grain;
  readonly yearStart?: number;
  readonly measures: readonly Measure[];
}

/** The unit in which a time has few digits. */
function unitFor(minutes: number | null, { answer, business }: RepliesParts): WaitingUnit {
  if (answer.precision === 'days') return 'days';
  if (minutes === null || minutes < 120) return minutes === null ? 'hours' : 'minutes';
  return minutes < 2880 || business ? 'hours' : 'days';
}

/** Describes waiting times over time; values on fewer than 10 tickets are withheld. */
export function describeReplies(parts: RepliesParts): RepliesDescription {
  const { answer, quantile, grain, yearStart } = parts;
  const unit = unitFor(answer.whole[quantile] ?? answer.whole.median, parts);
  const inUnit = (minutes: number | null) => (minutes === null ? null : minutes / waitingUnits[unit]);
  const all = answer.steps.map((_, index) => answer.groups.reduce((sum, { steps }) => sum + (steps[index]?.n ?? 0), 0));
  const buckets = answer.steps.map(({ start, end, inProgress }, index) => ({
    start,
    end,
    parts: bucketParts(parseIsoDate(start) ?? 0, grain, yearStart),
    n: all[index] ?? 0,
    inProgress,
  }));
  const groups = answer.groups.map(
    ({ group, steps, whole }): TrendSeries => ({
      group: parts.split ? group : null,
      n: whole.n,
      points: steps.map((times, index) => {
        const shown = times.n >= fewestForValue;
        const median = quantile === 'median' && shown;
        return {
          index,
          value: shown ? inUnit(times[quantile]) : null,
          low: median ? inUnit(times.low) : null,
          high: median ? inUnit(times.high) : null,
          n: times.n,
          inProgress: answer.steps[index]?.inProgress ?? false,
          few: times.n < fewestForClaim,
          hidden: times.n > 0 && !shown,
        };
      }),
    }),
  );
  const smallMultiples = groups.length > mostSeries;
  const series = groups.slice(0, smallMultiples ? 12 : mostSeries);
  const shown = shownValues(series, null, []);
  const most = Math.max(1, ...shown);
  const axis = focusedAxis([0, most], [0, most * 1.25]);
  return {
    trend: {
      unit: 'scale',
      grain,
      buckets,
      series,
      smallMultiples,
      leftOut: groups.length - series.length,
      others: groups.slice(series.length),
      before: null,
      axis,
      full: fullAxis([axis.min, axis.max]),
      target: null,
      benchmarks: [],
      controlRefused: false,
      events: eventLines(parts.measures, buckets),
    },
    unit,
    whole: answer.whole,
    before: parts.before?.whole ?? null,
    precision: answer.precision,
  };
}

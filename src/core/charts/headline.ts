import type { Frame } from '../frame/frame.ts';
import { fewestForClaim } from '../metrics/metric.ts';
import type { Grain } from '../time/grain.ts';
import type { Compare } from '../time/period.ts';
import type { Judged } from './judged.ts';

/** What the title of a cell says of one number. */
export type Takeaway =
  | 'no-answers'
  | 'too-few'
  | 'hint'
  | 'value'
  | 'higher'
  | 'lower'
  | 'within-chance'
  | 'not-comparable';

/** The title and subtitle of a cell as data: a code and the facts that belong to it. */
export type Headline =
  | {
      readonly code: Takeaway;
      readonly judged: Judged;
      readonly compare: Compare;
      /** For trends: how far a single bucket of this size is from certain, in the unit; null when none is big enough. */
      readonly spread: { readonly grain: Grain; readonly margin: number } | null;
    }
  | { readonly code: 'numbers'; readonly judged: readonly Judged[]; readonly compare: Compare };

/** The takeaway of one number, following its verdict. */
export function takeawayOf({ now, confidence, change }: Judged): Takeaway {
  if (now.n === 0) return 'no-answers';
  if (confidence === 'none' || now.value === null) return 'too-few';
  if (confidence === 'hint') return 'hint';
  if (!change) return 'value';
  if (change.verdict === 'too-few') return 'not-comparable';
  if (change.direction === null) return 'within-chance';
  return change.direction === 'up' ? 'higher' : 'lower';
}

/** The headline of a trend: the whole period and its verdict, and how much single buckets sway. */
export function trendHeadline(judged: Judged, compare: Compare, series: Frame | null, grain: Grain): Headline {
  const margin = series?.rows.every(({ group }) => group.length === 0) ? typicalMargin(series) : null;
  return {
    code: takeawayOf(judged),
    judged,
    compare,
    spread: margin === null ? null : { grain, margin },
  };
}

/** The headline of a row of tiles; a single tile speaks for itself. */
export function kpiHeadline(judged: readonly Judged[], compare: Compare): Headline {
  const [only, ...more] = judged;
  if (only && more.length === 0) return { code: takeawayOf(only), judged: only, compare, spread: null };
  return { code: 'numbers', judged, compare };
}

/** Median half width of the 95 % ranges of the finished buckets with at least 30 answers; null when there is none. */
function typicalMargin({ rows }: Frame): number | null {
  const halves = rows
    .filter(({ n, inProgress }) => n >= fewestForClaim && !inProgress)
    .flatMap(({ low, high }) => (low === null || high === null ? [] : [(high - low) / 2]))
    .sort((left, right) => left - right);
  return halves[Math.floor((halves.length - 1) / 2)] ?? null;
}

import {
  lastPoint,
  type TrendDescription,
  type TrendPoint,
  type TrendSeries,
} from '../core/charts/trend-description.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import { wordPointLimits } from './word-limits.ts';
import { wordEvent } from './word-marks.ts';

/** A label at the end of a line: what it is, and a quieter remark. */
export interface EndLabel {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** All that is written inside a trend chart. */
export interface TrendWords {
  tick(index: number, withYear: boolean): string;
  value(value: number): string;
  /** One per series; null where a series has no value. */
  readonly ends: readonly (EndLabel | null)[];
  readonly before: string | null;
  readonly target: string | null;
  readonly band: string;
  readonly n: string;
  /** One per benchmark. */
  readonly benchmarks: readonly string[];
  /** One per level of each series. */
  readonly levels: readonly (readonly string[])[];
  /** One per event line. */
  readonly events: readonly string[];
  /** What the chart shows, for those who do not see it. */
  readonly summary: string;
}

/** Words a trend chart; `metric` is the name of what is measured. */
export function wordTrend(trend: TrendDescription, metric: string, t: Translate, formats: Formats): TrendWords {
  const value = (shown: number) => formats.value(shown, trend.unit);
  const before = trend.before?.findLast((point) => point.value !== null)?.value;
  return {
    tick(index, withYear) {
      const parts = trend.buckets[index]?.parts;
      return parts ? formats.bucketTick(parts, withYear) : '';
    },
    value,
    ends: trend.series.map((series) => endLabel(trend, series, t, formats)),
    before: before == null ? null : t('trend.before', { value: value(before) }),
    target: trend.target === null ? null : t('trend.target', { value: value(trend.target) }),
    band: t('trend.band'),
    n: t('trend.n'),
    benchmarks: trend.benchmarks.map(({ name, value: of }) => t('benchmark.line', { name, value: value(of) })),
    levels: trend.series.map(({ control }) =>
      (control?.levels ?? []).map((level) => t('control.level', { value: value(level.value) })),
    ),
    events: trend.events.map((event) => wordEvent(event, t, formats)),
    summary: wordSummary(trend, metric, t, formats),
  };
}

/** The name of a group; rows without the attribute have one, too. */
export const wordGroup = (group: string | null, t: Translate): string =>
  group === '' ? t('trend.missing-group') : (group ?? '');

/** Groups by name, each with its base. */
export function wordGroupsWithN(series: readonly TrendSeries[], t: Translate, { locale }: Formats): string {
  const named = series.map(({ group, n }) => t('trend.group-n', { group: wordGroup(group, t), n }));
  return new Intl.ListFormat(locale).format(named);
}

/** One point in a sentence, as read aloud and shown beside it. */
export function wordTrendPoint(
  trend: TrendDescription,
  series: TrendSeries,
  index: number,
  t: Translate,
  formats: Formats,
): string {
  const [point, bucket] = [series.points[index], trend.buckets[index]];
  if (!point || !bucket) return '';
  const name = formats.bucket(bucket.parts);
  const facts = { bucket: name, group: wordGroup(series.group, t), n: formats.count(point.n) };
  const sentence =
    point.value === null
      ? t('trend.point.none', { ...facts, why: whyNoValue(point, trend, t) })
      : t(series.group === null ? 'trend.point' : 'trend.point.group', {
          ...facts,
          value: formats.value(point.value, trend.unit),
          range: wordPointRange(point, trend, formats),
        });
  const before = (series.before ?? trend.before)?.[index]?.value;
  const limits = wordPointLimits(series, index, trend, t, formats);
  const events = trend.events.filter(({ position }) => Math.round(position) === index);
  return [
    sentence,
    ...(limits === '' ? [] : [limits]),
    ...(point.inProgress ? [t('trend.running')] : []),
    ...(before == null ? [] : [t('trend.point.before', { value: formats.value(before, trend.unit) })]),
    ...events.map((event) => wordEvent(event, t, formats)),
  ].join('; ');
}

/** Why a point has no value. */
export const whyNoValue = (
  { n }: Pick<TrendPoint, 'n'>,
  { counts }: Pick<TrendDescription, 'counts'>,
  t: Translate,
): string =>
  counts === undefined
    ? t(n === 0 ? 'trend.gap' : 'trend.withheld')
    : t(n === 0 ? 'trend.gap.customers' : 'trend.withheld.customers');

/** The 95 % range of a point; a dash when it has none. */
export const wordPointRange = ({ low, high }: TrendPoint, { unit }: TrendDescription, formats: Formats): string =>
  low === null || high === null ? '–' : formats.range(low, high, unit);

function endLabel(trend: TrendDescription, series: TrendSeries, t: Translate, formats: Formats): EndLabel | null {
  const last = lastPoint(series);
  const bucket = last && trend.buckets[last.index];
  if (!bucket || last.value === null) return null;
  const value = formats.value(last.value, trend.unit);
  const name = series.group === null ? formats.bucketTick(bucket.parts, false) : wordGroup(series.group, t);
  return { name, value, note: last.inProgress ? t('trend.running') : '' };
}

function wordSummary(trend: TrendDescription, metric: string, t: Translate, formats: Formats): string {
  const named = (index: number | undefined) => {
    const parts = trend.buckets[index ?? -1]?.parts;
    return parts ? formats.bucket(parts) : '';
  };
  const running = trend.buckets.findLastIndex(({ inProgress }) => inProgress);
  const sentences = [
    t('trend.summary', {
      metric,
      grain: t(`trend.grain.${trend.grain}`),
      first: named(0),
      last: named(trend.buckets.length - 1),
    }),
    wordExtremes(trend, named, t, formats),
    ...(running === -1 ? [] : [t('trend.summary.running', { bucket: named(running) })]),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function wordExtremes(
  trend: TrendDescription,
  named: (index: number) => string,
  t: Translate,
  formats: Formats,
): string {
  const [first, ...others] = trend.series;
  if (!first) return '';
  if (others.length > 0) {
    const groups = new Intl.ListFormat(formats.locale).format(trend.series.map(({ group }) => wordGroup(group, t)));
    return t('trend.summary.groups', { groups });
  }
  const finished = first.points.flatMap(({ index, value, inProgress }) =>
    value === null || inProgress ? [] : [{ index, value }],
  );
  const [low, high] = [
    finished.toSorted((a, b) => a.value - b.value)[0],
    finished.toSorted((a, b) => b.value - a.value)[0],
  ];
  if (!low || !high || finished.length < 2) return '';
  return t('trend.summary.extremes', {
    low: named(low.index),
    lowValue: formats.value(low.value, trend.unit),
    high: named(high.index),
    highValue: formats.value(high.value, trend.unit),
  });
}

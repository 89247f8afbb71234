import { controlNeeds, type SeriesControl } from '../core/charts/series-control.ts';
import type { TrendDescription, TrendSeries } from '../core/charts/trend-description.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import { wordGroup } from './word-trend.ts';

/** What is said of a trend's limits and levels; empty when neither was asked for. */
export function wordControl(trend: TrendDescription, t: Translate, formats: Formats): readonly string[] {
  if (trend.controlRefused) return [t('control.several')];
  const limited = trend.series.some(
    ({ control }) => control?.limits === 'provisional' || control?.limits === 'settled',
  );
  const provisional = trend.series.some(({ control }) => control?.limits === 'provisional');
  return [
    ...(limited ? [t('control.limits.are')] : []),
    ...(provisional ? [t('control.provisional')] : []),
    ...trend.series.flatMap((series) =>
      sentencesOf(trend, series, t, formats).map((sentence) =>
        series.group === null ? sentence : t('control.group', { group: wordGroup(series.group, t), sentence }),
      ),
    ),
  ];
}

/** A title that follows the latest change point of a single line; null without one. */
export function wordStepTitle(trend: TrendDescription, metric: string, t: Translate, formats: Formats): string | null {
  const [series, ...others] = trend.series;
  const [before, after] = series?.control?.levels.slice(-2) ?? [];
  const parts = trend.buckets[after?.from ?? -1]?.parts;
  if (others.length > 0 || !before || !after || !parts) return null;
  return t(after.value > before.value ? 'control.title.up' : 'control.title.down', {
    metric,
    bucket: formats.bucket(parts),
    after: formats.value(after.value, trend.unit),
    before: formats.value(before.value, trend.unit),
  });
}

function sentencesOf(trend: TrendDescription, series: TrendSeries, t: Translate, formats: Formats): readonly string[] {
  const { control } = series;
  if (!control) return [];
  const limits = control.limits === null ? [] : [wordLimits(control, trend, t, formats)];
  const steps = control.steps === null ? [] : wordSteps(control, trend, t, formats);
  return [...limits, ...steps];
}

function wordLimits(control: SeriesControl, trend: TrendDescription, t: Translate, formats: Formats): string {
  const { points, limits, outside } = control;
  if (limits === 'refused') return t('control.limits.refused', { found: points, needed: controlNeeds.limits });
  if (outside.length === 0) return t('control.inside', { n: points });
  const buckets = outside.flatMap(({ index, side }) => {
    const parts = trend.buckets[index]?.parts;
    return parts ? [t(`control.${side}`, { bucket: formats.bucket(parts) })] : [];
  });
  return t('control.outside', { buckets: new Intl.ListFormat(formats.locale).format(buckets) });
}

function wordSteps(control: SeriesControl, trend: TrendDescription, t: Translate, formats: Formats): readonly string[] {
  const { points, steps, levels } = control;
  if (steps === 'refused') return [t('control.steps.refused', { found: points, needed: controlNeeds.steps })];
  if (levels.length < 2) return [t('control.no-step', { n: points })];
  return levels.slice(1).flatMap((level, index) => {
    const before = levels[index]?.value ?? 0;
    const parts = trend.buckets[level.from]?.parts;
    return parts
      ? [
          t('control.step', {
            bucket: formats.bucket(parts),
            after: formats.value(level.value, trend.unit),
            before: formats.value(before, trend.unit),
            difference: formats.difference(level.value - before, trend.unit),
          }),
        ]
      : [];
  });
}

import {
  type SurvivalDescription,
  type SurvivalSeries,
  type SurvivalUnit,
  survivalOf,
} from '../core/charts/survival-description.ts';
import { fewestForClaim, fewestForValue } from '../core/metrics/metric.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';
import { wordGroup } from './word-trend.ts';

/** A time of the axis with its unit, in the case that German needs behind “nach” where it comes after one. */
export const wordTime = (
  time: number,
  unit: SurvivalUnit,
  t: Translate,
  formats: Formats,
  kind: 'unit' | 'after' = 'unit',
): string => {
  const value = formats.decimal(time, Number.isInteger(time) || time >= 100 ? 0 : 1);
  return t(`survival.${kind}.${unit}`, { n: time === 1 ? 1 : 2, value });
};

/** The name of a curve. */
export const wordCurve = ({ series, others }: SurvivalDescription, group: string, t: Translate): string =>
  group === '' && series.length + others.length <= 1 ? t('survival.all') : wordGroup(group, t);

/** The title of survival curves: the median of one, the verdict of several; `column` is what splits them. */
export function wordSurvival(
  survival: SurvivalDescription,
  column: string,
  t: Translate,
  formats: Formats,
): WordedHeadline {
  const all = [...survival.series, ...survival.others];
  const n = all.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return { title: t('survival.title.nobody'), subtitle: '' };
  const [only] = survival.series;
  if (!only) {
    return { title: t('survival.title.too-few'), subtitle: t('survival.too-few.sub', { n, needed: fewestForValue }) };
  }
  if (all.every(({ lost }) => lost === 0)) return { title: t('survival.title.all-stayed'), subtitle: '' };
  if (all.length === 1) return wordOne(only, survival, t, formats);
  const medians = survival.series.map((one) => wordMedian(one, survival, t, formats)).join(' · ');
  return {
    title: wordVerdictTitle(survival, column, only, t, formats),
    subtitle: `${wordVerdict(survival, t, formats)} ${medians}.`,
  };
}

function wordOne(
  series: SurvivalSeries,
  survival: SurvivalDescription,
  t: Translate,
  formats: Formats,
): WordedHeadline {
  const { median, medianLow, medianHigh, confidence, n } = series;
  const hint = confidence === 'normal' ? [] : [t('survival.hint.sub', { n: formats.count(n) })];
  if (median === null) return { title: wordShare(series, survival, t, formats), subtitle: hint.join(' ') };
  const time = (value: number) => wordTime(value, survival.unit, t, formats);
  const range =
    medianLow === null
      ? ''
      : t('survival.median.sub', {
          median: time(median),
          range: `${formats.decimal(medianLow, 1)} – ${medianHigh === null ? t('survival.no-upper') : formats.decimal(medianHigh, 1)}`,
        });
  return {
    title: t('survival.title.median', { time: time(median) }),
    subtitle: [range, ...hint].filter((sentence) => sentence !== '').join(' '),
  };
}

/** How many are left at the last tick that is still observed. */
function wordShare(series: SurvivalSeries, survival: SurvivalDescription, t: Translate, formats: Formats): string {
  const tick =
    survival.ticks.findLast((time) => time > 0 && (survivalOf(series, time, survival)?.atRisk ?? 0) > 0) ?? 0;
  const at = survivalOf(series, tick, survival);
  return t('survival.title.share', {
    share: formats.value(100 * (at?.survival ?? 1), 'percent'),
    time: wordTime(tick, survival.unit, t, formats, 'after'),
  });
}

function wordVerdictTitle(
  survival: SurvivalDescription,
  column: string,
  first: SurvivalSeries,
  t: Translate,
  formats: Formats,
): string {
  const { ends, test } = survival;
  if (ends) {
    return t('survival.title.differ', {
      latest: wordGroup(ends.latest.group, t),
      soonest: wordGroup(ends.soonest.group, t),
    });
  }
  if (test) return t('survival.title.alike', { column });
  return first.median === null ? wordShare(first, survival, t, formats) : wordMedian(first, survival, t, formats);
}

function wordVerdict({ test }: SurvivalDescription, t: Translate, formats: Formats): string {
  if (test?.p == null) return t('survival.verdict.too-few', { needed: fewestForClaim });
  const p = test.p < 0.001 ? `< ${formats.decimal(0.001, 3)}` : `= ${formats.decimal(test.p, 3)}`;
  return t(test.p < 0.05 ? 'survival.verdict.real' : 'survival.verdict.chance', { p });
}

function wordMedian(series: SurvivalSeries, survival: SurvivalDescription, t: Translate, formats: Formats): string {
  const group = wordCurve(survival, series.group, t);
  return series.median === null
    ? t('survival.median.open', { group })
    : t('survival.median.group', { group, median: wordTime(series.median, survival.unit, t, formats) });
}

/** One place of a curve in a sentence, as read aloud and shown beside it. */
export function wordSurvivalPoint(
  survival: SurvivalDescription,
  series: SurvivalSeries,
  time: number,
  t: Translate,
  formats: Formats,
): string {
  const at = survivalOf(series, time, survival);
  const facts = {
    group: wordCurve(survival, series.group, t),
    time: wordTime(time, survival.unit, t, formats, 'after'),
  };
  if (!at) return t('survival.point.none', facts);
  return t('survival.point', {
    ...facts,
    share: formats.value(100 * at.survival, 'percent'),
    range: at.low === null || at.high === null ? '–' : formats.range(100 * at.low, 100 * at.high, 'percent'),
    n: formats.count(at.atRisk),
  });
}

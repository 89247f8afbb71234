import type { Judged } from '../../core/charts/judged.ts';
import type { TrendDescription } from '../../core/charts/trend-description.ts';
import type { Estimate, Unit } from '../../core/metrics/metric.ts';
import type { Formats } from '../../i18n/format.ts';
import type { MessageKey, Translate } from '../../i18n/language.ts';
import { wordPointLimits } from '../../i18n/word-limits.ts';
import { whyNoValue, wordGroup } from '../../i18n/word-trend.ts';

/** A table of numbers, worded: the first `headers` columns name the row. */
export interface NumberTable {
  readonly columns: readonly string[];
  readonly headers: number;
  readonly rows: readonly NumberRow[];
  /** What stands below: goals of all rows, figures of others with their sources. */
  readonly notes?: readonly string[];
}

/** One row; `hint` marks a base below 30, `remark` says what is special. */
export interface NumberRow {
  readonly cells: readonly string[];
  readonly hint: boolean;
  readonly remark: string;
}

/** Headings of columns. */
export const columnsOf = (t: Translate, ids: readonly MessageKey[]) => ids.map((id) => t(id));

/** The key figures as a table, one row per number. */
export function kpiTable(
  numbers: readonly { readonly name: string; readonly judged: Judged; readonly target?: number | null }[],
  compared: boolean,
  t: Translate,
  formats: Formats,
): NumberTable {
  const plain = ['table.metric', 'table.value', 'table.range', 'table.n'] as const;
  const comparing = ['table.before', 'table.change', 'table.verdict'] as const;
  const aimed = numbers.some(({ target = null }) => target !== null);
  const aim = aimed ? (['table.target'] as const) : [];
  return {
    columns: columnsOf(t, compared ? [...plain, ...comparing, ...aim] : [...plain, ...aim]),
    headers: 1,
    rows: numbers.map(({ name, judged, target = null }) => ({
      cells: [
        name,
        ...estimateCells(judged.now, judged.unit, t, formats),
        ...(compared ? changeCells(judged, t, formats) : []),
        ...(aimed ? [target === null ? t('table.none') : formats.value(target, judged.unit)] : []),
      ],
      hint: judged.confidence !== 'normal',
      remark: '',
    })),
  };
}

function changeCells({ change, unit }: Judged, t: Translate, formats: Formats): readonly string[] {
  if (!change) return [t('table.none'), t('table.none'), t('kpi.nothing-before')];
  const difference = change.verdict === 'too-few' ? null : (change.difference?.value ?? null);
  return [
    change.before.value === null ? whyNoValue(change.before, {}, t) : formats.value(change.before.value, unit),
    difference === null ? t('verdict.few') : formats.difference(difference, unit),
    t(`verdict.${change.verdict}`),
  ];
}

/** A trend as a table, one row per bucket and group, the newest last. */
export function trendTable(trend: TrendDescription, t: Translate, formats: Formats): NumberTable {
  const split = trend.series.some(({ group }) => group !== null);
  const compared = trend.before !== null || trend.series.some(({ before }) => before !== undefined);
  const limited = trend.series.some(({ control }) => control && control.limits !== null);
  const columns: readonly MessageKey[] = [
    'table.period',
    ...(split ? (['table.group'] as const) : []),
    'table.value',
    'table.range',
    'table.n',
    ...(compared ? (['trend.before.name'] as const) : []),
    ...(limited ? (['control.table'] as const) : []),
  ];
  return {
    columns: columnsOf(t, columns),
    headers: split ? 2 : 1,
    rows: trend.buckets.flatMap(({ parts }, index) =>
      [...trend.series, ...trend.others].flatMap((series) => {
        const { group, points } = series;
        const point = points[index];
        if (!point) return [];
        const before = (series.before ?? trend.before)?.[index]?.value;
        return {
          cells: [
            formats.bucket(parts),
            ...(split ? [wordGroup(group, t)] : []),
            ...estimateCells(point, trend.unit, t, formats, trend.counts),
            ...(compared ? [before == null ? t('table.none') : formats.value(before, trend.unit)] : []),
            ...(limited ? [wordPointLimits(series, index, trend, t, formats) || t('table.none')] : []),
          ],
          hint: point.few,
          remark: point.inProgress ? t('trend.running') : '',
        };
      }),
    ),
  };
}

/** Value, range and base of an estimate, or why there is none. */
export function estimateCells(
  { value, low, high, n }: Pick<Estimate, 'value' | 'low' | 'high' | 'n'>,
  unit: Unit,
  t: Translate,
  formats: Formats,
  counts?: TrendDescription['counts'],
): readonly string[] {
  const noValue = whyNoValue({ n }, counts ? { counts } : {}, t);
  return [
    value === null ? noValue : formats.value(value, unit),
    value === null
      ? t('verdict.few')
      : low === null || high === null
        ? t('table.none')
        : formats.range(low, high, unit),
    formats.count(n),
  ];
}

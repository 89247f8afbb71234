import type { ComparisonDescription } from '../../core/charts/comparison-description.ts';
import type { DistributionDescription } from '../../core/charts/distribution-description.ts';
import type { HeatmapDescription } from '../../core/charts/heatmap-description.ts';
import type { Judged } from '../../core/charts/judged.ts';
import type { Benchmark } from '../../core/notebook/document.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/language.ts';
import { wordAnswerRange } from '../../i18n/word-distribution.ts';
import { wordBenchmark, wordRefusedBenchmark } from '../../i18n/word-marks.ts';
import { wordGroup } from '../../i18n/word-trend.ts';
import { columnsOf, estimateCells, type NumberTable } from './frame-table.ts';

/** A comparison as a table, one row per group in the order of the picture, all groups; `refused` are on another scale. */
export function comparisonTable(
  comparison: ComparisonDescription,
  refused: readonly Benchmark[],
  t: Translate,
  formats: Formats,
): NumberTable {
  const { groups, names, target: general } = comparison;
  const aimed = general !== null || groups.some(({ target }) => target !== null);
  const aim = (target: number | null, { unit }: Judged) =>
    target === null ? t('table.none') : formats.value(target, unit);
  const shares = names ? ([names.promoters, names.passives, names.detractors] as const) : [];
  return {
    columns: [
      t('table.group'),
      ...shares.map((part) => t(`part.${part}`)),
      ...columnsOf(t, ['table.value', 'table.range', 'table.n', 'comparison.rest', 'table.verdict']),
      ...(aimed ? [t('table.target')] : []),
    ],
    headers: 1,
    rows: groups.map(({ group, judged, shares: of, target }) => {
      const { change, unit, now, confidence } = judged;
      const difference = change?.verdict === 'too-few' ? null : (change?.difference?.value ?? null);
      const share = (value: number | undefined) => (value === undefined ? t('verdict.few') : formats.share(value));
      return {
        cells: [
          wordGroup(group, t),
          ...(names ? [share(of?.promoters), share(of?.passives), share(of?.detractors)] : []),
          ...estimateCells(now, unit, t, formats),
          difference === null ? t('verdict.few') : formats.difference(difference, unit),
          t(`verdict.${change?.verdict ?? 'too-few'}`),
          ...(aimed ? [aim(target ?? general, judged)] : []),
        ],
        hint: confidence !== 'normal',
        remark: '',
      };
    }),
    notes: notesOf(comparison, refused, t, formats),
  };
}

/** Figures of others with their sources, or why they are not shown. */
const notesOf = (
  { whole, benchmarks }: ComparisonDescription,
  refused: readonly Benchmark[],
  t: Translate,
  formats: Formats,
): readonly string[] =>
  whole
    ? [
        ...benchmarks.map((benchmark) => wordBenchmark(benchmark, whole.unit, t, formats)),
        ...refused.map((benchmark) => wordRefusedBenchmark(benchmark, whole.scale, t, formats)),
      ]
    : [];

/** A heatmap as a table, one row per group and bucket, with ranges. */
export const heatmapTable = (
  { rows, columns, unit }: HeatmapDescription,
  t: Translate,
  formats: Formats,
): NumberTable => ({
  columns: columnsOf(t, ['table.period', 'table.group', 'table.value', 'table.range', 'table.n']),
  headers: 2,
  rows: rows.flatMap(({ group, values }) =>
    values.flatMap((value, index) => {
      const column = columns[index];
      if (!column) return [];
      return {
        cells: [formats.bucket(column.parts), wordGroup(group, t), ...estimateCells(value, unit, t, formats)],
        hint: value.confidence !== 'normal',
        remark: column.inProgress ? t('trend.running') : column.cut ? t('heatmap.partly') : '',
      };
    }),
  ),
});

/** A distribution as a table: one row per answer, or per bucket when it is shown over time. */
export function distributionTable(distribution: DistributionDescription, t: Translate, formats: Formats): NumberTable {
  const { bars, groups, stacks, confidence } = distribution;
  const share = (value: number | null | undefined) => (value == null ? t('table.none') : formats.share(value));
  if (stacks) {
    const best = groups.toReversed();
    return {
      columns: [t('table.period'), ...best.map(({ id }) => t(`part.${id}`)), t('table.n')],
      headers: 1,
      rows: stacks.map((stack) => ({
        cells: [
          formats.bucket(stack.parts),
          ...best.map(({ id }) => share(stack.groups.find((group) => group.id === id)?.share)),
          formats.count(stack.n),
        ],
        hint: stack.confidence !== 'normal',
        remark: stack.inProgress ? t('trend.running') : '',
      })),
    };
  }
  const kindOf = (from: number, to: number) => groups.find((group) => group.from <= from && group.to >= to);
  return {
    columns: columnsOf(t, [
      'distribution.answer',
      'distribution.kind',
      'distribution.count',
      'distribution.share-head',
    ]),
    headers: 2,
    rows: bars.map(({ from, to, count, share: of }) => {
      const kind = kindOf(from, to);
      return {
        cells: [
          wordAnswerRange({ from, to }, formats),
          kind ? t(`part.${kind.id}`) : t('table.none'),
          formats.count(count),
          share(of),
        ],
        hint: confidence !== 'normal',
        remark: '',
      };
    }),
  };
}

import type { ComparisonDescription } from '../../core/charts/comparison-description.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/language.ts';
import { wordGroup } from '../../i18n/word-trend.ts';
import { columnsOf, estimateCells, type NumberTable } from './frame-table.ts';

/** A comparison as a table, one row per group in the order of the picture, all groups. */
export function comparisonTable({ groups, names }: ComparisonDescription, t: Translate, formats: Formats): NumberTable {
  const shares = names ? ([names.promoters, names.passives, names.detractors] as const) : [];
  return {
    columns: [
      t('table.group'),
      ...shares.map((part) => t(`part.${part}`)),
      ...columnsOf(t, ['table.value', 'table.range', 'table.n', 'comparison.rest', 'table.verdict']),
    ],
    headers: 1,
    rows: groups.map(({ group, judged, shares: of }) => {
      const { change, unit, now, confidence } = judged;
      const difference = change?.verdict === 'too-few' ? null : (change?.difference?.value ?? null);
      const share = (value: number | undefined) => (value === undefined ? t('table.none') : formats.share(value));
      return {
        cells: [
          wordGroup(group, t),
          ...(names ? [share(of?.promoters), share(of?.passives), share(of?.detractors)] : []),
          ...estimateCells(now, unit, t, formats),
          difference === null ? t('table.none') : formats.difference(difference, unit),
          t(`verdict.${change?.verdict ?? 'too-few'}`),
        ],
        hint: confidence !== 'normal',
        remark: '',
      };
    }),
  };
}

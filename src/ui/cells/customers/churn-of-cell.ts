import type { CellResult } from '../../../app/answer-board.ts';
import { type ChurnDescription, describeChurn, movementsOfAll } from '../../../core/charts/churn-description.ts';
import { estimateRate, rateOfMovement } from '../../../core/charts/churn-rates.ts';
import type { MovementAnswer, RevenueAnswer } from '../../../core/customers/inquiry.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import type { ChurnCell } from '../../../core/notebook/customer-cells.ts';
import type { Measure } from '../../../core/notebook/document.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordGroup } from '../../../i18n/word-trend.ts';
import { columnsOf, estimateCells, type NumberTable } from '../frame-table.ts';
import { answerTo } from './answers.ts';

/** What a churn cell was told. */
export interface ChurnAnswers {
  readonly movements: MovementAnswer | null;
  readonly revenue: RevenueAnswer | null;
}

export const churnAnswers = (result: CellResult | undefined): ChurnAnswers => ({
  movements: answerTo(result, 'movements', 'movements'),
  revenue: answerTo(result, 'revenue', 'revenue'),
});

/** The churn trend that a cell shows; null before the first answer. */
export function churnOf(
  { settings }: Pick<ChurnCell, 'settings'>,
  result: CellResult | undefined,
  measures: readonly Measure[],
  t: Translate,
): ChurnDescription | null {
  const { movements, revenue } = churnAnswers(result);
  const context = result?.context;
  if (!context || (!movements && !revenue)) return null;
  return describeChurn({
    movements,
    revenue,
    movementsBefore: answerTo(result, 'movements', 'movements-before'),
    revenueBefore: answerTo(result, 'revenue', 'revenue-before'),
    currency: settings.currency,
    yearBefore: context.compare === 'year-before' && context.comparison !== null,
    split: settings.splitBy !== null,
    grain: settings.grain ?? context.grain,
    ...(context.yearStart === undefined ? {} : { yearStart: context.yearStart }),
    fullScale: settings.fullScale,
    measures,
    names: { customers: t('churn.customers'), revenue: t('churn.revenue') },
  });
}

/** Of a table without dates: how many of each group are gone. */
export function totalsTable(answer: MovementAnswer, t: Translate, formats: Formats): NumberTable {
  const groups = [...answer.groups];
  return {
    columns: columnsOf(t, ['table.group', 'table.value', 'table.range', 'table.n', 'churn.table.lost']),
    headers: 1,
    rows: groups.map(({ group, whole }) => {
      const estimate = estimateRate(rateOfMovement(whole));
      return {
        cells: [
          groups.length === 1 && group === '' ? t('table.all') : wordGroup(group, t),
          ...estimateCells(estimate, 'rate', t, formats, 'customers'),
          formats.count(whole.lost),
        ],
        hint: whole.start < 30,
        remark: '',
      };
    }),
  };
}

/** The numbers of a churn cell, one record per line and step. */
export function churnRecords({ trend }: ChurnDescription, answers: ChurnAnswers): readonly NumberRecord[] {
  const lost = answers.movements ? movementsOfAll(answers.movements) : [];
  const alone = trend.series.length + trend.others.length === 1;
  return [...trend.series, ...trend.others].flatMap(({ group, points }) =>
    points.map(({ value, low, high, n, inProgress }, index) => ({
      group: group ?? '',
      period_start: trend.buckets[index]?.start ?? null,
      period_end: trend.buckets[index]?.end ?? null,
      in_progress: inProgress,
      at_start: n,
      lost: alone ? (lost[index]?.lost ?? null) : null,
      value,
      low,
      high,
      unit: 'percent',
    })),
  );
}

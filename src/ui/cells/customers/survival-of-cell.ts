import type { CellResult } from '../../../app/answer-board.ts';
import type { AccountPeriod } from '../../../core/account/account.ts';
import { accountOfLogRank, accountOfMedian, accountOfSurvival } from '../../../core/account/survival.ts';
import { describeSurvival, type SurvivalDescription, survivalOf } from '../../../core/charts/survival-description.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import type { SurvivalCell } from '../../../core/notebook/customer-cells.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordCurve, wordTime } from '../../../i18n/word-survival.ts';
import type { NumberTable } from '../frame-table.ts';
import type { TitledAccount } from './accounts-of-churn.ts';
import { answerTo } from './answers.ts';

/** The curves that a cell shows; null before the first answer. */
export function survivalCurvesOf(_: SurvivalCell, result: CellResult | undefined): SurvivalDescription | null {
  const answer = answerTo(result, 'durations', 'durations');
  return answer && describeSurvival(answer);
}

/** Curves as a table: one row per group and tick of the axis. */
export function survivalTable(survival: SurvivalDescription, t: Translate, formats: Formats): NumberTable {
  const percent = (fraction: number) => formats.value(100 * fraction, 'percent');
  return {
    columns: [t('survival.time'), t('table.group'), t('survival.still'), t('table.range'), t('survival.at-risk')],
    headers: 2,
    rows: [...survival.series, ...survival.others].flatMap((series) =>
      survival.ticks.flatMap((tick) => {
        const at = survivalOf(series, tick, survival);
        if (!at) return [];
        const withheld = series.confidence === 'none';
        return {
          cells: [
            wordTime(tick, survival.unit, t, formats),
            wordCurve(survival, series.group, t),
            withheld ? t('trend.withheld.customers') : percent(at.survival),
            withheld || at.low === null || at.high === null
              ? t('table.none')
              : formats.range(100 * at.low, 100 * at.high, 'percent'),
            formats.count(at.atRisk),
          ],
          hint: series.confidence !== 'normal',
          remark: '',
        };
      }),
    ),
    notes: survival.series.flatMap((series) =>
      series.median === null
        ? []
        : [
            `${t('survival.median')}, ${wordCurve(survival, series.group, t)}: ${wordTime(series.median, survival.unit, t, formats)}`,
          ],
    ),
  };
}

/** The numbers of the curves, one record per corner. */
export const survivalRecords = ({ series, others, unit }: SurvivalDescription): readonly NumberRecord[] =>
  [...series, ...others].flatMap(({ group, n, points }) =>
    points.map(({ time, survival, low, high }) => ({
      group,
      customers: n,
      time,
      unit,
      still_there: survival,
      low,
      high,
    })),
  );

/** The arithmetic of the curves: the test of several, and the median of each, or the last share that was observed. */
export function accountsOfSurvival(survival: SurvivalDescription, t: Translate): readonly TitledAccount[] {
  const { test, tested, series, scale, unit } = survival;
  // Times of the accounts are those of the table.
  const period: AccountPeriod | null = scale === 1 ? (unit === 'periods' ? null : unit) : 'day';
  const several = series.length + survival.others.length > 1;
  return [
    ...(test
      ? [
          {
            account: accountOfLogRank(
              test,
              tested.map(({ group }) => wordCurve(survival, group, t)),
            ),
          },
        ]
      : []),
    ...series.map((one) => {
      const last = one.curve.time.at(-1) ?? 0;
      const account =
        one.median === null
          ? accountOfSurvival(one.curve, last, survivalOf(one, last / scale, survival), { period })
          : accountOfMedian(one.curve, { period });
      const name = t(`account.${account.definition}`);
      return several ? { account, title: `${wordCurve(survival, one.group, t)}: ${name}` } : { account };
    }),
  ];
}

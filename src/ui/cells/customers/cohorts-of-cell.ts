import type { CellResult } from '../../../app/answer-board.ts';
import { accountOfCohorts, accountOfLogRank } from '../../../core/account/survival.ts';
import { type CohortDescription, describeCohorts } from '../../../core/charts/cohort-description.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import type { CohortsCell } from '../../../core/notebook/customer-cells.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import type { NumberTable } from '../frame-table.ts';
import type { TitledAccount } from './accounts-of-churn.ts';
import { answerTo } from './answers.ts';

/** The triangle that a cell shows; null before the first answer. */
export function cohortsOf({ settings }: CohortsCell, result: CellResult | undefined): CohortDescription | null {
  const answer = answerTo(result, 'cohorts', 'cohorts');
  const context = result?.context;
  return answer && context ? describeCohorts(answer, settings.grain ?? context.grain, context.yearStart) : null;
}

/** A triangle as a table of counts: one row per cohort, and all of them together. */
export const cohortsTable = (cohorts: CohortDescription, t: Translate, formats: Formats): NumberTable => {
  const ages = Array.from({ length: cohorts.ages }, (_, index) => index + 1);
  const named = (age: number) => t(`survival.after.${cohorts.grain}`, { n: age, value: formats.count(age) });
  return {
    columns: [t('cohorts.began'), t('cohorts.size'), ...ages.map((age) => t('cohorts.age', { age: named(age) }))],
    headers: 1,
    rows: [
      ...cohorts.rows.map(({ parts, size, squares }) => ({
        cells: [
          formats.bucket(parts),
          formats.count(size),
          ...ages.map((age) => {
            const square = squares[age - 1];
            return square ? formats.count(square.active) : '';
          }),
        ],
        hint: size < 30,
        remark: squares.at(-1)?.running ? t('trend.running') : '',
      })),
      {
        cells: [
          t('cohorts.pooled'),
          formats.count(cohorts.customers),
          ...ages.map((age) => {
            const value = cohorts.pooled[age - 1]?.value;
            return value == null ? '' : formats.value(value, 'percent');
          }),
        ],
        hint: false,
        remark: '',
      },
    ],
  };
};

/** The numbers of a triangle, one record per cohort and age. */
export const cohortRecords = ({ rows }: CohortDescription): readonly NumberRecord[] =>
  rows.flatMap(({ start, end, size, squares }) => [
    { cohort_start: start, cohort_end: end, size, age: 0, active: size, share: 1, in_progress: false },
    ...squares.map(({ age, active, running }) => ({
      cohort_start: start,
      cohort_end: end,
      size,
      age,
      active,
      share: size > 0 ? active / size : null,
      in_progress: running,
    })),
  ]);

/** The arithmetic of a triangle: its pooled row at the age of the title, and the test of newer against older. */
export function accountsOfCohorts(
  { triangle, told, pooled, grain, halves }: CohortDescription,
  t: Translate,
): readonly TitledAccount[] {
  const age = told ?? pooled.length;
  return [
    {
      account: accountOfCohorts(triangle, age, { period: grain }),
      title: t('cohorts.how.at', { age: t(`account.unit.${grain}`, { n: age, value: String(age) }) }),
    },
    ...(halves
      ? [
          {
            account: accountOfLogRank(halves.test, [t('cohorts.older'), t('cohorts.newer')]),
            title: t('cohorts.how.halves'),
          },
        ]
      : []),
  ];
}

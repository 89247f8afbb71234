import type { CellResult } from '../../../app/answer-board.ts';
import { accountOfRevenue } from '../../../core/account/revenue.ts';
import { describeRevenue, type RevenueDescription, revenueParts } from '../../../core/charts/revenue-description.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import type { RevenueCell } from '../../../core/notebook/customer-cells.ts';
import { revenueUnit } from '../../../core/statistics/revenue-flow.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { codeOf } from '../../../i18n/word-revenue.ts';
import type { NumberTable } from '../frame-table.ts';
import type { TitledAccount } from './accounts-of-churn.ts';
import { answerTo } from './answers.ts';

/** The waterfall that a cell shows; null before the first answer and without amounts. */
export function revenueOf({ settings }: RevenueCell, result: CellResult | undefined): RevenueDescription | null {
  const answer = answerTo(result, 'revenue', 'revenue');
  const context = result?.context;
  if (!answer || !context) return null;
  return describeRevenue(answer, {
    currency: settings.currency,
    last: settings.last,
    grain: settings.grain ?? context.grain,
    ...(context.yearStart === undefined ? {} : { yearStart: context.yearStart }),
  });
}

/** A waterfall as a table: one row per step of time, and the whole period last. */
export function revenueTable(revenue: RevenueDescription, t: Translate, formats: Formats): NumberTable {
  const code = codeOf(revenue.currency);
  const cells = (flow: RevenueDescription['flow']) =>
    (['start', ...revenueParts, 'end'] as const).map((part) => formats.money(flow[part] * revenueUnit, code));
  return {
    columns: [
      t('table.period'),
      t('revenue.start'),
      ...revenueParts.map((part) => t(`revenue.${part}`)),
      t('revenue.end'),
      t('revenue.customers'),
    ],
    headers: 1,
    rows: [
      ...revenue.steps.map(({ parts, flow, inProgress }) => ({
        cells: [formats.bucket(parts), ...cells(flow), formats.count(flow.customers)],
        hint: false,
        remark: inProgress ? t('trend.running') : '',
      })),
      ...(revenue.step
        ? []
        : [
            {
              cells: [t('revenue.show.whole'), ...cells(revenue.flow), formats.count(revenue.flow.customers)],
              hint: false,
              remark: '',
            },
          ]),
    ],
  };
}

/** The numbers of a waterfall, one record per step. */
export const revenueRecords = ({ steps, currency }: RevenueDescription): readonly NumberRecord[] =>
  steps.map(({ start, end, inProgress, flow }) => ({
    currency,
    period_start: start,
    period_end: end,
    in_progress: inProgress,
    customers: flow.customers,
    start: flow.start * revenueUnit,
    gained: flow.gained * revenueUnit,
    reactivated: flow.reactivated * revenueUnit,
    expansion: flow.expansion * revenueUnit,
    contraction: flow.contraction * revenueUnit,
    lost: flow.lost * revenueUnit,
    end: flow.end * revenueUnit,
  }));

/** The arithmetic of a waterfall: gross and net churn, and what is kept. */
export const accountsOfRevenue = ({ flow, churn, currency }: RevenueDescription): readonly TitledAccount[] =>
  (['churn.revenue-gross', 'churn.revenue-net', 'retention.gross-revenue', 'retention.net-revenue'] as const).map(
    (definition) => ({ account: accountOfRevenue(definition, flow, churn, { currency: codeOf(currency) }) }),
  );

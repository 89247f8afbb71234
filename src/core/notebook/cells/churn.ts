import { feeds } from '../../customers/feeds.ts';
import type { ChurnCell } from '../customer-cells.ts';
import { defineCellType } from './cell-type.ts';
import { rowsAsked, stepsAsked } from './customers.ts';

/**
 * Customers and revenue lost over time. Answers:
 * - `movements` and `movements-before`: of the period and of the one it is compared with, unless only revenue is shown.
 * - `revenue` and `revenue-before`: the same of revenue, where it is shown and the table knows it.
 */
export const churnCell = defineCellType<ChurnCell>({
  type: 'churn',
  wants: ['movements'],
  defaults: (table) =>
    feeds(table, 'movements')
      ? {
          measure: feeds(table, 'revenue') && table.kind === 'subscriptions' ? 'both' : 'customers',
          grain: null,
          splitBy: null,
          currency: null,
          fullScale: false,
        }
      : null,
  needs: ({ measure, splitBy }) => [
    { need: 'customers', feed: measure === 'revenue' ? 'revenue' : 'movements' },
    ...(splitBy === null ? [] : [{ need: 'column' as const, column: splitBy }]),
  ],
  plans: () => ({}),
  inquiries: (settings, context) => {
    const { period, comparison, table } = context;
    const { measure, splitBy } = settings;
    const steps = stepsAsked(settings, context);
    const money = measure !== 'customers' && !(measure === 'both' && splitBy !== null) && feeds(table, 'revenue');
    const of = <Ask extends 'movements' | 'revenue'>(ask: Ask) => ({
      [ask]: { ask, ...rowsAsked(context, period, splitBy), ...steps },
      ...(comparison ? { [`${ask}-before`]: { ask, ...rowsAsked(context, comparison, splitBy), ...steps } } : {}),
    });
    return { ...(measure === 'revenue' ? {} : of('movements')), ...(money ? of('revenue') : {}) };
  },
});

import { feeds } from '../../customers/feeds.ts';
import type { RevenueCell } from '../customer-cells.ts';
import { defineCellType } from './cell-type.ts';
import { rowsAsked, stepsAsked } from './customers.ts';

/** Where revenue came from and went to. Answer: `revenue` of the period, step by step. */
export const revenueCell = defineCellType<RevenueCell>({
  type: 'revenue',
  wants: ['revenue'],
  defaults: (table) => (feeds(table, 'revenue') ? { grain: null, currency: null, last: false } : null),
  needs: () => [{ need: 'customers', feed: 'revenue' }],
  plans: () => ({}),
  inquiries: (settings, context) => ({
    revenue: { ask: 'revenue', ...rowsAsked(context, context.period), ...stepsAsked(settings, context) },
  }),
});

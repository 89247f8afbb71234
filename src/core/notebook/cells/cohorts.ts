import { feeds } from '../../customers/feeds.ts';
import type { CohortsCell } from '../customer-cells.ts';
import { defineCellType } from './cell-type.ts';
import { rowsAsked, stepsAsked } from './customers.ts';

/** Customers by the step in which they began. Answer: `cohorts` that began in the period. */
export const cohortsCell = defineCellType<CohortsCell>({
  type: 'cohorts',
  wants: ['cohorts'],
  defaults: (table) => (feeds(table, 'cohorts') ? { grain: null } : null),
  needs: () => [{ need: 'customers', feed: 'cohorts' }],
  plans: () => ({}),
  inquiries: (settings, context) => ({
    cohorts: { ask: 'cohorts', ...rowsAsked(context, context.period), ...stepsAsked(settings, context) },
  }),
});

import { feeds } from '../../customers/feeds.ts';
import type { LabCell } from '../customer-cells.ts';
import { defineCellType } from './cell-type.ts';
import { rowsAsked, stepsAsked } from './customers.ts';

/**
 * The same customers under every definition of churn. Answers: `movements` of the period, and `revenue` where the table
 * knows it.
 */
export const labCell = defineCellType<LabCell>({
  type: 'lab',
  wants: ['movements'],
  defaults: (table) => (feeds(table, 'movements') ? { grain: null, currency: null } : null),
  needs: () => [{ need: 'customers', feed: 'movements' }],
  plans: () => ({}),
  inquiries: (settings, context) => {
    const rows = { ...rowsAsked(context, context.period), ...stepsAsked(settings, context) };
    return {
      movements: { ask: 'movements', ...rows },
      ...(feeds(context.table, 'revenue') ? { revenue: { ask: 'revenue', ...rows } } : {}),
    };
  },
});

import { mostSeries } from '../../charts/most-series.ts';
import { feeds } from '../../customers/feeds.ts';
import type { SurvivalCell } from '../customer-cells.ts';
import { bestSplit } from '../splits.ts';
import { defineCellType } from './cell-type.ts';
import { customerSplits, rowsAsked } from './customers.ts';

/**
 * How long customers stay. Answer: `durations` by group, of everybody whatever the period: who began before it has stayed
 * longest, and tells most.
 */
export const survivalCell = defineCellType<SurvivalCell>({
  type: 'survival',
  wants: ['durations'],
  defaults: (table) => {
    if (!feeds(table, 'durations')) return null;
    const columns = customerSplits(table).filter(({ dictionary = [] }) => dictionary.length <= mostSeries);
    const plans = columns.filter(({ role }) => role === 'plan');
    return { by: (bestSplit({ ...table, columns: plans }) ?? bestSplit({ ...table, columns }))?.id ?? null };
  },
  needs: ({ by }) => [
    { need: 'customers', feed: 'durations' },
    ...(by === null ? [] : [{ need: 'column' as const, column: by }]),
  ],
  plans: () => ({}),
  inquiries: ({ by }, context) => ({ durations: { ask: 'durations', ...rowsAsked(context, null, by) } }),
});

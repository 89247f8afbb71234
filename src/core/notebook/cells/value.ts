import { feeds } from '../../customers/feeds.ts';
import { daySpan } from '../../table/table.ts';
import { isoDate } from '../../time/day.ts';
import type { Period } from '../../time/period.ts';
import type { ValueCell } from '../customer-cells.ts';
import { type CellContext, defineCellType } from './cell-type.ts';
import { rowsAsked } from './customers.ts';

/**
 * All orders up to the end of the notebook's period. Its beginning does not count: who bought before it would look like
 * a new customer.
 */
function sinceTheFirst({ table, period }: CellContext): Period | null {
  const span = daySpan(table);
  if (!period || !span) return null;
  const first = isoDate(span.first);
  return { start: first < period.start ? first : period.start, end: period.end };
}

/**
 * What customers of a table of orders will buy and be worth. Answers:
 * - `values`: of all orders up to the end of the period.
 */
export const valueCell = defineCellType<ValueCell>({
  type: 'value',
  wants: ['purchases'],
  defaults: (table) =>
    feeds(table, 'purchases')
      ? {
          model: 'mbgnbd',
          currency: null,
          horizon: { length: 12, unit: 'month' },
          margin: null,
          discount: 0.1,
          checkUntil: null,
          splitBy: null,
          sort: 'value',
        }
      : null,
  needs: ({ splitBy }) => [
    { need: 'customers', feed: 'purchases' },
    ...(splitBy === null ? [] : [{ need: 'column' as const, column: splitBy }]),
  ],
  plans: () => ({}),
  inquiries: ({ splitBy, sort: _, ...assumptions }, context) => ({
    values: { ask: 'values', ...rowsAsked(context, sinceTheFirst(context), splitBy), ...assumptions },
  }),
});

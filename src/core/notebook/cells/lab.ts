import { feeds } from '../../customers/feeds.ts';
import type { LabCell, LabSettings } from '../customer-cells.ts';
import { type CellContext, type CellInquiries, defineCellType } from './cell-type.ts';
import { rowsAsked, stepsAsked } from './customers.ts';
import { sinceTheFirst } from './value.ts';

/** What values in a new lab rest on. */
export const usualLabValue: NonNullable<LabSettings['value']> = { months: 12, margin: null, discount: 0.1 };

/** What customers are worth: subscribers under every method at once, of orders each model by itself. */
function valuesAsked({ value = usualLabValue, currency }: LabSettings, context: CellContext): CellInquiries {
  if (!feeds(context.table, 'value')) return {};
  const { months, margin, discount } = value;
  const rows = rowsAsked(context, sinceTheFirst(context));
  const told = { currency, margin, discount, checkUntil: null };
  if (context.table.kind === 'subscriptions') {
    return { subscribers: { ask: 'subscribers', ...rows, ...told, months, method: null, first: 'now' } };
  }
  const horizon = { length: months, unit: 'month' } as const;
  const of = (model: 'mbgnbd' | 'bgnbd') => ({ ask: 'values', ...rows, ...told, horizon, model }) as const;
  return { 'values-mbgnbd': of('mbgnbd'), 'values-bgnbd': of('bgnbd') };
}

/**
 * The same customers under every definition of churn and of value. Answers: `movements` of the period, `revenue` where
 * the table knows it; `subscribers`, or `values-mbgnbd` and `values-bgnbd`, where it tells what customers pay.
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
      ...valuesAsked(settings, context),
    };
  },
});

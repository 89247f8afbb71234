import { feeds } from '../../customers/feeds.ts';
import { monthsOf } from '../../customers/horizon.ts';
import type { SubscriberInquiry } from '../../customers/subscribers.ts';
import { daySpan, type TableMeta } from '../../table/table.ts';
import { isoDate } from '../../time/day.ts';
import type { Period } from '../../time/period.ts';
import type { SubscriberSettings, ValueCell } from '../customer-cells.ts';
import { type CellContext, defineCellType } from './cell-type.ts';
import { customerSplits, rowsAsked } from './customers.ts';

/**
 * All orders up to the end of the notebook's period. Its beginning does not count: who bought before it would look like
 * a new customer. A period that ends after the last start of a subscription leaves nothing out: losses come later still.
 */
export function sinceTheFirst({ table, period }: CellContext): Period | null {
  const span = daySpan(table);
  if (!period || !span) return null;
  if (table.kind === 'subscriptions' && period.end > isoDate(span.last)) return null;
  const first = isoDate(span.first);
  return { start: first < period.start ? first : period.start, end: period.end };
}

/** What a new cell says of subscribers. */
export const usualSubscribers: SubscriberSettings = { method: null, first: 'now', sort: 'value' };

/** Most plans of which each has a curve of its own without being asked. */
const mostPlans = 12;

/** Customers of a dear plan seldom leave as those of a cheap one do, so plans are told apart. */
function planOf(table: TableMeta): string | null {
  if (table.kind !== 'subscriptions') return null;
  const plan = customerSplits(table).find(({ role }) => role === 'plan');
  const plans = plan?.dictionary?.length ?? 0;
  return plan && plans > 1 && plans <= mostPlans ? plan.id : null;
}

/**
 * What customers of a table of orders will buy and be worth, or what those of a table of subscriptions are still worth.
 * Answers:
 * - `values`: of all orders up to the end of the period.
 * - `subscribers`: of all subscriptions, as they were at the end of the period.
 */
export const valueCell = defineCellType<ValueCell>({
  type: 'value',
  wants: ['value'],
  defaults: (table) =>
    feeds(table, 'value')
      ? {
          model: 'mbgnbd',
          currency: null,
          horizon: { length: 12, unit: 'month' },
          margin: null,
          discount: 0.1,
          checkUntil: null,
          splitBy: planOf(table),
          sort: 'value',
        }
      : null,
  needs: ({ splitBy }) => [
    { need: 'customers', feed: 'value' },
    ...(splitBy === null ? [] : [{ need: 'column' as const, column: splitBy }]),
  ],
  plans: () => ({}),
  inquiries: ({ splitBy, sort: _, subscribers = usualSubscribers, ...assumptions }, context) => {
    const rows = rowsAsked(context, sinceTheFirst(context), splitBy);
    if (context.table.kind !== 'subscriptions') return { values: { ask: 'values', ...rows, ...assumptions } };
    const { currency, horizon, margin, discount, checkUntil } = assumptions;
    const { method, first } = subscribers;
    const told = { method, first, currency, months: monthsOf(horizon), margin, discount, checkUntil };
    return { subscribers: { ask: 'subscribers', ...rows, ...told } satisfies SubscriberInquiry };
  },
});

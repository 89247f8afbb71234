import type { LinkedTable } from '../../link/link.ts';
import { timeAxis } from '../../table/table.ts';
import type { MoneyCell, MoneySettings } from '../customer-cells.ts';
import { type CellContext, defineCellType, tilesOf } from './cell-type.ts';
import { rowsAsked } from './customers.ts';

/** Days that customers are followed at first. */
const firstHorizon = 180;

/** The linked tables that tell what customers did. */
export const outcomeTables = ({ linked = [] }: Pick<CellContext, 'linked'>): readonly LinkedTable[] =>
  linked.filter(({ table }) => (table.kind === 'subscriptions' || table.kind === 'orders') && timeAxis(table));

/** The linked table that a cell follows its answers into; undefined while there is none. */
export const outcomeOf = (
  { outcome }: Pick<MoneySettings, 'outcome'>,
  context: Pick<CellContext, 'linked'>,
): LinkedTable | undefined => outcomeTables(context).find(({ table }) => outcome === null || table.id === outcome);

/**
 * What customers did after they had answered. Its answer `outcomes` is there once the table is linked with one of
 * subscriptions or orders.
 */
export const moneyCell = defineCellType<MoneyCell>({
  type: 'money',
  wants: ['score', 'date'],
  defaults: (table) => {
    const [tile] = tilesOf(table);
    return tile && timeAxis(table)
      ? { ...tile, outcome: null, horizon: firstHorizon, splitBy: null, everyAnswer: false }
      : null;
  },
  needs: ({ metric, item, splitBy }) => [
    { need: 'item', metric, item },
    { need: 'role', role: 'answeredAt' },
    ...(splitBy === null ? [] : [{ need: 'column' as const, column: splitBy }]),
  ],
  plans: () => ({}),
  inquiries: (settings, context) => {
    const found = outcomeOf(settings, context);
    if (!found) return {};
    const { table, role, rules } = found;
    return {
      outcomes: {
        ask: 'outcomes',
        ...rowsAsked(context, context.period, settings.splitBy),
        item: settings.item,
        outcome: { table: table.id, role, rules },
        window: settings.horizon,
      },
    };
  },
});

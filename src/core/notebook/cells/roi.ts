import type { Predicate } from '../../segments/predicate.ts';
import type { RoiCell, RoiSettings } from '../customer-cells.ts';
import { type CellContext, defineCellType, planOfTile, tilesOf } from './cell-type.ts';
import { rowsAsked } from './customers.ts';
import { outcomeOf } from './money.ts';

/** Days after an answer in which orders count at first. */
const firstWindow = 180;

/** The rows of those whom a measure is for; null for everybody, or while its segment is gone. */
function amongOf({ among }: Pick<RoiSettings, 'among'>, { segments = [] }: CellContext): Predicate | null {
  if (among === null) return null;
  if ('column' in among) return { is: 'one-of', column: among.column, values: [among.value] };
  return segments.find(({ id }) => id === among.segment)?.predicate ?? null;
}

/** What a cell is about, narrowed to those whom its measure is for. */
export function roiContext(settings: Pick<RoiSettings, 'among'>, context: CellContext): CellContext {
  const among = amongOf(settings, context);
  if (!among) return context;
  return { ...context, segment: context.segment ? { is: 'all', of: [context.segment, among] } : among };
}

/**
 * What a planned measure is expected to bring. Frame `mix`: the answers of those whom it is for. Answer `outcomes`: what
 * they did afterwards, once the table is linked with one of subscriptions or orders.
 */
export const roiCell = defineCellType<RoiCell>({
  type: 'roi',
  wants: ['nps'],
  defaults: (table) => {
    const tile = tilesOf(table).find(({ metric }) => metric === 'nps');
    return tile
      ? {
          ...tile,
          outcome: null,
          window: firstWindow,
          measure: '',
          costOnce: 0,
          costYearly: 0,
          among: null,
          customers: null,
          reach: 1,
          change: 'points',
          expected: { low: 1, likely: 3, high: 6 },
          real: { low: 0.2, likely: 0.5, high: 0.8 },
          margin: null,
          horizon: 3,
          discount: 0.1,
          currency: null,
          typed: {},
        }
      : null;
  },
  needs: ({ metric, item, among }) => [
    { need: 'item', metric, item },
    ...(among && 'column' in among ? [{ need: 'column' as const, column: among.column }] : []),
  ],
  plans: (settings, context) => ({ mix: planOfTile(settings, roiContext(settings, context), context.period) }),
  inquiries: (settings, context) => {
    const found = outcomeOf(settings, context);
    if (!found) return {};
    const { table, role, rules } = found;
    return {
      outcomes: {
        ask: 'outcomes',
        ...rowsAsked(roiContext(settings, context), context.period),
        item: settings.item,
        outcome: { table: table.id, role, rules },
        window: settings.window,
      },
    };
  },
});

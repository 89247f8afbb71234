import { timeAxis } from '../../table/table.ts';
import type { TrendCell } from '../cell.ts';
import { defineCellType, planOfTile, stepsOf, tilesOf } from './cell-type.ts';

/**
 * One metric over time. Frames:
 * - `series`: by bucket, and by the column it is split by.
 * - `series-before`: the same buckets and groups a year before; only when compared with the year before.
 * - `whole` and `whole-before`: the whole period and the one it is compared with, for the verdict in the title.
 */
export const trendCell = defineCellType<TrendCell>({
  type: 'trend',
  wants: ['score', 'date'],
  defaults: (table) => {
    const [tile] = tilesOf(table);
    return tile && timeAxis(table) ? { ...tile, grain: null, splitBy: null, fullScale: false } : null;
  },
  needs: ({ metric, item, splitBy }) => [
    { need: 'item', metric, item },
    { need: 'role', role: 'answeredAt' },
    ...(splitBy === null ? [] : [{ need: 'column' as const, column: splitBy }]),
  ],
  plans: (settings, context) => {
    const { period, comparison, compare } = context;
    const steps = stepsOf(settings.grain, context);
    const shifted = compare === 'year-before' ? comparison : null;
    const by = settings.splitBy === null ? ['bucket'] : ['bucket', settings.splitBy];
    return {
      series: {
        ...planOfTile(settings, context, period),
        ...steps,
        by,
      },
      whole: planOfTile(settings, context, period),
      ...(shifted ? { 'series-before': { ...planOfTile(settings, context, shifted), ...steps, by } } : {}),
      ...(comparison ? { 'whole-before': planOfTile(settings, context, comparison) } : {}),
    };
  },
});

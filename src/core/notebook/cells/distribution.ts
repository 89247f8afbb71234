import type { DistributionCell } from '../cell.ts';
import { defineCellType, planOfTile, stepsOf, tilesOf } from './cell-type.ts';

/**
 * How often each answer of a question was given. Frames:
 * - `whole` and `whole-before`: all answers, now and in the period that is compared with.
 * - `series`: by bucket, when it is shown over time.
 */
export const distributionCell = defineCellType<DistributionCell>({
  type: 'distribution',
  wants: ['score'],
  defaults: (table) => {
    const [tile] = tilesOf(table);
    return tile ? { ...tile, overTime: false, grain: null } : null;
  },
  needs: ({ metric, item, overTime }) => [
    { need: 'item', metric, item },
    ...(overTime ? [{ need: 'role' as const, role: 'answeredAt' as const }] : []),
  ],
  plans: (settings, context) => {
    const { period, comparison } = context;
    const steps = stepsOf(settings.grain, context);
    return {
      whole: planOfTile(settings, context, period),
      ...(comparison ? { 'whole-before': planOfTile(settings, context, comparison) } : {}),
      ...(settings.overTime ? { series: { ...planOfTile(settings, context, period), ...steps, by: ['bucket'] } } : {}),
    };
  },
});

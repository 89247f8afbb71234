import type { ComparisonCell } from '../cell.ts';
import { firstSplit } from '../splits.ts';
import { defineCellType, planOfTile, tilesOf } from './cell-type.ts';

/**
 * One metric of several groups, each against all others. Frames:
 * - `groups`: by the column whose values are the groups; a row with several of them counts in each.
 * - `whole`: all answers, each once: what a group is taken from to get its rest.
 */
export const comparisonCell = defineCellType<ComparisonCell>({
  type: 'comparison',
  wants: ['score', 'split'],
  defaults: (table) => {
    const [tile] = tilesOf(table);
    const by = firstSplit(table);
    return tile && by !== null ? { ...tile, by, sort: 'value', fullScale: false } : null;
  },
  needs: ({ metric, item, by }) => [
    { need: 'item', metric, item },
    { need: 'column', column: by },
  ],
  plans: (settings, context) => ({
    groups: { ...planOfTile(settings, context, context.period), by: [settings.by] },
    whole: planOfTile(settings, context, context.period),
  }),
});

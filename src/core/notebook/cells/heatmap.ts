import { type TableMeta, timeAxis } from '../../table/table.ts';
import type { Grain } from '../../time/grain.ts';
import type { HeatmapCell } from '../cell.ts';
import { firstSplit } from '../splits.ts';
import { defineCellType, planOfTile, stepsOf, tilesOf } from './cell-type.ts';

/** One step coarser than a grain, so that the cells of a heatmap hold enough answers. */
export const coarser: Readonly<Record<Grain, Grain>> = {
  day: 'week',
  week: 'month',
  month: 'quarter',
  quarter: 'year',
  year: 'year',
};

/**
 * One metric of several groups over time. Frames:
 * - `cells`: by group and bucket.
 * - `groups` and `groups-before`: each group over the whole period and the one it is compared with, for the title.
 * - `whole` and `whole-before`: all answers.
 */
export const heatmapCell = defineCellType<HeatmapCell>({
  type: 'heatmap',
  wants: ['score', 'split', 'date'],
  defaults: (table: TableMeta) => {
    const [tile] = tilesOf(table);
    const by = firstSplit(table);
    return tile && by !== null && timeAxis(table) ? { ...tile, by, grain: null } : null;
  },
  needs: ({ metric, item, by }) => [
    { need: 'item', metric, item },
    { need: 'role', role: 'answeredAt' },
    { need: 'column', column: by },
  ],
  plans: (settings, context) => {
    const { period, comparison } = context;
    const by = [settings.by];
    return {
      cells: {
        ...planOfTile(settings, context, period),
        ...stepsOf(settings.grain, context),
        by: ['bucket', settings.by],
      },
      groups: { ...planOfTile(settings, context, period), by },
      whole: planOfTile(settings, context, period),
      ...(comparison
        ? {
            'groups-before': { ...planOfTile(settings, context, comparison), by },
            'whole-before': planOfTile(settings, context, comparison),
          }
        : {}),
    };
  },
});

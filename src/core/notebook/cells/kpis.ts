import type { Plan } from '../../frame/plan.ts';
import type { KpiCell } from '../cell.ts';
import { defineCellType, planOfTile, tilesOf } from './cell-type.ts';

/** Most tiles in one new cell; more can be added by hand. */
const firstTiles = 5;

/** Names of the frames of one tile: its number now and, when something is compared, before. */
export const tileFrames = (index: number): { readonly now: string; readonly before: string } => ({
  now: `now-${index}`,
  before: `before-${index}`,
});

/** Key figures: one number per tile, now and in the period it is compared with; frames by {@link tileFrames}. */
export const kpiCell = defineCellType<KpiCell>({
  type: 'kpis',
  wants: ['score'],
  defaults: (table) => {
    const tiles = tilesOf(table).slice(0, firstTiles);
    return tiles.length === 0 ? null : { tiles };
  },
  needs: ({ tiles }) => tiles.map(({ metric, item }) => ({ need: 'item', metric, item })),
  plans: ({ tiles }, context) => {
    const plans: Record<string, Plan> = {};
    tiles.forEach((tile, index) => {
      const names = tileFrames(index);
      plans[names.now] = planOfTile(tile, context, context.period);
      if (context.comparison) plans[names.before] = planOfTile(tile, context, context.comparison);
    });
    return plans;
  },
});

import type { PersonaCell } from '../cell.ts';
import { defineCellType, planOfTile, tilesOf } from './cell-type.ts';

/**
 * A segment told as a person. Frames, one pair per question of the table: `own-0`, … of the segment inside of the
 * notebook's rows, and `all-0`, … of all of them. None while no persona is chosen or its segment is gone.
 */
export const personaCell = defineCellType<PersonaCell>({
  type: 'persona',
  defaults: () => ({ persona: null, segment: null }),
  needs: () => [],
  plans: (settings, context) => {
    const segment = context.segments?.find(({ id, table }) => id === settings.segment && table === context.table.id);
    if (!segment) return {};
    const own = context.segment ? { is: 'all' as const, of: [context.segment, segment.predicate] } : segment.predicate;
    return Object.fromEntries(
      tilesOf(context.table).flatMap((tile, index) => [
        [`own-${index}`, planOfTile(tile, { ...context, segment: own }, context.period)],
        [`all-${index}`, planOfTile(tile, context, context.period)],
      ]),
    );
  },
});

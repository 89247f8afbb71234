import type { Predicate } from '../../segments/predicate.ts';
import type { PersonaCell } from '../cell.ts';
import { defineCellType, planOfTile, tilesOf } from './cell-type.ts';

/**
 * A segment told as a person. Frames, one pair per question of the table: `own-0`, … of the segment inside of the
 * notebook's rows, and `all-0`, … of all of them. A notebook that is about this very segment is left out of that, or
 * nobody would be left to compare with. None while no persona is chosen or its segment is gone.
 */
export const personaCell = defineCellType<PersonaCell>({
  type: 'persona',
  defaults: () => ({ persona: null, segment: null }),
  needs: () => [],
  plans: (settings, context) => {
    const segment = context.segments?.find(({ id, table }) => id === settings.segment && table === context.table.id);
    if (!segment) return {};
    const around = { ...context, segment: without(context.segment, segment.predicate) };
    const own = around.segment ? { is: 'all' as const, of: [around.segment, segment.predicate] } : segment.predicate;
    return Object.fromEntries(
      tilesOf(context.table).flatMap((tile, index) => [
        [`own-${index}`, planOfTile(tile, { ...context, segment: own }, context.period)],
        [`all-${index}`, planOfTile(tile, around, context.period)],
      ]),
    );
  },
});

const same = (left: Predicate, right: Predicate): boolean => JSON.stringify(left) === JSON.stringify(right);

/** What a notebook is about besides a segment; null when nothing is left. */
function without(about: Predicate | null, segment: Predicate): Predicate | null {
  if (!about || same(about, segment)) return null;
  if (about.is !== 'all') return about;
  const of = about.of.filter((part) => !same(part, segment));
  const [only] = of;
  return of.length > 1 ? { is: 'all', of } : (only ?? null);
}

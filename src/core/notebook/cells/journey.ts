import type { TableMeta } from '../../table/table.ts';
import type { JourneyCell } from '../cell.ts';
import { asksFor, surveyKinds } from '../survey-kinds.ts';
import { type CellContext, defineCellType, planOfTile, tilesOf } from './cell-type.ts';

/** The column that says at which touchpoint a response was given. */
export const touchpointColumn = ({ columns }: TableMeta) =>
  columns.find(({ role, kind }) => role === 'touchpoint' && kind === 'category');

/**
 * The context of a journey: of a table with relational and transactional answers only the transactional ones, unless
 * the notebook's segments already choose between them.
 */
export function journeyContext(context: CellContext): CellContext {
  const kinds = surveyKinds(context.table);
  if (!kinds || asksFor(context.segment, kinds.column)) return context;
  const { transactional } = kinds;
  return { ...context, segment: context.segment ? { is: 'all', of: [context.segment, transactional] } : transactional };
}

/**
 * One metric of each touchpoint. Frames:
 * - `groups`: by the touchpoint column.
 * - `whole`: all answers.
 */
export const journeyCell = defineCellType<JourneyCell>({
  type: 'journey',
  wants: ['score', 'touchpoint'],
  defaults: (table) => {
    const [tile] = tilesOf(table);
    return tile && touchpointColumn(table) ? { ...tile, order: 'journey' } : null;
  },
  needs: ({ metric, item }) => [
    { need: 'item', metric, item },
    { need: 'role', role: 'touchpoint' },
  ],
  plans: (settings, context) => {
    const column = touchpointColumn(context.table);
    if (!column) return {};
    const asked = journeyContext(context);
    return {
      groups: { ...planOfTile(settings, asked, context.period), by: [column.id] },
      whole: planOfTile(settings, asked, context.period),
    };
  },
});

import type { Predicate } from '../../segments/predicate.ts';
import type { ColumnMeta } from '../../table/column.ts';
import type { TableMeta } from '../../table/table.ts';
import type { CommentsCell } from '../cell.ts';
import { defineCellType, planOfTile, tilesOf } from './cell-type.ts';

/** Columns that hold what people wrote. */
export const commentColumns = ({ columns, rows }: TableMeta): readonly ColumnMeta[] =>
  columns.filter(
    ({ role, kind, missing }) => role === 'comment' && (kind === 'text' || kind === 'category') && missing < rows,
  );

/** Rows up to which a new cell weighs all comments before it shows the first. */
const mostWeighed = 100_000;

/**
 * What people wrote. Frames:
 * - `whole`: the answers of those who wrote, to the question that stands beside their comments.
 */
export const commentsCell = defineCellType<CommentsCell>({
  type: 'comments',
  wants: ['comment'],
  defaults: (table) => {
    const [column] = commentColumns(table);
    return column
      ? { column: column.id, tile: tilesOf(table)[0] ?? null, sort: table.rows > mostWeighed ? 'newest' : 'telling' }
      : null;
  },
  needs: ({ column, tile }) => [
    { need: 'column', column },
    ...(tile ? [{ need: 'item' as const, metric: tile.metric, item: tile.item }] : []),
  ],
  plans: ({ column, tile }, context) => {
    if (!tile) return {};
    const wrote: Predicate = { is: 'answered', column };
    const segment: Predicate = context.segment ? { is: 'all', of: [context.segment, wrote] } : wrote;
    return { whole: planOfTile(tile, { ...context, segment }, context.period) };
  },
});

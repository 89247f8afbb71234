import { commentsFirst } from '../../people/columns.ts';
import type { RowsCell } from '../cell.ts';
import { defineCellType } from './cell-type.ts';

/** Columns of a new cell; more can be added by hand. */
const firstColumns = 6;

/** Rows of the table as they are; it asks for them itself. */
export const rowsCell = defineCellType<RowsCell>({
  type: 'rows',
  defaults: ({ columns }) => {
    const shown = commentsFirst(columns.filter(({ kind, role }) => kind !== 'time' && role !== 'skip'));
    return shown.length === 0 ? null : { columns: shown.slice(0, firstColumns).map(({ id }) => id), sort: null };
  },
  needs: () => [],
  plans: () => ({}),
});

import { isPersonalColumn } from '../../table/personal.ts';
import { idRoles } from '../../table/role.ts';
import type { ColumnsCell } from '../cell.ts';
import { defineCellType } from './cell-type.ts';

/** Columns of a new cell; more can be added by hand. */
const firstColumns = 8;

/** How the values of single columns are spread; it asks for them itself. */
export const columnsCell = defineCellType<ColumnsCell>({
  type: 'columns',
  defaults: (table) => {
    const spread = table.columns.filter(
      (column) =>
        ['category', 'set', 'score', 'number', 'date'].includes(column.kind) &&
        column.role !== 'skip' &&
        !idRoles.includes(column.role) &&
        !isPersonalColumn(column) &&
        column.missing < table.rows &&
        // One value alone is not spread.
        (column.dictionary?.length ?? 2) > 1,
    );
    return spread.length === 0 ? null : { columns: spread.slice(0, firstColumns).map(({ id }) => id) };
  },
  needs: () => [],
  plans: () => ({}),
});

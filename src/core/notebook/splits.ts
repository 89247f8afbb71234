import { type ColumnMeta, canSplit } from '../table/column.ts';
import type { Role } from '../table/role.ts';
import type { TableMeta } from '../table/table.ts';

/** Most values of a column that a new cell splits by without being asked. */
const mostValues = 60;

/** The roles that tell most about an experience, best first; all other columns to split by come after them. */
const tellingRoles: readonly Role[] = ['channel', 'touchpoint', 'attribute', 'plan', 'product', 'reasons'];

/** Columns that say something about the survey or the table rather than about the respondents. */
const technicalRoles: readonly Role[] = ['surveyType', 'status', 'currency'];

/**
 * The column to compare groups by when nobody has chosen one: of those with two values or more, filled in at least
 * half of the rows, the most telling role first, then the first in the file. Null when there is none.
 */
export function bestSplit({ columns, rows }: TableMeta): ColumnMeta | null {
  const place = ({ role }: ColumnMeta) => {
    const found = tellingRoles.indexOf(role);
    return found === -1 ? tellingRoles.length : found;
  };
  const fits = (column: ColumnMeta) => {
    const values = column.dictionary?.length ?? 0;
    const told = !technicalRoles.includes(column.role) && column.missing <= rows / 2;
    return canSplit(column) && told && values >= 2 && values <= mostValues;
  };
  return columns.filter(fits).toSorted((left, right) => place(left) - place(right))[0] ?? null;
}

/** The column that a new cell splits by: the best one, else any that can be; null when the table has none. */
export const firstSplit = (table: TableMeta): string | null =>
  (bestSplit(table) ?? table.columns.find(canSplit))?.id ?? null;

import type { ColumnMeta } from '../table/column.ts';
import { isScoreRole } from '../table/role.ts';

/** What people say before what is known of them: comments, then answers, then when, then the rest as in the file. */
export function commentsFirst(columns: readonly ColumnMeta[]): readonly ColumnMeta[] {
  const rank = ({ role, kind }: ColumnMeta) => {
    if (role === 'comment') return 0;
    if (isScoreRole(role)) return 1;
    return kind === 'date' ? 2 : 3;
  };
  return columns.toSorted((left, right) => rank(left) - rank(right));
}

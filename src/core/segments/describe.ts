import type { ColumnMeta } from '../table/column.ts';
import { maskOf } from '../table/personal.ts';
import type { TableMeta } from '../table/table.ts';
import type { Condition, Predicate } from './predicate.ts';

/** What a segment says, as data for the interface to word. */
export type SegmentDescription =
  | { readonly says: 'everyone' }
  | { readonly says: 'nobody' }
  | { readonly says: 'rows'; readonly count: number }
  | { readonly says: 'all' | 'any'; readonly of: readonly SegmentDescription[] }
  | {
      readonly says: 'condition';
      /** With addresses and the like among its values made unreadable. */
      readonly condition: Condition;
      /** Name of the column; its id when the table does not have it. */
      readonly column: string;
      readonly columnMissing: boolean;
      /** Whether a row may have several of its values. */
      readonly several: boolean;
    };

/**
 * Describes a predicate without what adds nothing: groups of one part, groups inside a group of their own kind, and
 * empty groups, which are everyone (`all`) or nobody (`any`).
 */
export function describePredicate(predicate: Predicate, meta: TableMeta): SegmentDescription {
  if (predicate.is === 'all' || predicate.is === 'any') {
    const parts = predicate.of.map((part) => describePredicate(part, meta));
    return predicate.is === 'all'
      ? describeGroup('all', parts, 'everyone', 'nobody')
      : describeGroup('any', parts, 'nobody', 'everyone');
  }
  if (predicate.is === 'rows') return { says: 'rows', count: predicate.rows.length };
  const column = meta.columns.find(({ id }) => id === predicate.column);
  return {
    says: 'condition',
    condition: column ? shownCondition(predicate, column) : predicate,
    column: column?.name ?? predicate.column,
    columnMissing: column === undefined,
    several: column?.kind === 'set',
  };
}

/** A condition whose values are shown as rows show them: addresses and the like made unreadable. */
function shownCondition(condition: Condition, column: ColumnMeta): Condition {
  const isText = column.kind === 'text' || column.kind === 'category' || column.kind === 'set';
  if (!isText || !('values' in condition)) return condition;
  return { ...condition, values: condition.values.map(maskOf(column)) };
}

function describeGroup(
  says: 'all' | 'any',
  parts: readonly SegmentDescription[],
  neutral: 'everyone' | 'nobody',
  decisive: 'everyone' | 'nobody',
): SegmentDescription {
  if (parts.some((part) => part.says === decisive)) return { says: decisive };
  const of = parts
    .filter((part) => part.says !== neutral)
    .flatMap((part) => (part.says === says && 'of' in part ? part.of : [part]));
  return of.length > 1 ? { says, of } : (of[0] ?? { says: neutral });
}

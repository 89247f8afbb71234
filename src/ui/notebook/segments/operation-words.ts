import { t } from '../../../app/language.svelte.ts';
import type { Operation } from '../../../core/segments/draft.ts';
import type { ColumnKind } from '../../../core/table/column.ts';

/** A way to compare, as its choice is called for a kind of column. Reactive inside components. */
export function operationWords(operation: Operation, kind: ColumnKind | undefined): string {
  switch (operation) {
    case 'one-of':
    case 'none-of':
      return t(kind === 'set' ? `segment-builder.op-chose-${operation}` : `segment-builder.op-${operation}`);
    case 'contains':
    case 'word':
    case 'between':
    case 'date':
    case 'answered':
    case 'unanswered':
      return t(`segment-builder.op-${operation}`);
    default:
      return operation;
  }
}

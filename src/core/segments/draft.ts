import type { ColumnMeta } from '../table/column.ts';
import type { Condition, NumberComparison, Predicate } from './predicate.ts';

/** A group of conditions, as the builder of segments edits it. */
export type Group = Extract<Predicate, { readonly is: 'all' | 'any' }>;

/** Ways to compare, as a person chooses them: an operation of {@link Predicate}, or one comparison of numbers. */
export type Operation = Exclude<Condition['is'], 'number'> | NumberComparison;

const comparisons = ['=', '≠', '<', '≤', '>', '≥'] as const satisfies readonly NumberComparison[];
const presence = ['answered', 'unanswered'] as const;

/** The operations that make sense for a column, the usual one first. */
export function operationsFor(column: Pick<ColumnMeta, 'kind'>): readonly [Operation, ...Operation[]] {
  switch (column.kind) {
    case 'category':
    case 'set':
      return ['one-of', 'none-of', 'contains', ...presence];
    case 'score':
      return ['one-of', 'none-of', ...comparisons, 'between', ...presence];
    case 'number':
    case 'time':
      return ['=', '≠', '<', '≤', '>', '≥', 'between', ...presence];
    case 'date':
      return ['date', ...presence];
    case 'text':
      return ['contains', 'word', ...presence];
    default:
      return column.kind satisfies never;
  }
}

/** The operation of a condition. */
export const operationOf = (condition: Condition): Operation =>
  condition.is === 'number' ? condition.op : condition.is;

/** A condition with nothing filled in; what the earlier one said is kept where it fits. */
export function startCondition(column: string, operation: Operation, earlier?: Condition): Condition {
  const same = earlier?.column === column ? earlier : undefined;
  switch (operation) {
    case 'one-of':
    case 'none-of':
      return { is: operation, column, values: same && 'values' in same ? same.values : [] };
    case 'between':
      return { is: 'between', column, low: Number.NaN, high: Number.NaN };
    case 'date':
      return { is: 'date', column, start: null, end: null };
    case 'contains':
    case 'word':
      return { is: operation, column, text: same && 'text' in same ? same.text : '' };
    case 'answered':
    case 'unanswered':
      return { is: operation, column };
    default:
      return { is: 'number', column, op: operation, value: same?.is === 'number' ? same.value : Number.NaN };
  }
}

/** Whether a condition says enough to select rows. */
export function isComplete(condition: Exclude<Predicate, Group>): boolean {
  switch (condition.is) {
    case 'one-of':
    case 'none-of':
      return condition.values.length > 0;
    case 'number':
      return Number.isFinite(condition.value);
    case 'between':
      return Number.isFinite(condition.low) && Number.isFinite(condition.high) && condition.low <= condition.high;
    case 'date':
      return (condition.start !== null || condition.end !== null) && inOrder(condition.start, condition.end);
    case 'contains':
    case 'word':
      return condition.text.trim() !== '';
    default:
      return true;
  }
}

const inOrder = (start: string | null, end: string | null) => start === null || end === null || start < end;

/** Whether something is a group of conditions. */
export const isGroup = (predicate: Predicate): predicate is Group => predicate.is === 'all' || predicate.is === 'any';

/** A predicate as a group: itself, or a group of it alone. */
export const asGroup = (predicate: Predicate): Group =>
  isGroup(predicate) ? predicate : { is: 'all', of: [predicate] };

/** The parts of a group that say enough, empty groups left out; null when nothing is left. */
export function completeParts(group: Group): Group | null {
  const of = group.of.flatMap((part): readonly Predicate[] => {
    if (!isGroup(part)) return isComplete(part) ? [part] : [];
    const inner = completeParts(part);
    return inner ? [inner] : [];
  });
  return of.length === 0 ? null : { is: group.is, of };
}

/** Whether every condition of a group says enough and there is at least one. */
export const isFinished = (group: Group): boolean =>
  group.of.length > 0 && group.of.every((part) => (isGroup(part) ? isFinished(part) : isComplete(part)));

/** A group with the part at an index exchanged; null takes it out. */
export const withPart = (group: Group, index: number, part: Predicate | null): Group => ({
  is: group.is,
  of: group.of.toSpliced(index, 1, ...(part ? [part] : [])),
});

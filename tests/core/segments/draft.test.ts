import { describe, expect, test } from 'vitest';
import {
  asGroup,
  completeParts,
  type Group,
  isComplete,
  isFinished,
  operationOf,
  operationsFor,
  startCondition,
  withPart,
} from '../../../src/core/segments/draft.ts';
import type { Condition } from '../../../src/core/segments/predicate.ts';
import type { ColumnKind } from '../../../src/core/table/column.ts';

const kinds: readonly ColumnKind[] = ['score', 'number', 'category', 'date', 'time', 'text'];
const full: Condition = { is: 'one-of', column: 'c5', values: ['shop'] };
const empty: Condition = { is: 'contains', column: 'c6', text: ' ' };

test.each(kinds)('every operation offered for a %s column starts a condition of that operation', (kind) => {
  for (const operation of operationsFor({ kind })) {
    expect(operationOf(startCondition('c1', operation))).toBe(operation);
  }
});

test('changing "is one of" to "is none of" keeps the chosen values, another column does not', () => {
  expect(startCondition('c5', 'none-of', full)).toEqual({ ...full, is: 'none-of' });
  expect(startCondition('c7', 'none-of', full)).toEqual({ is: 'none-of', column: 'c7', values: [] });
});

describe('a condition is complete', () => {
  test.each<[Condition, boolean]>([
    [full, true],
    [{ ...full, values: [] }, false],
    [{ is: 'number', column: 'c', op: '<', value: 0 }, true],
    [{ is: 'number', column: 'c', op: '<', value: Number.NaN }, false],
    [{ is: 'between', column: 'c', low: 2, high: 2 }, true],
    [{ is: 'between', column: 'c', low: 3, high: 2 }, false],
    [{ is: 'date', column: 'c', start: null, end: null }, false],
    [{ is: 'date', column: 'c', start: '2025-01-01', end: null }, true],
    [{ is: 'date', column: 'c', start: '2025-01-01', end: '2025-01-01' }, false],
    [empty, false],
    [{ is: 'unanswered', column: 'c' }, true],
  ])('%j: %s', (condition, complete) => {
    expect(isComplete(condition)).toBe(complete);
  });
});

describe('a group', () => {
  const group: Group = { is: 'any', of: [full, empty, { is: 'all', of: [empty] }] };

  test('is counted without what is not filled in yet', () => {
    expect(completeParts(group)).toEqual({ is: 'any', of: [full] });
    expect(completeParts({ is: 'all', of: [empty] })).toBeNull();
  });

  test('is finished when all of it is filled in', () => {
    expect(isFinished(group)).toBe(false);
    expect(isFinished({ is: 'any', of: [full, { is: 'all', of: [full] }] })).toBe(true);
    expect(isFinished({ is: 'all', of: [] })).toBe(false);
  });

  test('is made around a single condition', () => {
    expect(asGroup(full)).toEqual({ is: 'all', of: [full] });
    expect(asGroup(group)).toBe(group);
  });

  test('loses or changes one part', () => {
    expect(withPart(group, 1, null).of).toHaveLength(2);
    expect(withPart(group, 1, full).of[1]).toBe(full);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decided,
  type FollowUp,
  followUpStatuses,
  isOverdue,
  isSameFollowUp,
  saysNothing,
  untouched,
  withFollowUps,
} from '../../../src/core/follow-up/follow-up.ts';
import { applyOperation } from '../../../src/core/notebook/operation.ts';
import { projectNamed, tableNamed } from '../../storage/database.ts';

const blank = untouched({ table: 't', about: 'answer', key: 'a' }, { day: '2025-03-01', answer: 2 });

describe('a decision', () => {
  test('closing keeps the day of closing, also when what closed it changes, and opening forgets it', () => {
    const done = decided(blank, { status: 'done' }, '2025-03-05');
    expect(done.closed).toBe('2025-03-05');
    expect(decided(done, { status: 'no-answer' }, '2025-04-01').closed).toBe('2025-03-05');
    expect(decided(done, { note: 'called' }, '2025-04-01').closed).toBe('2025-03-05');
    expect(decided(done, { status: 'in-progress' }, '2025-04-01').closed).toBeNull();
  });

  test.each([
    ['2025-03-04', 'open', true],
    ['2025-03-05', 'open', false],
    ['2025-03-04', 'in-progress', true],
    ['2025-03-04', 'done', false],
    ['2025-03-04', 'no-answer', false],
    [null, 'open', false],
  ] as const)('due %s and %s on the fifth: overdue %s', (due, status, overdue) => {
    expect(isOverdue({ due, status }, '2025-03-05')).toBe(overdue);
  });
});

const some = fc.record({
  table: fc.constantFrom('t', 'u'),
  about: fc.constantFrom('answer' as const, 'customer' as const),
  key: fc.constantFrom('a', 'b', 'c'),
  status: fc.constantFrom(...followUpStatuses),
  owner: fc.constantFrom('', 'Anna'),
  due: fc.constantFrom(null, '2025-03-05'),
  note: fc.constantFrom('', 'called'),
  closed: fc.constant(null),
  seen: fc.constant({ day: null, answer: null }),
});

describe('a list', () => {
  test('holds one per answer or customer, the last that was put, and none that says nothing', () => {
    fc.assert(
      fc.property(fc.array(some), fc.array(some), (before, put) => {
        const list = withFollowUps(withFollowUps([], before), put);
        for (const one of list) {
          expect(list.filter((other) => isSameFollowUp(one, other))).toHaveLength(1);
          expect(saysNothing(one)).toBe(false);
          expect([...before, ...put].findLast((other) => isSameFollowUp(one, other))).toEqual(one);
        }
        for (const one of put.filter((one, at) => !put.slice(at + 1).some((later) => isSameFollowUp(one, later)))) {
          expect(list.some((other) => isSameFollowUp(one, other))).toBe(!saysNothing(one));
        }
      }),
    );
  });
});

describe('in a project', () => {
  const done: FollowUp = decided(blank, { status: 'done', owner: 'Anna' }, '2025-03-05');
  const other: FollowUp = { ...done, table: 'u' };
  const project = projectNamed('P', { tables: [tableNamed('t'), tableNamed('u')] });
  const put = applyOperation(project, { op: 'put-follow-ups', followUps: [done, other] });

  test('putting again what is there changes nothing', () => {
    expect(applyOperation(put, { op: 'put-follow-ups', followUps: [done] })).toEqual(put);
  });

  test('they go on with the table that takes the place of theirs', () => {
    const after = applyOperation(put, { op: 'replace-table', table: 't', by: tableNamed('t2') });
    expect(after.followUps).toEqual([{ ...done, table: 't2' }, other]);
  });

  test('they go with their table', () => {
    expect(applyOperation(put, { op: 'remove-table', table: 't' }).followUps).toEqual([other]);
  });
});

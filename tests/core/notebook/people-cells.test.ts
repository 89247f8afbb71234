import { expect, test } from 'vitest';
import type { CellContext } from '../../../src/core/notebook/cells/cell-type.ts';
import { newCell, plansOfCell, unmetNeeds } from '../../../src/core/notebook/cells/index.ts';
import type { Predicate } from '../../../src/core/segments/predicate.ts';
import { tableOf } from '../table/random-table.ts';

const none = { wrs: null, csat: null, ces: null, day: 20_000, channel: null, amount: null };
const { meta } = tableOf([{ ...none, nps: 9, comment: 'Good' }], 16);
const silent = tableOf([{ ...none, nps: 9, comment: null }], 16).meta;
const segment: Predicate = { is: 'one-of', column: 'channel', values: ['Phone'] };
const context: CellContext = {
  table: meta,
  period: { start: '2024-01-01', end: '2025-01-01' },
  compare: 'none',
  comparison: null,
  segment,
  grain: 'month',
};

test('comments ask for the answers of those who wrote, within the segment and the period', () => {
  const cell = newCell('comments', 'c', meta);
  expect(cell?.settings).toEqual({
    column: 'comment',
    tile: { metric: 'nps', item: 'nps', variant: '' },
    sort: 'telling',
  });
  expect(cell && plansOfCell(cell, context)).toMatchObject({
    whole: {
      item: 'nps',
      period: context.period,
      segment: { is: 'all', of: [segment, { is: 'answered', column: 'comment' }] },
    },
  });
});

test('a table in which nobody wrote feeds no comments, and a column that is gone is missed', () => {
  expect(newCell('comments', 'c', silent)).toBeNull();
  const cell = newCell('comments', 'c', meta);
  const without = { ...meta, columns: meta.columns.filter(({ id }) => id !== 'comment') };
  expect(cell && unmetNeeds(cell, without)).toEqual([{ need: 'column', column: 'comment' }]);
});

test('rows show what people said first, and ask for nothing ahead', () => {
  const cell = newCell('rows', 'r', meta);
  expect(cell?.settings).toMatchObject({ sort: null });
  expect(cell?.type === 'rows' && cell.settings.columns.slice(0, 2)).toEqual(['comment', 'nps']);
  expect(cell && plansOfCell(cell, context)).toEqual({});
});

import type { CellResult } from '../../src/app/answer-board.ts';
import type { CellContext } from '../../src/core/notebook/cells/cell-type.ts';
import type { ComparisonCell } from '../../src/core/notebook/document.ts';
import { groupFrame, netFrame, wholeOf } from '../core/charts/groups.ts';
import { scales } from '../core/charts/scores.ts';
import { table } from './cells-fixture.ts';

const context: CellContext = {
  table,
  period: { start: '2024-12-01', end: '2025-12-01' },
  compare: 'year-before',
  comparison: { start: '2023-12-01', end: '2024-12-01' },
  segment: null,
  grain: 'month',
};

const answered = (frames: CellResult['frames']): CellResult => ({ frames, context, pending: false, problem: null });

export const comparisonCell: ComparisonCell = {
  id: 'c',
  type: 'comparison',
  title: null,
  settings: { metric: 'nps', item: 'c2', variant: '', by: 'c5', sort: 'value', fullScale: false },
};

const channels = netFrame({
  Branch: [380, 178, 76],
  'Online shop': [188, 114, 67],
  Phone: [21, 21, 23],
  Fair: [9, 8, 4],
  Partner: [5, 1, 1],
});

export const comparisonResult = answered({ groups: channels, whole: wholeOf(channels) });

const many = netFrame(Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`Branch ${index}`, [50, 30, 20]])));

export const manyGroupsResult = answered({ groups: many, whole: wholeOf(many) });

const satisfied = groupFrame('csat', scales.csat, [
  ['Branch', { min: 1, counts: [5, 5, 10, 40, 60] }],
  ['Phone', { min: 1, counts: [10, 10, 20, 30, 30] }],
]);

export const dotsResult = answered({ groups: satisfied, whole: wholeOf(satisfied) });

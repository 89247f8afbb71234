import type { CellResult } from '../../src/app/answer-board.ts';
import type { ComparisonCell, DistributionCell, HeatmapCell } from '../../src/core/notebook/cell.ts';
import type { CellContext } from '../../src/core/notebook/cells/cell-type.ts';
import { groupFrame, netAnswers, netFrame, wholeOf } from '../core/charts/groups.ts';
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

const answered = (frames: CellResult['frames']): CellResult => ({
  frames,
  answers: {},
  context,
  pending: false,
  problem: null,
});

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

const question = { metric: 'nps' as const, item: 'c2', variant: '' };

export const heatmapCell: HeatmapCell = {
  id: 'h',
  type: 'heatmap',
  title: null,
  settings: { ...question, by: 'c5', grain: 'quarter' },
};

const third = { periodStart: '2025-07-01', periodEnd: '2025-10-01', inProgress: false };
const fourth = { periodStart: '2025-10-01', periodEnd: '2026-01-01', inProgress: true };

const quarters = groupFrame('nps', scales.nps, [
  ['Branch', netAnswers([60, 30, 10]), third],
  ['Branch', netAnswers([15, 4, 1]), fourth],
  ['Phone', netAnswers([10, 10, 20]), third],
  ['Phone', netAnswers([2, 2, 3]), fourth],
]);
const now = netFrame({ Branch: [300, 120, 60], Phone: [40, 40, 60] });
const yearBefore = netFrame({ Branch: [200, 140, 120], Phone: [41, 40, 60] });

export const heatmapResult = answered({
  cells: quarters,
  groups: now,
  'groups-before': yearBefore,
  whole: wholeOf(now),
  'whole-before': wholeOf(yearBefore),
});

export const distributionCell: DistributionCell = {
  id: 'd',
  type: 'distribution',
  title: null,
  settings: { ...question, overTime: false, grain: null },
};

export const distributionResult = answered({ whole: wholeOf(now), 'whole-before': wholeOf(yearBefore) });

export const fewResult = answered({ whole: wholeOf(netFrame({ Branch: [5, 2, 1] })) });

const month = (index: number, counts: readonly number[]) =>
  [
    null,
    netAnswers(counts),
    { periodStart: `2025-0${index}-01`, periodEnd: `2025-0${index + 1}-01`, inProgress: index === 3 },
  ] as const;

export const stackCell: DistributionCell = {
  ...distributionCell,
  settings: { ...distributionCell.settings, overTime: true },
};

export const stackResult = answered({
  whole: wholeOf(now),
  series: groupFrame('nps', scales.nps, [month(1, [60, 30, 10]), month(2, [3, 1, 1]), month(3, [10, 5, 5])]),
});

import type { CellResult } from '../../src/app/answer-board.ts';
import type { Frame, FrameRow } from '../../src/core/frame/frame.ts';
import { metricById, variantOf } from '../../src/core/metrics/index.ts';
import type { MetricId } from '../../src/core/metrics/metric.ts';
import type { KpiCell, TrendCell } from '../../src/core/notebook/cell.ts';
import type { CellContext } from '../../src/core/notebook/cells/cell-type.ts';
import type { Project } from '../../src/core/notebook/document.ts';
import type { Scale } from '../../src/core/table/scale.ts';
import type { TableMeta } from '../../src/core/table/table.ts';
import { dayOf, isoDate } from '../../src/core/time/day.ts';

const scales: Readonly<Record<MetricId, Scale>> = {
  nps: { min: 0, max: 10, goodEnd: 'high' },
  wrs: { min: 0, max: 1, goodEnd: 'high' },
  csat: { min: 1, max: 5, goodEnd: 'high' },
  ces: { min: 1, max: 7, goodEnd: 'high' },
};

const items: Readonly<Record<MetricId, string>> = { nps: 'c2', wrs: 'c5', csat: 'c3', ces: 'c4' };

/** Answers of the bicycle shop, December 2023 to November 2025: promoters, passives, detractors of each month. */
const months: readonly (readonly [number, number, number])[] = [
  [48, 30, 16],
  [45, 32, 17],
  [44, 30, 20],
  [43, 31, 19],
  [50, 30, 14],
  [44, 33, 18],
  [49, 30, 15],
  [42, 33, 20],
  [49, 31, 14],
  [55, 29, 12],
  [44, 32, 19],
  [45, 30, 20],
  [57, 36, 15],
  [50, 32, 16],
  [48, 39, 17],
  [54, 39, 17],
  [58, 52, 20],
  [71, 34, 13],
  [66, 44, 16],
  [60, 36, 28],
  [70, 42, 21],
  [84, 36, 18],
  [66, 33, 13],
  [19, 9, 3],
];

const start = (month: number) =>
  isoDate(dayOf({ year: 2023 + Math.floor((month + 11) / 12), month: ((month + 11) % 12) + 1, day: 1 }));

/** A row computed from counts, of one month (counted from December 2023) or of the whole time. */
function rowOf(
  metric: MetricId,
  counts: readonly number[],
  month: number | null,
  group: readonly string[] = [],
): FrameRow {
  const answers = { min: scales[metric].min, counts };
  const estimate = variantOf(metricById(metric)).estimate(answers, scales[metric]);
  return {
    ...estimate,
    answers,
    group,
    periodStart: month === null ? null : start(month),
    periodEnd: month === null ? null : start(month + 1),
    inProgress: month === 23,
  };
}

/** A frame of rows. */
function frameOf(metric: MetricId, rows: readonly FrameRow[]): Frame {
  const variant = variantOf(metricById(metric));
  const answers = rows.reduce((sum, { n }) => sum + n, 0);
  const base = { rows: answers + 40, outside: 10, withoutDate: 2, withoutAnswer: 28, answers };
  return {
    table: 'tab',
    metric,
    variant: variant.id,
    item: items[metric],
    unit: variant.unit,
    scale: scales[metric],
    rows,
    base,
  };
}

const npsCounts = ([promoters, passives, detractors]: readonly number[]) => [
  0,
  0,
  0,
  detractors ?? 0,
  0,
  0,
  0,
  passives ?? 0,
  0,
  promoters ?? 0,
  0,
];

const total = (of: readonly (readonly number[])[]) =>
  [0, 1, 2].map((part) => of.reduce((sum, counts) => sum + (counts[part] ?? 0), 0));

const year = months.slice(12);
const yearBefore = months.slice(0, 12);

const columns = [
  { id: 'c1', name: 'date', role: 'answeredAt', kind: 'date', missing: 0, chunks: [] },
  { id: 'c2', name: 'Would you recommend us?', role: 'nps', kind: 'score', scale: scales.nps, missing: 0, chunks: [] },
  { id: 'c3', name: 'How satisfied are you?', role: 'csat', kind: 'score', scale: scales.csat, missing: 0, chunks: [] },
  { id: 'c4', name: 'How easy was it?', role: 'ces', kind: 'score', scale: scales.ces, missing: 0, chunks: [] },
  { id: 'c5', name: 'Channel', role: 'channel', kind: 'category', dictionary: [], missing: 0, chunks: [] },
] as const satisfies TableMeta['columns'];

export const table: TableMeta = {
  id: 'tab',
  name: 'survey_2025.csv',
  kind: 'responses',
  rows: 1400,
  columns,
  observedUntil: '2025-11-12',
};

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

const tile = (metric: MetricId) => ({ metric, item: items[metric], variant: '' });

export const kpis: KpiCell = {
  id: 'k',
  type: 'kpis',
  title: null,
  settings: { tiles: [tile('nps'), tile('csat'), tile('ces'), tile('csat'), tile('nps')] },
};

export const kpiResult = answered({
  'now-0': frameOf('nps', [rowOf('nps', npsCounts(total(year)), null)]),
  'before-0': frameOf('nps', [rowOf('nps', npsCounts(total(yearBefore)), null)]),
  'now-1': frameOf('csat', [rowOf('csat', [20, 40, 100, 500, 673], null)]),
  'before-1': frameOf('csat', [rowOf('csat', [30, 50, 110, 480, 500], null)]),
  'now-2': frameOf('ces', [rowOf('ces', [5, 8, 20, 60, 200, 500, 540], null)]),
  'before-2': frameOf('ces', [rowOf('ces', [5, 8, 22, 60, 200, 500, 520], null)]),
  'now-3': frameOf('csat', [rowOf('csat', [1, 1, 2, 7, 6], null)]),
  'before-3': frameOf('csat', [rowOf('csat', [1, 1, 2, 7, 60], null)]),
  'now-4': frameOf('nps', [rowOf('nps', npsCounts([4, 2, 1]), null)]),
});

const trend = (id: string, splitBy: string | null): TrendCell => ({
  id,
  type: 'trend',
  title: null,
  settings: { ...tile('nps'), grain: null, splitBy, fullScale: false },
});

export const trendCell = trend('t', null);
export const splitCell = trend('s', 'c5');
export const manyCell = trend('m', 'c5');
export const sparseCell = trend('p', null);

const whole = {
  whole: frameOf('nps', [rowOf('nps', npsCounts(total(year)), null)]),
  'whole-before': frameOf('nps', [rowOf('nps', npsCounts(total(yearBefore)), null)]),
};

export const trendResult = answered({
  ...whole,
  series: frameOf(
    'nps',
    year.map((counts, index) => rowOf('nps', npsCounts(counts), index + 12)),
  ),
  'series-before': frameOf(
    'nps',
    yearBefore.map((counts, index) => rowOf('nps', npsCounts(counts), index)),
  ),
});

const groupRows = (groups: readonly string[]) =>
  groups.flatMap((group, place) =>
    year.map(([a, b, c], index) => {
      const share = 1 / (1.6 + place);
      const turn = (index * (place + 2)) % 5;
      return rowOf(
        'nps',
        npsCounts([
          Math.round((a - 5 * place) * share) + turn,
          Math.round(b * share),
          Math.round((c + 4 * place) * share),
        ]),
        index + 12,
        [group],
      );
    }),
  );

export const splitResult = answered({
  ...whole,
  series: frameOf('nps', groupRows(['Branch', 'Online shop', 'Workshop', ''])),
});

export const manyResult = answered({
  ...whole,
  series: frameOf('nps', groupRows(['Branch', 'Online shop', 'Workshop', 'Phone', 'Fair', 'Partner'])),
});

const sparse: readonly (readonly number[])[] = [
  [40, 20, 10],
  [0, 0, 0],
  [18, 4, 3],
  [0, 0, 0],
  [30, 20, 12],
  [14, 6, 4],
  [5, 2, 1],
  [22, 12, 6],
  [25, 10, 9],
  [16, 9, 6],
  [20, 12, 5],
  [9, 4, 1],
];

export const sparseResult = answered({
  whole: frameOf('nps', [rowOf('nps', npsCounts(total(sparse)), null)]),
  series: frameOf(
    'nps',
    sparse.map((counts, index) => rowOf('nps', npsCounts(counts), index + 12)),
  ),
});

export const project: Project = {
  formatVersion: 2,
  id: 'p',
  title: 'Bicycle shop',
  tables: [{ id: 'tab', name: 'survey_2025.csv', kind: 'responses', recipe: null }],
  segments: [],
  targets: [{ metric: 'nps', variant: 'points', value: 45 }],
  followUps: [],
  measures: [{ id: 'm1', title: 'Online booking for the workshop', start: '2025-04-07' }],
  notebooks: [],
};

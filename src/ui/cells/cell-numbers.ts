import type { CellResult } from '../../app/answer-board.ts';
import { type ComparisonDescription, describeComparison } from '../../core/charts/comparison-description.ts';
import { type DistributionDescription, describeDistribution } from '../../core/charts/distribution-description.ts';
import { type Headline, kpiHeadline, trendHeadline } from '../../core/charts/headline.ts';
import { describeHeatmap, type HeatmapDescription } from '../../core/charts/heatmap-description.ts';
import { type Judged, judge, judgeRow } from '../../core/charts/judged.ts';
import { type JudgedGroup, judgeGroups } from '../../core/charts/judged-groups.ts';
import { restRow } from '../../core/charts/rest-row.ts';
import { describeTrend, type TrendDescription } from '../../core/charts/trend-description.ts';
import type { Frame } from '../../core/frame/frame.ts';
import type {
  Cell,
  ComparisonCell,
  DistributionCell,
  HeatmapCell,
  KpiCell,
  TrendCell,
} from '../../core/notebook/cell.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import { tileFrames } from '../../core/notebook/cells/kpis.ts';
import { liveNumbersIn } from '../../core/notebook/live-number.ts';
import { liveFrames } from '../../core/notebook/live-sentence.ts';
import { benchmarksFor, type Marks, rowsWith, targetFor } from '../../core/notebook/targets.ts';
import type { Compare } from '../../core/time/period.ts';
import type { Compared } from '../../i18n/word-how.ts';

/** One number of a cell, judged, and the frame that it comes from. */
export interface CellNumber {
  readonly judged: Judged;
  readonly frame: Frame;
  /** The group that it is about, of a cell that compares groups; absent when it is about all answers. */
  readonly group?: string;
  /** Of a number in a text: what stands between its braces. */
  readonly live?: string;
}

/** The numbers of a cell that can be explained: one per tile, or the whole period of a trend. */
export function numbersOf(cell: Cell, result: CellResult | undefined): readonly CellNumber[] {
  if (!result) return [];
  const { frames } = result;
  if (cell.type === 'text') {
    return liveNumbersIn(cell.settings.markdown).flatMap((live) =>
      liveNumbers(live, frames).map((number) => ({ ...number, live })),
    );
  }
  if (cell.type === 'trend' || cell.type === 'distribution' || cell.type === 'comments') {
    return numberOf(frames['whole'], frames['whole-before']);
  }
  if (cell.type === 'comparison') {
    return [
      ...numberOf(frames['whole'], undefined),
      ...groupNumbers(comparisonOf(cell, result)?.groups, frames['whole']),
    ];
  }
  if (cell.type === 'journey') return numberOf(frames['whole'], undefined);
  if (cell.type === 'persona') return personaNumbers(result);
  if (cell.type === 'heatmap') {
    const all = numberOf(frames['whole'], frames['whole-before']);
    return [...all, ...groupNumbers(heatmapOf(cell, result)?.rows, frames['whole'])];
  }
  if (cell.type === 'change') return changeNumbers(frames);
  if (cell.type !== 'kpis') return [];
  return cell.settings.tiles.flatMap((_, index) => {
    const names = tileFrames(index);
    return numberOf(frames[names.now], frames[names.before]);
  });
}

/** The numbers that a live number or sentence shows: its own, or those of its groups; none of a sentence about levels. */
function liveNumbers(source: string, frames: CellResult['frames']): readonly CellNumber[] {
  const { [source]: whole, ...rest } = frames;
  const names = liveFrames(source);
  const [all, groups] = [whole?.rows[0], rest[names.groups]];
  const judged = all && groups ? judgeGroups(groups, (row) => restRow(groups, row, all)) : [];
  if (judged.length > 0) return groupNumbers(judged, groups);
  return rest[names.series] ? [] : numberOf(whole, rest[names.before]);
}

function numberOf(now: Frame | undefined, before: Frame | undefined): readonly CellNumber[] {
  const judged = now && judge(now, before ?? null);
  return judged ? [{ judged, frame: now }] : [];
}

/** The numbers of a change: all answers, and each group compared with itself before. */
function changeNumbers({ whole, groups, ...before }: CellResult['frames']): readonly CellNumber[] {
  const earlier = new Map(before['groups-before']?.rows.map((row) => [row.group[0], row]));
  const judged = groups ? judgeGroups(groups, (row) => earlier.get(row.group[0]) ?? null) : [];
  return [...numberOf(whole, before['whole-before']), ...groupNumbers(judged, whole)];
}

/** The numbers of a persona against everybody else; null of those that nobody answered. */
export function personaNumbers({ frames }: CellResult): readonly CellNumber[] {
  return Object.keys(frames).flatMap((name) => {
    const [own, all] = [frames[`own-${name.slice(4)}`], frames[name]];
    const [row, whole] = [own?.rows[0], all?.rows[0]];
    if (!name.startsWith('all-') || !own || !row || !whole) return [];
    return [{ judged: judgeRow(own, row, restRow(own, row, whole)), frame: own }];
  });
}

/** The number of each group. */
const groupNumbers = (groups: readonly JudgedGroup[] = [], frame: Frame | undefined): readonly CellNumber[] =>
  frame ? groups.map(({ group, judged }) => ({ judged, frame, group })) : [];

/** What the numbers of a cell are compared with. */
export const comparedWith = (cell: Cell, compare: Compare, number?: Pick<CellNumber, 'live' | 'group'>): Compared => {
  if (number?.live !== undefined && number.group !== undefined) return 'rest';
  if (cell.type === 'comparison' || cell.type === 'journey' || cell.type === 'persona') return 'rest';
  return cell.type === 'change' && compare === 'none' ? 'previous' : compare;
};

/** The frame whose groups are tested for any difference at all; groups that share answers are not. */
export function splitFrameOf(cell: Cell, result: CellResult | undefined): Frame | undefined {
  if (cell.type === 'trend') return result?.frames['series'];
  if (cell.type !== 'comparison' && cell.type !== 'heatmap') return undefined;
  const column = result?.context?.table.columns.find(({ id }) => id === cell.settings.by);
  return column?.kind === 'set' ? undefined : result?.frames['groups'];
}

/** The comparison that a cell shows; null before the first answer. */
export function comparisonOf(
  { settings }: ComparisonCell,
  result: CellResult | undefined,
  marks: Marks = { targets: [], measures: [] },
): ComparisonDescription | null {
  const { groups, whole } = result?.frames ?? {};
  const context = result?.context;
  if (!groups || !whole || !context) return null;
  return describeComparison({
    groups,
    whole,
    sort: settings.sort,
    fullScale: settings.fullScale,
    target: targetOf(marks, whole, context),
    targetOf: (group) => {
      const rows = rowsWith(settings.by, group, context.segment);
      const found = targetFor(marks, whole, rows, context.table);
      return found?.own ? found.value : null;
    },
    benchmarks: benchmarksFor(marks, whole).shown,
  });
}

/** The heatmap that a cell shows; null before the first answer. */
export function heatmapOf({ settings }: HeatmapCell, result: CellResult | undefined): HeatmapDescription | null {
  const { cells, groups, whole } = result?.frames ?? {};
  if (!cells || !groups || !whole || !result?.context) return null;
  return describeHeatmap({
    cells,
    groups,
    before: result.frames['groups-before'] ?? null,
    whole,
    wholeBefore: result.frames['whole-before'] ?? null,
    grain: settings.grain ?? result.context.grain,
    period: result.context.period,
  });
}

/** The distribution that a cell shows; null before the first answer. */
export function distributionOf(
  { settings }: DistributionCell,
  result: CellResult | undefined,
): DistributionDescription | null {
  const whole = result?.frames['whole'];
  if (!whole || !result?.context) return null;
  return describeDistribution({
    whole,
    before: result.frames['whole-before'] ?? null,
    series: settings.overTime ? (result.frames['series'] ?? null) : null,
    grain: settings.grain ?? result.context.grain,
  });
}

/** The goal that the project has set for a number about the rows of a cell; null without one. */
const targetOf = (
  marks: Marks,
  number: Pick<Judged, 'metric' | 'variant'>,
  { segment, table }: Pick<CellContext, 'segment' | 'table'>,
): number | null => targetFor(marks, number, segment, table)?.value ?? null;

/** The trend that a cell shows; null before the first answer. */
export function trendOf(cell: TrendCell, result: CellResult | undefined, marks: Marks): TrendDescription | null {
  const series = result?.frames['series'];
  const [number] = numbersOf(cell, result);
  if (!series || !number || !result?.context) return null;
  return describeTrend({
    series,
    before: result.frames['series-before'] ?? null,
    grain: cell.settings.grain ?? result.context.grain,
    range: number.judged.range,
    fullScale: cell.settings.fullScale,
    target: targetOf(marks, number.judged, result.context),
    measures: marks.measures,
    benchmarks: benchmarksFor(marks, number.judged).shown,
    control: { limits: cell.settings.limits ?? false, steps: cell.settings.steps ?? false },
  });
}

/** The headline of a trend; null before the first answer. */
export function headlineOfTrend(cell: TrendCell, result: CellResult | undefined): Headline | null {
  const [number] = numbersOf(cell, result);
  if (!number || !result?.context) return null;
  const { compare, grain } = result.context;
  return trendHeadline(number.judged, compare, result.frames['series'] ?? null, cell.settings.grain ?? grain);
}

/** The headline of key figures; null before the first answer. */
export function headlineOfKpis(cell: KpiCell, result: CellResult | undefined): Headline | null {
  const numbers = numbersOf(cell, result);
  if (numbers.length === 0 || !result?.context) return null;
  return kpiHeadline(
    numbers.map(({ judged }) => judged),
    result.context.compare,
  );
}

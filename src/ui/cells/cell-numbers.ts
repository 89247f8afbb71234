import type { CellResult } from '../../app/answer-board.ts';
import { type Headline, kpiHeadline, trendHeadline } from '../../core/charts/headline.ts';
import { type Judged, judge } from '../../core/charts/judged.ts';
import { describeTrend, type TrendDescription } from '../../core/charts/trend-description.ts';
import type { Frame } from '../../core/frame/frame.ts';
import { tileFrames } from '../../core/notebook/cells/kpis.ts';
import type { Cell, KpiCell, Project, TrendCell } from '../../core/notebook/document.ts';

/** One number of a cell, judged, and the frame that it comes from. */
export interface CellNumber {
  readonly judged: Judged;
  readonly frame: Frame;
}

/** The numbers of a cell that can be explained: one per tile, or the whole period of a trend. */
export function numbersOf(cell: Cell, result: CellResult | undefined): readonly CellNumber[] {
  if (!result || cell.type === 'text') return [];
  const { frames } = result;
  if (cell.type === 'trend') return numberOf(frames['whole'], frames['whole-before']);
  return cell.settings.tiles.flatMap((_, index) => {
    const names = tileFrames(index);
    return numberOf(frames[names.now], frames[names.before]);
  });
}

function numberOf(now: Frame | undefined, before: Frame | undefined): readonly CellNumber[] {
  const judged = now && judge(now, before ?? null);
  return judged ? [{ judged, frame: now }] : [];
}

/** The goal that the project has set for a number; null without one. */
export const targetOf = (
  project: Pick<Project, 'targets'>,
  { metric, variant }: Pick<Judged, 'metric' | 'variant'>,
): number | null =>
  project.targets.find((target) => target.metric === metric && (target.variant === variant || target.variant === ''))
    ?.value ?? null;

/** The trend that a cell shows; null before the first answer. */
export function trendOf(
  cell: TrendCell,
  result: CellResult | undefined,
  project: Pick<Project, 'targets' | 'measures'>,
): TrendDescription | null {
  const series = result?.frames['series'];
  const [number] = numbersOf(cell, result);
  if (!series || !number || !result?.context) return null;
  return describeTrend({
    series,
    before: result.frames['series-before'] ?? null,
    grain: cell.settings.grain ?? result.context.grain,
    range: number.judged.range,
    fullScale: cell.settings.fullScale,
    target: targetOf(project, number.judged),
    measures: project.measures,
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

import type { ChartDataset, Point, ScriptableLineSegmentContext } from 'chart.js';
import type { TrendPoint, TrendSeries } from '../../core/charts/trend-description.ts';
import { faded } from './chart-look.ts';
import { colorOf, type TrendPicture } from './trend-picture.ts';

type LineDataset = ChartDataset<'line', Point[]>;

const stacking = { line: 1, before: 2, band: 3 } as const;

/** Band, line and year before as Chart.js draws them. A missing value is NaN, which leaves a gap. */
export function trendDatasets(picture: TrendPicture): LineDataset[] {
  const { trend, look } = picture;
  const opacity = trend.series.length === 1 ? 0.16 : 0.08;
  const lines = trend.series.flatMap((series, index) => {
    const color = colorOf(picture, index);
    return [...bandOf(series, faded(color, opacity)), lineOf(series, color, look.surface)];
  });
  const earlier = trend.series.flatMap(({ before }, index) =>
    before && trend.series.length > 1
      ? [{ ...beforeLine(before, faded(colorOf(picture, index), 0.5)), borderDash: [2, 3] }]
      : [],
  );
  return [...lines, ...(trend.before ? [beforeLine(trend.before, look.passive)] : []), ...earlier];
}

const pointsOf = (points: readonly TrendPoint[], read: (point: TrendPoint) => number | null): Point[] =>
  points.map((point) => ({ x: point.index, y: read(point) ?? Number.NaN }));

function bandOf({ points }: TrendSeries, color: string): LineDataset[] {
  const edge = { borderWidth: 0, pointRadius: 0, order: stacking.band };
  const lows = points.map((point) => (point.high === null ? { ...point, low: null } : point));
  return [
    { ...edge, data: pointsOf(lows, ({ low }) => low), fill: false },
    {
      ...edge,
      data: pointsOf(points, ({ low, high }) => (low === null ? null : high)),
      fill: '-1',
      backgroundColor: color,
    },
  ];
}

function lineOf(series: TrendSeries, color: string, surface: string): LineDataset {
  const { points } = series;
  return {
    data: pointsOf(points, ({ value }) => value),
    order: stacking.line,
    borderColor: color,
    borderWidth: 2.5,
    borderJoinStyle: 'round',
    segment: { borderDash: (context) => dashOf(points, context) },
    // Points with few answers are drawn by the marks, with a dashed ring.
    pointRadius: points.map(({ few, inProgress }) => (few ? 0 : inProgress ? 4.5 : crowded(points) ? 2 : 3.5)),
    pointBackgroundColor: points.map(({ inProgress }) => (inProgress ? surface : color)),
    pointBorderColor: color,
    pointBorderWidth: points.map(({ inProgress }) => (inProgress ? 2 : 0)),
  };
}

const crowded = (points: readonly TrendPoint[]) => points.length > 40;

function dashOf(points: readonly TrendPoint[], { p0DataIndex, p1DataIndex }: ScriptableLineSegmentContext) {
  const ends = [points[p0DataIndex], points[p1DataIndex]];
  if (ends.some((point) => point?.inProgress)) return [4, 5];
  return ends.some((point) => point?.few) ? [2, 4] : undefined;
}

const beforeLine = (points: readonly TrendPoint[], color: string): LineDataset => ({
  data: pointsOf(points, ({ value }) => value),
  order: stacking.before,
  borderColor: color,
  borderWidth: 1.75,
  pointRadius: 0,
});

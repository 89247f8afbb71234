import type { Chart } from 'chart.js';
import { freestPlace, type Spot } from '../../core/charts/label-layout.ts';
import { limitsAt } from '../../core/charts/series-control.ts';
import type { TrendSeries } from '../../core/charts/trend-description.ts';
import { isNarrow, type TrendPicture } from './trend-picture.ts';

const xOf = (chart: Chart, index: number) => chart.scales['x']?.getPixelForValue(index) ?? 0;
const yOf = (chart: Chart, value: number) => chart.scales['y']?.getPixelForValue(value) ?? 0;

/** Figures of others: lines with longer dashes than the target's. */
export function drawBenchmarks({ ctx, chartArea, scales }: Chart, { trend, look }: TrendPicture): void {
  ctx.save();
  ctx.strokeStyle = look.text3;
  ctx.lineWidth = 1.25;
  ctx.setLineDash([9, 4]);
  for (const { value } of trend.benchmarks) {
    const y = scales['y']?.getPixelForValue(value) ?? 0;
    ctx.beginPath();
    ctx.moveTo(chartArea.left, y);
    ctx.lineTo(chartArea.right, y);
    ctx.stroke();
  }
  ctx.restore();
}

/** Limits as dashed steps around each bucket, levels as lines, and rings around what leaves the limits. */
export function drawControl(chart: Chart, picture: TrendPicture): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
  ctx.clip();
  for (const series of picture.trend.series) {
    if (!series.control) continue;
    drawLimits(chart, series, picture);
    drawLevels(chart, series, picture);
  }
  ctx.restore();
  for (const series of picture.trend.series) drawOutside(chart, series, picture);
}

function drawLimits(chart: Chart, { control }: TrendSeries, { look }: TrendPicture): void {
  const { ctx } = chart;
  if (!control) return;
  ctx.strokeStyle = look.text2;
  ctx.lineWidth = 1;
  ctx.setLineDash([5, 3]);
  control.chart.points.forEach((_, index) => {
    const limits = limitsAt(control, index);
    for (const value of limits ? [limits.low, limits.high] : []) {
      ctx.beginPath();
      ctx.moveTo(xOf(chart, index - 0.5), yOf(chart, value));
      ctx.lineTo(xOf(chart, index + 0.5), yOf(chart, value));
      ctx.stroke();
    }
  });
}

/** Room between a level and the middle of its label. */
const labelGap = 11;

/** Where the label of a level stands: over or under it, at its left or right end, where the series leaves most room. */
function labelPlace(
  chart: Chart,
  { points }: TrendSeries,
  [left, right, y]: readonly [number, number, number],
  width: number,
): Spot {
  const { top, bottom } = chart.chartArea;
  const heights = [y + labelGap, y - labelGap].filter((height) => height >= top + 7 && height <= bottom - 7);
  const places = heights.flatMap((height) => [
    { x: left + 6, y: height },
    { x: right - 6 - width, y: height },
  ]);
  const line = points.map(({ index, value }) =>
    value === null ? null : { x: xOf(chart, index), y: yOf(chart, value) },
  );
  return places[freestPlace(places, width, line)] ?? { x: left + 6, y: y + labelGap };
}

function drawLevels(chart: Chart, series: TrendSeries, picture: TrendPicture): void {
  const { ctx } = chart;
  const { control } = series;
  const { look, words } = picture;
  if (!control || control.levels.length < 2) return;
  control.levels.forEach(({ from, to, value }, index) => {
    ctx.setLineDash([]);
    ctx.strokeStyle = look.accent;
    ctx.lineWidth = 2;
    const [left, right, y] = [xOf(chart, from - 0.5), xOf(chart, to + 0.5), yOf(chart, value)] as const;
    ctx.beginPath();
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
    ctx.stroke();
    const text = words.levels[0]?.[index] ?? '';
    ctx.font = `600 11.5px ${look.sans}`;
    const { width } = ctx.measureText(text);
    if (isNarrow(picture, chart.width) || width > right - left - 8) return;
    const place = labelPlace(chart, series, [left, right, y], width);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.lineWidth = 4;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = look.surface;
    ctx.strokeText(text, place.x, place.y);
    ctx.fillStyle = look.accent;
    ctx.fillText(text, place.x, place.y);
  });
}

function drawOutside(chart: Chart, { control, points }: TrendSeries, { look }: TrendPicture): void {
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = look.text1;
  ctx.lineWidth = 1.75;
  for (const { index } of control?.outside ?? []) {
    const value = points[index]?.value;
    if (value == null) continue;
    ctx.beginPath();
    ctx.arc(xOf(chart, index), yOf(chart, value), 8.5, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.restore();
}

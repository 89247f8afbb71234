import type { Chart } from 'chart.js';
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

function drawLevels(chart: Chart, { control }: TrendSeries, picture: TrendPicture): void {
  const { ctx } = chart;
  const { look, words } = picture;
  if (!control || control.levels.length < 2) return;
  control.levels.forEach(({ from, to, value }, index) => {
    ctx.setLineDash([]);
    ctx.strokeStyle = look.accent;
    ctx.lineWidth = 2;
    const [left, right, y] = [xOf(chart, from - 0.5), xOf(chart, to + 0.5), yOf(chart, value)];
    ctx.beginPath();
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
    ctx.stroke();
    const text = words.levels[0]?.[index] ?? '';
    ctx.font = `600 11.5px ${look.sans}`;
    if (isNarrow(picture, chart.width) || ctx.measureText(text).width > right - left - 8) return;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.lineWidth = 4;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = look.surface;
    ctx.strokeText(text, left + 6, y + 11);
    ctx.fillStyle = look.accent;
    ctx.fillText(text, left + 6, y + 11);
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

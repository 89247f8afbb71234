import type { Chart } from 'chart.js';
import { spreadLabels } from '../../core/charts/label-layout.ts';
import { lastPoint } from '../../core/charts/trend-description.ts';
import { colorOf, isNarrow, type TrendPicture } from './trend-picture.ts';

/** A label that stands beside the end of a line. */
interface SideLabel {
  readonly text: string;
  readonly note: string;
  readonly value: number;
  readonly color: string;
  readonly bold: boolean;
}

const noteFont = ({ look }: TrendPicture) => `11px ${look.sans}`;
const labelFont = ({ look }: TrendPicture, bold: boolean, size = bold ? 13 : 12) =>
  `${bold ? '650 ' : ''}${size}px ${look.sans}`;

/** Room that the labels beside the plot need, at least a little and never more than a third of the chart. */
export function labelRoom(ctx: CanvasRenderingContext2D, picture: TrendPicture, width: number): number {
  const widths = sideLabels(picture).map((label) => widthOf(ctx, picture, label));
  return Math.min(Math.max(24, ...widths.map((needed) => needed + 18)), width / 3);
}

/** Labels the lines directly, so that no legend is needed. */
export function endLabels(chart: Chart, picture: TrendPicture): void {
  const { ctx } = chart;
  ctx.save();
  ctx.textBaseline = 'middle';
  if (isNarrow(picture, chart.width) && picture.trend.series.length === 1) labelsInside(chart, picture);
  else labelsBeside(chart, picture);
  ctx.restore();
}

function sideLabels(picture: TrendPicture): readonly SideLabel[] {
  const { trend, words, look } = picture;
  const plain = { note: '', bold: false };
  const ends = trend.series.flatMap((series, index) => {
    const [label, value] = [words.ends[index], lastPoint(series)?.value];
    const color = trend.series.length === 1 ? look.promoterText : colorOf(picture, index);
    if (!label || value == null) return [];
    const text = picture.small ? label.value : `${label.name} ${label.value}`;
    return [{ text, note: label.note, value, color, bold: true }];
  });
  const before = trend.before?.findLast(({ value }) => value !== null)?.value;
  return [
    ...ends,
    ...(trend.target !== null && words.target
      ? [{ ...plain, text: words.target, value: trend.target, color: look.text2 }]
      : []),
    ...(before != null && words.before ? [{ ...plain, text: words.before, value: before, color: look.text3 }] : []),
  ];
}

function widthOf(ctx: CanvasRenderingContext2D, picture: TrendPicture, { text, note, bold }: SideLabel): number {
  ctx.font = labelFont(picture, bold);
  const ofText = ctx.measureText(text).width;
  ctx.font = noteFont(picture);
  return ofText + (note === '' ? 0 : 6 + ctx.measureText(note).width);
}

function labelsBeside(chart: Chart, picture: TrendPicture): void {
  const { ctx, chartArea, width } = chart;
  const labels = sideLabels(picture);
  const wanted = labels.map(({ value }) => chart.scales['y']?.getPixelForValue(value) ?? 0);
  const heights = spreadLabels(wanted, 16, chartArea.top, chartArea.bottom);
  const x = chartArea.right + 8;
  ctx.textAlign = 'left';
  labels.forEach((label, index) => {
    const y = heights[index] ?? 0;
    ctx.font = labelFont(picture, label.bold);
    ctx.fillStyle = label.color;
    const text = shortened(ctx, label.text, width - x);
    ctx.fillText(text, x, y);
    const after = x + ctx.measureText(text).width + 6;
    ctx.font = noteFont(picture);
    ctx.fillStyle = picture.look.text3;
    if (after + ctx.measureText(label.note).width <= width) ctx.fillText(label.note, after, y);
  });
  if (picture.trend.series.length === 1) bandLabel(chart, picture);
}

/** On narrow charts: the value above the end of its line, the year before below its own. */
function labelsInside(chart: Chart, picture: TrendPicture): void {
  const { ctx, chartArea } = chart;
  const [main, ...others] = sideLabels(picture);
  if (!main) return;
  const last = picture.trend.series[0] && lastPoint(picture.trend.series[0]);
  const y = (value: number) => chart.scales['y']?.getPixelForValue(value) ?? 0;
  ctx.textAlign = 'right';
  ctx.font = labelFont(picture, true, 12);
  ctx.fillStyle = main.color;
  const text = main.note === '' ? main.text : `${main.text}, ${main.note}`;
  ctx.fillText(text, chartArea.right + 10, Math.max(chartArea.top + 6, y(last?.high ?? main.value) - 9));
  ctx.font = labelFont(picture, false, 11);
  for (const { text: words, value, color } of others) {
    const isTarget = words === picture.words.target;
    ctx.textAlign = isTarget ? 'left' : 'right';
    ctx.fillStyle = color;
    if (isTarget) ctx.fillText(words, chartArea.left + 4, y(value) - 8);
    else ctx.fillText(words, chartArea.right + 10, Math.min(chartArea.bottom - 6, y(value) + 13));
  }
}

/** Names the band once, below it, where it has room. */
function bandLabel(chart: Chart, picture: TrendPicture): void {
  const { ctx, chartArea } = chart;
  const points = picture.trend.series[0]?.points ?? [];
  const point = points.find(({ index, low }) => index >= points.length / 6 && low !== null);
  if (point?.low == null || points.length < 4) return;
  const y = (chart.scales['y']?.getPixelForValue(point.low) ?? 0) + 13;
  if (y > chartArea.bottom - 6) return;
  ctx.font = noteFont(picture);
  ctx.textAlign = 'center';
  ctx.fillStyle = picture.look.promoterText;
  ctx.fillText(picture.words.band, chart.scales['x']?.getPixelForValue(point.index) ?? 0, y);
}

function shortened(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  const value = text.slice(text.lastIndexOf(' '));
  let name = text.slice(0, text.lastIndexOf(' '));
  while (name.length > 1 && ctx.measureText(`${name}…${value}`).width > room) name = name.slice(0, -1);
  return `${name}…${value}`;
}

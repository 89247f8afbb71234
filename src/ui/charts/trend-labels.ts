import type { Chart } from 'chart.js';
import { spreadLabels } from '../../core/charts/label-layout.ts';
import { lastPoint } from '../../core/charts/trend-description.ts';
import { colorOf, isLonely, isNarrow, type TrendPicture } from './trend-picture.ts';

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
    ...trend.benchmarks.map(({ value }, index) => ({
      ...plain,
      text: words.benchmarks[index] ?? '',
      value,
      color: look.text3,
    })),
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

/** On narrow charts: the value above the end of the lines, the year before below them, the target at its left end. */
function labelsInside(chart: Chart, picture: TrendPicture): void {
  const { ctx, chartArea } = chart;
  const { words } = picture;
  const right = chartArea.right + 10;
  for (const label of sideLabels(picture)) {
    const text = label.note === '' ? label.text : `${label.text}, ${label.note}`;
    ctx.font = labelFont(picture, label.bold, label.bold ? 12 : 11);
    ctx.fillStyle = label.color;
    const isTarget = text === words.target || words.benchmarks.includes(text);
    ctx.textAlign = isTarget ? 'left' : 'right';
    const lines = linesBeyond(chart, picture, right - ctx.measureText(text).width);
    if (isTarget)
      haloed(chart, picture, text, chartArea.left + 4, (chart.scales['y']?.getPixelForValue(label.value) ?? 0) - 8);
    else if (label.bold) haloed(chart, picture, text, right, Math.max(chartArea.top + 6, lines.top - 13));
    else haloed(chart, picture, text, right, Math.min(chartArea.bottom - 7, lines.bottom + 14));
  }
}

/** Writes over lines and bands: an edge in the colour of the surface keeps the words legible. */
function haloed({ ctx }: Chart, { look }: TrendPicture, text: string, x: number, y: number): void {
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = look.surface;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** Highest and lowest place of the lines right of a position. */
function linesBeyond(chart: Chart, { trend }: TrendPicture, left: number): { top: number; bottom: number } {
  const { x, y } = chart.scales;
  const points = [...trend.series.flatMap((series) => series.points), ...(trend.before ?? [])];
  const heights = points.flatMap(({ index, value }) =>
    value === null || (x?.getPixelForValue(index) ?? 0) < left - 12 ? [] : [y?.getPixelForValue(value) ?? 0],
  );
  return { top: Math.min(...heights, chart.chartArea.bottom), bottom: Math.max(...heights, chart.chartArea.top) };
}

/** Names the band once, below it, where it has room. */
function bandLabel(chart: Chart, picture: TrendPicture): void {
  const { ctx, chartArea } = chart;
  const [series] = picture.trend.series;
  if (!series || series.points.length < 4) return;
  const isEarly = (index: number) => index < series.points.length / 6;
  const point = series.points.find(({ index, low }) => !isEarly(index) && low !== null && !isLonely(series, index));
  if (point?.low == null) return;
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

import type { Chart, Plugin } from 'chart.js';
import { positionOn } from '../../core/charts/kpi-description.ts';
import { tickLabels } from '../../core/charts/label-layout.ts';
import { drawBenchmarks, drawControl } from './trend-control.ts';
import { endLabels } from './trend-labels.ts';
import { colorOf, isLonely, isNarrow, type TrendPicture } from './trend-picture.ts';

/** Space around the plot: the scale beside it, flags above, axis words and the n strip below, labels on the right. */
export const trendPadding = (picture: TrendPicture, width: number, labelRoom: number) => ({
  left: isNarrow(picture, width) || isWholeScale(picture) ? 4 : 36,
  right: isNarrow(picture, width) ? 14 : labelRoom,
  top: picture.trend.events.length > 0 ? 34 : 14,
  bottom: picture.small ? 48 : 62,
});

const isWholeScale = ({ trend: { axis, full } }: TrendPicture) => axis.min === full.min && axis.max === full.max;

/** Draws what Chart.js has no word for: of the picture that is `shown`, and of the bucket that a person points at. */
export function trendMarks(shown: () => TrendPicture, active: () => number | null): Plugin<'line'> {
  return {
    id: 'trend-marks',
    beforeDatasetsDraw: (chart) => {
      const picture = shown();
      drawActive(chart, picture, active());
      drawTarget(chart, picture);
      drawBenchmarks(chart, picture);
      drawLonelyRanges(chart, picture);
    },
    afterDatasetsDraw: (chart) => {
      const picture = shown();
      drawFewPoints(chart, picture);
      drawControl(chart, picture);
      drawEvents(chart, picture);
      drawStrip(chart, picture);
      drawScalePlace(chart, picture);
      endLabels(chart, picture);
    },
  };
}

const xOf = (chart: Chart, index: number) => chart.scales['x']?.getPixelForValue(index) ?? 0;
const yOf = (chart: Chart, value: number) => chart.scales['y']?.getPixelForValue(value) ?? 0;

function drawActive(chart: Chart, { look }: TrendPicture, index: number | null): void {
  if (index === null) return;
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.strokeStyle = look.zero;
  stroke(ctx, [xOf(chart, index), chartArea.top], [xOf(chart, index), chartArea.bottom]);
  ctx.restore();
}

function drawTarget(chart: Chart, { trend, look }: TrendPicture): void {
  if (trend.target === null) return;
  const { ctx, chartArea } = chart;
  const y = yOf(chart, trend.target);
  ctx.save();
  ctx.strokeStyle = look.text2;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([2, 4]);
  stroke(ctx, [chartArea.left, y], [chartArea.right, y]);
  ctx.restore();
}

/** A point between two gaps has no band to stand in, so it gets a bar. */
function drawLonelyRanges(chart: Chart, picture: TrendPicture): void {
  const { ctx, chartArea } = chart;
  const inside = (y: number) => Math.min(chartArea.bottom, Math.max(chartArea.top, y));
  picture.trend.series.forEach((series, place) => {
    for (const { index, low, high } of series.points) {
      if (low === null || high === null || !isLonely(series, index)) continue;
      ctx.save();
      ctx.strokeStyle = colorOf(picture, place);
      ctx.globalAlpha = 0.4;
      ctx.lineWidth = 3;
      const x = xOf(chart, index);
      stroke(ctx, [x, inside(yOf(chart, low))], [x, inside(yOf(chart, high))]);
      ctx.restore();
    }
  });
}

function drawFewPoints(chart: Chart, picture: TrendPicture): void {
  const { ctx } = chart;
  picture.trend.series.forEach((series, place) => {
    for (const { index, value, few } of series.points) {
      if (value === null || !few) continue;
      ctx.save();
      ctx.beginPath();
      ctx.arc(xOf(chart, index), yOf(chart, value), 4.5, 0, 2 * Math.PI);
      ctx.fillStyle = picture.look.surface;
      ctx.fill();
      ctx.strokeStyle = colorOf(picture, place);
      ctx.lineWidth = 1.5;
      ctx.setLineDash([2.2, 2.2]);
      ctx.stroke();
      ctx.restore();
    }
  });
}

function drawEvents(chart: Chart, picture: TrendPicture): void {
  const { trend, look, words } = picture;
  const { ctx, chartArea, width } = chart;
  trend.events.forEach(({ letter, position }, place) => {
    const x = xOf(chart, position);
    ctx.save();
    ctx.strokeStyle = look.text2;
    stroke(ctx, [x, chartArea.top - 8], [x, chartArea.bottom]);
    ctx.fillStyle = look.text1;
    ctx.beginPath();
    ctx.arc(x, chartArea.top - 16, 9, 0, 2 * Math.PI);
    ctx.fill();
    write(ctx, letter, x, chartArea.top - 16, { font: `650 11px ${look.sans}`, color: look.surface, align: 'center' });
    const next = trend.events[place + 1];
    const room = (next ? xOf(chart, next.position) - 12 : width) - x - 18;
    const text = words.events[place] ?? '';
    ctx.font = `12px ${look.sans}`;
    if (!isNarrow(picture, width) && ctx.measureText(text).width <= room) {
      write(ctx, text, x + 15, chartArea.top - 16, { font: ctx.font, color: look.text1 });
    }
    ctx.restore();
  });
}

/** The names of the buckets and, below, how many answered in each. */
function drawStrip(chart: Chart, picture: TrendPicture): void {
  const { trend, look, words, small } = picture;
  const { ctx, chartArea } = chart;
  const room = chartArea.width / Math.max(1, trend.buckets.length);
  const labels = labelsFor(ctx, picture, room);
  const most = Math.max(1, ...trend.buckets.map(({ n }) => n));
  const [base, height] = [chartArea.bottom + (small ? 36 : 42), small ? 12 : 16];
  ctx.save();
  trend.buckets.forEach(({ n, inProgress }, index) => {
    const [tall, wide] = [(height * n) / most, Math.min(28, room * 0.52)];
    drawBar(ctx, look.passive, { x: xOf(chart, index) - wide / 2, y: base - tall, wide, tall }, inProgress || n < 30);
  });
  for (const { index, withYear } of labels) {
    const bucket = trend.buckets[index];
    const style = bucket?.inProgress ? 'italic ' : '';
    const x = xOf(chart, index);
    write(ctx, words.tick(index, withYear), x, chartArea.bottom + 14, {
      font: `${style}12px ${look.sans}`,
      color: look.text2,
      align: 'center',
    });
    write(ctx, String(bucket?.n ?? ''), x, base + 9, {
      font: `10.5px ${look.sans}`,
      color: look.text3,
      align: 'center',
    });
  }
  write(ctx, words.n, chartArea.left - 8, base + 9, { font: `10.5px ${look.sans}`, color: look.text3, align: 'right' });
  ctx.restore();
}

function labelsFor(ctx: CanvasRenderingContext2D, { trend, look, words }: TrendPicture, room: number) {
  ctx.font = `12px ${look.sans}`;
  const widest = Math.max(0, ...trend.buckets.map((_, index) => ctx.measureText(words.tick(index, true)).width));
  const years = trend.buckets.map(({ parts }) => parts.year);
  return tickLabels(years, room, widest + 6);
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
}

function drawBar(ctx: CanvasRenderingContext2D, color: string, { x, y, wide, tall }: Bar, hollow: boolean): void {
  if (tall === 0) return;
  ctx.globalAlpha = hollow ? 1 : 0.45;
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.setLineDash(hollow ? [3, 2] : []);
  ctx.beginPath();
  if (hollow) ctx.rect(x + 0.5, y + 0.5, Math.max(0, wide - 1), Math.max(0, tall - 1));
  else ctx.roundRect(x, y, wide, tall, 1.5);
  if (hollow) ctx.stroke();
  else ctx.fill();
  ctx.globalAlpha = 1;
}

/** Left of a focused axis: which part of the whole scale it shows. */
function drawScalePlace(chart: Chart, picture: TrendPicture): void {
  const { trend, look, words } = picture;
  if (isNarrow(picture, chart.width) || isWholeScale(picture)) return;
  const { ctx, chartArea } = chart;
  const range = [trend.full.min, trend.full.max] as const;
  const place = (value: number) => chartArea.bottom - positionOn(range, value) * chartArea.height;
  const [top, bottom, x] = [place(trend.axis.max), place(trend.axis.min), 14];
  const inner = (chart.scales['y']?.left ?? chartArea.left) - 2;
  ctx.save();
  ctx.fillStyle = look.sunk;
  pill(ctx, x, chartArea.top, chartArea.height);
  ctx.fillStyle = look.accent;
  pill(ctx, x, top, bottom - top);
  ctx.strokeStyle = look.line;
  stroke(ctx, [x + 6, top], [inner, chartArea.top]);
  stroke(ctx, [x + 6, bottom], [inner, chartArea.bottom]);
  const label = { font: `10px ${look.sans}`, color: look.text3, align: 'center' } as const;
  write(ctx, words.value(trend.full.max), x + 2.5, chartArea.top - 8, label);
  write(ctx, words.value(trend.full.min), x + 2.5, chartArea.bottom + 9, label);
  ctx.restore();
}

function pill(ctx: CanvasRenderingContext2D, x: number, y: number, height: number): void {
  ctx.beginPath();
  ctx.roundRect(x, y, 5, Math.max(2, height), 2.5);
  ctx.fill();
}

function stroke(ctx: CanvasRenderingContext2D, from: readonly [number, number], to: readonly [number, number]): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

interface Ink {
  readonly font: string;
  readonly color: string;
  readonly align?: CanvasTextAlign;
}

/** Writes one line of text, centred on a height. */
export function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, ink: Ink): void {
  ctx.font = ink.font;
  ctx.fillStyle = ink.color;
  ctx.textAlign = ink.align ?? 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y);
}

import { formats, t } from '../../app/language.svelte.ts';
import { positionOn } from '../../core/charts/kpi-description.ts';
import type { FanPoint, PurchaseFan } from '../../core/charts/value-description.ts';
import type { ValueDistribution } from '../../core/customers/purchases.ts';
import { type ChartLook, faded } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import type { ValuePicture } from './customer-picture.ts';
import { upright, wrapped } from './draw-marks.ts';

const head = 34;
const plotHeight = 250;
const foot = 34;
const line = 19;
const between = 48;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const factLines = (ctx: CanvasRenderingContext2D, { facts }: ValuePicture, look: ChartLook, width: number) =>
  wrapped(ctx, facts.join(' · '), `13px ${look.sans}`, width);

/** Height of forecast and values of a picture with what they rest on. */
export const valuesHeight = (
  ctx: CanvasRenderingContext2D,
  picture: ValuePicture,
  look: ChartLook,
  width: number,
): number => factLines(ctx, picture, look, width).length * line + 12 + head + plotHeight + foot;

/** Draws the forecast and, beside it, the customers by what they are worth. */
export function drawValues(
  ctx: CanvasRenderingContext2D,
  picture: ValuePicture,
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const lines = factLines(ctx, picture, look, width);
  lines.forEach((words, index) => {
    write(ctx, words, x, y + line / 2 + index * line, { font: `13px ${look.sans}`, color: look.text2 });
  });
  const top = y + lines.length * line + 12;
  const half = picture.fan && picture.spread ? (width - between) / 2 : width;
  const heading = (words: string, left: number) =>
    write(ctx, words, left, top + 8, { font: `600 14px ${look.sans}`, color: look.text1 });
  if (picture.fan) {
    heading(picture.fanTitle, x);
    drawFan(ctx, picture.fan, picture, look, { x, y: top + head, width: half });
  }
  if (!picture.spread) return;
  const left = picture.fan ? x + half + between : x;
  heading(t('value.spread'), left);
  drawSpread(ctx, picture.spread, picture.currency, look, { x: left, y: top + head, width: half });
}

function drawFan(
  ctx: CanvasRenderingContext2D,
  { past, future, expected, first, now, end, axis }: PurchaseFan,
  { wordDay, wordTick }: ValuePicture,
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const quiet = { font: `12px ${look.sans}`, color: look.text3 };
  ctx.font = quiet.font;
  const ticksRoom = 10 + Math.max(0, ...axis.ticks.map((tick) => ctx.measureText(wordTick(tick)).width));
  const [left, wide] = [x + ticksRoom, width - ticksRoom];
  const atX = (day: number) => left + (wide * (day - first)) / Math.max(1, end - first);
  const atY = (value: number) => y + plotHeight * (1 - positionOn([axis.min, axis.max], value));
  for (const tick of axis.ticks) {
    ctx.fillStyle = tick === 0 ? look.zero : look.grid;
    ctx.fillRect(left, atY(tick) - 0.5, wide, 1);
    write(ctx, wordTick(tick), left - 8, atY(tick), { ...quiet, align: 'right' });
  }
  const color = look.series[0] ?? look.accent;
  const along = (points: readonly FanPoint[], read: (point: FanPoint) => number) => {
    for (const point of points) ctx.lineTo(atX(point.day), atY(read(point)));
  };
  ctx.beginPath();
  along(future, ({ high, value }) => high ?? value);
  along(future.toReversed(), ({ low, value }) => low ?? value);
  ctx.fillStyle = faded(color, 0.16);
  ctx.fill();
  const stroke = (points: readonly FanPoint[], ink: string, dash: readonly number[]) => {
    ctx.save();
    ctx.beginPath();
    along(points, ({ value }) => value);
    ctx.strokeStyle = ink;
    ctx.lineWidth = 2.25;
    ctx.setLineDash([...dash]);
    ctx.stroke();
    ctx.restore();
  };
  stroke(expected, look.text3, [2, 4]);
  stroke(past, color, []);
  stroke(future, color, [6, 4]);
  upright(ctx, atX(now), [y, y + plotHeight], look.text3, [3, 3]);
  const bottom = y + plotHeight + 16;
  write(ctx, wordDay(first), left, bottom, quiet);
  write(ctx, wordDay(end), left + wide, bottom, { ...quiet, align: 'right' });
}

function drawSpread(
  ctx: CanvasRenderingContext2D,
  { bins, median, mean }: ValueDistribution,
  currency: string | null,
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const names = 40;
  const most = Math.max(1, ...bins.map(({ customers }) => customers));
  const step = width / Math.max(1, bins.length);
  const binWidth = bins[0]?.to ?? 1;
  const bottom = y + plotHeight;
  const atX = (amount: number) => x + Math.min(amount / binWidth, bins.length - 0.5) * step;
  const money = (amount: number, whole = false) => formats().amount(amount, currency, whole);
  const color = look.series[0] ?? look.accent;
  bins.forEach(({ customers, to }, index) => {
    const rise = (customers / most) * (plotHeight - names);
    ctx.fillStyle = faded(color, to === null ? 0.4 : 0.75);
    ctx.fillRect(x + index * step + 1, bottom - rise, Math.max(1, step - 2), rise);
  });
  ctx.fillStyle = look.zero;
  ctx.fillRect(x, bottom, width, 1);
  const every = Math.ceil(bins.length / 5);
  bins.forEach(({ from }, index) => {
    if (index % every > 0) return;
    const align = index === 0 ? ('left' as const) : ('center' as const);
    const ink = { font: `12px ${look.sans}`, color: look.text3, align };
    write(ctx, money(from, Number.isInteger(binWidth)), atX(from), bottom + 16, ink);
  });
  const mark = (amount: number | null, words: (value: string) => string, level: number) => {
    if (amount === null) return;
    upright(ctx, atX(amount), [y + level, bottom], look.text1, []);
    const ends = atX(amount) > x + width - 130;
    const align = ends ? ('right' as const) : ('left' as const);
    const ink = { font: `600 12.5px ${look.sans}`, color: look.text1, align };
    write(ctx, words(money(amount)), atX(amount) + (ends ? -6 : 6), y + level + 5, ink);
  };
  mark(median, (value) => t('value.spread.median', { value }), 0);
  mark(mean, (value) => t('value.spread.mean', { value }), 19);
}

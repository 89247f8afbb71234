import { formats, language, t } from '../../app/language.svelte.ts';
import { positionOn } from '../../core/charts/kpi-description.ts';
import type { Swing } from '../../core/inference/roi/measure-swings.ts';
import type { NetPoint } from '../../core/inference/roi/simulate-measure.ts';
import { wordSwing } from '../../i18n/word-roi.ts';
import { type ChartLook, faded } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import type { RoiPicture } from './cell-picture.ts';
import { fitted, wrapped } from './draw-marks.ts';

/** Where something is drawn. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const perRow = 4;
const factHeight = 62;
const pathHeight = 210;
const headHeight = 34;
const swingHeight = 30;
const lineHeight = 20;

const factRows = ({ facts }: RoiPicture) => Math.ceil(facts.length / perRow);

const remarkLines = (
  ctx: CanvasRenderingContext2D,
  { remarks }: RoiPicture,
  look: ChartLook,
  width: number,
): readonly string[] => remarks.flatMap((words) => wrapped(ctx, words, `13px ${look.sans}`, width));

/** Height of results, both pictures and sentences. */
export const roiHeight = (ctx: CanvasRenderingContext2D, picture: RoiPicture, look: ChartLook, width: number): number =>
  factRows(picture) * factHeight +
  headHeight +
  pathHeight +
  headHeight +
  picture.pictures.swings.length * swingHeight +
  lineHeight * (1 + remarkLines(ctx, picture, look, width).length);

/** Draws the return of a measure: results, net return over time, what matters most, and what to keep in mind. */
export function drawRoi(ctx: CanvasRenderingContext2D, picture: RoiPicture, look: ChartLook, box: Box): void {
  const { x, width } = box;
  drawFacts(ctx, picture, look, box);
  let y = box.y + factRows(picture) * factHeight;
  const heading = (words: string) => {
    write(ctx, words, x, y + 18, { font: `600 14px ${look.sans}`, color: look.text1 });
    y += headHeight;
  };
  heading(t('roi.path'));
  drawPath(ctx, picture, look, { x, y, width });
  y += pathHeight;
  heading(t('roi.swings'));
  for (const swing of picture.pictures.swings) {
    drawSwing(ctx, swing, picture, look, { x, y, width });
    y += swingHeight;
  }
  remarkLines(ctx, picture, look, width).forEach((words, line) => {
    write(ctx, words, x, y + lineHeight * (line + 1), { font: `13px ${look.sans}`, color: look.text2 });
  });
}

function drawFacts(ctx: CanvasRenderingContext2D, { facts }: RoiPicture, look: ChartLook, { x, y, width }: Box): void {
  const wide = width / perRow;
  facts.forEach(({ name, value, range }, index) => {
    const [left, top] = [x + (index % perRow) * wide, y + Math.floor(index / perRow) * factHeight];
    const small = `12px ${look.sans}`;
    write(ctx, fitted(ctx, name, small, wide - 12), left, top + 8, { font: small, color: look.text2 });
    const bold = `650 16px ${look.sans}`;
    write(ctx, fitted(ctx, value, bold, wide - 12), left, top + 27, { font: bold, color: look.text1 });
    write(ctx, fitted(ctx, range, small, wide - 12), left, top + 45, { font: small, color: look.text3 });
  });
}

function drawPath(
  ctx: CanvasRenderingContext2D,
  { forecast: { path }, pictures: { path: axis }, roi, settings }: RoiPicture,
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const plot = { left: x + 84, right: x + width - 8, top: y + 4, bottom: y + pathHeight - 26 };
  const months = path.at(-1)?.month ?? 1;
  const acrossAt = (month: number) => plot.left + (month / Math.max(1, months)) * (plot.right - plot.left);
  const upAt = (value: number) => plot.bottom - positionOn([axis.min, axis.max], value) * (plot.bottom - plot.top);
  const quiet = { font: `12px ${look.sans}`, color: look.text3 };
  for (const tick of axis.ticks) {
    ctx.fillStyle = tick === 0 ? look.zero : look.grid;
    ctx.fillRect(plot.left, upAt(tick) - 0.5, plot.right - plot.left, 1);
    write(ctx, formats().wholeMoney(tick, roi.currency), plot.left - 8, upAt(tick), { ...quiet, align: 'right' });
  }
  for (let year = 0; year <= settings.horizon; year++) {
    const last = year === settings.horizon;
    const words = last ? t('roi.years', { n: year }) : formats().count(year);
    write(ctx, words, acrossAt(12 * year), plot.bottom + 14, { ...quiet, align: last ? 'right' : 'center' });
  }
  const color = look.series[0] ?? look.accent;
  const band = (low: (point: NetPoint) => number, high: (point: NetPoint) => number, opacity: number) => {
    ctx.beginPath();
    for (const point of path) ctx.lineTo(acrossAt(point.month), upAt(high(point)));
    for (const point of path.toReversed()) ctx.lineTo(acrossAt(point.month), upAt(low(point)));
    ctx.closePath();
    ctx.fillStyle = faded(color, opacity);
    ctx.fill();
  };
  band(
    ({ low, value }) => low ?? value,
    ({ high, value }) => high ?? value,
    0.14,
  );
  band(
    ({ lowHalf }) => lowHalf,
    ({ highHalf }) => highHalf,
    0.22,
  );
  ctx.beginPath();
  for (const { month, value } of path) ctx.lineTo(acrossAt(month), upAt(value));
  ctx.strokeStyle = color;
  ctx.lineWidth = 2;
  ctx.stroke();
}

function drawSwing(
  ctx: CanvasRenderingContext2D,
  swing: Swing,
  { roi, settings, forecast, pictures: { swung: axis } }: RoiPicture,
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const plot = { x: x + 450, width: width - 450 - 180 };
  const at = (value: number) => plot.x + plot.width * positionOn([axis.min, axis.max], value);
  const { name, from, to, ends, atFrom, atTo } = wordSwing(swing, roi, settings, language.translate, formats());
  const middle = y + swingHeight / 2;
  const bold = `600 13px ${look.sans}`;
  write(ctx, fitted(ctx, name, bold, 190), x, middle, { font: bold, color: look.text1 });
  const small = { font: `12px ${look.sans}`, color: look.text3 };
  const range = `${t('roi.range', { low: from, high: to })} · ${ends}`;
  write(ctx, fitted(ctx, range, small.font, 245), x + 196, middle, small);
  const net = forecast.net.value;
  const bar = (end: number) => {
    ctx.fillStyle = end < net ? look.detractor : look.promoter;
    ctx.fillRect(Math.min(at(end), at(net)), middle - 7, Math.abs(at(end) - at(net)), 14);
  };
  bar(swing.atFrom);
  bar(swing.atTo);
  ctx.fillStyle = look.text1;
  ctx.fillRect(at(net) - 1, middle - 10, 2, 20);
  const [low, high] = swing.atFrom < swing.atTo ? [atFrom, atTo] : [atTo, atFrom];
  write(ctx, t('roi.range', { low, high }), x + width, middle, { ...small, align: 'right' });
}

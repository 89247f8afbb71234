import { formats, language, t } from '../../app/language.svelte.ts';
import type { SurvivalDescription, SurvivalPoint, SurvivalSeries } from '../../core/charts/survival-description.ts';
import { wordCurve } from '../../i18n/word-survival.ts';
import { type ChartLook, faded } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { fitted } from './draw-marks.ts';

const names = 30;
const plotHeight = 280;
const ticksHeight = 52;
const rowHeight = 22;
const foot = 30;
const nameRoom = 130;
const edge = 30;

/** Height of the curves of a picture with their table of customers at risk. */
export const survivalHeight = ({ series }: SurvivalDescription): number =>
  names + plotHeight + ticksHeight + series.length * rowHeight + foot;

type Place = (value: number) => number;

/** Draws the curves with their ranges, and below how many customers were at risk. */
export function drawSurvival(
  ctx: CanvasRenderingContext2D,
  survival: SurvivalDescription,
  look: ChartLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const last = survival.ticks.at(-1) ?? 1;
  const [left, wide, top] = [x + nameRoom + edge, width - nameRoom - 2 * edge, y + names];
  const atX: Place = (time) => left + (wide * time) / last;
  const atY: Place = (share) => top + plotHeight * (1 - share / 100);
  const quiet = { font: `12px ${look.sans}`, color: look.text3 };
  const inkOf = (index: number) => look.series[index] ?? look.accent;
  const nameOf = ({ group }: SurvivalSeries) => wordCurve(survival, group, language.translate);
  for (const share of [0, 25, 50, 75, 100]) {
    ctx.fillStyle = share === 0 ? look.zero : look.grid;
    ctx.fillRect(left, atY(share) - 0.5, wide, 1);
    write(ctx, formats().value(share, 'percent'), left - 10, atY(share), { ...quiet, align: 'right' });
  }
  survival.series.forEach((series, index) => {
    drawBand(ctx, series.points, inkOf(index), atX, atY);
  });
  survival.series.forEach((series, index) => {
    drawCurve(ctx, series, inkOf(index), atX, atY);
  });
  drawNames(ctx, survival.series.map(nameOf), inkOf, look, { x: left, y: y + 10 });
  const below = top + plotHeight;
  for (const tick of survival.ticks) {
    write(ctx, formats().count(tick), atX(tick), below + 14, { ...quiet, align: 'center' });
  }
  write(ctx, t('survival.at-risk'), x, below + 38, quiet);
  survival.series.forEach((series, index) => {
    const line = below + ticksHeight + rowHeight / 2 + index * rowHeight;
    const font = `600 12.5px ${look.sans}`;
    write(ctx, fitted(ctx, nameOf(series), font, nameRoom), x, line, { font, color: look.text1 });
    survival.atRisk[index]?.forEach((count, place) => {
      const ink = { ...quiet, color: look.text2, align: 'center' as const };
      write(ctx, formats().count(count), atX(survival.ticks[place] ?? 0), line, ink);
    });
  });
  const unit = t(`survival.unit.${survival.unit}`, { n: 2, value: '' }).trim();
  const remark = `${t('survival.time')}: ${unit} · ${t('survival.band')}`;
  write(ctx, remark, x, below + ticksHeight + survival.series.length * rowHeight + 20, quiet);
}

/** Goes along the corners of a step line. */
function stepAlong(
  ctx: CanvasRenderingContext2D,
  points: readonly SurvivalPoint[],
  read: (point: SurvivalPoint) => number,
  atX: Place,
  atY: Place,
): void {
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before) ctx.lineTo(atX(point.time), atY(read(before)));
    ctx.lineTo(atX(point.time), atY(read(point)));
  });
}

function drawBand(ctx: CanvasRenderingContext2D, all: readonly SurvivalPoint[], ink: string, atX: Place, atY: Place) {
  const points = all.filter(({ low, high }) => low !== null && high !== null);
  ctx.beginPath();
  stepAlong(ctx, points, ({ low }) => low ?? 0, atX, atY);
  points.toReversed().forEach((point, index, back) => {
    const later = back[index - 1];
    if (later) ctx.lineTo(atX(later.time), atY(point.high ?? 0));
    ctx.lineTo(atX(point.time), atY(point.high ?? 0));
  });
  ctx.closePath();
  ctx.fillStyle = faded(ink, 0.12);
  ctx.fill();
}

function drawCurve(
  ctx: CanvasRenderingContext2D,
  { points, confidence }: SurvivalSeries,
  ink: string,
  atX: Place,
  atY: Place,
): void {
  ctx.save();
  ctx.beginPath();
  stepAlong(ctx, points, ({ survival }) => survival, atX, atY);
  ctx.strokeStyle = ink;
  ctx.lineWidth = 2.5;
  if (confidence !== 'normal') ctx.setLineDash([4, 4]);
  ctx.stroke();
  ctx.restore();
}

function drawNames(
  ctx: CanvasRenderingContext2D,
  all: readonly string[],
  inkOf: (index: number) => string,
  look: ChartLook,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const font = `600 13px ${look.sans}`;
  let left = x;
  all.forEach((full, index) => {
    const name = fitted(ctx, full, font, 170);
    ctx.fillStyle = inkOf(index);
    ctx.fillRect(left, y - 1.5, 18, 3);
    write(ctx, name, left + 24, y, { font, color: look.text1 });
    left += 24 + ctx.measureText(name).width + 22;
  });
}

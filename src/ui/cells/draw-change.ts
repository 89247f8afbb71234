import { formats, language, t } from '../../app/language.svelte.ts';
import type { ChangeDescription, ChangeStep } from '../../core/charts/change-description.ts';
import { positionOn } from '../../core/charts/kpi-description.ts';
import type { Estimate } from '../../core/metrics/metric.ts';
import { wordGroupValues, wordStep } from '../../i18n/word-change.ts';
import type { ChartLook } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { fitted, hatch } from './draw-marks.ts';

const row = 34;
const head = 24;
const foot = 26;
const nameRoom = 200;
const numbersRoom = 250;

/** Height of the waterfall of a picture. */
export const changeHeight = ({ steps }: ChangeDescription): number => head + (steps.length + 2) * row + foot;

/** Draws a waterfall: the value before, each step, the value now. */
export function drawChange(
  ctx: CanvasRenderingContext2D,
  change: ChangeDescription,
  look: ChartLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const { axis, unit, steps, whole } = change;
  const plot = { x: x + nameRoom + 20, width: width - nameRoom - numbersRoom - 20 };
  const at = (value: number) => plot.x + plot.width * positionOn([axis.min, axis.max], value);
  const bottom = y + head + (steps.length + 2) * row;
  for (const tick of axis.ticks) {
    ctx.fillStyle = look.grid;
    ctx.fillRect(at(tick) - 0.5, y + head, 1, bottom - y - head);
    const ink = { font: `12px ${look.sans}`, color: look.text3, align: 'center' as const };
    write(ctx, formats().value(tick, unit), at(tick), bottom + 14, ink);
  }
  const quiet = { font: `12.5px ${look.sans}`, color: look.text2, align: 'right' as const };
  const name = (text: string, top: number) => {
    const font = `600 13px ${look.sans}`;
    write(ctx, fitted(ctx, text, font, nameRoom - 10), x, top + row / 2, { font, color: look.text1 });
  };
  write(ctx, t('change.column.values'), x + width - 120, y + 10, { ...quiet, color: look.text3 });
  write(ctx, t('change.column.n'), x + width, y + 10, { ...quiet, color: look.text3 });
  const end = (words: string, estimate: Estimate, top: number) => {
    name(words, top);
    drawEnd(ctx, estimate, change, look, at, top + row / 2);
    write(ctx, formats().count(estimate.n), x + width, top + row / 2, quiet);
  };
  end(t('change.before'), whole.change?.before ?? whole.now, y + head);
  steps.forEach((step, index) => {
    const top = y + head + (index + 1) * row;
    name(wordStep(step, language.translate), top);
    drawStep(ctx, step, change, look, at, top);
    const [group] = step.groups;
    if (step.kind !== 'group' || !group) return;
    const values = wordGroupValues(group, unit, language.translate, formats());
    write(ctx, t('change.values', values), x + width - 120, top + row / 2, quiet);
    const n = { before: formats().count(group.before.n), now: formats().count(group.now.n) };
    write(ctx, t('change.values', n), x + width, top + row / 2, quiet);
  });
  end(t('change.now'), whole.now, bottom - row);
}

type Place = (value: number) => number;

function drawEnd(
  ctx: CanvasRenderingContext2D,
  { value, low, high }: Estimate,
  { unit }: ChangeDescription,
  look: ChartLook,
  at: Place,
  y: number,
): void {
  if (value === null) return;
  ctx.fillStyle = look.text1;
  if (low !== null && high !== null) ctx.fillRect(at(low), y - 1, at(high) - at(low), 2);
  ctx.beginPath();
  ctx.moveTo(at(value), y - 7);
  ctx.lineTo(at(value) + 7, y);
  ctx.lineTo(at(value), y + 7);
  ctx.lineTo(at(value) - 7, y);
  ctx.fill();
  write(ctx, formats().value(value, unit), at(high ?? value) + 9, y, {
    font: `650 13px ${look.sans}`,
    color: look.text1,
  });
}

function drawStep(
  ctx: CanvasRenderingContext2D,
  { kind, from, to, effect, confidence }: ChangeStep,
  { unit, betterWhen }: ChangeDescription,
  look: ChartLook,
  at: Place,
  top: number,
): void {
  ctx.fillStyle = look.text3;
  ctx.fillRect(at(from) - 0.5, top, 1, 9);
  ctx.fillRect(at(to) - 0.5, top + row - 9, 1, 9);
  const color = effect > 0 === (betterWhen === 'higher') ? look.promoter : look.detractor;
  const [low, high] = [at(Math.min(from, to)), at(Math.max(from, to))];
  const thick = kind === 'mix' ? 10 : 16;
  ctx.fillStyle = confidence === 'normal' ? color : hatch(ctx, color);
  ctx.fillRect(low, top + (row - thick) / 2, Math.max(2, high - low), thick);
  const font = `${confidence === 'normal' ? '650' : 'italic 500'} 13px ${look.sans}`;
  write(ctx, formats().difference(effect, unit), high + 8, top + row / 2, { font, color: look.text1 });
}

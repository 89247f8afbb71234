import { formats, language, t } from '../../app/language.svelte.ts';
import { firstGroups } from '../../core/charts/comparison-description.ts';
import type { HeatmapColumn, HeatmapDescription, HeatmapValue } from '../../core/charts/heatmap-description.ts';
import { fewestForValue, type Unit } from '../../core/metrics/metric.ts';
import { wordGroup } from '../../i18n/word-trend.ts';
import { type ChartLook, faded } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { fitted, hatch } from './draw-marks.ts';

const head = 38;
const rowHeight = 46;
const nameRoom = 150;
const gap = 3;

/** Narrowest square that still holds its number. */
const narrowest = 40;

const rowsOf = ({ rows }: HeatmapDescription) => rows.slice(0, firstGroups);

/** Height of the heatmap of a picture. */
export const heatmapHeight = (heatmap: HeatmapDescription): number => head + rowsOf(heatmap).length * rowHeight + 26;

/** Draws the groups of a heatmap, as many as the cell shows at first, over the latest periods that fit. */
export function drawHeatmap(
  ctx: CanvasRenderingContext2D,
  heatmap: HeatmapDescription,
  look: ChartLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const first = Math.max(0, heatmap.columns.length - Math.floor((width - nameRoom) / narrowest));
  const columns = heatmap.columns.slice(first);
  const wide = (width - nameRoom) / Math.max(1, columns.length);
  const left = (index: number) => x + nameRoom + index * wide;
  for (const [index, column] of columns.entries()) drawColumn(ctx, column, look, left(index) + wide / 2, y);
  rowsOf(heatmap).forEach(({ group, values }, line) => {
    const top = y + head + line * rowHeight;
    const font = `600 13px ${look.sans}`;
    const name = fitted(ctx, wordGroup(group, language.translate), font, nameRoom - 14);
    write(ctx, name, x, top + rowHeight / 2, { font, color: look.text1 });
    values.slice(first).forEach((value, index) => {
      const box = { x: left(index), y: top, width: wide - gap, height: rowHeight - gap };
      drawSquare(ctx, value, heatmap.unit, columns[index]?.inProgress ?? false, look, box);
    });
  });
  const [low, high] = heatmap.scale.map((end) => formats().value(end, heatmap.unit));
  const isNone = rowsOf(heatmap).some(({ values }) => values.slice(first).some(({ value }) => value === null));
  const scale = [
    t('heatmap.scale', { low: low ?? '', high: high ?? '' }),
    ...(isNone ? [t('heatmap.none', { needed: fewestForValue })] : []),
  ].join(' · ');
  const bottom = y + head + rowsOf(heatmap).length * rowHeight + 14;
  write(ctx, scale, x + nameRoom, bottom, { font: `12px ${look.sans}`, color: look.text3 });
}

function drawColumn(
  ctx: CanvasRenderingContext2D,
  { parts, inProgress, cut }: HeatmapColumn,
  look: ChartLook,
  x: number,
  y: number,
): void {
  const ink = { color: look.text3, align: 'center' as const };
  write(ctx, formats().bucketTick(parts, true), x, y + 10, { ...ink, font: `12px ${look.sans}` });
  const remark = inProgress ? t('trend.running') : cut ? t('heatmap.partly') : '';
  write(ctx, remark, x, y + 26, { ...ink, font: `italic 11px ${look.sans}` });
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawSquare(
  ctx: CanvasRenderingContext2D,
  { value, n, confidence, tone }: HeatmapValue,
  unit: Unit,
  running: boolean,
  look: ChartLook,
  { x, y, width, height }: Square,
): void {
  const fill = (color: string | CanvasPattern) => {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.roundRect(x, y, width, height, 4);
    ctx.fill();
  };
  if (confidence !== 'none') fill(look.sunk);
  if (confidence === 'hint') fill(hatch(ctx, look.line));
  if (confidence === 'normal' && tone !== null) {
    fill(faded(tone < 0 ? look.detractor : look.promoter, 0.55 * Math.abs(tone)));
  }
  if (running) {
    ctx.save();
    ctx.strokeStyle = look.text2;
    ctx.setLineDash([3, 3]);
    ctx.strokeRect(x + 1.5, y + 1.5, width - 3, height - 3);
    ctx.restore();
  }
  const style = confidence === 'normal' ? '600' : 'italic 500';
  const color = confidence === 'normal' ? look.text1 : look.text2;
  const middle = x + width / 2;
  const shown = value === null ? t('table.none') : formats().value(value, unit);
  write(ctx, shown, middle, y + 15, { font: `${style} 13px ${look.sans}`, color, align: 'center' });
  write(ctx, t('heatmap.n', { n }), middle, y + 31, { font: `11px ${look.sans}`, color, align: 'center' });
}

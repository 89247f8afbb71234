import { formats, language } from '../../app/language.svelte.ts';
import { panelsOf } from '../../core/charts/trend-description.ts';
import { EcholotError } from '../../core/problem.ts';
import { wordGroup, wordTrend } from '../../i18n/word-trend.ts';
import { type ChartLook, lightLook } from '../charts/chart-look.ts';
import { drawTrend } from '../charts/trend-drawing.ts';
import { write } from '../charts/trend-marks.ts';
import type { CellPicture } from './cell-picture.ts';
import { changeHeight, drawChange } from './draw-change.ts';
import { comparisonHeight, drawComparison } from './draw-comparison.ts';
import { customersHeight, drawCustomers } from './draw-customers.ts';
import { distributionHeight, drawDistribution } from './draw-distribution.ts';
import { drawHeatmap, heatmapHeight } from './draw-heatmap.ts';
import { wrapped } from './draw-marks.ts';
import { drawMoney, moneyHeight } from './draw-money.ts';
import { drawRoi, roiHeight } from './draw-roi.ts';
import { drawTiles, tilesHeight } from './draw-tiles.ts';

const width = 960;
const margin = 32;
const inner = width - 2 * margin;
const density = 2;
const panelGap = 24;

type TrendCellPicture = Extract<CellPicture, { trend: unknown }>;

/** Draws a cell with its title and a line about its source as a PNG: light, 960 pixels wide, at double density. */
export async function drawCellPicture(title: string, picture: CellPicture, footer: string): Promise<Blob> {
  const look = lightLook();
  await Promise.all([document.fonts.load(`600 24px ${look.serif}`), document.fonts.load(`14px ${look.sans}`)]);
  const canvas = document.createElement('canvas');
  const ctx = context(canvas);
  const lines = headLines(ctx, title, picture, look);
  const head = margin + lines.reduce((sum, { height }) => sum + height, 0) + 14;
  const body = bodyHeight(ctx, picture, look);
  canvas.width = width * density;
  canvas.height = (head + body + 52) * density;
  ctx.scale(density, density);
  ctx.fillStyle = look.surface;
  ctx.fillRect(0, 0, width, canvas.height);
  let y = margin;
  for (const { text, font, color, height } of lines) {
    write(ctx, text, margin, y + height / 2, { font, color });
    y += height;
  }
  drawBody(ctx, picture, look, head);
  write(ctx, footer, margin, head + body + 26, { font: `12px ${look.sans}`, color: look.text3 });
  return blobOf(canvas);
}

function bodyHeight(ctx: CanvasRenderingContext2D, picture: CellPicture, look: ChartLook): number {
  if ('trend' in picture) return trendHeight(picture);
  if ('comparison' in picture) return comparisonHeight(ctx, picture, look, inner);
  if ('heatmap' in picture) return heatmapHeight(picture.heatmap);
  if ('change' in picture) return changeHeight(picture.change);
  if ('distribution' in picture) return distributionHeight(picture.distribution);
  if ('money' in picture) return moneyHeight(ctx, picture, look, inner);
  if ('customers' in picture) return customersHeight(ctx, picture.customers, look, inner);
  if ('roi' in picture) return roiHeight(ctx, picture, look, inner);
  return tilesHeight(ctx, picture.tiles, look, inner);
}

function drawBody(ctx: CanvasRenderingContext2D, picture: CellPicture, look: ChartLook, top: number): void {
  const box = { x: margin, y: top, width: inner };
  if ('trend' in picture) drawTrends(ctx, picture, look, top);
  else if ('comparison' in picture) drawComparison(ctx, picture, look, box);
  else if ('heatmap' in picture) drawHeatmap(ctx, picture.heatmap, look, box);
  else if ('change' in picture) drawChange(ctx, picture.change, look, box);
  else if ('distribution' in picture) drawDistribution(ctx, picture.distribution, look, box);
  else if ('money' in picture) drawMoney(ctx, picture, look, box);
  else if ('customers' in picture) drawCustomers(ctx, picture.customers, look, box);
  else if ('roi' in picture) drawRoi(ctx, picture, look, box);
  else drawTiles(ctx, picture.tiles, look, box);
}

interface Line {
  readonly text: string;
  readonly font: string;
  readonly color: string;
  readonly height: number;
}

function headLines(
  ctx: CanvasRenderingContext2D,
  title: string,
  picture: CellPicture,
  look: ChartLook,
): readonly Line[] {
  const lines = (text: string, font: string, color: string, height: number) =>
    wrapped(ctx, text, font, inner).map((line) => ({ text: line, font, color, height }));
  return [
    ...('kicker' in picture ? lines(picture.kicker, `550 13px ${look.sans}`, look.text3, 20) : []),
    ...lines(title, `600 24px ${look.serif}`, look.text1, 31),
    ...lines(picture.subtitle, `15px ${look.sans}`, look.text2, 22),
  ];
}

const columns = 3;
const panelHeight = 214;

const trendHeight = ({ trend }: TrendCellPicture) =>
  trend.smallMultiples ? Math.ceil(trend.series.length / columns) * panelHeight : 380;

function drawTrends(ctx: CanvasRenderingContext2D, picture: TrendCellPicture, look: ChartLook, top: number): void {
  const { trend, metric } = picture;
  if (!trend.smallMultiples) {
    placeTrend(ctx, picture, look, { x: margin, y: top, width: inner, height: 380 });
    return;
  }
  const wide = (inner - (columns - 1) * panelGap) / columns;
  panelsOf(trend).forEach((panel, index) => {
    const [x, y] = [margin + (index % columns) * (wide + panelGap), top + Math.floor(index / columns) * panelHeight];
    const group = wordGroup(panel.series[0]?.group ?? null, language.translate);
    write(ctx, group, x, y + 8, { font: `600 13px ${look.sans}`, color: look.text1 });
    const small = { ...picture, trend: panel, metric: `${metric}, ${group}` };
    placeTrend(ctx, small, look, { x, y: y + 18, width: wide, height: panelHeight - 28 }, true);
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placeTrend(
  ctx: CanvasRenderingContext2D,
  { trend, metric }: TrendCellPicture,
  look: ChartLook,
  { x, y, width: wide, height }: Box,
  small = false,
): void {
  const canvas = document.createElement('canvas');
  const words = wordTrend(trend, metric, language.translate, formats());
  const drawing = drawTrend(canvas, { trend, words, look, small, firstColor: 0 }, { width: wide, height });
  ctx.drawImage(canvas, x, y, wide, height);
  drawing.destroy();
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new EcholotError({ code: 'bug', detail: 'no 2d context' });
  return ctx;
}

const blobOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new EcholotError({ code: 'bug', detail: 'canvas too large' }));
    }, 'image/png');
  });

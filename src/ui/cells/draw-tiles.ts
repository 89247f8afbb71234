import { formats, language, t } from '../../app/language.svelte.ts';
import type { KpiDescription, MiniScale } from '../../core/charts/kpi-description.ts';
import { fewestForClaim, fewestForValue } from '../../core/metrics/metric.ts';
import { wordScale, wordValue } from '../../i18n/word-metric.ts';
import type { ChartLook } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { fitted, wrapped } from './draw-marks.ts';
import { type NamedTile, wordsOfBenchmarks, wordTileTarget } from './tile-words.ts';

const perRow = 5;
const height = 176;
const markHeight = 16;

const tileWidth = (count: number, width: number) => width / Math.min(perRow, Math.max(1, count));

/** What is said of the goal of a tile and of figures of others, in lines. */
function markLines(ctx: CanvasRenderingContext2D, tile: NamedTile, look: ChartLook, room: number): readonly string[] {
  if (tile.tile.now.value === null) return [];
  const target = wordTileTarget(tile, language.translate, formats());
  const words = [...(target === null ? [] : [target]), ...wordsOfBenchmarks(tile, language.translate, formats())];
  return words.flatMap((text) => wrapped(ctx, text, `12px ${look.sans}`, room));
}

/** The lines about goals below the tiles, and how high a row of tiles is with them. */
function measured(ctx: CanvasRenderingContext2D, tiles: readonly NamedTile[], look: ChartLook, width: number) {
  const lines = tiles.map((tile) => markLines(ctx, tile, look, tileWidth(tiles.length, width) - 32));
  return { lines, row: height + 4 + markHeight * Math.max(0, ...lines.map(({ length }) => length)) };
}

/** Height of the tiles of a picture. */
export const tilesHeight = (
  ctx: CanvasRenderingContext2D,
  tiles: readonly NamedTile[],
  look: ChartLook,
  width: number,
): number => Math.ceil(tiles.length / perRow) * measured(ctx, tiles, look, width).row;

/** Draws tiles in rows of up to five. */
export function drawTiles(
  ctx: CanvasRenderingContext2D,
  tiles: readonly NamedTile[],
  look: ChartLook,
  box: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const wide = tileWidth(tiles.length, box.width);
  const { lines, row } = measured(ctx, tiles, look, box.width);
  tiles.forEach(({ name, tile }, index) => {
    const [x, y] = [box.x + (index % perRow) * wide, box.y + Math.floor(index / perRow) * row];
    if (index % perRow > 0) {
      ctx.fillStyle = look.line;
      ctx.fillRect(x, y, 1, row - 12);
    }
    const left = index % perRow > 0 ? x + 16 : x;
    drawTile(ctx, name, tile, look, { x: left, y, width: wide - 32 });
    for (const [place, text] of (lines[index] ?? []).entries()) {
      write(ctx, text, left, y + height + 4 + markHeight * place, { font: `12px ${look.sans}`, color: look.text2 });
    }
  });
}

interface TileBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function drawTile(
  ctx: CanvasRenderingContext2D,
  name: string,
  tile: KpiDescription,
  look: ChartLook,
  box: TileBox,
): void {
  const { x, y, width } = box;
  const { now, unit, confidence } = tile;
  const line = (text: string, at: number, font: string, color: string) =>
    write(ctx, fitted(ctx, text, font, width + 12), x, y + at, { font, color });
  const small = `12px ${look.sans}`;
  const style = confidence === 'normal' ? '' : 'italic ';
  line(name, 8, `600 14px ${look.sans}`, look.text1);
  line(wordScale(tile, language.translate, formats()), 26, small, look.text3);
  if (now.value === null) {
    line(t(now.n === 0 ? 'trend.gap' : 'kpi.none'), 58, `italic 15px ${look.sans}`, look.text2);
    line(t('kpi.none.why', { n: now.n, needed: fewestForValue }), 80, small, look.text3);
    return;
  }
  line(wordValue(now.value, tile, formats()), 58, `${style}600 34px ${look.sans}`, look.text1);
  if (now.low !== null && now.high !== null)
    line(formats().range(now.low, now.high, unit), 84, `${style}${small}`, look.text3);
  if (tile.mini) drawMini(ctx, tile.mini, look, { x: x + 4, y: y + 104, width: Math.min(width - 8, 240) });
  drawChange(tile, look, line);
  line(t('kpi.n', { n: now.n }), 160, small, look.text3);
}

function drawChange(
  { confidence, change, unit }: KpiDescription,
  look: ChartLook,
  line: (text: string, at: number, font: string, color: string) => void,
): void {
  if (confidence === 'hint') {
    line(t('kpi.hint', { needed: fewestForClaim }), 126, `italic 12.5px ${look.sans}`, look.text2);
    return;
  }
  if (!change) return;
  const difference = change.verdict === 'too-few' ? null : (change.difference?.value ?? null);
  const arrow = change.direction === null ? '≈' : change.direction === 'up' ? '↑' : '↓';
  if (difference !== null) {
    line(`${arrow} ${formats().difference(difference, unit)}`, 124, `600 12.5px ${look.sans}`, look.text1);
  }
  line(t(`verdict.${change.verdict}`), 142, `12.5px ${look.sans}`, look.text2);
}

function drawMini(ctx: CanvasRenderingContext2D, mini: MiniScale, look: ChartLook, { x, y, width }: TileBox): void {
  const at = (place: number) => x + place * width;
  const bar = (from: number, to: number, thick: number, color: string) => {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.roundRect(from, y - thick / 2, to - from, thick, 2);
    ctx.fill();
  };
  bar(at(0) - 3, at(1) + 3, 5, look.grid);
  if (mini.zero !== null) bar(at(mini.zero) - 0.75, at(mini.zero) + 0.75, 8, look.zero);
  ctx.globalAlpha = 0.38;
  if (mini.low !== null && mini.high !== null) bar(at(mini.low), at(mini.high), 5, look.series[0] ?? look.accent);
  ctx.globalAlpha = 1;
  if (mini.before !== null) bar(at(mini.before) - 1, at(mini.before) + 1, 10, look.passive);
  ctx.fillStyle = look.series[0] ?? look.accent;
  ctx.beginPath();
  ctx.arc(at(mini.value), y, 4, 0, 2 * Math.PI);
  ctx.fill();
  for (const place of mini.benchmarks) {
    ctx.beginPath();
    ctx.moveTo(at(place), y - 4.5);
    ctx.lineTo(at(place) + 4.5, y);
    ctx.lineTo(at(place), y + 4.5);
    ctx.lineTo(at(place) - 4.5, y);
    ctx.closePath();
    ctx.fillStyle = look.surface;
    ctx.fill();
    ctx.strokeStyle = look.text2;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  }
  if (mini.target !== null) bar(at(mini.target) - 1, at(mini.target) + 1, 12, look.text1);
}

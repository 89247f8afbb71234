import { formats, language, t } from '../../app/language.svelte.ts';
import {
  type ComparedGroup,
  type ComparisonDescription,
  firstGroups,
} from '../../core/charts/comparison-description.ts';
import type { Judged } from '../../core/charts/judged.ts';
import { positionOn } from '../../core/charts/kpi-description.ts';
import type { Benchmark } from '../../core/notebook/document.ts';
import { wordBenchmark, wordRefusedBenchmark } from '../../i18n/word-marks.ts';
import { wordGroup } from '../../i18n/word-trend.ts';
import type { ChartLook } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { fitted, hatch, upright, wrapped, writeOver } from './draw-marks.ts';

/** Where something is drawn. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const head = 24;
const foot = 26;
const nameRoom = 190;
const numbersRoom = 270;

const rowHeight = ({ shape }: ComparisonDescription) => (shape === 'diverging' ? 48 : 34);

const shownGroups = ({ groups }: ComparisonDescription) => groups.slice(0, firstGroups);

interface Compared {
  readonly comparison: ComparisonDescription;
  readonly refused?: readonly Benchmark[];
}

const remarkHeight = 18;

/** What stands below: the goal for all, and figures of others with their sources; in lines. */
function remarksOf(
  ctx: CanvasRenderingContext2D,
  { comparison: { whole, groups, target, benchmarks }, refused = [] }: Compared,
  look: ChartLook,
  width: number,
): readonly string[] {
  if (!whole) return [];
  const words = [
    ...(target === null ? [] : [`╎ ${t('target.line', { value: formats().value(target, whole.unit) })}`]),
    ...(groups.some((group) => group.target !== null) ? [`┃ ${t('target.of-group')}`] : []),
    ...benchmarks.map((benchmark) => `┊ ${wordBenchmark(benchmark, whole.unit, language.translate, formats())}`),
    ...refused.map((benchmark) => wordRefusedBenchmark(benchmark, whole.scale, language.translate, formats())),
  ];
  return words.flatMap((text) => wrapped(ctx, text, `12px ${look.sans}`, width));
}

const plotHeight = (comparison: ComparisonDescription) =>
  head + shownGroups(comparison).length * rowHeight(comparison) + foot;

/** Height of the comparison of a picture. */
export const comparisonHeight = (
  ctx: CanvasRenderingContext2D,
  compared: Compared,
  look: ChartLook,
  width: number,
): number => plotHeight(compared.comparison) + remarkHeight * remarksOf(ctx, compared, look, width).length;

/** Draws the groups of a comparison, as many as the cell shows at first. */
export function drawComparison(
  ctx: CanvasRenderingContext2D,
  compared: Compared,
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const { comparison } = compared;
  const plot = { x: x + nameRoom, width: width - nameRoom - numbersRoom };
  const at = (value: number) => plot.x + plot.width * positionOn([comparison.axis.min, comparison.axis.max], value);
  const right = { passives: x + width - 210, n: x + width - 145, verdict: x + width };
  const groups = shownGroups(comparison);
  const bottom = y + head + groups.length * rowHeight(comparison);
  drawAxis(ctx, comparison, look, at, [y + head, bottom]);
  drawHead(ctx, comparison, look, at, right, y + 10);
  groups.forEach((group, index) => {
    const top = y + head + index * rowHeight(comparison);
    const middle = top + rowHeight(comparison) / 2;
    const small = { font: `12.5px ${look.sans}`, color: look.text2, align: 'right' as const };
    const name = fitted(ctx, wordGroup(group.group, language.translate), `600 13px ${look.sans}`, nameRoom - 40);
    write(ctx, name, x, middle, { font: `600 13px ${look.sans}`, color: look.text1 });
    drawGoals(ctx, group, comparison, look, at, top);
    drawGroup(ctx, group, comparison, look, at, top);
    if (group.shares) write(ctx, formats().decimal(group.shares.passives, 0), right.passives, middle, small);
    write(ctx, formats().count(group.judged.now.n), right.n, middle, small);
    write(ctx, verdictOf(group.judged), right.verdict, middle, { ...small, font: `12px ${look.sans}` });
  });
  remarksOf(ctx, compared, look, width).forEach((text, place) => {
    const top = y + plotHeight(comparison) + remarkHeight * (place + 0.5);
    write(ctx, text, x, top, { font: `12px ${look.sans}`, color: look.text3 });
  });
}

type Place = (value: number) => number;

function drawAxis(
  ctx: CanvasRenderingContext2D,
  { axis, groups }: ComparisonDescription,
  look: ChartLook,
  at: Place,
  [top, bottom]: readonly [number, number],
): void {
  const unit = groups[0]?.judged.unit ?? 'points';
  for (const tick of axis.ticks) {
    ctx.fillStyle = tick === 0 && unit === 'points' ? look.zero : look.grid;
    ctx.fillRect(at(tick) - 0.5, top, 1, bottom - top);
    write(ctx, formats().value(tick, unit), at(tick), bottom + 14, {
      font: `12px ${look.sans}`,
      color: look.text3,
      align: 'center',
    });
  }
}

function drawHead(
  ctx: CanvasRenderingContext2D,
  { names, whole }: ComparisonDescription,
  look: ChartLook,
  at: Place,
  right: { readonly passives: number; readonly n: number; readonly verdict: number },
  y: number,
): void {
  const font = `12px ${look.sans}`;
  const bold = `600 12px ${look.sans}`;
  const quiet = { font, color: look.text3, align: 'right' as const };
  if (names) {
    write(ctx, `◂ ${t(`part.${names.detractors}`)} %`, at(0) - 8, y, {
      font: bold,
      color: look.detractorText,
      align: 'right',
    });
    write(ctx, `${t(`part.${names.promoters}`)} % ▸`, at(0) + 8, y, { font: bold, color: look.promoterText });
    write(ctx, t(`part.${names.passives}`), right.passives, y, quiet);
  } else if (whole?.now.value != null) {
    const value = formats().value(whole.now.value, whole.unit);
    write(ctx, t('comparison.whole', { value }), at(whole.now.value), y, { ...quiet, align: 'center' });
  }
  write(ctx, t('comparison.n'), right.n, y, quiet);
  write(ctx, t('comparison.rest'), right.verdict, y, quiet);
}

/** What a row is measured against: its goal or that of all, and figures of others. */
function drawGoals(
  ctx: CanvasRenderingContext2D,
  { target: own }: ComparedGroup,
  comparison: ComparisonDescription,
  look: ChartLook,
  at: Place,
  top: number,
): void {
  const rows = [top, top + rowHeight(comparison)] as const;
  for (const { value } of comparison.benchmarks) upright(ctx, at(value), rows, look.text2, [1.5, 2.5]);
  if (own !== null) {
    ctx.fillStyle = look.text1;
    ctx.fillRect(at(own) - 1.5, top + 5, 3, rowHeight(comparison) - 10);
  } else if (comparison.target !== null) upright(ctx, at(comparison.target), rows, look.text1, [4, 3]);
}

function drawGroup(
  ctx: CanvasRenderingContext2D,
  { judged, shares }: ComparedGroup,
  { shape }: ComparisonDescription,
  look: ChartLook,
  at: Place,
  top: number,
): void {
  const { value, low, high } = judged.now;
  const hint = judged.confidence === 'hint';
  if (value === null) {
    const why = t(judged.now.n === 0 ? 'trend.gap' : 'trend.withheld');
    write(ctx, why, at(0), top + 20, { font: `italic 12.5px ${look.sans}`, color: look.text3, align: 'center' });
    return;
  }
  if (shares) {
    const bar = (from: number, to: number, color: string) => {
      ctx.fillStyle = hint ? hatch(ctx, color) : color;
      ctx.fillRect(at(from), top + 7, at(to) - at(from), 16);
    };
    bar(-shares.detractors, 0, look.detractor);
    bar(0, shares.promoters, look.promoter);
    const font = `500 12.5px ${look.sans}`;
    const share = (of: number) => formats().decimal(of, 0);
    writeOver(ctx, look.surface, share(shares.detractors), at(-shares.detractors) - 5, top + 15, {
      font,
      color: look.detractorText,
      align: 'right',
    });
    writeOver(ctx, look.surface, share(shares.promoters), at(shares.promoters) + 5, top + 15, {
      font,
      color: look.promoterText,
    });
  }
  const y = top + (shape === 'diverging' ? 34 : 17);
  const ink = shape === 'diverging' ? look.text1 : look.promoter;
  ctx.fillStyle = ink;
  if (low !== null && high !== null) {
    ctx.globalAlpha = shape === 'diverging' ? 1 : 0.38;
    const thick = shape === 'diverging' ? 2 : 5;
    ctx.fillRect(at(low), y - thick / 2, at(high) - at(low), thick);
    ctx.globalAlpha = 1;
  }
  ctx.beginPath();
  if (shape === 'diverging') {
    ctx.moveTo(at(value), y - 5.5);
    ctx.lineTo(at(value) + 5.5, y);
    ctx.lineTo(at(value), y + 5.5);
    ctx.lineTo(at(value) - 5.5, y);
    ctx.closePath();
  } else ctx.arc(at(value), y, 4.5, 0, 2 * Math.PI);
  ctx.fillStyle = hint ? look.surface : ink;
  ctx.fill();
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  const font = `${hint ? 'italic 500' : '650'} 13px ${look.sans}`;
  writeOver(ctx, look.surface, formats().value(value, judged.unit), at(high ?? value) + 8, y, {
    font,
    color: look.text1,
  });
}

function verdictOf({ change, unit }: Judged): string {
  const difference = change?.difference?.value ?? null;
  if (!change || change.verdict === 'too-few' || difference === null) {
    return t('verdict.too-few');
  }
  if (change.direction === null) return `≈ ${t('verdict.within-chance')}`;
  return `${change.direction === 'up' ? '↑' : '↓'} ${formats().difference(difference, unit)}`;
}

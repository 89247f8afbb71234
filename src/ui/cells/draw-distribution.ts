import { formats, t } from '../../app/language.svelte.ts';
import type { AnswerStack, DistributionDescription, Tone } from '../../core/charts/distribution-description.ts';
import { wordAnswerRange } from '../../i18n/word-distribution.ts';
import { type ChartLook, faded } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { hatch } from './draw-marks.ts';

/** Where something is drawn. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const room = 230;
const above = 24;
const below = 92;

/** Height of the distribution of a picture. */
export const distributionHeight = (_: DistributionDescription): number => above + room + below;

const colorOf = (tone: Tone | null, look: ChartLook) =>
  tone === 'good' ? look.promoter : tone === 'bad' ? look.detractor : look.passive;

/** Draws the bars of a distribution, or its stacks when it is shown over time. */
export function drawDistribution(
  ctx: CanvasRenderingContext2D,
  distribution: DistributionDescription,
  look: ChartLook,
  box: Box,
): void {
  if (distribution.stacks) drawStacks(ctx, distribution.stacks, look, box);
  else drawBars(ctx, distribution, look, box);
  drawKey(ctx, distribution, look, { ...box, y: box.y + above + room + below - 18 });
}

function drawBars(
  ctx: CanvasRenderingContext2D,
  { bars, axis, confidence }: DistributionDescription,
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const wide = width / bars.length;
  const bottom = y + above + room;
  bars.forEach(({ from, to, share, count, tone }, index) => {
    const left = x + index * wide + 4;
    const height = (room * (share ?? 0)) / axis.max;
    const color = colorOf(tone, look);
    ctx.fillStyle = confidence === 'hint' ? hatch(ctx, color) : color;
    ctx.fillRect(left, bottom - height, wide - 8, height);
    const center = { align: 'center' as const };
    const middle = left + (wide - 8) / 2;
    if (share !== null) {
      const font = `600 13px ${look.sans}`;
      write(ctx, formats().value(share, 'percent'), middle, bottom - height - 11, {
        ...center,
        font,
        color: look.text1,
      });
    }
    const answer = wordAnswerRange({ from, to }, formats());
    write(ctx, answer, middle, bottom + 16, { ...center, font: `600 13px ${look.sans}`, color: look.text1 });
    write(ctx, formats().count(count), middle, bottom + 34, {
      ...center,
      font: `12px ${look.sans}`,
      color: look.text3,
    });
  });
  ctx.fillStyle = look.zero;
  ctx.fillRect(x, bottom, width, 1);
}

function drawStacks(
  ctx: CanvasRenderingContext2D,
  stacks: readonly AnswerStack[],
  look: ChartLook,
  { x, y, width }: Box,
): void {
  const wide = width / Math.max(1, stacks.length);
  stacks.forEach((stack, index) => {
    const left = x + index * wide + 3;
    const middle = left + (wide - 6) / 2;
    const center = { align: 'center' as const, font: `12px ${look.sans}`, color: look.text3 };
    let top = y + above;
    for (const { tone, share } of stack.groups.toReversed()) {
      const height = (room * (share ?? 0)) / 100;
      const color = colorOf(tone, look);
      ctx.fillStyle =
        stack.confidence === 'hint' ? hatch(ctx, faded(color, 0.45)) : faded(color, stack.inProgress ? 0.35 : 0.7);
      ctx.fillRect(left, top, wide - 6, Math.max(0, height - 1));
      if (share !== null && share >= 9 && wide >= 28) {
        const font = `600 12px ${look.sans}`;
        write(ctx, formats().decimal(share, 0), middle, top + height / 2, { ...center, font, color: look.text1 });
      }
      top += height;
    }
    if (wide < 28 && index % 4 !== 0) return;
    write(ctx, formats().bucketTick(stack.parts, true), middle, y + above + room + 16, {
      ...center,
      color: look.text1,
    });
    write(ctx, t('heatmap.n', { n: stack.n }), middle, y + above + room + 33, center);
    if (stack.inProgress) write(ctx, t('trend.running'), middle, y + above + room + 49, center);
  });
}

function drawKey(
  ctx: CanvasRenderingContext2D,
  { groups }: DistributionDescription,
  look: ChartLook,
  { x, y }: Box,
): void {
  let left = x;
  for (const group of groups.toReversed()) {
    const share = group.share === null ? '' : ` ${formats().value(group.share, 'percent')}`;
    const words = `${t(`part.${group.id}`)} (${wordAnswerRange(group, formats())})${share}`;
    ctx.fillStyle = colorOf(group.tone, look);
    ctx.fillRect(left, y - 6, 12, 12);
    write(ctx, words, left + 18, y, { font: `13px ${look.sans}`, color: look.text2 });
    left += 18 + ctx.measureText(words).width + 22;
  }
}

import { formats, t } from '../../app/language.svelte.ts';
import { positionOn } from '../../core/charts/kpi-description.ts';
import type { RevenueDescription } from '../../core/charts/revenue-description.ts';
import { wordAmount, wordEffect } from '../../i18n/word-revenue.ts';
import type { ChartLook } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { fitted } from './draw-marks.ts';

const row = 36;
const foot = 30;
const nameRoom = 180;
const wordsRoom = 90;

interface Bar {
  readonly name: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
  readonly good: boolean;
}

/** All bars from above: the start, what changed, the end; what nobody did is left out as in the cell. */
function barsOf({ start, end, bars, currency }: RevenueDescription): readonly Bar[] {
  const level = (when: 'start' | 'end', value: number): Bar => ({
    name: t(`revenue.${when}`),
    words: wordAmount(value, currency, formats()),
    from: 0,
    to: value,
    total: true,
    good: true,
  });
  return [
    level('start', start),
    ...bars
      .filter(({ effect, part }) => effect !== 0 || part !== 'reactivated')
      .map(({ part, from, to, effect }) => ({
        name: t(`revenue.${part}`),
        words: wordEffect(effect, currency, formats()),
        from,
        to,
        total: false,
        good: part !== 'contraction' && part !== 'lost',
      })),
    level('end', end),
  ];
}

/** Height of the waterfall of a picture. */
export const revenueHeight = (revenue: RevenueDescription): number => barsOf(revenue).length * row + foot;

/** Draws where revenue came from and went to. */
export function drawRevenue(
  ctx: CanvasRenderingContext2D,
  revenue: RevenueDescription,
  look: ChartLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const { axis, currency } = revenue;
  const bars = barsOf(revenue);
  const plot = { x: x + nameRoom, width: width - nameRoom - wordsRoom };
  const at = (value: number) => plot.x + plot.width * positionOn([axis.min, axis.max], value);
  const bottom = y + bars.length * row;
  for (const tick of axis.ticks) {
    ctx.fillStyle = look.grid;
    ctx.fillRect(at(tick) - 0.5, y, 1, bottom - y);
    const ink = { font: `12px ${look.sans}`, color: look.text3, align: 'center' as const };
    write(ctx, wordAmount(tick, currency, formats()), at(tick), bottom + 14, ink);
  }
  bars.forEach(({ name, words, from, to, total, good }, index) => {
    const top = y + index * row;
    const font = `${total ? '650' : '500'} 13px ${look.sans}`;
    write(ctx, fitted(ctx, name, font, nameRoom - 14), x, top + row / 2, { font, color: look.text1 });
    if (!total) {
      ctx.fillStyle = look.text3;
      ctx.fillRect(at(from) - 0.5, top, 1, 10);
      ctx.fillRect(at(to) - 0.5, top + row - 10, 1, 10);
    }
    const [low, high] = [at(Math.min(from, to)), at(Math.max(from, to))];
    ctx.fillStyle = total ? look.passive : good ? look.promoter : look.detractor;
    ctx.beginPath();
    ctx.roundRect(low, top + 10, Math.max(2, high - low), 16, 2);
    ctx.fill();
    write(ctx, words, high + 8, top + row / 2, { font: `650 13px ${look.sans}`, color: look.text1 });
  });
}

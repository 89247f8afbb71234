import { t } from '../../app/language.svelte.ts';
import type { ChartLook } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import type { CustomerPicture } from './customer-picture.ts';
import { wrapped } from './draw-marks.ts';

type Definitions = Extract<CustomerPicture, { definitions: unknown }>['definitions'];

const valueRoom = 250;
const line = 18;
const padding = 12;

/** The lines about a definition, and its value with what it is per beside them. */
function linesOf(ctx: CanvasRenderingContext2D, definition: Definitions[number], look: ChartLook, width: number) {
  const { name, use, warning } = definition;
  const room = width - valueRoom - 20;
  const lines = (text: string, font: string, color: string) =>
    text === '' ? [] : wrapped(ctx, text, font, room).map((words) => ({ words, ink: { font, color } }));
  return [
    ...lines(name, `600 14px ${look.sans}`, look.text1),
    ...lines(use, `13px ${look.sans}`, look.text2),
    ...lines(warning, `13px ${look.sans}`, look.detractorText),
  ];
}

const heightOf = (lines: number): number => Math.max(3, lines) * line + 2 * padding;

/** Height of the definitions of a picture. */
export const definitionsHeight = (
  ctx: CanvasRenderingContext2D,
  definitions: Definitions,
  look: ChartLook,
  width: number,
): number => definitions.reduce((sum, one) => sum + heightOf(linesOf(ctx, one, look, width).length), 0);

/** Draws the definitions one below the other: value and range, and when to use it. */
export function drawDefinitions(
  ctx: CanvasRenderingContext2D,
  definitions: Definitions,
  look: ChartLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  let top = y;
  for (const definition of definitions) {
    const lines = linesOf(ctx, definition, look, width);
    ctx.fillStyle = look.line;
    ctx.fillRect(x, top, width, 1);
    const first = top + padding + line / 2;
    const small = { font: `12px ${look.sans}`, color: look.text2 };
    write(ctx, definition.value, x, first + 3, { font: `600 22px ${look.sans}`, color: look.text1 });
    write(ctx, definition.per, x, first + 24, small);
    if (definition.range) write(ctx, t('kpi.range', { range: definition.range }), x, first + 41, small);
    lines.forEach(({ words, ink }, index) => {
      write(ctx, words, x + valueRoom, first + index * line, ink);
    });
    top += heightOf(lines.length);
  }
}

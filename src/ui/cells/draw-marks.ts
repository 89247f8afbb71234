import { write } from '../charts/trend-marks.ts';

/** A text cut to the room that it has. */
export function fitted(ctx: CanvasRenderingContext2D, text: string, font: string, room: number): string {
  ctx.font = font;
  let shown = text;
  while (shown.length > 1 && ctx.measureText(shown).width > room) shown = `${shown.slice(0, -2)}…`;
  return shown;
}

/** Stripes of a colour: what is only a hint. The plain colour where no pattern can be had. */
export function hatch(ctx: CanvasRenderingContext2D, color: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const ink = tile.getContext('2d');
  if (!ink) return color;
  ink.strokeStyle = color;
  ink.lineWidth = 2;
  ink.beginPath();
  for (const shift of [-6, 0, 6]) {
    ink.moveTo(shift - 1, 7);
    ink.lineTo(shift + 7, -1);
  }
  ink.stroke();
  return ctx.createPattern(tile, 'repeat') ?? color;
}

/** A text in lines that fit the room; a word that is too long stands alone. */
export function wrapped(ctx: CanvasRenderingContext2D, text: string, font: string, room: number): readonly string[] {
  ctx.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && ctx.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** An upright line, dashed (a goal) or dotted (a figure of others). */
export function upright(
  ctx: CanvasRenderingContext2D,
  x: number,
  [top, bottom]: readonly [number, number],
  color: string,
  dash: readonly number[],
): void {
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([...dash]);
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  ctx.restore();
}

/** Writes a text that lines may pass behind, on a surface of this colour. */
export function writeOver(
  ctx: CanvasRenderingContext2D,
  surface: string,
  ...[text, x, y, ink]: [text: string, x: number, y: number, ink: Parameters<typeof write>[4]]
): void {
  ctx.save();
  ctx.font = ink.font;
  ctx.textAlign = ink.align ?? 'left';
  ctx.textBaseline = 'middle';
  ctx.strokeStyle = surface;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.restore();
  write(ctx, text, x, y, ink);
}

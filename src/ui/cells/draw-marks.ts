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

import { formats, t } from '../../app/language.svelte.ts';
import type { CohortDescription, CohortRow, CohortSquare } from '../../core/charts/cohort-description.ts';
import { fewestForClaim } from '../../core/metrics/metric.ts';
import { type ChartLook, faded } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { hatch } from './draw-marks.ts';

const head = 30;
const rowHeight = 36;
const foot = 56;
const nameRoom = 118;
const sizeRoom = 58;
const gap = 2;
/** Cohorts that the cell shows at first, the latest. */
const mostRows = 18;
/** Narrowest square that still holds its share. */
const narrowest = 42;
/** Narrowest square that holds how many of how many below it. */
const roomForCounts = 62;

const rowsOf = ({ rows }: CohortDescription): readonly CohortRow[] => rows.slice(-mostRows);

const below = ({ pooled }: CohortDescription): number => (pooled.length > 0 ? rowHeight + 8 : 0);

/** Height of the triangle of a picture. */
export const cohortsHeight = (cohorts: CohortDescription): number =>
  head + rowsOf(cohorts).length * rowHeight + below(cohorts) + foot;

/** Draws the latest cohorts over as many ages as fit, and all of them together below. */
export function drawCohorts(
  ctx: CanvasRenderingContext2D,
  cohorts: CohortDescription,
  look: ChartLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const room = width - nameRoom - sizeRoom;
  const ages = Math.max(1, Math.min(cohorts.ages, Math.floor(room / narrowest)));
  const wide = Math.min(96, room / ages);
  const left = (age: number) => x + nameRoom + sizeRoom + (age - 1) * wide;
  const quiet = { font: `12px ${look.sans}`, color: look.text3 };
  write(ctx, t('cohorts.began'), x, y + 12, quiet);
  write(ctx, t('cohorts.size'), x + nameRoom + sizeRoom - 12, y + 12, { ...quiet, align: 'right' });
  for (let age = 1; age <= ages; age++) {
    write(ctx, formats().count(age), left(age) + wide / 2, y + 12, { ...quiet, align: 'center' });
  }
  const name = (words: string, size: number, top: number) => {
    const ink = { font: `600 13px ${look.sans}`, color: look.text1 };
    write(ctx, words, x, top + rowHeight / 2, ink);
    const end = x + nameRoom + sizeRoom - 12;
    write(ctx, formats().count(size), end, top + rowHeight / 2, { ...quiet, color: look.text2, align: 'right' });
  };
  rowsOf(cohorts).forEach((cohort, line) => {
    const top = y + head + line * rowHeight;
    name(formats().bucket(cohort.parts), cohort.size, top);
    for (const square of cohort.squares.slice(0, ages)) {
      const box = { x: left(square.age), y: top, width: wide - gap, height: rowHeight - gap };
      drawSquare(ctx, square, cohort.size, look, box);
    }
  });
  const bottom = y + head + rowsOf(cohorts).length * rowHeight + 4;
  if (cohorts.pooled.length > 0) {
    ctx.fillStyle = look.text3;
    ctx.fillRect(x, bottom, nameRoom + sizeRoom + ages * wide, 1);
    name(t('cohorts.pooled'), cohorts.customers, bottom + 4);
    cohorts.pooled.slice(0, ages).forEach(({ value }, index) => {
      const shown = value === null ? t('table.none') : formats().value(value, 'percent');
      const ink = { font: `600 13px ${look.sans}`, color: look.text1, align: 'center' as const };
      write(ctx, shown, left(index + 1) + wide / 2, bottom + 4 + rowHeight / 2, ink);
    });
  }
  drawLegend(ctx, cohorts, look, x, bottom + below(cohorts) + 18);
}

/** Says what ages count, and what hatched, dashed and blank squares mean. */
function drawLegend(
  ctx: CanvasRenderingContext2D,
  cohorts: CohortDescription,
  look: ChartLook,
  x: number,
  y: number,
): void {
  const quiet = { font: `12px ${look.sans}`, color: look.text3 };
  let left = x;
  const say = (words: string, mark?: () => void) => {
    if (mark) {
      mark();
      left += 20;
    }
    write(ctx, words, left, y, quiet);
    left += ctx.measureText(words).width + 18;
  };
  const squares = rowsOf(cohorts).flatMap((cohort) => cohort.squares);
  say(t('cohorts.ages', { unit: t(`cohorts.ages.${cohorts.grain}`) }));
  if (squares.some(({ confidence }) => confidence === 'hint')) {
    say(t('cohorts.hint', { needed: fewestForClaim }), () => {
      ctx.fillStyle = hatch(ctx, look.text3);
      ctx.fillRect(left, y - 6, 14, 12);
    });
  }
  if (squares.some(({ running }) => running)) {
    say(t('cohorts.running'), () => {
      ctx.save();
      ctx.strokeStyle = look.text2;
      ctx.setLineDash([3, 3]);
      ctx.strokeRect(left + 0.5, y - 5.5, 13, 11);
      ctx.restore();
    });
  }
  say(t('cohorts.blank'));
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawSquare(
  ctx: CanvasRenderingContext2D,
  { value, active, confidence, tone, running }: CohortSquare,
  size: number,
  look: ChartLook,
  { x, y, width, height }: Square,
): void {
  const fill = (color: string | CanvasPattern) => {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.roundRect(x, y, width, height, 3);
    ctx.fill();
  };
  if (confidence !== 'none') fill(look.sunk);
  if (confidence === 'hint') fill(hatch(ctx, look.line));
  if (confidence === 'normal' && tone !== null) fill(faded(look.promoter, 0.55 * tone));
  if (running) {
    ctx.save();
    ctx.strokeStyle = look.text2;
    ctx.setLineDash([3, 3]);
    ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    ctx.restore();
  }
  const withCounts = width >= roomForCounts;
  const color = confidence === 'normal' ? look.text1 : look.text2;
  const style = confidence === 'normal' ? '600' : 'italic 500';
  const shown = value === null ? t('table.none') : formats().value(value, 'percent');
  const middle = x + width / 2;
  const line = y + (withCounts ? 12 : height / 2);
  write(ctx, shown, middle, line, { font: `${style} 13px ${look.sans}`, color, align: 'center' });
  if (!withCounts) return;
  const counts = t('cohorts.of', { active: formats().count(active), size: formats().count(size) });
  write(ctx, counts, middle, y + 26, { font: `10.5px ${look.sans}`, color, align: 'center' });
}

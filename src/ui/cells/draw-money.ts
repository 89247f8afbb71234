import { formats, language, t } from '../../app/language.svelte.ts';
import { positionOn } from '../../core/charts/kpi-description.ts';
import { type MoneyDescription, type MoneyPart, moneyShown } from '../../core/charts/money-description.ts';
import { wordMoneyAmounts, wordMoneyPart, wordMoneyShare } from '../../i18n/word-money.ts';
import { wordGroup } from '../../i18n/word-trend.ts';
import type { ChartLook } from '../charts/chart-look.ts';
import { write } from '../charts/trend-marks.ts';
import { fitted, hatch, wrapped } from './draw-marks.ts';

/** What is drawn of the cell. */
interface MoneyPicture {
  readonly money: MoneyDescription;
  readonly everyAnswer: boolean;
  /** Name of the column that splits. */
  readonly column: string;
  /** Sentences below. */
  readonly remarks: readonly string[];
}

const nameRoom = 170;
const wordsRoom = 390;
const lineHeight = 17;
const barHeight = 20;
const gap = 12;

/** A row of the picture: a part or a group with its words, or a heading. */
type Row =
  | { readonly heading: string }
  | { readonly name: string; readonly part: MoneyPart; readonly kind: string; readonly words: readonly string[] };

function rowsOf({ money, everyAnswer, column }: MoneyPicture): readonly Row[] {
  const { parts, groups } = moneyShown(money, everyAnswer);
  const row = (name: string, part: MoneyPart, kind: string, brief: boolean): Row => ({
    name,
    part,
    kind,
    words: [
      wordMoneyShare(part, money.horizon, language.translate, formats()),
      ...(brief ? [] : wordMoneyAmounts(part, money.kind, language.translate, formats())),
    ],
  });
  return [
    ...parts.map((part) => row(wordMoneyPart(part, language.translate), part, kindOf(part, money), everyAnswer)),
    ...(groups.length > 0 ? [{ heading: t('money.by', { column }) }] : []),
    ...groups.map(({ group, all }) => row(wordGroup(group, language.translate), all, '', false)),
  ];
}

/** The part of the metric that an answer belongs to. */
const kindOf = ({ id, from }: MoneyPart, { parts }: MoneyDescription): string =>
  id === 'answer' ? (parts.find((part) => from >= part.from && from <= part.to)?.id ?? '') : id;

const heightOf = (row: Row): number =>
  'heading' in row ? 34 : Math.max(barHeight, row.words.length * lineHeight) + gap;

const font = (look: ChartLook) => `13px ${look.sans}`;

const remarkLines = (
  ctx: CanvasRenderingContext2D,
  { remarks }: MoneyPicture,
  look: ChartLook,
  width: number,
): readonly string[] => remarks.flatMap((words) => wrapped(ctx, words, font(look), width));

/** Height of the parts, groups and sentences of a picture. */
export const moneyHeight = (
  ctx: CanvasRenderingContext2D,
  picture: MoneyPicture,
  look: ChartLook,
  width: number,
): number =>
  rowsOf(picture).reduce((sum, row) => sum + heightOf(row), 0) +
  gap +
  20 * remarkLines(ctx, picture, look, width).length;

const good = ['promoters', 'satisfied', 'easy', 'recommending'];
const bad = ['detractors', 'not-satisfied', 'difficult', 'not-recommending'];

function colorOf(kind: string, look: ChartLook): string {
  if (good.includes(kind)) return look.promoter;
  return bad.includes(kind) ? look.detractor : look.passive;
}

/** Draws what customers did after their answers: a bar with its range per part and group, and what follows from it. */
export function drawMoney(
  ctx: CanvasRenderingContext2D,
  picture: MoneyPicture,
  look: ChartLook,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const { axis } = moneyShown(picture.money, picture.everyAnswer);
  const plot = { x: x + nameRoom, width: width - nameRoom - wordsRoom };
  const at = (share: number) => plot.x + plot.width * positionOn([axis.min, axis.max], 100 * share);
  let top = y;
  for (const row of rowsOf(picture)) {
    if ('heading' in row) {
      write(ctx, row.heading, x, top + 18, { font: `600 14px ${look.sans}`, color: look.text1 });
    } else {
      const bold = `600 13px ${look.sans}`;
      write(ctx, fitted(ctx, row.name, bold, nameRoom - 12), x, top + barHeight / 2, { font: bold, color: look.text1 });
      drawBar(ctx, row.part, colorOf(row.kind, look), look, at, top);
      row.words.forEach((words, line) => {
        const ink =
          line === 0 ? { font: font(look), color: look.text1 } : { font: `12px ${look.sans}`, color: look.text3 };
        write(ctx, words, plot.x + plot.width + 16, top + barHeight / 2 + line * lineHeight, ink);
      });
    }
    top += heightOf(row);
  }
  remarkLines(ctx, picture, look, width).forEach((words, line) => {
    write(ctx, words, x, top + gap + 20 * line, { font: font(look), color: look.text2 });
  });
}

function drawBar(
  ctx: CanvasRenderingContext2D,
  { share: { value, low, high }, confidence }: MoneyPart,
  color: string,
  look: ChartLook,
  at: (share: number) => number,
  top: number,
): void {
  ctx.fillStyle = look.zero;
  ctx.fillRect(at(0) - 1, top - 2, 1, barHeight + 4);
  if (value === null || confidence === 'none') return;
  ctx.fillStyle = confidence === 'hint' ? hatch(ctx, color) : color;
  ctx.fillRect(at(0), top, at(value) - at(0), barHeight);
  if (low === null || high === null) return;
  ctx.fillStyle = look.text1;
  ctx.fillRect(at(low), top + barHeight / 2 - 1, at(high) - at(low), 2);
}

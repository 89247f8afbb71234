import { type CutAnswers, cutAnswers } from '../joined-options.ts';
import type { ColumnPart } from '../recipe.ts';
import type { Recognised, Recogniser } from '../recognised.ts';
import type { ColumnSample } from '../sample.ts';
import { roleOfOptions } from './reasons.ts';
import { announcesComment } from './texts.ts';

const mostOptions = 100;

/** Options up to which every piece is told apart, however rare it is. */
const fewPieces = 60;

/** Longest options on average; what is longer is written, not chosen. */
const longestOptions = 80;

/** Answers from which pieces that recur are more than chance. */
const enough = 8;
const enoughForCommas = 20;

/** Share of answers with several options from which even a question for comments was answered by choosing. */
const oftenSeveral = 0.3;

function asOptions(column: ColumnSample, found: CutAnswers, confidence: number, code: string): Recognised {
  const { separator, pieces } = found;
  const listed = separator.trim() === ',' || pieces > fewPieces;
  const options = [...found.options, ...found.rare];
  const rest = listed ? pieces - options.length : 0;
  return {
    role: roleOfOptions(column.words),
    kind: 'set',
    separator,
    ...(listed ? { options } : {}),
    confidence,
    reason: { code, facts: { options: listed ? options.length : pieces } },
    ...(rest > 0 ? { warnings: [{ code: 'options-left', facts: { count: rest } }] } : {}),
  };
}

/**
 * Whether answers of the same number of pieces are so many choices rather than one answer with a sign in it, such as a
 * town and its state: all options stand first in one answer and behind others in another, but for the two that a form
 * which keeps its own order always puts first and last.
 */
const areChoices = ({ options, movable }: CutAnswers): boolean =>
  options.length > 2 && movable > 0 && options.length * (1 - movable) <= 2;

/** Whether a list has few answers but every option stands in other places and company, as parts of a sentence do not. */
const isShortList = (column: ColumnSample, { options, several, movable, covered }: CutAnswers): boolean =>
  options.length <= 2 * column.counts.size && movable === 1 && covered >= 0.95 && several >= 0.2;

/** Whether pieces are options: they recur, fill most of the answers, and are combined in many ways. */
function areOptions(column: ColumnSample, found: CutAnswers, covered: number): boolean {
  const { separator, options, several, evenly, length } = found;
  return (
    (several >= oftenSeveral || !announcesComment(column)) &&
    column.counted >= enough &&
    options.length > 1 &&
    options.length <= mostOptions &&
    (options.length < column.counts.size || isShortList(column, found)) &&
    length <= longestOptions &&
    several >= 0.05 &&
    (evenly < 0.95 || areChoices(found)) &&
    (separator !== ', ' || (column.counted >= enoughForCommas && (found.movable >= 0.5 || areChoices(found)))) &&
    found.covered >= covered
  );
}

/** A list whose every answer ends with the separator, as Microsoft Forms writes it, however few there are. */
const isClosedList = (column: ColumnSample, { trailing, pieces }: CutAnswers): boolean =>
  trailing === 1 &&
  pieces > 1 &&
  pieces <= Math.max(fewPieces, column.counted / 5) &&
  [...column.counts.keys()].every((value) => value.split(';').every((piece) => piece.length <= longestOptions));

/**
 * Several options in one cell, joined by line breaks, `;` or `, `: the pieces recur across rows although the whole
 * answers hardly do. A comma also stands inside of options and comments, so there the pieces must make up nearly all of
 * the answers, and only those that recur are options.
 */
export const multipleChoice: Recogniser = (column) => {
  if (column.filled === 0 || column.parts) return null;
  const values = [...column.counts.keys()];
  for (const separator of ['\n', '; ', ';', ', ']) {
    const used = values.filter((value) => value.includes(separator));
    if (used.length === 0) continue;
    const found = cutAnswers(column.counts, separator);
    if (separator === ';' && isClosedList(column, found)) return asOptions(column, found, 0.95, 'multiple-choice');
    const mixed = separator === '; ' && values.some((value) => /;(?! )/.test(value));
    if (mixed || !areOptions(column, found, separator === ', ' ? 0.75 : 0.6)) continue;
    return asOptions(column, found, separator === ', ' ? 0.75 : 0.9, 'multiple-choice');
  }
  return null;
};

/**
 * A column read as several options in one cell because a person says so, cut at the sign that most of its answers
 * hold; null where none holds one.
 */
export function optionsByHand(column: ColumnSample): Pick<Recognised, 'separator' | 'options'> | null {
  const values = [...column.counts];
  const holding = (separator: string): number =>
    values.reduce((sum, [value, count]) => (value.includes(separator) ? sum + count : sum), 0);
  const signs = ['\n', '; ', ';', ', ', ' | ', '|', ' / ', ','].map((sign) => [sign, holding(sign)] as const);
  const [separator, count] = signs.reduce((best, one) => (one[1] > best[1] ? one : best));
  if (count === 0) return null;
  const found = cutAnswers(column.counts, separator);
  const all = [...found.options, ...found.rare];
  return found.pieces <= mostOptions && separator.trim() !== ','
    ? { separator }
    : { separator, options: found.pieces <= mostOptions ? found.all : all };
}

/** Options that are named in a reason. */
const named = 8;

const listed = (parts: readonly ColumnPart[]): string => {
  const names = parts.slice(0, named).map(({ value }) => value);
  return [...names, ...(parts.length > named ? ['…'] : [])].join(', ');
};

/** A question with a column per option, found by the names of the columns and what they hold. */
export const optionsInColumns: Recogniser = ({ several, parts, words }) =>
  several && parts
    ? {
        role: roleOfOptions(words),
        kind: 'set',
        confidence: 0.9,
        reason: { code: 'options-in-columns', facts: { columns: parts.length, options: listed(parts) } },
      }
    : null;

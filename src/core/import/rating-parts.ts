import { coerceAnswer } from './answers.ts';
import { optionGroups } from './option-groups.ts';
import type { ColumnPart } from './recipe.ts';
import { type ColumnSample, wordsOf } from './sample.ts';
import { isChosenText, type TableCensus } from './table-census.ts';

/** A question whose possible answers may have a column each, by the names of the columns alone. */
interface SpreadQuestion {
  readonly question: string;
  readonly parts: readonly ColumnPart[];
}

/** Fewer columns than these are no scale. */
const leastParts = 3;

/** Whether options are the numbers of one scale, each once and without a gap: ` - 1` … ` - 5`. */
function areScale(answers: readonly number[]): boolean {
  const sorted = [...answers].sort((a, b) => a - b);
  return sorted.length >= leastParts && sorted.every((answer, i) => answer === (sorted[0] ?? 0) + i && answer >= 0);
}

function spreadQuestions(names: readonly string[]): readonly SpreadQuestion[] {
  return optionGroups(names).flatMap(({ question, columns }) => {
    const parts = columns.flatMap(({ index, option }) => {
      const answer = coerceAnswer(option);
      return Number.isNaN(answer) ? [] : [{ index, value: String(answer) }];
    });
    return areScale(parts.map(({ value }) => Number(value))) ? [{ question, parts }] : [];
  });
}

const positions = (parts: readonly ColumnPart[]): number[] => parts.map(({ index }) => index);

/** Columns that a census counts together: options of a question, and the answers of one scale. */
export const countedTogether = (names: readonly string[]): readonly (readonly number[])[] => [
  ...optionGroups(names).map(({ columns }) => columns.map(({ index }) => index)),
  ...spreadQuestions(names).map(({ parts }) => positions(parts)),
];

/** Whether a cell of a part stands for its answer: it repeats the answer, or is a mark that it was chosen. */
const standsFor = (text: string, value: string): boolean =>
  String(coerceAnswer(text)) === value || /^(?:x|1|yes|ja|true|wahr|checked|selected|✓|✔)$/i.test(text);

/** The columns of one question as a single one that holds the chosen answer. */
function joined(samples: readonly ColumnSample[], { question, parts }: SpreadQuestion): ColumnSample | null {
  const columns = parts.map(({ index }) => samples[index]).filter((sample) => sample !== undefined);
  const [first] = columns;
  if (!first || columns.length !== parts.length) return null;
  const counts = new Map<string, number>();
  const notChosen = new Set<string>();
  for (const [i, part] of parts.entries()) {
    for (const [text, count] of columns[i]?.counts ?? []) {
      if (text !== part.value && !isChosenText(text)) notChosen.add(text);
      else if (!standsFor(text, part.value)) return null;
      else counts.set(part.value, (counts.get(part.value) ?? 0) + count);
    }
  }
  if (counts.size === 0) return null;
  const chosen = (row: number): string =>
    parts.find(({ value }, i) => {
      const text = columns[i]?.cells[row] ?? '';
      return text === value || isChosenText(text);
    })?.value ?? '';
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...first,
    name: question,
    words: wordsOf(question),
    cells: first.cells.map((_, row) => chosen(row)),
    counts,
    missing: [...new Set(columns.flatMap(({ missing }) => missing))].sort(),
    filled,
    distinct: counts.size,
    counted: filled,
    parts,
    notChosen: [...notChosen].sort(),
  };
}

/**
 * Columns that are one question with a column per answer, as SurveyMonkey expands ratings, become one: by their names,
 * and because no row of the table fills two of them. The others of the group stay out, as parts of it.
 */
export function withRatingParts(samples: readonly ColumnSample[], census: TableCensus): readonly ColumnSample[] {
  const result = [...samples];
  for (const spread of spreadQuestions(samples.map(({ name }) => name))) {
    const group = census.groupOf(positions(spread.parts));
    const one = group && group.several === 0 && group.one > 0 ? joined(samples, spread) : null;
    if (!one) continue;
    for (const { index } of spread.parts) {
      const sample = samples[index];
      if (sample) result[index] = index === one.index ? one : { ...sample, partOf: spread.question };
    }
  }
  return result;
}

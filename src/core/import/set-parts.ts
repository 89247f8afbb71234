import { isOtherOption, type OptionColumns, optionColumns } from './option-columns.ts';
import type { HeaderCells, ProfileMatch } from './profiles/profile.ts';
import type { ColumnPart } from './recipe.ts';
import { type ColumnSample, wordsOf } from './sample.ts';
import { isChosenText, type TableCensus } from './table-census.ts';

/** Texts that say of any option that it was chosen. */
const switchedOn = /^(?:1(?:[.,]0)?|x|y|yes|j|ja|t|true|wahr|checked|selected|ausgewählt|quoted|genannt|✓|✔)$/i;

/** Options that are only places in a list, such as `3` or `SQ001`. */
const code = /^(?:[A-Z]{0,4}\d{1,5})$/i;

/** Filled rows from which options of which nobody chose two are taken for answers that exclude each other. */
const exclusiveFrom = 20;

/** Options named when a question has no text of its own. */
const namedOptions = 3;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two texts name the same option: one may be cut off or carry a sign more. */
function areAlike(left: string, right: string): boolean {
  const [a, b] = [plain(left), plain(right)];
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)));
}

/** A column of a group as its answers show it. */
interface Part extends ColumnPart {
  readonly sample: ColumnSample;
  /** Whether it holds what people wrote instead of an option. */
  readonly written: boolean;
  readonly chosen: number;
  /** Whether its answers prove that it stands for an option. */
  readonly proven: boolean;
}

/** A column that may hold one option; null when its answers say otherwise. */
function partOf(sample: ColumnSample | undefined, option: string, lone: boolean): Part | null {
  if (!sample || sample.parts || sample.partOf !== undefined) return null;
  const given = [...sample.counts].filter(([text]) => isChosenText(text) || text === option);
  const chosen = given.reduce((sum, [, count]) => sum + count, 0);
  const [text = '', another] = given.map(([one]) => one);
  const part = { sample, index: sample.index, value: option, written: false, chosen };
  if (chosen === 0) return { ...part, proven: false };
  if (another === undefined) {
    if (areAlike(text, option)) return { ...part, proven: true };
    if (!lone && switchedOn.test(text)) return { ...part, proven: true };
    if (!lone && code.test(option) && /\p{L}{2}/u.test(text)) return { ...part, value: text, proven: chosen > 1 };
  }
  return isOtherOption(option) ? { ...part, written: true, proven: false } : null;
}

const noneOrAll = (parts: readonly (Part | null)[]): readonly Part[] | null =>
  parts.every((part) => part !== null) ? parts : null;

/** The question of some columns, with what they hold; null when they are no options. */
function partsOf(samples: readonly ColumnSample[], { columns }: OptionColumns): readonly Part[] | null {
  const options = new Set(columns.map(({ option }) => option));
  const optionOf = (option: string): string => {
    const once = option.replace(/ \(\d+\)$/, '');
    return options.has(once) ? once : option;
  };
  const parts = noneOrAll(columns.map(({ index, option }) => partOf(samples[index], optionOf(option), false)));
  const enough = parts && parts.filter(({ written }) => !written).length > 1;
  const numeric = parts?.every(({ value }) => /^\d+$/.test(value) && value.length > 2);
  return enough && !numeric && parts.some(({ proven }) => proven) ? parts : null;
}

/** The columns of one question as a single one whose answers are its options. */
function joined(question: string, parts: readonly Part[], census: TableCensus): ColumnSample | null {
  const [first] = parts;
  if (!first) return null;
  const group = census.groupOf(parts.map(({ index }) => index));
  const exclusive = group !== null && group.several === 0 && group.one >= exclusiveFrom;
  const name =
    question ||
    `${parts
      .slice(0, namedOptions)
      .map(({ value }) => value)
      .join(', ')}, …`;
  const counts = new Map<string, number>();
  for (const { value, chosen } of parts) if (chosen > 0) counts.set(value, (counts.get(value) ?? 0) + chosen);
  const options = new Set(parts.map(({ value }) => value));
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const unchosen = parts.flatMap(({ sample }) => [...sample.counts.keys()].filter((text) => !isChosenText(text)));
  return {
    ...first.sample,
    name,
    words: wordsOf(name),
    cells: first.sample.cells.map(() => ''),
    counts,
    missing: [...new Set(parts.flatMap(({ sample }) => sample.missing))].sort(),
    filled: group ? group.one + group.several : Math.max(0, ...counts.values()),
    distinct: options.size,
    counted,
    parts: parts.map(({ index, value }) => ({ index, value })),
    notChosen: [...new Set(unchosen)].filter((text) => !options.has(text)).sort(),
    ...(exclusive ? {} : { several: true }),
  };
}

/** Runs of columns that repeat their header or stay blank, as Typeform spreads options without their question. */
function lonelyRuns(samples: readonly ColumnSample[]): (readonly Part[])[] {
  const found: Part[][] = [];
  let run: Part[] = [];
  const close = () => {
    if (run.filter(({ written }) => !written).length > 1) found.push(run);
    run = [];
  };
  for (const sample of samples) {
    const option = sample.name.replace(/ \(\d+\)$/, '');
    const part = partOf(sample, option, true);
    if (part?.proven) run.push(part);
    else if (part?.written && run.length > 0) {
      run.push(part);
      close();
    } else close();
  }
  close();
  return found;
}

/** Headers of samples as profiles look at them. */
const headersOf = (samples: readonly ColumnSample[]): readonly HeaderCells[] =>
  samples.map(({ index, headers, name }) => ({ index, cells: headers, name }));

/**
 * Columns that are one question with a column per option become one: by their names, and because each of them holds
 * nothing but its option or a mark that it was chosen. The others stay out, as parts of it, but for a text that people
 * wrote instead of an option: it stays a column of its own as well.
 */
export function withSetParts(
  samples: readonly ColumnSample[],
  census: TableCensus,
  match: ProfileMatch | null,
): readonly ColumnSample[] {
  const result = [...samples];
  const take = (question: string, parts: readonly Part[]): void => {
    const one = joined(question, parts, census);
    if (!one) return;
    for (const { index, sample, written } of parts) {
      result[index] = written ? { ...sample, writtenFor: one.name } : { ...sample, partOf: one.name };
    }
    result[one.index] = one;
  };
  for (const group of optionColumns(headersOf(samples), match?.optionOf)) {
    const parts = partsOf(samples, group);
    if (parts && !parts[0]?.written) take(group.question, parts);
  }
  for (const parts of lonelyRuns(result)) take('', parts);
  return result;
}

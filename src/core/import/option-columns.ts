import { optionGroups } from './option-groups.ts';
import type { HeaderCells } from './profiles/profile.ts';

/** Columns that may be one question with a column per option. */
export interface OptionColumns {
  /** Empty where the file does not tell it. */
  readonly question: string;
  readonly columns: readonly { readonly index: number; readonly option: string }[];
}

type OptionOf = (header: HeaderCells) => { readonly question: string; readonly option: string } | null;

/** Headers that announce a free text beside options. */
const other =
  /(?<!\p{L})(?:other|others|sonstiges?|sonstige|anderes?|andere|please specify|bitte angeben|write ?in|freitext)(?!\p{L})|_text$/iu;

/** Whether an option is the one for everything that is not listed. */
export const isOtherOption = (option: string): boolean => other.test(option);

/** A position behind the question, as in `Q2_1`. */
const numbered = /^(.*[^\s_])_(\d{1,3}|other|text)$/i;

/** Runs of columns that some way of naming gives the same question. */
function runs(headers: readonly HeaderCells[], optionOf: OptionOf): OptionColumns[] {
  const found: { question: string; columns: { index: number; option: string }[] }[] = [];
  let last: (typeof found)[number] | null = null;
  for (const header of headers) {
    const parts = optionOf(header);
    const { index, name } = header;
    if (parts && last?.question === parts.question) last.columns.push({ index, option: parts.option });
    else if (parts) {
      last = { question: parts.question, columns: [{ index, option: parts.option }] };
      found.push(last);
    } else if (last && isOtherOption(name)) {
      const option = name.startsWith(last.question)
        ? name.slice(last.question.length).replace(/^[\s–:[-]+|\]$/g, '')
        : name;
      last.columns.push({ index, option });
    } else last = null;
  }
  return found.filter(({ columns }) => columns.length > 1);
}

/**
 * Groups of columns whose headers share a question and differ in an option: as the tool names them, else by the usual
 * ways of writing both into one header. A column is in one group at most.
 */
export function optionColumns(headers: readonly HeaderCells[], ofTool?: OptionOf): readonly OptionColumns[] {
  const byNumber: OptionOf = ({ name }) => {
    const [, question, option] = numbered.exec(name) ?? [];
    return question && option ? { question, option } : null;
  };
  const taken = new Set<number>();
  const groups: OptionColumns[] = [];
  const all = [
    ...(ofTool ? runs(headers, ofTool) : []),
    ...optionGroups(headers.map(({ name }) => name)),
    ...runs(headers, byNumber),
  ];
  for (const group of all) {
    if (group.columns.some(({ index }) => taken.has(index))) continue;
    for (const { index } of group.columns) taken.add(index);
    groups.push(group);
  }
  return groups;
}

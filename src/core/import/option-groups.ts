/** Neighbouring columns that are one question with an option each, by their names. */
export interface OptionGroup {
  readonly question: string;
  readonly columns: readonly { readonly index: number; readonly option: string }[];
}

/** Ways in which tools write question and option into one header. */
const splits = [
  /^(.+\S)\s+–\s+(\S.*)$/s,
  /^(.+\S)\s+-\s*(\S.*)$/s,
  /^(.*\S)\s*\[([^[\]]+)\]$/s,
  /^(.+[?:.!])\s*(\S.*)$/s,
];

/** A sign before the option itself, as in SurveyMonkey's ` - 5`. */
const leadingSign = /^[-–—]\s*/;

function partsOf(name: string, split: RegExp): { question: string; option: string } | null {
  const match = split.exec(name);
  const [question, option] = [match?.[1]?.trim() ?? '', match?.[2]?.trim().replace(leadingSign, '') ?? ''];
  return question === '' || option === '' ? null : { question, option };
}

/** Groups by one way of writing: runs of columns that share their question and differ in their options. */
function groupsBy(names: readonly string[], split: RegExp): OptionGroup[] {
  const groups: OptionGroup[] = [];
  let question = '';
  let columns: { index: number; option: string }[] = [];
  const close = () => {
    if (columns.length > 1) groups.push({ question, columns });
    columns = [];
  };
  names.forEach((name, index) => {
    const parts = partsOf(name, split);
    if (!parts || parts.question !== question) close();
    question = parts?.question ?? '';
    if (parts) columns.push({ index, option: parts.option });
  });
  close();
  return groups;
}

/** Groups of columns whose names share a question and differ in an option; a column is in one group at most. */
export function optionGroups(names: readonly string[]): readonly OptionGroup[] {
  const taken = new Set<number>();
  const groups: OptionGroup[] = [];
  for (const split of splits) {
    for (const group of groupsBy(names, split)) {
      if (group.columns.some(({ index }) => taken.has(index))) continue;
      for (const { index } of group.columns) taken.add(index);
      groups.push(group);
    }
  }
  return groups;
}

import type { CellResult } from '../../app/answer-board.ts';
import { language, t } from '../../app/language.svelte.ts';
import { type AnswerGroup, answerGroups } from '../../core/charts/distribution-description.ts';
import type { CommentsCell } from '../../core/notebook/cell.ts';
import type { TextComparison } from '../../core/text/text-comparison.ts';

/** Words that a title names. */
const named = 2;

/** The groups of answers of those who wrote, worst first; none without a question or before the answer. */
export function groupsOf(result: CellResult | undefined): readonly AnswerGroup[] {
  const frame = result?.frames['whole'];
  const answers = frame?.rows[0]?.answers;
  return frame && answers ? answerGroups(frame, answers) : [];
}

/** What a cell of comments says above them: how many, and what is typical of the unhappy ones, if anything is. */
export function commentsTitle(
  { type }: CommentsCell,
  result: CellResult | undefined,
  total: number | null,
  words: TextComparison | null,
): string {
  if (total === null) return t(`cell.${type}`);
  const [worst] = groupsOf(result);
  const typical = words?.ofFirst.slice(0, named).map(({ word }) => t('comments.quoted', { word })) ?? [];
  if (!worst || typical.length === 0) return t('comments.title', { n: total });
  return t('comments.title-typical', {
    n: total,
    group: t(`comments.by.${worst.id}`),
    words: new Intl.ListFormat(language.formats.locale).format(typical),
  });
}

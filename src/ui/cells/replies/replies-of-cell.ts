import type { CellResult } from '../../../app/answer-board.ts';
import { describeReplies, type RepliesDescription } from '../../../core/charts/replies-description.ts';
import type { RepliesCell } from '../../../core/notebook/customer-cells.ts';
import type { Measure } from '../../../core/notebook/document.ts';
import { answerTo } from '../customers/answers.ts';

/** What a cell about waiting times says; null before the first answer. */
export function repliesOfCell(
  { settings }: RepliesCell,
  result: CellResult | undefined,
  measures: readonly Measure[] = [],
): RepliesDescription | null {
  const [answer, context] = [answerTo(result, 'replies', 'replies'), result?.context];
  if (!answer || !context) return null;
  return describeReplies({
    answer,
    before: answerTo(result, 'replies', 'replies-before'),
    quantile: settings.quantile,
    split: settings.splitBy !== null,
    business: settings.hours !== null,
    grain: settings.grain ?? context.grain,
    ...(context.yearStart === undefined ? {} : { yearStart: context.yearStart }),
    measures,
  });
}

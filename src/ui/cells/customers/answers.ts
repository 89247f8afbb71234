import type { CellResult } from '../../../app/answer-board.ts';
import type { InquiryAnswers } from '../../../core/customers/inquiry.ts';

/** The answer that a cell type gives a name, if it is there and of the kind asked for. */
export function answerTo<Ask extends keyof InquiryAnswers>(
  result: CellResult | undefined,
  ask: Ask,
  name: string,
): InquiryAnswers[Ask] | null {
  const answer = result?.answers[name];
  return answer?.ask === ask ? (answer as InquiryAnswers[Ask]) : null;
}

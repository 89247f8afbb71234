import type { AnswerCounts } from './answer-counts.ts';
import type { Range } from './scale-answers.ts';
import { polarityOf } from './wording.ts';

/**
 * Words that stand for the ends of an otherwise numeric scale, as SurveyMonkey writes labelled ends ("Absolutely"
 * for 10). A word stands for an end only if no number does. With `high` the top is the good end. Empty when the words
 * do not tell.
 */
export function wordedEnds({ counts, worded }: AnswerCounts, range: Range, high: boolean): Record<string, number> {
  const labels: Record<string, number> = {};
  const free = new Set([range.min, range.max].filter((end) => !counts.has(end)));
  const byCount = [...worded].sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1));
  for (const [word] of byCount) {
    const polarity = polarityOf(word);
    if (polarity === 0) continue;
    const end = polarity > 0 === high ? range.max : range.min;
    if (free.delete(end)) labels[word] = end;
  }
  return labels;
}

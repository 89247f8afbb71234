import { coerceAnswer } from './answers.ts';
import { isMissingCode } from './missing.ts';
import { looksLikeNumber } from './numbers.ts';
import type { ColumnSample } from './sample.ts';

/** The answers of a column read as whole numbers. */
export interface AnswerCounts {
  /** How often each number was given, without codes for "no answer". */
  readonly counts: ReadonlyMap<number, number>;
  /** Answers that are words only, and how often they were given. */
  readonly worded: ReadonlyMap<string, number>;
  /** Negative codes that occur and stand for "no answer". */
  readonly codes: readonly string[];
  /** Answers that are numbers. */
  readonly numeric: number;
  /** Answers that are numbers, but not whole ones. */
  readonly broken: number;
}

/** Reads the answers of a column as whole numbers with or without labels. */
export function answerCounts(column: ColumnSample): AnswerCounts {
  const counts = new Map<number, number>();
  const worded = new Map<string, number>();
  const codes: string[] = [];
  let numeric = 0;
  let broken = 0;
  for (const [value, count] of column.counts) {
    const answer = coerceAnswer(value);
    if (isMissingCode(value)) codes.push(value);
    else if (!Number.isNaN(answer)) {
      counts.set(answer, (counts.get(answer) ?? 0) + count);
      numeric += count;
    } else if (looksLikeNumber(value)) broken += count;
    else worded.set(value, count);
  }
  return { counts, worded, codes, numeric, broken };
}

import type { ColumnSample } from '../sample.ts';
import { gradeOf, plainWords } from './grade.ts';

const yes = new Set(['1', 'y', 'j', 'true', 'wahr', 'checked', 'selected']);
const no = new Set(['0', 'n', 'false', 'falsch', 'unchecked', 'not selected']);

/** Share of the answers that must be one of both. */
const known = 0.9;

/** 1 for yes, 0 for no, null for anything between or else. */
function yesOrNo(answer: string): 1 | 0 | null {
  const text = plainWords(answer);
  if (yes.has(text)) return 1;
  if (no.has(text)) return 0;
  const grade = gradeOf(answer);
  if (grade?.family !== 'consent' || Math.abs(grade.grade) < 2) return null;
  return grade.grade > 0 ? 1 : 0;
}

/**
 * What each answer of a yes-or-no question stands for: yes is 1, no is 0. Null when the answers are more than that, as
 * with "rather yes", or when nobody said either in words and only one of 1 and 0 was chosen.
 */
export function yesNoLabels(column: ColumnSample): Readonly<Record<string, number>> | null {
  if (column.distinct === 0 || column.distinct > 8) return null;
  const labels: Record<string, number> = {};
  let answers = 0;
  for (const [answer, count] of column.counts) {
    const meaning = yesOrNo(answer);
    if (meaning === null) continue;
    labels[answer] = meaning;
    answers += count;
  }
  const sides = new Set(Object.values(labels)).size;
  const worded = Object.keys(labels).some((answer) => !/^\d$/.test(answer));
  return answers >= column.counted * known && (sides === 2 || (sides === 1 && worded)) ? labels : null;
}

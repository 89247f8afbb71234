const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Signs between a number and its label, as in `10 - Extremely likely` or `0 = sehr unwahrscheinlich`. */
const separators = ['-', '–', '—', '=', ':', '.', '(', ')'];

const plain = /^[+-]?\d{1,3}(?:[.,]0{1,2})?$/;
const leading = /^\(?([+-]?\d{1,3})\s*(\)|-|–|—|=|:|\.|\s\()\s*(?=\D*$)(?=\S)/;
const trailing = /^\D*\S\s+[-–—=:]\s*(\d{1,3})$|^\D+\((\d{1,3})\)$/;

/** Characters from which a text is no answer with a label. */
const longest = 500;

/**
 * The whole number that an answer stands for: `7`, `8.0`, `10 - Extremely likely`, `(4) Critical.`,
 * `Not at all likely - 0`, `Sehr zufrieden (5)`. NaN for anything else, also for texts that merely hold a number such
 * as `Data 1-1` or `2-5 years`. Missing answers are not decided here.
 */
export function coerceAnswer(text: string): number {
  const answer = text.trim();
  if (plain.test(answer)) return Number.parseInt(answer, 10);
  if (answer.length > longest || !hasDigit(answer)) return Number.NaN;
  const match = leading.exec(answer) ?? trailing.exec(answer);
  return match ? Number(match[1] ?? match[2]) : Number.NaN;
}

/** The words beside the number of an answer, without the sign between; empty when there are none. */
export function answerLabel(text: string): string {
  const answer = text.trim();
  if (plain.test(answer) || Number.isNaN(coerceAnswer(answer))) return '';
  const words = answer.replace(/^\(?[+-]?\d{1,3}/, '').replace(/\(?\d{1,3}\)?$/, '');
  return trimSeparators(words.trim());
}

function trimSeparators(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && (separators.includes(words[start] ?? '') || words[start] === ' ')) start++;
  while (end > start && (separators.includes(words[end - 1] ?? '') || words[end - 1] === ' ')) end--;
  return words.slice(start, end);
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

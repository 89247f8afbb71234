import { isoDate } from '../../../core/time/day.ts';
import { type Cells, flattened, isObject, step, textOf } from './flatten.ts';
import type { RecordShape } from './record-shape.ts';

/** Seconds since 1970 that are dates of this tool: from 2001 to 2096. */
const isMoment = (key: string, value: string): boolean => /_at$/.test(key) && /^[1-3]\d{9}$/.test(value);

const two = (value: number): string => String(value).padStart(2, '0');

function utcText(seconds: number): string {
  const time = seconds % 86_400;
  const clock = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60].map(two).join(':');
  return `${isoDate(Math.floor(seconds / 86_400))} ${clock}`;
}

/** The text of an answer, which lies in an object named after the kind of its question. */
function answerText(value: unknown): string {
  if (Array.isArray(value)) return value.map(answerText).join('; ');
  if (!isObject(value)) return textOf(value);
  return 'text' in value ? textOf(value['text']) : Object.values(value).map(answerText).join('; ');
}

/**
 * Responses of Delighted's API: seconds since 1970 become times in UTC, and each additional question a column. Null for
 * other records. Source: Delighted API, "Survey responses".
 */
export function delightedShape(first: unknown): RecordShape | null {
  if (!isObject(first) || !('score' in first) || !('survey_type' in first || 'person_properties' in first)) return null;
  const names = new Map<string, string>();
  function* additional(answers: readonly unknown[]): Cells {
    for (const answer of answers) {
      if (!isObject(answer) || !isObject(answer['question'])) continue;
      const { id, text } = answer['question'];
      const key = `additional_answers${step}${textOf(id)}`;
      names.set(key, textOf(text) || textOf(id));
      yield [key, answerText(answer['value'])];
    }
  }
  function* cells(item: unknown): Cells {
    if (!isObject(item)) return yield* flattened(item);
    const { additional_answers: answers, ...rest } = item;
    for (const [key, text] of flattened(rest)) yield [key, isMoment(key, text) ? utcText(Number(text)) : text];
    if (Array.isArray(answers)) yield* additional(answers);
  }
  return { cells, name: (key) => names.get(key) };
}

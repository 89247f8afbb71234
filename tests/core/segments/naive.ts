import fc from 'fast-check';
import type { Condition, Predicate } from '../../../src/core/segments/predicate.ts';
import { isoDate } from '../../../src/core/time/day.ts';
import { edgeDays, type Field, type Response } from '../table/random-table.ts';

/** The meaning of a predicate, on one response as an object. Every value is compared as a person would. */
export function satisfies(response: Response, predicate: Predicate): boolean {
  if (predicate.is === 'all') return predicate.of.every((part) => satisfies(response, part));
  if (predicate.is === 'any') return predicate.of.some((part) => satisfies(response, part));
  if (predicate.is === 'rows') throw new TypeError('a response does not know its place');
  const field = predicate.column as Field;
  const value = response[field] ?? null;
  if (value === null) return predicate.is === 'unanswered' || predicate.is === 'none-of';
  if (typeof value === 'object') {
    const fits = (option: string) => meets(option, field, predicate);
    return predicate.is === 'none-of' ? value.every(fits) : value.some(fits);
  }
  return meets(value, field, predicate);
}

function meets(value: string | number, field: Field, condition: Condition): boolean {
  const text = field === 'day' ? isoDate(Number(value)) : String(value);
  const number = ['day', 'comment', 'reasons'].includes(field) ? Number.NaN : Number(value);
  switch (condition.is) {
    case 'one-of':
      return condition.values.includes(text);
    case 'none-of':
      return !condition.values.includes(text);
    case 'between':
      return number >= condition.low && number <= condition.high;
    case 'date':
      return (
        field === 'day' &&
        (condition.start === null || text >= condition.start) &&
        (condition.end === null || text < condition.end)
      );
    case 'contains':
      return text.toLowerCase().includes(condition.text.toLowerCase());
    case 'word':
      return [...text].some((_, at) => isWholeWord([...text], at, [...condition.text]));
    case 'answered':
      return true;
    case 'unanswered':
      return false;
    default:
      return !Number.isNaN(number) && compared(number, condition.op, condition.value);
  }
}

/** Whether a word begins at a character and neither goes on before nor after. */
function isWholeWord(text: readonly string[], at: number, word: readonly string[]): boolean {
  const here = text
    .slice(at, at + word.length)
    .join('')
    .toLowerCase();
  const goesOn = (character = ' ') => /[\p{L}\p{N}]/u.test(character);
  return here === word.join('').toLowerCase() && !goesOn(text[at - 1]) && !goesOn(text[at + word.length]);
}

function compared(left: number, op: string, right: number): boolean {
  if (op === '=') return left === right;
  if (op === '≠') return left !== right;
  if (op === '<') return left < right;
  if (op === '≤') return left <= right;
  return op === '>' ? left > right : left >= right;
}

const column = fc.constantFrom<Field>('nps', 'csat', 'ces', 'day', 'channel', 'amount', 'comment', 'reasons');
const words = fc.constantFrom(
  'Phone',
  'Shop',
  'Price',
  'café über',
  'Café Über',
  '7',
  '1.5',
  '-2',
  '10',
  'ü',
  'É',
  'a',
  '2024-01-15',
  'aÜ',
);
const numbers = fc.constantFrom(-2, 0, 1, 1.25, 2, 5, 7, 10, 400, 20_000);
const dates = fc.oneof(fc.integer({ min: 19_600, max: 20_500 }), fc.constantFrom(...edgeDays)).map(isoDate);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ is: fc.constantFrom('one-of', 'none-of'), column, values: fc.array(words, { maxLength: 3 }) }),
  fc.record({ is: fc.constant('number'), column, op: fc.constantFrom('=', '≠', '<', '≤', '>', '≥'), value: numbers }),
  fc.record({ is: fc.constant('between'), column, low: numbers, high: numbers }),
  fc.record({
    is: fc.constant('date'),
    column: fc.constantFrom<Field>('day', 'day', 'nps', 'comment'),
    start: fc.option(dates),
    end: fc.option(dates),
  }),
  fc.record({ is: fc.constant('contains'), column, text: words }),
  fc.record({ is: fc.constant('word'), column, text: words }),
  fc.record({ is: fc.constantFrom('answered', 'unanswered'), column }),
);

/** Random predicates over all fields, groups in groups. */
export const predicates: fc.Arbitrary<Predicate> = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.record({ is: fc.constantFrom('all', 'any'), of: fc.array(tie('predicate'), { maxLength: 3 }) }),
  ),
})).predicate;

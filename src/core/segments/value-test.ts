import type { ChunkSummary, ColumnMeta } from '../table/column.ts';
import { placesOfWord } from '../text/words.ts';
import { isoDate, parseIsoDate } from '../time/day.ts';
import type { Condition, NumberComparison } from './predicate.ts';

/** A condition as a test of the numbers that a column stores: answers, numbers, days or codes of a dictionary. */
export interface ValueTest {
  /** Whether a missing value satisfies it. */
  readonly missing: boolean;
  /** Whether a present value satisfies it. */
  readonly present: (value: number) => boolean;
  /** Given when the satisfying values are an unbroken range: no value outside of it satisfies the test. */
  readonly range?: readonly [number, number];
}

/**
 * The test of a condition on a column that is not text; of a set, that of each option. A condition that does not fit the kind of its column, such as
 * a date asked of a score, or a date that is not real, is satisfied by nothing.
 */
export function valueTest(condition: Condition, column: ColumnMeta): ValueTest {
  switch (condition.is) {
    case 'one-of':
      return { missing: false, present: among(condition.values, column) };
    case 'none-of': {
      const listed = among(condition.values, column);
      return { missing: true, present: (value) => !listed(value) };
    }
    case 'number':
      return numeric(column, comparison(condition.op, condition.value));
    case 'between':
      return numeric(column, within(condition.low, condition.high));
    case 'date':
      return column.kind === 'date' ? dateTest(condition.start, condition.end) : never;
    case 'contains':
      return { missing: false, present: containing(condition.text, column) };
    case 'word':
      return { missing: false, present: holdingWord(condition.text, column) };
    case 'answered':
      return { missing: false, present: () => true, range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] };
    case 'unanswered':
      return { missing: true, present: () => false };
    default:
      return condition satisfies never;
  }
}

/** Whether a column stores codes of a dictionary. */
const hasDictionary = ({ kind }: ColumnMeta): boolean => kind === 'category' || kind === 'set';

const never: ValueTest = { missing: false, present: () => false };

/** The text of a stored value, as segments and groups name it: dictionary value, ISO date or number. */
export function valueText(value: number, column: ColumnMeta): string {
  if (hasDictionary(column)) return column.dictionary?.[value] ?? '';
  return column.kind === 'date' ? isoDate(value) : String(value);
}

function among(values: readonly string[], column: ColumnMeta): (value: number) => boolean {
  const stored = new Set(values.map((text) => storedValue(text, column)));
  return (value) => stored.has(value);
}

function storedValue(text: string, column: ColumnMeta): number | null {
  if (hasDictionary(column)) {
    const code = column.dictionary?.indexOf(text) ?? -1;
    return code < 0 ? null : code;
  }
  if (column.kind === 'date') return parseIsoDate(text);
  return text.trim() === '' ? null : Number(text);
}

function containing(text: string, column: ColumnMeta): (value: number) => boolean {
  const wanted = text.toLowerCase();
  return (value) => valueText(value, column).toLowerCase().includes(wanted);
}

function holdingWord(text: string, column: ColumnMeta): (value: number) => boolean {
  return (value) => placesOfWord(valueText(value, column), text).length > 0;
}

/** Number conditions read scores, numbers, seconds of the day, and categories that are written as numbers. */
function numeric(column: ColumnMeta, test: ValueTest): ValueTest {
  if (column.kind === 'score' || column.kind === 'number' || column.kind === 'time') return test;
  if (column.kind !== 'category') return never;
  const numbers = (column.dictionary ?? []).map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  return {
    missing: false,
    present: (code) => !Number.isNaN(numbers[code] ?? Number.NaN) && test.present(numbers[code] ?? Number.NaN),
  };
}

const within = (low: number, high: number): ValueTest => ({
  missing: false,
  present: (value) => value >= low && value <= high,
  range: [low, high],
});

function comparison(op: NumberComparison, bound: number): ValueTest {
  switch (op) {
    case '=':
      return within(bound, bound);
    case '≠':
      return { missing: false, present: (value) => value !== bound };
    case '<':
      return { ...within(Number.NEGATIVE_INFINITY, bound), present: (value) => value < bound };
    case '≤':
      return within(Number.NEGATIVE_INFINITY, bound);
    case '>':
      return { ...within(bound, Number.POSITIVE_INFINITY), present: (value) => value > bound };
    case '≥':
      return within(bound, Number.POSITIVE_INFINITY);
    default:
      return op satisfies never;
  }
}

function dateTest(start: string | null, end: string | null): ValueTest {
  const first = start === null ? Number.NEGATIVE_INFINITY : parseIsoDate(start);
  const after = end === null ? Number.POSITIVE_INFINITY : parseIsoDate(end);
  return first === null || after === null ? never : within(first, after - 1);
}

/**
 * What a test says of a whole chunk from its summary alone: all rows, no row, or null when the rows must be read.
 *
 * @param whole whether the column holds whole numbers only.
 */
export function chunkVerdict(
  test: ValueTest,
  { min, max, missing }: ChunkSummary,
  rows: number,
  whole: boolean,
): boolean | null {
  if (missing === rows) return test.missing;
  const present = min === null || max === null ? null : presentVerdict(test, min, max, whole);
  if (missing === 0) return present;
  return present === test.missing ? present : null;
}

/** Whole values between minimum and maximum that are tried one by one. */
const triedValues = 512;

function presentVerdict({ present, range }: ValueTest, min: number, max: number, whole: boolean): boolean | null {
  if (range) {
    if (max < range[0] || min > range[1]) return false;
    return present(min) && present(max) ? true : null;
  }
  if (!whole || max - min > triedValues) return null;
  const first = present(min);
  for (let value = min + 1; value <= max; value++) if (present(value) !== first) return null;
  return first;
}

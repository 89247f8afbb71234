import type { Message } from '../../message.ts';

/** What a segment selects, in words. */
export const segments = {
  'segments.rows': { one: '{n} row of the table', other: '{n} rows of the table' },
  'segments.everyone': 'all responses',
  'segments.nobody': 'no response',
  'segments.and': '{left} and {right}',
  'segments.or': '{left} or {right}',
  'segments.group': '({conditions})',
  'segments.column-gone': '{column} (no longer in the table)',
  'segments.one-of': '{column} is {values}',
  'segments.none-of': '{column} is not {values}',
  'segments.chose-one-of': '{column}: chose {values}',
  'segments.chose-none-of': '{column}: did not choose {values}',
  'segments.no-value': 'nothing chosen yet',
  'segments.other-values': { one: '{n} other', other: '{n} others' },
  'segments.number': '{column} {op} {value}',
  'segments.between': '{column} from {low} to {high}',
  'segments.date-any': '{column} on any day',
  'segments.date-on': '{column} on {first}',
  'segments.date-from': '{column} on or after {first}',
  'segments.date-until': '{column} up to {last}',
  'segments.date-between': '{column} from {first} to {last}',
  'segments.contains': '{column} contains “{text}”',
  'segments.word': '{column} contains the word “{text}”',
  'segments.answered': '{column} is answered',
  'segments.unanswered': '{column} is not answered',
} satisfies Record<string, Message>;

import type { Message } from '../../message.ts';

/** Words of the people behind a number. */
export const people = {
  'people.count': { one: '{n} response', other: '{n} responses' },
  'people.counting': 'Counting …',
  'people.save': 'Save as segment',
  'people.saved': 'Saved as segment: {segment}',
  'people.compare': 'Compare with the rest',
  'people.only': 'Only these in the notebook',
  'people.show': 'Show the people behind it',
  'people.show-n': '{words}: show the people behind it',
  'people.show-of': '{words}, {about}: show the people behind it',
  'people.hint': 'Click or Enter: the people behind it',
  'people.keys': 'Arrow keys move. On a heading Enter sorts; on a row Enter opens it.',
  'people.none': 'Nobody is behind this number.',
  'people.table': 'The people behind “{title}”',
  'people.these': 'These',
  'people.rest': 'All others',
  'people.difference': 'Difference',
  'people.compared': '{metric} · {question}',
  'people.comparing': 'Comparing …',
  'people.likely-real': 'The difference is likely real: its 95% range {range} does not hold 0.',
  'people.within-chance': 'The difference is within chance: its 95% range {range} holds 0.',
  'people.too-few': 'Too few responses on one side to judge a difference.',
} satisfies Record<string, Message>;

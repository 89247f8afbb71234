import { expect, test } from 'vitest';
import type { Predicate } from '../../src/core/segments/predicate.ts';
import { describeSegment } from '../../src/i18n/describe-segment.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/language.ts';
import { tableOf } from '../core/table/random-table.ts';
import { loadMessages } from './all-messages.ts';

const { meta } = tableOf([], 16);
const english = translator(await loadMessages('en'), 'en');
const german = translator(await loadMessages('de'), 'de');
const channel: Predicate = { is: 'one-of', column: 'channel', values: ['Phone', 'Shop'] };
const low: Predicate = { is: 'number', column: 'nps', op: '≤', value: 6 };
const date = (start: string | null, end: string | null): Predicate => ({ is: 'date', column: 'day', start, end });

test.each<[Predicate, string, string]>([
  [
    { is: 'all', of: [channel, low] },
    'Channel is Phone or Shop and NPS question ≤ 6',
    'Channel ist Phone oder Shop und NPS question ≤ 6',
  ],
  [
    { is: 'all', of: [low, { is: 'any', of: [channel, { is: 'answered', column: 'comment' }] }] },
    'NPS question ≤ 6 and (Channel is Phone or Shop or Comment is answered)',
    'NPS question ≤ 6 und (Channel ist Phone oder Shop oder Comment ist beantwortet)',
  ],
  [{ is: 'all', of: [] }, 'all responses', 'alle Antworten'],
  [{ is: 'any', of: [] }, 'no response', 'keine Antwort'],
  [
    {
      is: 'all',
      of: [
        { is: 'all', of: [] },
        { is: 'any', of: [low] },
      ],
    },
    'NPS question ≤ 6',
    'NPS question ≤ 6',
  ],
  [{ is: 'none-of', column: 'channel', values: ['Phone'] }, 'Channel is not Phone', 'Channel ist nicht Phone'],
  [
    { is: 'one-of', column: 'channel', values: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
    'Channel is a, b, c, d, e, f, or 2 others',
    'Channel ist a, b, c, d, e, f oder 2 weitere Werte',
  ],
  [{ is: 'one-of', column: 'channel', values: [] }, 'Channel is nothing chosen yet', 'Channel ist noch nichts gewählt'],
  [
    { is: 'between', column: 'amount', low: -1.5, high: 2000 },
    'Amount from −1.5 to 2,000',
    'Amount von −1,5 bis 2.000',
  ],
  [{ is: 'contains', column: 'comment', text: 'slow' }, 'Comment contains “slow”', 'Comment enthält „slow“'],
  [
    { is: 'one-of', column: 'reasons', values: ['Price', 'Staff'] },
    'Reasons: chose Price or Staff',
    'Reasons: Price oder Staff gewählt',
  ],
  [
    { is: 'none-of', column: 'reasons', values: ['Price', 'Staff'] },
    'Reasons: did not choose Price or Staff',
    'Reasons: ohne Price oder Staff',
  ],
  [{ is: 'answered', column: 'reasons' }, 'Reasons is answered', 'Reasons ist beantwortet'],
  [{ is: 'unanswered', column: 'nps' }, 'NPS question is not answered', 'NPS question ist nicht beantwortet'],
  [
    date('2025-01-01', '2025-02-01'),
    'Answered from Jan 1, 2025 to Jan 31, 2025',
    'Answered vom 01.01.2025 bis 31.01.2025',
  ],
  [date('2025-01-01', null), 'Answered on or after Jan 1, 2025', 'Answered ab 01.01.2025'],
  [date(null, '2025-01-01'), 'Answered up to Dec 31, 2024', 'Answered bis 31.12.2024'],
  [date('2025-01-01', '2025-01-02'), 'Answered on Jan 1, 2025', 'Answered am 01.01.2025'],
  [date(null, null), 'Answered on any day', 'Answered an einem beliebigen Tag'],
  [
    { is: 'answered', column: 'c9' },
    'c9 (no longer in the table) is answered',
    'c9 (nicht mehr in der Tabelle) ist beantwortet',
  ],
])('%j', (predicate, inEnglish, inGerman) => {
  expect(describeSegment(predicate, meta, english, formatsFor('en-US'))).toBe(inEnglish);
  expect(describeSegment(predicate, meta, german, formatsFor('de-DE'))).toBe(inGerman);
});

import { expect, test } from 'vitest';
import { coveredFrom } from '../../../src/core/notebook/partly-covered.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';
import { parseIsoDate } from '../../../src/core/time/day.ts';

const dated = (first: string, last: string): TableMeta => {
  const chunks = [{ min: parseIsoDate(first), max: parseIsoDate(last), missing: 0 }];
  const column = { id: 'c1', name: 'Date', role: 'answeredAt', kind: 'date', missing: 0, chunks } as const;
  return { id: 't', name: 't', kind: 'responses', rows: 2, columns: [column], observedUntil: null };
};
const year = { start: '2024-01-01', end: '2025-01-01' };

test.each([
  { first: '2024-11-05', says: '2024-11-05', why: 'the table begins inside the period' },
  { first: '2024-01-01', says: null, why: 'the table begins with the period' },
  { first: '2023-05-01', says: null, why: 'the table begins before' },
  { first: '2025-01-01', says: null, why: 'the table begins after the period' },
])('$why: $says', ({ first, says }) => {
  expect(coveredFrom(dated(first, '2025-12-31'), year)).toBe(says);
});

test('a table without dates covers nothing, so nothing is said', () => {
  expect(coveredFrom({ ...dated('2024-11-05', '2025-01-01'), columns: [] }, year)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../src/core/import/recipe.ts';
import { daySpan } from '../../src/core/table/table.ts';
import { isoDate } from '../../src/core/time/day.ts';
import { importTable } from '../../src/engine/index.ts';
import { wordReason } from '../../src/i18n/word-reason.ts';
import { valuesOf } from './shared-files.ts';

const recipe: Recipe = {
  formatVersion: 1,
  encoding: 'utf-8',
  delimiter: ';',
  preambleRows: 0,
  headerRows: 1,
  columns: [
    { index: 0, id: 'c1', name: 'answered', role: 'answeredAt', kind: 'date', dateOrder: 'ymd', missing: [] },
    { index: 1, id: 'c2', name: 'renewal', role: 'none', kind: 'date', dateOrder: 'ymd', missing: [] },
    { index: 2, id: 'c3', name: 'score', role: 'nps', kind: 'score', missing: [] },
  ],
};
const bytes = new TextEncoder().encode(
  [
    'answered;renewal;score',
    '2025-11-10;2027-01-01;9',
    '2025-11-13 00:20;2027-01-01;8',
    '2025-11-14;2027-01-01;7',
    '9999-11-11 08:00;2027-01-01;6',
  ].join('\n'),
);

describe('the day of an export', () => {
  test('sets answers dated later than the next day aside, one by one, and keeps their rows', async () => {
    const { table, report } = await importTable(bytes, 'f.csv', recipe, { observedUntil: '2025-11-12' });
    expect(report).toMatchObject({ rowsRead: 4, rowsUsed: 4, cellsSetAside: { c1: 2 } });
    expect(report.cells).toEqual([
      { line: 4, column: 'c1', value: '2025-11-14', reason: { code: 'date-in-future' } },
      { line: 5, column: 'c1', value: '9999-11-11 08:00', reason: { code: 'date-in-future' } },
    ]);
    expect(await valuesOf(table, 'c3')).toEqual([9, 8, 7, 6]);
    expect(await valuesOf(table, 'c1.time')).toEqual([null, 1200, null, null]);
    expect(isoDate(daySpan(table.meta)?.last ?? 0)).toBe('2025-11-13');
  });

  test('says nothing about dates that are not those of answers', async () => {
    const { table } = await importTable(bytes, 'f.csv', recipe, { observedUntil: '2025-11-12' });
    expect(await valuesOf(table, 'c2')).not.toContain(null);
  });

  test('limits nothing when it is not known', async () => {
    const { table, report } = await importTable(bytes, 'f.csv', recipe);
    expect(report.cellsSetAside).toEqual({});
    expect(isoDate(daySpan(table.meta)?.last ?? 0)).toBe('9999-11-11');
  });

  test('has words for what it sets aside', () => {
    expect(wordReason({ code: 'date-in-future' }, (key) => key)).toBe('reason.date-in-future');
  });
});

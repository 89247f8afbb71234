import { describe, expect, test } from 'vitest';
import { dateOrder } from '../../../src/core/import/date-order.ts';
import { parseDate } from '../../../src/core/import/dates.ts';
import { proposeImport } from '../../../src/core/import/propose.ts';
import { isoDate } from '../../../src/core/time/day.ts';

describe('a date as exports write it', () => {
  test.each([
    ['2025-12-31', 'ymd', '2025-12-31', -1],
    ['2025-12-31 14:05', 'ymd', '2025-12-31', 50_700],
    ['2025-12-31T14:05:30', 'ymd', '2025-12-31', 50_730],
    ['2025-12-31T23:30:00Z', 'ymd', '2025-12-31', 84_600],
    ['2025-12-31T23:30:00.123+02:00', 'ymd', '2025-12-31', 84_600],
    ['2024-05-01 10:00:00 +0000', 'ymd', '2024-05-01', 36_000],
    ['2020/06/05 11:34:01 AM EST', 'ymd', '2020-06-05', 41_641],
    ['2023/03/21 8:16:53 PM OEZ', 'ymd', '2023-03-21', 73_013],
    ['2023/03/21 12:16:53 AM MEZ', 'ymd', '2023-03-21', 1_013],
    ['20250131', 'ymd', '2025-01-31', -1],
    ['31.12.2025', 'dmy', '2025-12-31', -1],
    ['31.12.2025 14:05', 'dmy', '2025-12-31', 50_700],
    ['31.12.2025, 14:05 Uhr', 'dmy', '2025-12-31', 50_700],
    ['1.2.25', 'dmy', '2025-02-01', -1],
    ['10.03.2023 12:28:23', 'dmy', '2023-03-10', 44_903],
    ['10/30/2025', 'mdy', '2025-10-30', -1],
    ['4/22/2016 19:57:50', 'mdy', '2016-04-22', 71_870],
    ['3/15/2024 2:30 PM', 'mdy', '2024-03-15', 52_200],
    ['5/10/18 4:01', 'mdy', '2018-05-10', 14_460],
    ['31-12-2025', 'dmy', '2025-12-31', -1],
    ['29/02/2024', 'dmy', '2024-02-29', -1],
    ['12 Mar 2024', 'dmy', '2024-03-12', -1],
    ['12 Mar 2024', 'mdy', '2024-03-12', -1],
    ['12. März 2024', 'dmy', '2024-03-12', -1],
    ['Mar 12, 2024', 'mdy', '2024-03-12', -1],
    ['March 12th, 2024 2:30 PM', 'mdy', '2024-03-12', 52_200],
    ['Dienstag, 12. März 2024 14:30 Uhr', 'dmy', '2024-03-12', 52_200],
    ['Tue Mar 12 2024 14:30:00 GMT+0100 (CET)', 'mdy', '2024-03-12', 52_200],
    ['12-Dez-23', 'dmy', '2023-12-12', -1],
    ['5 Okt 2023 08:00', 'dmy', '2023-10-05', 28_800],
    ['März 2024', 'dmy', '2024-03-01', -1],
    ['Sept. 2023', 'dmy', '2023-09-01', -1],
    ['2024-03', 'ymd', '2024-03-01', -1],
    // 1,700,000,000 s after the epoch: 2023-11-14 22:13:20 UTC.
    ['1700000000', 'ymd', '2023-11-14', 80_000],
    ['1700000000123', 'ymd', '2023-11-14', 80_000],
    ['12/Mar/24 9:14 AM', 'dmy', '2024-03-12', 33_240],
    ['Mar-12-24', 'mdy', '2024-03-12', -1],
    ['12 de marzo de 2024', 'dmy', '2024-03-12', -1],
    ['1er août 2024', 'dmy', '2024-08-01', -1],
    ['Jan-24', 'dmy', '2024-01-01', -1],
    ['03/2024', 'ymd', '2024-03-01', -1],
    ['03.2024', 'dmy', '2024-03-01', -1],
    ['Q3 2024', 'ymd', '2024-07-01', -1],
    ['2024Q4', 'ymd', '2024-10-01', -1],
    ['2. Quartal 2024', 'dmy', '2024-04-01', -1],
    // ISO 8601: week 1 holds the first Thursday; that of 2024 begins on 1 January, of 2026 on 29 December before.
    ['2024-W01', 'ymd', '2024-01-01', -1],
    ['KW 1/2026', 'dmy', '2025-12-29', -1],
    ['2020-W53', 'ymd', '2020-12-28', -1],
    ['2024', 'ymd', '2024-01-01', -1],
    // A year of four digits in front needs no order.
    ['2024-03-12 10:00', 'dmy', '2024-03-12', 36_000],
    ['12/03/2024 18.05.22', 'dmy', '2024-03-12', 65_122],
    ['12.03.2024 um 14:30', 'dmy', '2024-03-12', 52_200],
    ['03/12/2024 14:30 Europe/Berlin', 'mdy', '2024-03-12', 52_200],
  ] as const)('%j read as %s', (text, order, iso, seconds) => {
    const date = parseDate(text, order);
    expect(date && { iso: isoDate(date.day), seconds: date.seconds }).toEqual({ iso, seconds });
  });

  test.each([
    ['2025-02-30', 'ymd'],
    ['31.12.2025', 'mdy'],
    ['31.12.2025', 'ymd'],
    ['10/30/2025', 'dmy'],
    ['29.02.2025', 'dmy'],
    ['2025-12-31 25:00', 'ymd'],
    ['2025-12-31 14:61', 'ymd'],
    ['1.2', 'dmy'],
    ['1.2.3.4', 'dmy'],
    ['12-12/2025', 'dmy'],
    ['2025-12-31 soon enough', 'ymd'],
    ['', 'ymd'],
    ['30 Feb 2024', 'dmy'],
    ['12 Foo 2024', 'dmy'],
    ['May contain nuts', 'dmy'],
    ['4711000000', 'ymd'],
    ['10580280324', 'ymd'],
    ['2024-13', 'ymd'],
    ['2024-W54', 'ymd'],
    ['2025-W53', 'ymd'],
    ['Q5 2024', 'ymd'],
    ['May 24', 'dmy'],
    ['2024', 'dmy'],
    ['1.2024', 'dmy'],
  ] as const)('%j is no date in the order %s', (text, order) => {
    expect(parseDate(text, order)).toBeNull();
  });
});

describe('the order of a column', () => {
  test.each([
    [['2025-01-02', '2025-03-04'], { order: 'ymd', ambiguous: false, otherOrder: 0 }],
    [['01.02.2025', '03.04.2025'], { order: 'dmy', ambiguous: false, otherOrder: 0 }],
    [['2025-01-02', '03.04.2025', '2025-03-04'], { order: 'dmy', ambiguous: false, mixedForms: 2 }],
    [['1/2/2025', '13/4/2025'], { order: 'dmy', ambiguous: false, otherOrder: 0 }],
    [['1/2/2025', '4/13/2025'], { order: 'mdy', ambiguous: false, otherOrder: 0 }],
    [['1/2/2025', '3/4/2025'], { order: 'mdy', ambiguous: true, otherOrder: 0 }],
    [['25/12/2021', '26/12/2021', '1/9/21', '12/31/2021'], { order: 'dmy', ambiguous: false, otherOrder: 1 }],
  ])('%j', (values, expected) => {
    expect(dateOrder(values)).toMatchObject(expected);
  });

  test.each([[['red', 'blue']], [['1', '2']], [['1.5', '2.5']], [[]], [['2025-01-01', 'x', 'y']]])(
    '%j is no column of dates',
    (values) => {
      expect(dateOrder(values)).toBeNull();
    },
  );
});

describe('what a column of dates says of itself', () => {
  const column = (name: string, cells: readonly string[]) => {
    const records = [[name, 'key'], ...cells.map((cell, i) => [cell, `k ${i}`])];
    const about = { fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',' } as const;
    return proposeImport({ ...about, records, complete: true });
  };

  test.each([
    ['Start Date (UTC)', ['2024-03-12 10:00:00', '2024-03-13 10:00:00'], 'UTC'],
    ['Timestamp', ['2020/06/05 11:34:01 AM EST', '2020/06/06 11:34:01 AM EST'], 'EST'],
    ['Zeitstempel', ['2023/03/21 8:16:53 AM OEZ', '2023/03/21 8:16:53 PM OEZ'], 'OEZ'],
    ['created_at', ['2024-03-12T10:00:00Z', '2024-03-13T10:00:00Z'], 'UTC'],
    ['created_at', ['1700000000', '1700086400'], 'UTC'],
    ['Created at', ['2024-05-01 10:00:00 -0500', '2024-05-02 10:00:00 -0500'], 'UTC-05:00'],
    ['Created at', ['2024-05-01 10:00:00 -0500', '2024-05-02 10:00:00 -0400'], undefined],
    ['Datum', ['01.02.2024', '13.02.2024'], undefined],
  ])('%s %j shows the clock of %s', (name, cells, zone) => {
    const [first] = column(name, cells).columns;
    expect(first?.recipe.kind).toBe('date');
    expect(first?.recipe.timeZone).toBe(zone);
  });

  test('years of two and of four digits beside each other are damage', () => {
    const cells = ['25/12/2021', '26/12/2021', '27/12/2021', '1/9/21'];
    expect(column('Date', cells).warnings).toContainEqual({ code: 'dates-changed', facts: { count: 1 }, column: 'c1' });
    expect(column('Date', cells.slice(0, 3)).warnings).toEqual([]);
  });

  test('numbers are times only under a header that speaks of time', () => {
    expect(column('Phone', ['1700000000', '1700086400']).columns[0]?.recipe.kind).not.toBe('date');
  });
});

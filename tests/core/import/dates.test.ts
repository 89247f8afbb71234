import { describe, expect, test } from 'vitest';
import { dateOrder } from '../../../src/core/import/date-order.ts';
import { parseDate } from '../../../src/core/import/dates.ts';
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
  ] as const)('%j is no date in the order %s', (text, order) => {
    expect(parseDate(text, order)).toBeNull();
  });
});

describe('the order of a column', () => {
  test.each([
    [['2025-01-02', '2025-03-04'], { order: 'ymd', ambiguous: false, otherOrder: 0 }],
    [['01.02.2025', '03.04.2025'], { order: 'dmy', ambiguous: false, otherOrder: 0 }],
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

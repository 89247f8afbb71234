import { describe, expect, test } from 'vitest';
import { recogniseDelimiter, recordWidths } from '../../../src/core/import/delimiter.ts';
import { filledFromLeft, readableHeader, uniqueNames } from '../../../src/core/import/header-names.ts';
import { recogniseLayout } from '../../../src/core/import/layout.ts';

describe('the delimiter', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['datum;kommentar\n1.1.2025;gut, schnell, nett\n2.1.2025;"na, ja"\n', ';'],
    ['a\tb\n1\t2, 3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['a,b\n"x;y;z;q",2\n"p;q;r;s",3\n', ','],
    ['id,text\n1,"line one\nline, two; three"\n2,"more\n;;;"\n', ','],
    ['"Datum","Brutto","Netto"\n"1.1.2025","1,50","1,40"\n', ','],
    ['sep=;\na,b;c\n1,2;3\n', ';'],
    ['just one column\nvalue\n', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(recogniseDelimiter(text)).toBe(delimiter);
  });

  test('quoted newlines and doubled quotes do not part records', () => {
    expect(recordWidths('a,b\n"x ""q"", y\nz",2\n\n3,4', ',', true)).toEqual([2, 2, 2]);
  });
});

describe('the header', () => {
  test.each([
    [
      'one row',
      [
        ['a', 'b'],
        ['1', 'x'],
      ],
      { preambleRows: 0, headerRows: 1 },
    ],
    [
      'no header',
      [
        ['1', '2025-01-01'],
        ['2', '2025-01-02'],
        ['3', '2025-01-03'],
      ],
      { preambleRows: 0, headerRows: 0 },
    ],
    [
      'texts only',
      [
        ['name', 'town'],
        ['Ada', 'Ulm'],
        ['Bo', 'Kiel'],
      ],
      { preambleRows: 0, headerRows: 1 },
    ],
    ['a title above', [['Survey 2025'], [''], ['a', 'b'], ['1', 'x'], ['2', 'y']], { preambleRows: 2, headerRows: 1 }],
    [
      'Qualtrics',
      [
        ['Q1', 'Q2'],
        ['Wie?', 'Was?'],
        ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
        ['1', '2'],
      ],
      { preambleRows: 0, headerRows: 3 },
    ],
    [
      'Qualtrics, old',
      [
        ['V1', 'Q1'],
        ['ResponseID', 'Question'],
        ['R_1', '2'],
      ],
      { preambleRows: 0, headerRows: 2 },
    ],
    [
      'SurveyMonkey',
      [
        ['Respondent ID', 'How?', ''],
        ['', 'Response', 'Why?'],
        ['1', '2', 'x'],
      ],
      { preambleRows: 0, headerRows: 2 },
    ],
    [
      'SurveyMonkey options',
      [
        ['Respondent ID', 'Which?', ''],
        ['', 'Red', 'Blue'],
        ['1', 'Red', ''],
      ],
      { preambleRows: 0, headerRows: 2 },
    ],
    [
      'SurveyMonkey, one row',
      [
        ['Respondent ID', 'How?', ''],
        ['1', '2', 'x'],
        ['2', '3', ''],
      ],
      { preambleRows: 0, headerRows: 1 },
    ],
  ])('%s', (_, rows, expected) => {
    expect(recogniseLayout(rows)).toMatchObject(expected);
  });

  test('what was decided wins', () => {
    const rows = [
      ['a', 'b'],
      ['1', 'x'],
    ];
    expect(recogniseLayout(rows, { headerRows: 0, preambleRows: 1 })).toMatchObject({ headerRows: 0, preambleRows: 1 });
  });

  test('names of a two-row header carry the question and the part', () => {
    const headers = [
      ['Respondent ID', 'Would you recommend us?', '', 'Which do you own?', ''],
      ['', 'Response', 'Why?', 'Car', 'Bicycle'],
    ];
    expect(recogniseLayout([...headers, ['1', '9', 'nice', 'Car', '']]).names(headers, 5)).toEqual([
      'Respondent ID',
      'Would you recommend us?',
      'Would you recommend us? – Why?',
      'Which do you own? – Car',
      'Which do you own? – Bicycle',
    ]);
  });

  test('blanks are filled from the left only where row 2 goes on', () => {
    expect(filledFromLeft(['Q', '', '', 'R'], ['a', 'b', '', 'c'])).toEqual(['Q', 'Q', '', 'R']);
  });

  test.each([
    ['<b>How</b> satisfied<br>are you?', 'How satisfied are you?'],
    ['  many \n lines ', 'many lines'],
    ['Hello {{field:01FEW-1}}, how was it?', 'Hello …, how was it?'],
    ['Preis &amp; Leistung', 'Preis & Leistung'],
    ['a < b and c > d', 'a < b and c > d'],
  ])('%j reads %j', (raw, readable) => {
    expect(readableHeader(raw)).toBe(readable);
  });

  test('every name is there and there once', () => {
    expect(uniqueNames(['a', '', 'a', '__proto__', '__proto__'])).toEqual([
      'a',
      '#2',
      'a (2)',
      '__proto__',
      '__proto__ (2)',
    ]);
  });
});

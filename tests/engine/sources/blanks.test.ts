import { describe, expect, test } from 'vitest';
import { recogniseDelimiter } from '../../../src/core/import/delimiter.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { bytesAt, shared, sharedIsThere } from '../shared-files.ts';
import { utf8 } from './pack.ts';

test.each([
  ['columns aligned by eye', ' id  date     value\n 01  20240101    1.5\n 02  20240102   12.0\n', ' '],
  ['numbers parted by single blanks', '1 2 3.5\n4 5 6.25\n', ' '],
  ['names of people', 'Anna Schmidt\nPeter Meier\nUte Kunz\n', ','],
  ['dates with times', '2024-01-01 10:00\n2024-01-02 11:00\n', ','],
  ['words', 'comment\nvery  good\nnot  so good at all\n', ','],
  ['aligned columns with semicolons', 'a ; b\n1 ; 2\n3 ; 4\n', ';'],
])('%s', (_, text, delimiter) => {
  expect(recogniseDelimiter(text)).toBe(delimiter);
});

test('blanks at the start and end of a line are no columns, and line numbers stay', async () => {
  const text = ' id   nps  \r\n 1   9\r\n\r\n 2    10  \r\n 3  4  5\r\n';
  const { recipe } = await previewImport(utf8(text), 'f.txt', { delimiter: ' ' });
  expect(recipe.columns.map(({ name }) => name)).toEqual(['id', 'nps']);
  const { report } = await importTable(utf8(text), 'f.txt', recipe);
  expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 2, blankLines: 1, rows: [{ line: 5 }] });
});

describe.skipIf(!sharedIsThere)('CDNOW', () => {
  // Row counts of the manifest beside the files.
  test.each([
    ['CDNOW_master.txt', 69_659, 1, ['customer_id', 'date', 'number_of_cds', 'dollar_value']],
    ['CDNOW_sample.txt', 6_919, 0, ['#1', '#2', '#3', '#4', '#5']],
  ])('%s', async (name, rows, headRows, names) => {
    const bytes = bytesAt(`${shared}/cdnow/${name}`);
    const { recipe } = await previewImport(bytes, name);
    expect(recipe).toMatchObject({ delimiter: ' ', headerRows: headRows });
    expect(recipe.columns.map((column) => column.name)).toEqual(names);
    const { report } = await importTable(bytes, name, recipe);
    expect(report).toMatchObject({ rowsRead: rows, rowsUsed: rows, headRows });
  });
});

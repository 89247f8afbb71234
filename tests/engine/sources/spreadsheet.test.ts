import { expect, test } from 'vitest';
import { problemOf } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { type Book, bookEntries, workbook, zip } from './pack.ts';
import { partsOf, recordsOf } from './records.ts';

const recordsIn = async (book: Book) => recordsOf((await partsOf(workbook(book)))[0]);
const cellsIn = async (cells: string, book: Omit<Book, 'sheets'> = {}) =>
  (await recordsIn({ sheets: [{ name: 'S', rows: `<row r="1">${cells}</row>` }], ...book }))[1];

/** Styles whose number formats are these: ids, or codes of the file's own. */
const formats = (...list: (number | string)[]): string => {
  const own = list.flatMap((code, i) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`] : [],
  );
  const cells = list.map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 200 + i : code}"/>`);
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs>`;
};

test('texts: shared, in the cell, of a formula, formatted, with entities and escapes, without reading aids', async () => {
  const strings =
    '<si><t>plain</t></si><si><r><t xml:space="preserve">for </t></r><r><rPr><b/></rPr><t>matted</t></r></si>' +
    '<si><t>漢字</t><rPh sb="0" eb="2"><t>カンジ</t></rPh></si><si><t>a&amp;b &#252;&#x1F600;_x000D_</t></si><si/>';
  const shared = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
  const others =
    '<c t="inlineStr"><is><t>in</t><t>line</t></is></c><c t="str"><f>A1&amp;"x"</f><v>cached</v></c>' +
    '<c t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>';
  expect(await cellsIn(shared + others, { strings })).toEqual([
    ...['plain', 'for matted', '漢字', 'a&b ü😀\r', '', 'inline', 'cached', '<b>&amp;'],
  ]);
});

test('booleans, errors and ISO dates', async () => {
  const cells =
    '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#NAME?</v></c><c t="d"><v>2014-02-14T08:27:48.765Z</v></c><c t="d"><v>2014-02-14</v></c>';
  expect(await cellsIn(cells)).toEqual(['TRUE', 'FALSE', '#NAME?', '2014-02-14 08:27:48', '2014-02-14']);
});

test.each([
  ['7', '7'],
  ['8.0', '8'],
  ['-0.0', '0'],
  ['0.30000000000000004', '0.3'],
  ['4.2733542752586102E-7', '0.000000427335427525861'],
  ['1.5E+21', '1500000000000000000000'],
  ['12345678901234567', '12345678901234567'],
])('the number %s is %s', async (value, text) => {
  expect(await cellsIn(`<c><v>${value}</v></c>`)).toEqual([text]);
});

// Serial dates as Excel shows them: 60 is its 29 February 1900, which was none.
test.each([
  [14, '45323', '2024-02-01'],
  [14, '45323.5', '2024-02-01 12:00:00'],
  [22, '45323', '2024-02-01 00:00:00'],
  [14, '1', '1900-01-01'],
  [14, '59', '1900-02-28'],
  [14, '61', '1900-03-01'],
  [14, '2958465', '9999-12-31'],
  [14, '2958466', '2958466'],
  [14, '-1', '-1'],
  [20, '0.75', '18:00:00'],
  [46, '1.5', '36:00:00'],
  [9, '0.5', '0.5'],
  ['dd\\.mm\\.yyyy', '45323', '2024-02-01'],
  ['[$-407]d\\. mmmm yyyy;@', '45323', '2024-02-01'],
  ['yyyy-mm-dd hh:mm:ss.000', '45323.999999999', '2024-02-02 00:00:00'],
  ['mm:ss', '0.5', '12:00:00'],
  ['[h]:mm', '2', '48:00:00'],
  ['mmm', '45323', '2024-02-01'],
  ['General', '45323', '45323'],
  ['0.00&quot; days&quot;', '45323', '45323'],
  ['#,##0.00\\ [$€-407];[Red]\\-#,##0.00', '1.5', '1.5'],
  ['0.00E+00', '45323', '45323'],
  ['@', '45323', '45323'],
])('a number with format %s: %s is %s', async (format, value, text) => {
  expect(await cellsIn(`<c s="0"><v>${value}</v></c>`, { styles: formats(format) })).toEqual([text]);
});

test('dates that count from 1904', async () => {
  const cells = '<c s="0"><v>0</v></c><c s="0"><v>43861</v></c>';
  expect(await cellsIn(cells, { styles: formats(14), from1904: true })).toEqual(['1904-01-01', '2024-02-01']);
});

test('rows and cells keep their places, rows without values are blank', async () => {
  const rows =
    '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="5"><c r="A5" s="3"/></row><row><c><v>3</v></c><c/></row>';
  const found = await recordsIn({ sheets: [{ name: 'S', rows }] });
  expect(found[2]).toHaveLength(27);
  expect([found[2]?.[1], found[2]?.[26]]).toEqual(['1', '2']);
  expect({ ...found, 2: null }).toEqual({ 2: null, 5: [''], 6: ['3'] });
});

test('prefixes, comments and quotes of either kind change nothing', async () => {
  const sheet =
    '<?xml version="1.0"?><!-- x > y --><x:worksheet xmlns:x="m"><x:sheetData><x:row r=\'1\' note="a>b"><x:c r = \'A1\' ><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const entries = bookEntries({ sheets: [{ name: 'S', rows: '' }] }).map(([name, content]) =>
    name.endsWith('sheet1.xml') ? ([name, sheet] as const) : ([name, content] as const),
  );
  expect(await recordsOf((await partsOf(zip(entries)))[0])).toEqual({ 1: ['4'] });
});

const row = (n: number) => `<row r="${n}"><c><v>${n % 11}</v></c></row>`;
const table = (rows: number) =>
  ['<row r="1"><c t="str"><v>How likely are you to recommend us?</v></c></row>']
    .concat(Array.from({ length: rows }, (_, i) => row(i + 2)))
    .join('');

test('of several sheets the one with the most rows is read, hidden ones come last, sheets of charts are none', async () => {
  const sheets = [
    { name: 'Hidden', rows: table(50), state: 'veryHidden' },
    { name: 'Notes', rows: table(3) },
    { name: 'Answers', rows: table(20) },
    { name: 'Chart', rows: '', chart: true as const },
  ];
  const { recipe, parts, format } = await previewImport(workbook({ sheets }), 'f.xlsx');
  expect([recipe.format, recipe.part, format]).toEqual(['spreadsheet', 'Answers', 'spreadsheet']);
  expect(parts).toEqual([
    { name: 'Notes', rows: 4 },
    { name: 'Answers', rows: 21 },
    { name: 'Hidden', rows: 51, hidden: true },
  ]);
});

test('a sheet called Raw Data goes before a longer one; another can be chosen and is then imported', async () => {
  const file = workbook({
    sheets: [
      { name: 'Long', rows: table(30) },
      { name: 'Raw Data', rows: table(10) },
    ],
  });
  expect((await previewImport(file, 'f.xlsx')).recipe.part).toBe('Raw Data');
  const { recipe } = await previewImport(file, 'f.xlsx', { part: 'Long' });
  expect(recipe.part).toBe('Long');
  const { report } = await importTable(file, 'f.xlsx', recipe);
  expect(report).toMatchObject({ rowsRead: 30, rowsUsed: 30, headRows: 1, bytes: file.length });
  const missing = importTable(file, 'f.xlsx', { ...recipe, part: 'Gone' });
  expect(await missing.catch(problemOf)).toEqual({ code: 'part-missing', fileName: 'f.xlsx', part: 'Gone' });
});

test('reports name the row of the sheet', async () => {
  const rows = `${table(3)}<row r="9"><c r="A9" t="str"><v>x</v></c><c r="B9"><v>1</v></c></row>`;
  const file = workbook({ sheets: [{ name: 'S', rows }] });
  const { recipe } = await previewImport(workbook({ sheets: [{ name: 'S', rows: table(3) }] }), 'f.xlsx');
  const { report } = await importTable(file, 'f.xlsx', recipe);
  expect(report.rows).toMatchObject([{ line: 9, reason: { code: 'too-many-cells' } }]);
});

test.each([
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><row/>', { code: 'file-unsafe' }],
  ['a sheet that is cut off', '<row r="1"><c><v>1</v></c></row></sheetData', { code: 'file-damaged' }],
  ['a cell too far right', '<row><c r="XFD1"><v>1</v></c></row>', { code: 'too-many-columns', found: 16_384 }],
])('%s is refused', async (_, rows, problem) => {
  expect(await recordsIn({ sheets: [{ name: 'S', rows }] }).catch(problemOf)).toMatchObject(problem);
});

import { expect, test } from 'vitest';
import { problemOf } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { bookEntries, type Entry, gzip, utf8, workbook, zip } from './pack.ts';
import { partsOf, recordsOf, textOf } from './records.ts';

const csv = (rows: number) => `date,nps\n${Array.from({ length: rows }, (_, i) => `2024-01-01,${i % 11}\n`).join('')}`;
const problemIn = async (read: Promise<unknown>) => read.then(() => null, problemOf);

test.each([
  ['deflated', {}, {}],
  ['stored', { stored: true }, {}],
  ['with 64-bit sizes', { zip64: true }, { zip64: true }],
  ['with a comment', {}, { comment: 'PK\u0005\u0006 backup' }],
] as const)('a file in an archive, %s', async (_, wish, options) => {
  const [part] = await partsOf(zip([['täglich/a.csv', csv(3), wish]], options), 'f.zip');
  expect(part?.name).toBe('täglich/a.csv');
  expect(await textOf(part)).toBe(csv(3));
});

test('bytes before the archive do not matter', async () => {
  const archive = zip([['a.csv', csv(3)]]);
  const shifted = new Uint8Array([...utf8('PK\u0003\u0004 stub '), ...archive]);
  expect(await textOf((await partsOf(shifted, 'f.zip'))[0])).toBe(csv(3));
});

test('tables of every kind become parts; folders and files of the system do not', async () => {
  const entries: Entry[] = [
    ['folder/', ''],
    ['__MACOSX/._a.csv', 'x'],
    ['folder/.DS_Store', 'x'],
    ['readme.pdf', '%PDF'],
    ['folder/a.csv', csv(2)],
    ['b.TSV', 'a\tb\n1\t2\n'],
    [
      'c.xlsx',
      workbook({
        sheets: [
          { name: 'One', rows: '<row><c><v>5</v></c></row>' },
          { name: 'Two', rows: '' },
        ],
      }),
    ],
    ['d.xlsx', workbook({ sheets: [{ name: 'One', rows: '<row><c><v>6</v></c></row>' }] })],
    ['e.json', '[{"a": 1}]'],
    ['broken.json', '[{"a": '],
  ];
  const parts = await partsOf(zip(entries), 'f.zip');
  expect(parts.map(({ name, format }) => [name, format])).toEqual([
    ['folder/a.csv', 'delimited'],
    ['b.TSV', 'delimited'],
    ['c.xlsx / One', 'spreadsheet'],
    ['c.xlsx / Two', 'spreadsheet'],
    ['d.xlsx', 'spreadsheet'],
    ['e.json', 'json'],
  ]);
  expect(await recordsOf(parts[4])).toEqual({ 1: ['6'] });
});

test('the largest table of an archive is read, another when the recipe names it', async () => {
  const file = zip([
    ['small.csv', csv(5)],
    ['large.csv', csv(40_000)],
    ['other.csv', 'x;y\n1;2\n'],
  ]);
  const { recipe, rowsSeen, parts } = await previewImport(file, 'f.zip');
  expect([recipe.part, rowsSeen, parts.length]).toEqual(['large.csv', 40_000, 3]);
  const small = await previewImport(file, 'f.zip', { part: 'small.csv' });
  const { report } = await importTable(file, 'f.zip', small.recipe);
  expect(report).toMatchObject({ rowsRead: 5, rowsUsed: 5 });
});

test('a file packed by gzip is read as if it were not', async () => {
  const file = new Blob([gzip(csv(60_000)) as Uint8Array<ArrayBuffer>]);
  const { recipe, rowsSeen } = await previewImport(file, 'f.csv.gz');
  expect([rowsSeen, recipe.format, recipe.part]).toEqual([60_000, undefined, undefined]);
  const { report } = await importTable(file, 'f.csv.gz', recipe);
  expect(report).toMatchObject({ rowsRead: 60_000, rowsUsed: 60_000, headRows: 1 });
});

const bomb = new Uint8Array(64 << 20).fill(48);
for (let at = 79; at < bomb.length; at += 80) bomb[at] = 10;

test.each([
  ['a gzip that grows a thousandfold', () => gzip(bomb), { code: 'archive-too-large', limit: 'ratio', supported: 200 }],
  ['a CSV that does so', () => zip([['a.csv', bomb]]), { code: 'archive-too-large', limit: 'ratio' }],
  [
    'a sheet that does so',
    () =>
      zip(
        bookEntries({ sheets: [{ name: 'S', rows: '' }] }).map(
          ([name, content]): Entry => [
            name,
            name.endsWith('sheet1.xml')
              ? `${content}`.replace('<sheetData>', `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(2 << 20)}`)
              : content,
          ],
        ),
      ),
    { code: 'archive-too-large', limit: 'ratio' },
  ],
  [
    '10,001 files',
    () => zip(Array.from({ length: 10_001 }, (_, i): Entry => [`${i}.csv`, '', { stored: true }])),
    { code: 'archive-too-large', limit: 'entries', found: 10_001 },
  ],
  ['a password on every file', () => zip([['a.csv', csv(3), { encrypted: true }]]), { code: 'file-encrypted' }],
  ['a wrong checksum', () => zip([['a.csv', csv(3), { crc: 1 }]]), { code: 'file-damaged', part: 'a.csv' }],
  [
    'a method that is not known',
    () => zip([['a.csv', csv(3), { method: 93 }]]),
    { code: 'file-damaged', part: 'a.csv' },
  ],
  ['a gzip that is cut off', () => gzip(csv(5_000)).subarray(0, 150), { code: 'file-damaged', part: null }],
  [
    'an archive that is cut off',
    () => zip([['a.csv', csv(5_000)]]).subarray(0, 300),
    { code: 'file-damaged', part: null },
  ],
  ['nothing of use', () => zip([['a.pdf', '%PDF']]), { code: 'archive-without-table' }],
  ['nothing at all', () => zip([]), { code: 'archive-without-table' }],
  ['an archive in an archive', () => zip([['a.zip', zip([['a.csv', csv(3)]])]]), { code: 'archive-without-table' }],
  [
    'an OpenDocument table',
    () =>
      zip([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { stored: true }],
        ['content.xml', '<x/>'],
      ]),
    { code: 'file-not-text', looksLike: 'open-document' },
  ],
  [
    'a binary workbook',
    () =>
      zip([
        ['[Content_Types].xml', '<x/>'],
        ['xl/workbook.bin', 'x'],
      ]),
    { code: 'file-not-text', looksLike: 'binary-spreadsheet' },
  ],
  [
    'a workbook without its sheet',
    () => zip(bookEntries({ sheets: [{ name: 'S', rows: '' }] }).filter(([name]) => !name.includes('worksheets'))),
    { code: 'file-damaged', part: 'xl/worksheets/sheet1.xml' },
  ],
])('%s is refused', async (_, file, problem) => {
  expect(await problemIn(previewImport(file(), 'f'))).toMatchObject({ fileName: 'f', ...problem });
});

/** A compound file whose directory lists these names. */
function compound(...names: string[]): Uint8Array {
  const file = new Uint8Array(1024);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file[30] = 9;
  for (const [i, name] of names.entries()) file.set(Buffer.from(name, 'utf16le'), 512 + i * 128);
  return file;
}

test('a workbook with a password is told from an old one', async () => {
  const encrypted = compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage');
  expect(await problemIn(previewImport(encrypted, 'f.xlsx'))).toEqual({ code: 'file-encrypted', fileName: 'f.xlsx' });
  const old = compound('Root Entry', 'Workbook');
  expect(await problemIn(previewImport(old, 'f.xls'))).toMatchObject({ looksLike: 'old-spreadsheet' });
});

test('an import from an archive can be cancelled', async () => {
  const file = zip([['a.csv', csv(200_000)]]);
  const { recipe } = await previewImport(file, 'f.zip');
  const abort = new AbortController();
  const progress = () => abort.abort();
  expect(await problemIn(importTable(file, 'f.zip', recipe, { signal: abort.signal, progress }))).toEqual({
    code: 'cancelled',
  });
});

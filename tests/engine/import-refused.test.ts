import { describe, expect, test } from 'vitest';
import { problemOf } from '../../src/core/problem.ts';
import { importChunks, importTable, previewImport } from '../../src/engine/index.ts';
import { valuesOf } from './shared-files.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const problemWith = (promise: Promise<unknown>) => promise.then(() => null, problemOf);

describe('files that cannot be imported', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const noise = Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
  const wide = (columns: number) => utf8(`${Array.from({ length: columns }, (_, i) => `h${i}`).join(',')}\n1\n`);

  test.each([
    ['nothing', bytes(), { code: 'file-empty' }],
    ['blanks only', utf8(' \n\r\n'), { code: 'file-empty' }],
    ['a mark only', bytes(0xef, 0xbb, 0xbf), { code: 'file-empty' }],
    ['headers only', utf8('date,nps\n'), { code: 'file-headers-only', columns: 2 }],
    ['noise', noise, { code: 'file-not-text', looksLike: 'binary' }],
    ['a ZIP that is cut off', bytes(0x50, 0x4b, 3, 4, ...utf8('export.csv')), { code: 'file-damaged', part: null }],
    ['a GZIP that is cut off', bytes(0x1f, 0x8b, 8, 0, 0), { code: 'file-damaged', part: null }],
    ['XLS', bytes(0xd0, 0xcf, 0x11, 0xe0), { code: 'file-not-text', looksLike: 'old-spreadsheet' }],
    ['7z', bytes(0x37, 0x7a, 0xbc, 0xaf), { code: 'file-not-text', looksLike: 'archive' }],
    ['PDF', utf8('%PDF-1.7\n'), { code: 'file-not-text', looksLike: 'pdf' }],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), { code: 'file-not-text', looksLike: 'image' }],
    ['HTML', utf8('<!DOCTYPE html><table>'), { code: 'file-not-text', looksLike: 'html' }],
    ['10,000 columns', wide(10_000), { code: 'too-many-columns', found: 10_000, supported: 2_000 }],
    ['an open quote', utf8('a,b\n1,"x\n2,3\n'), { code: 'unclosed-quote', line: 2 }],
  ])('%s', async (_, source, problem) => {
    expect(await problemWith(previewImport(source, 'f.csv'))).toMatchObject(problem);
  });

  test('2,000 columns are supported', async () => {
    expect((await previewImport(wide(2_000), 'f.csv')).columns).toHaveLength(2_000);
  });

  test('a file that goes away while it is read is unreadable', async () => {
    const { recipe } = await previewImport(utf8('nps,x\n1,2\n'), 'f.csv');
    const gone = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
    expect(await problemWith(importTable(gone, 'f.csv', recipe))).toEqual({
      code: 'file-unreadable',
      fileName: 'f.csv',
    });
  });

  test('without any column to take there is nothing to import', async () => {
    const { recipe } = await previewImport(utf8('nps,x\n1,2\n'), 'f.csv');
    const columns = recipe.columns.map((column) => ({ ...column, role: 'skip' as const }));
    expect(await problemWith(importTable(utf8('nps\n1\n'), 'f.csv', { ...recipe, columns }))).toEqual({
      code: 'nothing-mapped',
    });
  });
});

describe('the encoding', () => {
  test('an umlaut far behind the beginning of a long file tells Windows-1252 from UTF-8', async () => {
    const ascii = 'nps,comment\n'.padEnd(12, ' ') + '9,some words of a comment\n'.repeat(200_000);
    const tail = Buffer.from('9,schön gewesen und günstig\n'.repeat(20_000), 'latin1');
    const { recipe } = await previewImport(new Uint8Array(Buffer.concat([Buffer.from(ascii), tail])), 'f.csv');
    expect(recipe.encoding).toBe('windows-1252');
    const unicode = Buffer.from('9,schön gewesen und günstig\n'.repeat(20_000), 'utf8');
    const other = await previewImport(new Uint8Array(Buffer.concat([Buffer.from(ascii), unicode])), 'f.csv');
    expect(other.recipe.encoding).toBe('utf-8');
  });

  test('what a person decides goes before what was recognised', async () => {
    const override = { encoding: 'windows-1252', delimiter: ';', headerRows: 0, preambleRows: 1 } as const;
    const { recipe, columns } = await previewImport(utf8('ä,b\n1;2\n3;4\n'), 'f.csv', override);
    expect(recipe).toMatchObject(override);
    expect(columns).toHaveLength(2);
  });
});

describe('personal values under another name', () => {
  const rows = Array.from({ length: 20 }, (_, row) => `2025-03-${10 + row},${row % 11},anna${row % 5}@example.org`);
  const file = utf8(['date,nps,email', ...rows].join('\n'));
  const nowhere = { chunk: () => undefined };

  test.each([undefined, ''])('are refused for storing under the key %o, because they could be guessed', async (key) => {
    const { pseudonymKey: _, ...recipe } = (await previewImport(file, 'f.csv')).recipe;
    const keyed = key === undefined ? recipe : { ...recipe, pseudonymKey: key };
    expect(await problemWith(importChunks(file, 'f.csv', keyed, nowhere))).toEqual({
      code: 'pseudonym-key-missing',
      column: 'email',
    });
  });

  test('in memory get a key of their own without one, so that no two tables share a name', async () => {
    const { recipe } = await previewImport(file, 'f.csv');
    const names = async (key?: string) => {
      const { table } = await importTable(file, 'f.csv', key === undefined ? recipe : { ...recipe, pseudonymKey: key });
      return valuesOf(table, 'c3');
    };
    const [first, second] = [await names(), await names('')];
    expect(new Set(first).size).toBe(5);
    expect(first.filter((name) => second.includes(name))).toEqual([]);
    expect(await names('k')).toEqual(await names('k'));
  });

  test('are never kept as they are, whatever kind the recipe says', async () => {
    const { recipe } = await previewImport(file, 'f.csv');
    const columns = recipe.columns.map((column) =>
      column.pseudonym ? { ...column, kind: 'category' as const } : column,
    );
    const { table } = await importTable(file, 'f.csv', { ...recipe, columns });
    expect(JSON.stringify([table.meta, await valuesOf(table, 'c3')])).not.toContain('@example');
  });
});

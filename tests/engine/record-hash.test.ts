import { describe, expect, test } from 'vitest';
import type { Delimiter, Encoding } from '../../src/core/import/recipe.ts';
import { CellWalk } from '../../src/engine/read/cell-walk.ts';
import { recordHash, rowHash } from '../../src/engine/read/record-hash.ts';
import { seeded } from './mutate.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function hashes(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter, columns?: readonly number[]) {
  const found: number[] = [];
  for await (const cells of new CellWalk(bytes, 'f.csv', { encoding, delimiter }).batches()) {
    for (let record = 0; record < cells.records; record++) found.push(recordHash(cells, record, columns));
  }
  return found;
}

const rows = [
  ['Größe', 'a, b', '', 'said "good"', ''],
  ['1', '2025-01-31', 'two\nlines'],
];

describe('the hash of a record', () => {
  const expected = rows.map((row) => rowHash(row));

  test('is the same however the file was written', async () => {
    const text = 'Größe,"a, b",,"said ""good"""\n1,"2025-01-31","two\nlines"\n';
    const other = 'Größe;a, b;;"said ""good""";\r\n"1";2025-01-31;"two\nlines";;\r\n';
    expect(await hashes(bytesOf(text), 'utf-8', ',')).toEqual(expected);
    expect(await hashes(bytesOf(other), 'utf-8', ';')).toEqual(expected);
    expect(await hashes(new Uint8Array(Buffer.from(text, 'latin1')), 'windows-1252', ',')).toEqual(expected);
    expect(await hashes(new Uint8Array(Buffer.from(other, 'utf16le')), 'utf-16le', ';')).toEqual(expected);
  });

  test('of bytes that are not valid is that of the text they become', async () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0x2c, 0x62, 0x0a);
    expect(await hashes(bytes, 'utf-8', ',')).toEqual([rowHash(['a\ufffd', 'b'])]);
  });

  test('counts only the positions that are asked for', async () => {
    const found = await hashes(bytesOf('1,x,3\n1,y,3\n1\n'), 'utf-8', ',', [0, 2]);
    expect(found).toEqual([rowHash(['1', '3']), rowHash(['1', '3']), rowHash(['1'])]);
    expect(rowHash(['1', 'x', '3'], [0, 2])).toBe(found[0]);
  });

  test('tells apart where cells begin and end, and which are empty', () => {
    const similar = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['', 'abc'],
      ['abc', '', 'd'],
      ['abc', 'd'],
      ['abc\0'],
      ['ab\0c'],
    ];
    expect(new Set(similar.map((row) => rowHash(row))).size).toBe(similar.length);
  });

  // Kept with stored tables: a change of these numbers would make rows unknown that are there.
  test('never changes from version to version', () => {
    expect(expected).toEqual([6919401385092272, 5961613931583398]);
  });

  test('does not meet itself among 300,000 rows that are much alike', () => {
    const draw = seeded(5);
    const seen = new Set<number>();
    for (let i = 0; i < 300_000; i++) seen.add(rowHash([String(i), String(i % 11), draw() < 0.5 ? 'Nord' : 'Süd']));
    expect(seen.size).toBe(300_000);
    expect(Math.max(...[...seen].slice(0, 1000))).toBeGreaterThan(2 ** 52);
  });
});

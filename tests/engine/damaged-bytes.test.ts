import { describe, expect, test } from 'vitest';
import { countUtf8 } from '../../src/engine/read/utf8.ts';
import { importAsProposed } from './shared-files.ts';

const row = (i: number) => `2025-03-${10 + (i % 20)};${i % 11};Größe ${i % 5} schön`;
const file = (rows: number, encoding: BufferEncoding = 'utf-8') =>
  new Uint8Array(
    Buffer.from(['Datum;NPS;Größe', ...Array.from({ length: rows }, (_, i) => row(i))].join('\n'), encoding),
  );

/** The file with a byte in the middle of a word made invalid, some places apart, from the end. */
function damaged(bytes: Uint8Array, times: number): Uint8Array {
  const copy = bytes.slice();
  for (let i = 0; i < times; i++) {
    const at = copy.lastIndexOf(0x73, copy.length - 1 - i * 200);
    copy[at] = 0xff;
  }
  return copy;
}

describe('bytes that are not valid', () => {
  test.each([
    ['a short file', 40],
    ['a file beyond its first rows', 30_000],
    ['a file beyond its first bytes', 100_000],
  ])('a few among many umlauts in UTF-8 are replaced and counted, in %s', async (_, rows) => {
    const { proposal, report } = await importAsProposed(damaged(file(rows), 2), 'f.csv');
    expect(proposal.recipe.encoding).toBe('utf-8');
    expect(proposal.warnings).toContainEqual({ code: 'characters-replaced', facts: { count: 2 } });
    expect(proposal.recipe.columns[2]?.name).toBe('Größe');
    expect([report.replacedCharacters, report.rowsUsed]).toEqual([2, rows]);
  });

  test.each([40, 30_000])('umlauts of Windows-1252 make none of UTF-8, in %i rows', async (rows) => {
    const { proposal } = await importAsProposed(file(rows, 'latin1'), 'f.csv');
    expect(proposal.recipe.encoding).toBe('windows-1252');
    expect(proposal.warnings.map(({ code }) => code)).not.toContain('characters-replaced');
  });

  test('a single umlaut of Windows-1252 late in a long file decides', async () => {
    const text = Array.from(
      { length: 90_000 },
      (_, i) => `2025-03-${10 + (i % 20)};${i % 11};${i === 80_000 ? 'schön' : 'fast'}`,
    );
    const bytes = new Uint8Array(Buffer.from(['Datum;NPS;Wort', ...text].join('\n'), 'latin1'));
    expect((await importAsProposed(bytes, 'f.csv')).proposal.recipe.encoding).toBe('windows-1252');
  });

  test('a character that the end of the bytes cuts off is neither counted as one nor as damage', () => {
    const bytes = new TextEncoder().encode('aä👍');
    expect(countUtf8(bytes)).toEqual({ invalid: 0, wide: 2 });
    expect(countUtf8(bytes.subarray(0, bytes.length - 1))).toEqual({ invalid: 0, wide: 1 });
    expect(countUtf8(Uint8Array.of(0x61, 0xe4, 0x62))).toEqual({ invalid: 1, wide: 0 });
  });
});

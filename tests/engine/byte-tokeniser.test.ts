import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { delimiters } from '../../src/core/import/recipe.ts';
import { ByteTokeniser } from '../../src/engine/read/byte-tokeniser.ts';
import { longestCell } from '../../src/engine/read/tokenise.ts';
import { type Cut, cutByPapa, cutOnBytes, type Dialect, pieces } from './cut-twice.ts';
import { mutated, seeded } from './mutate.ts';
import { bytesAt, shared, sharedIsThere } from './shared-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const usual: Dialect = { encoding: 'utf-8', delimiter: ',' };

/** Both ways; the bytes arrive cut at some random places. */
function both(bytes: Uint8Array, dialect: Dialect, draw: () => number): { papa: Cut; own: Cut } {
  const places = Array.from({ length: Math.floor(draw() * 6) }, () => Math.floor(draw() * (bytes.length + 1)));
  return { papa: cutByPapa(bytes, dialect), own: cutOnBytes(pieces(bytes, places), dialect) };
}

/** Good files, small: every way in which cells are commonly written. */
const goodFiles = [
  'id,nps,comment\n1,9,"said ""good"", then left"\n2,,\n3,10,"two\nlines"\n',
  '\ufeffDatum;Note;Text\r\n01.02.2025;10;grün – „gut“ 👍\r\n02.02.2025;9;"a; b"\r\n\r\n',
  'a\tb\tc\n1\t"2" \t3\n"x"\t\t" y "\n4\t5" screen\t6',
  'a,b\r1,"2\n3"\r"4" ,5\r',
  'a|b|c\n"1"|"2"|"3"\n"4" \u00a0|"5"\u3000|6\n',
  'Größe,Maß\n"Übersee, weit",ß\n\n" ",\n"","" \n',
  'id,text\n1,a\u00e9\u20ac\n2,\ufeffb\n3,\ufffd\n',
].map(utf8);

describe('bytes are cut into the cells that PapaParse finds in their text', () => {
  test('10,000 seeded mutations of good files, cut into blocks at random', () => {
    const draw = seeded(20_251_122);
    let refused = 0;
    let replaced = 0;
    for (let run = 0; run < 10_000; run++) {
      const file = goodFiles[run % goodFiles.length] as Uint8Array;
      const bytes = mutated(file, draw);
      const dialect: Dialect = {
        encoding: draw() < 0.15 ? 'windows-1252' : draw() < 0.05 ? 'utf-16le' : 'utf-8',
        delimiter: delimiters[Math.floor(draw() * delimiters.length)] ?? ',',
      };
      const { papa, own } = both(bytes, dialect, draw);
      if (JSON.stringify(own) !== JSON.stringify(papa)) {
        expect(own, `run ${run}: ${JSON.stringify(new TextDecoder().decode(bytes))}`).toEqual(papa);
      }
      if (papa.problem) refused++;
      if (papa.replaced > 0) replaced++;
    }
    expect(refused).toBeGreaterThan(500);
    expect(replaced).toBeGreaterThan(500);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)('%s, one byte at a time', (encoding) => {
    for (const file of goodFiles) {
      const text = new TextDecoder().decode(file);
      const le = Buffer.from(text, 'utf16le');
      const bytes = encoding === 'utf-16le' ? le : encoding === 'utf-16be' ? Buffer.from(le).swap16() : file;
      const dialect: Dialect = { encoding, delimiter: ',' };
      const each = Array.from(bytes, (_, at) => new Uint8Array(bytes.subarray(at, at + 1)));
      expect(cutOnBytes(each, dialect)).toEqual(cutByPapa(new Uint8Array(bytes), dialect));
    }
  });

  test('Windows-1252: every byte is the character that the decoder makes of it', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte !== 34);
    const dialect: Dialect = { encoding: 'windows-1252', delimiter: '|' };
    expect(cutOnBytes([bytes], dialect)).toEqual(cutByPapa(bytes, dialect));
  });

  test.each([
    ['a cell that is longer than allowed', `a,b\n1,2\n"x\ny",${'x'.repeat(longestCell + 1)}\n`, 4],
    ['a quoted cell that is longer than allowed', `a,b\n1,"${'ä'.repeat(longestCell + 1)}"\n`, 2],
    ['a quote that never closes', `a,b\n1,2\n"x\ny","${'z\n'.repeat(longestCell)}`, 4],
    ['a cell of umlauts that is just as long as allowed', `a,b\n1,"${'ä'.repeat(longestCell)}"\n`, null],
    ['a record of many megabytes', `${`${'y'.repeat(1000)},`.repeat(4000)}\nb,"c\n",d\n`, null],
  ])('%s', (_, text, line) => {
    const bytes = utf8(text);
    const draw = seeded(7);
    const places = Array.from({ length: 40 }, () => Math.floor(draw() * bytes.length));
    const own = cutOnBytes(pieces(bytes, places), usual);
    expect(own).toEqual(cutByPapa(bytes, usual));
    expect(own.problem).toEqual(line === null ? null : { code: 'unclosed-quote', fileName: 'f.csv', line });
  });
});

describe.skipIf(!sharedIsThere)('bytes of real and hostile files', () => {
  const files = sharedIsThere
    ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|tsv|txt)$/.test(name))
    : [];

  test.each(files)('%s gives the cells that PapaParse finds, with every delimiter', (name) => {
    const bytes = bytesAt(`${shared}/${name}`);
    const draw = seeded(bytes.length);
    const encodings = bytes.length > 500_000 ? (['utf-8'] as const) : (['utf-8', 'windows-1252'] as const);
    for (const delimiter of bytes.length > 500_000 ? ([','] as const) : delimiters) {
      for (const encoding of encodings) {
        const { papa, own } = both(bytes, { encoding, delimiter }, draw);
        expect(JSON.stringify(own) === JSON.stringify(papa), `${encoding} ${delimiter}`).toBe(true);
      }
    }
  });
});

describe('bytes that are not valid', () => {
  test.each<readonly [string, readonly number[], number, number]>([
    ['one byte in the middle', [0x61, 0xff, 0x2c, 0x62, 0x0a], 1, 1],
    ['U+FFFD in the file', [0x61, 0xef, 0xbf, 0xbd, 0x0a], 1, 0],
    ['a character that the end cuts off', [0x61, 0x0a, 0x62, 0xe2, 0x82], 1, 0],
    ['a byte at the end that begins no character', [0x61, 0x0a, 0x62, 0xff], 1, 1],
    ['both', [0x61, 0x80, 0x0a, 0x62, 0xf0, 0x9f, 0x91], 2, 1],
  ])('%s', (_, bytes, replaced, invalid) => {
    const tokeniser = new ByteTokeniser(',', 'f.csv');
    tokeniser.push(Uint8Array.from(bytes));
    tokeniser.end();
    expect([tokeniser.replaced, tokeniser.invalid]).toEqual([replaced, invalid]);
  });
});

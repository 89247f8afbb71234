import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Delimiter, Encoding } from '../../src/core/import/recipe.ts';
import { problemOf } from '../../src/core/problem.ts';
import { blockDecoder } from '../../src/engine/read/decode.ts';
import { linesInside, longestCell, PapaTokeniser } from '../../src/engine/read/tokenise.ts';
import { cutByPapa, cutOnBytes } from './cut-twice.ts';
import { bytesAt, shared, sharedIsThere } from './shared-files.ts';

interface Numbered {
  readonly row: readonly string[];
  readonly line: number;
}

/** All records of a text that arrives in these pieces, with their lines. */
function recordsOf(pieces: readonly string[], delimiter: Delimiter = ','): Numbered[] {
  const tokeniser = new PapaTokeniser(delimiter, 'f.csv');
  const blocks = [...pieces.map((piece) => tokeniser.push(piece)), tokeniser.end()];
  return blocks.flatMap((block) => {
    let line = block.firstLine;
    return block.rows.map((row) => {
      const numbered = { row, line };
      line += block.spansLines ? 1 + linesInside(row) : 1;
      return numbered;
    });
  });
}

const rowsOf = (text: string, delimiter: Delimiter = ',') => recordsOf([text], delimiter).map(({ row }) => row);

const problemWith = (run: () => unknown) => {
  try {
    run();
  } catch (thrown) {
    return problemOf(thrown);
  }
  return null;
};

describe('cutting text into cells', () => {
  test.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,"b"\r\n"1",2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"x, ""y"""\n', [['x, "y"']]],
    ['"two\nlines",b\n', [['two\nlines', 'b']]],
    ['a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
    ['a\n""\n', [['a'], ['']]],
    ['a,5" screen,b\n', [['a', '5" screen', 'b']]],
    ['a, "b"\n', [['a', ' "b"']]],
    [
      'a,b\n1,2\r\n3,4\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['', []],
    ['\n', [['']]],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('lines are counted through quoted newlines', () => {
    const numbered = recordsOf(['a,b\n"x\ny\nz",1\n\n"p",2\n']);
    expect(numbered.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });

  test.each([
    ['a,b\n1,"never closed\n2,3\n', 2],
    ['a,b\n1,2\n"x\ny",3\nq,"open', 5],
    ['"', 1],
  ])('an unclosed quote in %j is named with line %d', (text, line) => {
    expect(problemWith(() => recordsOf([text]))).toEqual({ code: 'unclosed-quote', fileName: 'f.csv', line });
  });

  test('a quote that stays open for a megabyte ends the reading long before the end of the text', () => {
    const tokeniser = new PapaTokeniser(',', 'f.csv');
    const rows = 'some cell,another cell\n'.repeat(20_000);
    const feed = () => {
      tokeniser.push('a,b\n1,2\n3,"open\n');
      for (let i = 0; i < 4; i++) tokeniser.push(rows);
    };
    expect(problemWith(feed)).toEqual({ code: 'unclosed-quote', fileName: 'f.csv', line: 3 });
  });

  test('a cell of nearly a megabyte is read, a wide row of more than one too', () => {
    const cell = 'x'.repeat(longestCell - 10);
    expect(rowsOf(`"${cell}",1\n`)[0]?.[0]).toHaveLength(cell.length);
    expect(rowsOf(`"${cell}","${cell}"\n1,2\n`).map((row) => row.length)).toEqual([2, 2]);
  });

  test('a cell above a megabyte is refused wherever blocks end', () => {
    const text = `a\n"${'x'.repeat(longestCell + 1)}"\n1\n`;
    for (const pieces of [[text], text.match(/[\s\S]{1,70000}/g) ?? []]) {
      expect(problemWith(() => recordsOf(pieces))).toMatchObject({ code: 'unclosed-quote', line: 2 });
    }
  });
});

/** Cells that are hard to cut: delimiters, quotes, newlines, blanks, characters of two to four bytes. */
const cell = fc.string({
  unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r\n', ' ', 'ä', '€', '–', ''),
  maxLength: 8,
});
const quoted = (text: string, always: boolean): string =>
  always || /[",;\n\r\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const file = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
    always: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n'),
    ended: fc.boolean(),
  })
  .map(({ rows, always, newline, ended }) => ({
    rows,
    text: rows.map((row) => row.map((text) => quoted(text, always)).join(',')).join(newline) + (ended ? newline : ''),
  }));

/** Splits at these places, given as shares of the length. */
function pieces<T extends { slice(from: number, to: number): T; readonly length: number }>(
  whole: T,
  cuts: readonly number[],
): T[] {
  const places = [0, ...cuts.map((cut) => Math.floor(cut * whole.length)).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((to, i) => whole.slice(places[i] ?? 0, to));
}
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 });

/** Bytes of a text, independently of the decoder under test. */
const encoders: Record<Encoding, (text: string) => Uint8Array> = {
  'utf-8': (text) => new Uint8Array(Buffer.from(text, 'utf8')),
  'utf-16le': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'utf-16be': (text) => new Uint8Array(Buffer.from(text, 'utf16le').swap16()),
  'windows-1252': (text) => new Uint8Array(Buffer.from(text.replaceAll('€', '\x80').replaceAll('–', '\x96'), 'latin1')),
};

describe('laws of reading in blocks', () => {
  test('what was written comes back, wherever the text is cut', () => {
    fc.assert(
      fc.property(file, cuts, ({ rows, text }, places) => {
        expect(recordsOf(pieces(text, places)).map(({ row }) => row)).toEqual(rows);
      }),
    );
  });

  test('any text, well formed or not, gives the same records and lines in one block and in many', () => {
    const noise = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\r\n', ' ', 'ä'), maxLength: 60 });
    const outcome = (parts: readonly string[]) => {
      try {
        return recordsOf(parts);
      } catch (thrown) {
        return problemOf(thrown);
      }
    };
    fc.assert(
      fc.property(noise, cuts, (text, places) => {
        expect(outcome(pieces(text, places))).toEqual(outcome([text]));
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.keys(encoders) as Encoding[])('%s: bytes cut anywhere decode as one block', (encoding) => {
    fc.assert(
      fc.property(file, cuts, ({ text }, places) => {
        const decoder = blockDecoder(encoding);
        const parts = pieces(encoders[encoding](text), places).map((block) => decoder.push(block));
        expect(parts.join('') + decoder.end()).toBe(text);
        expect(decoder.replaced).toBe(0);
      }),
    );
  });
});

describe.skipIf(!sharedIsThere)('torture files give the cells their authors expect, from text and from bytes', () => {
  const rowsAt = (path: string) => {
    const bytes = bytesAt(path);
    const dialect = { encoding: 'utf-8', delimiter: ',' } as const;
    const { rows } = cutByPapa(bytes, dialect);
    expect(cutOnBytes([bytes], dialect).rows).toEqual(rows);
    return rows;
  };
  const names = (folder: string): string[] =>
    existsSync(`${shared}/torture/${folder}`) ? [...readdirCsv(`${shared}/torture/${folder}`)] : [];

  // The expected file of location_coordinates belongs to other values; the CSV of newlines_crlf was stored with plain newlines.
  const spectrum = names('csv-spectrum').filter((name) => name !== 'location_coordinates');
  test.each(spectrum)('csv-spectrum %s', (name) => {
    const [header = [], ...rows] = rowsAt(`${shared}/torture/csv-spectrum/${name}.csv`);
    const objects = rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));
    const expected = readFileSync(`${shared}/torture/csv-spectrum/${name}.json`, 'utf8');
    expect(objects).toEqual(JSON.parse(name === 'newlines_crlf' ? expected.replaceAll('\\r\\n', '\\n') : expected));
  });

  test.each(names('csv-test-data'))('csv-test-data %s', (name) => {
    const rows = rowsAt(`${shared}/torture/csv-test-data/${name}.csv`);
    const expected: unknown = JSON.parse(readFileSync(`${shared}/torture/csv-test-data/${name}.json`, 'utf8'));
    const [header = [], ...below] = rows;
    const asObjects = below.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));
    expect(name.startsWith('header-') ? asObjects : rows).toEqual(expected);
  });
});

function readdirCsv(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && existsSync(`${folder}/${name.slice(0, -4)}.json`))
    .map((name) => name.slice(0, -4));
}

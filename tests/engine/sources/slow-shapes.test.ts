import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { gzip, utf8, workbook, zip } from './pack.ts';

const size = 1 << 20;

/** Milliseconds that a MB may take: far more than the second that is wanted, less than anything quadratic takes. */
const mostTime = 5_000;

/** A text of about a MB. */
const filled = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));

/** Long cells that make a search that goes back and forth over them take the square of their length. */
const shapes: readonly (readonly [name: string, piece: string])[] = [
  ['blanks', ' '],
  ['digits', '7'],
  ['digits with points', '1.'],
  ['digits with blanks', '1 '],
  ['digits with long blanks', `1${' '.repeat(5_000)}`],
  ['minus signs', '-'],
  ['numbers with a minus', '5 - '],
  ['numbers with an equals sign', '5 = a '],
  ['open brackets', '('],
  ['brackets', '(1) '],
  ['square brackets', '[1] '],
  ['open angle brackets', '<'],
  ['open tags', '<a '],
  ['open braces', '{{'],
  ['ampersands', '&'],
  ['entities', '&amp;'],
  ['letters', 'a'],
  ['letters with points', 'a.'],
  ['words', 'ab '],
  ['points', '.'],
  ['at signs', '@'],
  ['addresses', 'a@b.c '],
  ['letters and one at sign', `${'a'.repeat(99_999)}@`],
  ['semicolons', 'a; '],
  ['colons', '1:'],
  ['dates', '2024-01-01 '],
  ['months', 'March 1 '],
  ['apostrophes', "'"],
  ['umlauts', 'ä'],
  ['smileys', '😀'],
  ['stars', '★'],
  ['no-break spaces', '\u00a0'],
  ['tabs', '\t'],
  ['slashes', '/'],
  ['zeros', '0'],
  ['euros', '€ '],
  ['percents', '1 %'],
];

const rowsOf = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

const layouts: readonly (readonly [name: string, file: (piece: string) => string])[] = [
  ['as an answer', (piece) => `nps,comment\n9,x\n${rowsOf(['8', filled(piece).slice(0, size - 9)])}\n7,y\n`],
  [
    'as answers',
    (piece) => {
      const cell = filled(piece).slice(0, 50_000);
      return `when,what\n${Array.from({ length: 20 }, (_, i) => `${i},"${cell.replaceAll('"', '""')}${i}"\n`).join('')}`;
    },
  ],
  ['as a header', (piece) => `${rowsOf(['nps', filled(piece).slice(0, size - 9)])}\n9,x\n8,y\n`],
];

const bigList = (count: number, item: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join('');

const files: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['quotes', () => utf8(filled('"'))],
  ['quotes and letters', () => utf8(filled('"a'))],
  ['quotes that open late', () => utf8(filled('a,b"c"d\n'))],
  ['commas', () => utf8(`a,b\n${filled(',')}`)],
  ['line ends', () => utf8(`a,b\n1,2${filled('\n')}3,4`)],
  ['lines of blanks', () => utf8(`a,b\n1,2\n${filled('   \n')}3,4`)],
  ['lone returns', () => utf8(filled('1,2\r'))],
  ['rows of growing width', () => utf8(bigList(1_400, (i) => `${'1,'.repeat(i)}\n`))],
  ['2,000 columns', () => utf8(`${bigList(2_000, (i) => `q${i},`)}\n${filled(`${'5,'.repeat(2_000)}\n`)}`)],
  ['2,000 columns of one name', () => utf8(`${'q,'.repeat(2_000)}\n${filled(`${'5,'.repeat(2_000)}\n`)}`)],
  [
    '2,000 columns that share their beginning',
    () =>
      utf8(
        `${bigList(2_000, (i) => `Which of these - ${i},`)}\n${bigList(60, () => `${bigList(2_000, (i) => (i % 3 ? ',' : 'x,'))}\n`)}`,
      ),
  ],
  [
    'text that never repeats',
    () => utf8(`id,comment\n${bigList(30_000, (i) => `${i},word${i} other${i * 7}; more ${i}\n`)}`),
  ],
  ['options that never repeat', () => utf8(`id,which\n${bigList(30_000, (i) => `${i},a${i}; b${i * 3}; c\n`)}`)],
  ['nested lists', () => utf8(filled('['))],
  ['nested objects', () => utf8(filled('{"a":'))],
  ['an endless string', () => utf8(`[{"a":"${filled('\\\\')}`)],
  ['an object of 50,000 names', () => utf8(`[{${bigList(50_000, (i) => `"n${i}":${i},`)}"z":1}]`)],
  ['objects of other names each', () => utf8(`[${bigList(20_000, (i) => `{"a":1,"n${i}":${i}},`)}{"a":1}]`)],
  [
    'one object in another, wide',
    () => utf8(`[${bigList(9_000, (i) => `{"a":{"b":{"c":[${i},{"d":"e"}]}}},`)}{"a":1}]`),
  ],
  ['an XML of open tags', () => workbook({ sheets: [{ name: 'S', rows: filled('<row><c>') }] })],
  [
    'an XML of attributes',
    () => workbook({ sheets: [{ name: 'S', rows: `<row><c ${filled('a="b" ')}><v>1</v></c></row>` }] }),
  ],
  [
    'an XML of entities',
    () => workbook({ sheets: [{ name: 'S', rows: `<row><c t="str"><v>${filled('&amp;')}</v></c></row>` }] }),
  ],
  ['an XML comment that never ends', () => workbook({ sheets: [{ name: 'S', rows: `<!--${filled('- ')}` }] })],
  [
    'cells far to the right',
    () =>
      workbook({
        sheets: [{ name: 'S', rows: bigList(3_000, (i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`) }],
      }),
  ],
  [
    'rows far down',
    () =>
      workbook({
        sheets: [{ name: 'S', rows: bigList(300, (i) => `<row r="${i * 3_000 + 1}"><c><v>${i}</v></c></row>`) }],
      }),
  ],
  [
    'an archive of 9,000 tables',
    () => zip(Array.from({ length: 9_000 }, (_, i) => [`${i}.csv`, 'a,b\n1,2\n', { stored: true }] as const)),
  ],
  [
    'an archive of 2,000 lists',
    () => zip(Array.from({ length: 2_000 }, (_, i) => [`${i}.json`, '[{"a":1}]', { stored: true }] as const)),
  ],
  [
    'a thousand packed pieces',
    () => new Uint8Array(Buffer.concat(Array.from({ length: 1_000 }, (_, i) => gzip(i === 0 ? 'a,b\n' : `${i},2\n`)))),
  ],
];

/** Milliseconds, and what became of a file. */
async function timed(bytes: Uint8Array): Promise<readonly [number, string]> {
  const from = performance.now();
  const run = async () => {
    const { recipe } = await previewImport(bytes, 'f');
    const { report } = await importTable(bytes, 'f', recipe);
    expect(report.rowsUsed + report.rowsSetAside).toBe(report.rowsRead);
    return 'table';
  };
  const found = await run().catch((thrown) => problemOf(thrown).code);
  return [performance.now() - from, found];
}

describe('what would take the square of its length', () => {
  test.each(layouts.flatMap(([where, file]) => shapes.map(([name, piece]) => [name, where, file, piece] as const)))(
    '%s %s',
    async (_, __, file, piece) => {
      const [time, found] = await timed(utf8(file(piece)));
      expect(found).not.toBe('bug');
      expect(time).toBeLessThan(mostTime);
    },
  );

  test.each(files)('%s', async (_, bytes) => {
    const [time, found] = await timed(bytes());
    expect(found).not.toBe('bug');
    expect(time).toBeLessThan(mostTime);
  });
});

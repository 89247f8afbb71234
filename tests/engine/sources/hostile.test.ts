import { expect, test } from 'vitest';
import { EcholotError } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { bookEntries, type Entry, gzip, utf8, zip } from './pack.ts';

/** Numbers from a seed. Source: mulberry32, T. Ettinger. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const scores = [9, 10, 3, 7, 8, 0, 10, 9, 6, 5];
const strings = '<si><t>recommend</t></si><si><t>__proto__</t></si><si><r><t>a</t></r><r><t>&amp;b</t></r></si>';
const rows = scores.map(
  (score, i) =>
    `<row r="${i + 2}"><c r="A${i + 2}"><v>${score}</v></c><c r="B${i + 2}" t="s"><v>2</v></c><c r="C${i + 2}" s="0"><v>${45_000 + i}</v></c></row>`,
);
const header =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>date</t></is></c></row>';
const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
const book = bookEntries({
  sheets: [
    { name: 'S', rows: header + rows.join('') },
    { name: 'T', rows: header, state: 'hidden' },
  ],
  strings,
  styles,
});
const list = scores.map((recommend, i) => ({ recommend, ['__proto__']: { polluted: i }, deep: [{ x: 'ü' }], n: null }));

const good: readonly (readonly [string, Uint8Array])[] = [
  ['f.xlsx', zip(book.map(([name, content]): Entry => [name, content, { stored: true }]))],
  ['f.xlsx', zip(book)],
  ['f.json', utf8(JSON.stringify({ meta: { a: 1 }, data: list }))],
  ['f.ndjson', utf8(list.map((item) => JSON.stringify(item)).join('\n'))],
  [
    'f.zip',
    zip(
      [
        ['a.csv', 'recommend,x\n9,a\n10,b\n'],
        ['b.json', JSON.stringify(list), { stored: true }],
      ],
      { zip64: true },
    ),
  ],
  ['f.gz', gzip('recommend,x\n9,a\n10,b\n')],
];

/** Markup and signs that mean something to a reader. */
const pieces = [
  '<',
  '>',
  '</row>',
  '<c',
  '"',
  '&#x110000;',
  ']]>',
  '<!--',
  '<!DOCTYPE',
  '{',
  '}',
  '[',
  ']',
  '\\',
  ',',
  '\0',
  'r="XFD9999999"',
  '__proto__',
];

/** A copy with some bytes flipped, cut out, doubled, or replaced by a piece. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let copy = Uint8Array.from(bytes);
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const at = Math.floor(random() * copy.length);
    const kind = random();
    const length = Math.floor(random() ** 3 * 200);
    if (kind < 0.4) copy[at] = Math.floor(random() * 256);
    else if (kind < 0.6)
      copy.set(utf8(pieces[Math.floor(random() * pieces.length)] ?? '').subarray(0, copy.length - at), at);
    else if (kind < 0.75) copy = new Uint8Array([...copy.subarray(0, at), ...copy.subarray(at + length)]);
    else if (kind < 0.9) copy = new Uint8Array([...copy.subarray(0, at), ...copy.subarray(Math.max(0, at - length))]);
    else copy = copy.slice(0, at);
  }
  return copy;
}

/** `table` for one that adds up, `problem` for one that a person is told; otherwise what went wrong. */
async function outcome(bytes: Uint8Array, name: string): Promise<unknown> {
  try {
    const { recipe } = await previewImport(bytes, name);
    const { report } = await importTable(bytes, name, recipe);
    return report.rowsUsed + report.rowsSetAside === report.rowsRead ? 'table' : report;
  } catch (thrown) {
    return thrown instanceof EcholotError && thrown.problem.code !== 'bug' ? 'problem' : thrown;
  }
}

test.each(good)('%s is read before it is mutated', async (name, bytes) => {
  const { recipe } = await previewImport(bytes, name);
  expect((await importTable(bytes, name, recipe)).report.rowsUsed).toBeGreaterThan(1);
});

test('3,000 seeded mutations of good files give a table that adds up or a problem, and nothing else changes', async () => {
  let tables = 0;
  const keys = Object.getOwnPropertyNames(Object.prototype).join();
  for (let seed = 1; seed <= 3_000; seed++) {
    const [name, bytes] = good[seed % good.length] as (typeof good)[number];
    const found = await outcome(mutated(bytes, randomFrom(seed)), name);
    expect(found, `seed ${seed}`).toBeOneOf(['table', 'problem']);
    if (found === 'table') tables++;
  }
  expect(tables).toBeGreaterThan(300);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(keys);
}, 120_000);

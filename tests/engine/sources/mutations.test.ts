import { describe, expect, test, vi } from 'vitest';
import { pastedFiles } from '../../../src/app/pasted.ts';
import type { Recipe } from '../../../src/core/import/recipe.ts';
import { EcholotError } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { readable } from '../../../src/engine/read/blank-runs.ts';
import { choosePart } from '../../../src/engine/read/choose-part.ts';
import { openSource } from '../../../src/engine/read/open-source.ts';
import { blocksOf } from '../../../src/engine/read/source.ts';
import { cutByPapa } from '../cut-twice.ts';
import { seeded } from '../mutate.ts';
import { bookEntries, type Entry, gzip, utf8, zip } from './pack.ts';
import { recordsOf } from './records.ts';

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

/** Good files by format: text with delimiters, workbooks, and JSON. */
const good: Readonly<Record<string, readonly (readonly [name: string, bytes: Uint8Array])[]>> = {
  CSV: [
    [
      'f.csv',
      utf8(`date,nps,comment\n${scores.map((score, i) => `2024-01-${10 + i},${score},"all ""good"", ü"\n`).join('')}`),
    ],
    [
      'f.csv',
      utf8(`sep=;\r\nDatum;NPS;Grund\r\n${scores.map((score, i) => `${10 + i}.01.2024;${score};Preis\r\n`).join('')}`),
    ],
    ['f.csv', new Uint8Array(Buffer.from(`a\tb\n${scores.map((score) => `${score}\tx\n`).join('')}`, 'utf16le'))],
    ['f.gz', gzip('recommend,x\n9,a\n10,b\n')],
    ['f.zip', zip([['a.csv', 'recommend,x\n9,a\n10,b\n']], { zip64: true })],
  ],
  XLSX: [
    ['f.xlsx', zip(book.map(([name, content]): Entry => [name, content, { stored: true }]))],
    ['f.xlsx', zip(book)],
  ],
  JSON: [
    ['f.json', utf8(JSON.stringify({ meta: { a: 1 }, data: list }))],
    ['f.ndjson', utf8(list.map((item) => JSON.stringify(item)).join('\n'))],
    ['f.zip', zip([['b.json', JSON.stringify(list), { stored: true }]])],
  ],
};

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
  '"',
  ';',
  '\n',
  '\r',
  '\t',
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

/** Records that a part consists of, counted by another reader than the one that imports: PapaParse for text. */
async function recordsIn(bytes: Uint8Array, name: string, recipe: Recipe): Promise<number> {
  const { part } = await choosePart(await openSource(bytes, name), recipe.part, name);
  if (part.format === 'delimited') {
    const blocks: Uint8Array[] = [];
    for await (const block of blocksOf(readable(part.open(), recipe, name).source, name)) blocks.push(block.slice());
    return cutByPapa(new Uint8Array(Buffer.concat(blocks)), recipe).rows.length;
  }
  return Object.keys(await recordsOf(part)).length;
}

/** `table` for one that adds up, `problem` for one that a person is told; otherwise what went wrong. */
async function outcome(bytes: Uint8Array, name: string, part?: string): Promise<unknown> {
  try {
    const { recipe } = await previewImport(bytes, name, part === undefined ? {} : { part });
    const { report } = await importTable(bytes, name, recipe);
    const physical = await recordsIn(bytes, name, recipe);
    const told = report.headRows + report.blankLines + report.rowsUsed + report.rowsSetAside;
    return told === physical ? 'table' : { physical, report };
  } catch (thrown) {
    return thrown instanceof EcholotError && thrown.problem.code !== 'bug' ? 'problem' : thrown;
  }
}

test.each(Object.values(good).flat())('%s is read before it is mutated', async (name, bytes) => {
  const { recipe } = await previewImport(bytes, name);
  expect((await importTable(bytes, name, recipe)).report.rowsUsed).toBeGreaterThan(1);
  expect(await outcome(bytes, name)).toBe('table');
});

/** 10,000 in all, so that each format and each seed is a run of its own. */
const runs = [
  ['CSV', 4_000],
  ['XLSX', 3_000],
  ['JSON', 3_000],
] as const;

describe('10,000 seeded mutations of good files', () => {
  test.each(runs)(
    'of %s, %i: a table whose rows are all used or set aside, or a problem, and nothing else changes',
    async (format, count) => {
      const keys = Object.getOwnPropertyNames(Object.prototype).join();
      const files = good[format] ?? [];
      const found = { table: 0, problem: 0 };
      for (let seed = 1; seed <= count; seed++) {
        const [name, bytes] = files[seed % files.length] as (typeof files)[number];
        const what = await outcome(mutated(bytes, seeded(seed)), name);
        expect(what, `seed ${seed}`).toBeOneOf(['table', 'problem']);
        found[what as keyof typeof found]++;
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(keys);
      }
      expect(found.table + found.problem).toBe(count);
      expect(found.table).toBeGreaterThan(count / 20);
      expect(found.problem).toBeGreaterThan(count / 20);
    },
    120_000,
  );

  test('are 10,000', () => {
    expect(runs.reduce((sum, [, count]) => sum + count, 0)).toBe(10_000);
  });
});

describe('2,000 more, where only the tables are mutated and not what holds them', () => {
  const [comma, semicolon] = (good['CSV'] ?? []).map(([, bytes]) => bytes) as [Uint8Array, Uint8Array];

  test('every table of an archive adds up for itself, or is a problem', async () => {
    const found = { table: 0, problem: 0 };
    for (let seed = 1; seed <= 1_000; seed++) {
      const draw = seeded(seed);
      const bytes = zip([
        ['a.csv', mutated(comma, draw)],
        ['folder/b.csv', mutated(semicolon, draw), seed % 2 ? { stored: true } : {}],
        ['read me.txt', 'x'],
      ]);
      for (const part of ['a.csv', 'folder/b.csv']) {
        const what = await outcome(bytes, 'f.zip', part);
        expect(what, `seed ${seed}, ${part}`).toBeOneOf(['table', 'problem']);
        found[what as keyof typeof found]++;
      }
    }
    expect(found.table).toBeGreaterThan(1_000);
  }, 60_000);

  test('a pasted table adds up, or is a problem', async () => {
    vi.stubGlobal('HTMLElement', class {});
    const copied = utf8(
      `Datum\tNPS\tGrund\n${scores.map((score, i) => `${10 + i}.01.2024\t${score}\t"ein ""Preis""\n"\n`).join('')}`,
    );
    const found = { table: 0, problem: 0, none: 0 };
    for (let seed = 1; seed <= 1_000; seed++) {
      const text = new TextDecoder().decode(mutated(copied, seeded(seed)));
      const clipboardData = { getData: () => text, files: [] };
      const [file] = pastedFiles({ target: null, clipboardData } as unknown as ClipboardEvent, 'Pasted.tsv');
      if (!file) {
        found.none++;
        continue;
      }
      const what = await outcome(new Uint8Array(await file.arrayBuffer()), file.name);
      expect(what, `seed ${seed}`).toBeOneOf(['table', 'problem']);
      found[what as keyof typeof found]++;
    }
    expect(found.table).toBeGreaterThan(500);
    vi.unstubAllGlobals();
  }, 60_000);
});

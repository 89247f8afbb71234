import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { problemOf } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { gunzipped } from '../../../src/engine/read/unpack/gunzip.ts';
import { gzip, utf8 } from './pack.ts';

const csv = (rows: number) => `date,nps\n${Array.from({ length: rows }, (_, i) => `2024-01-01,${i % 11}\n`).join('')}`;
const problemIn = async (read: Promise<unknown>) => read.then(() => null, problemOf);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Lines that hardly pack and look, in part, like the beginning of another packed file. */
const misleading = (lines: number): Uint8Array => {
  const head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
  const line = [...utf8('2024-01-01,9,'), ...head, 10];
  return new Uint8Array([...utf8('date,nps,x\n'), ...Array.from({ length: lines }, () => line).flat()]);
};

test.each([
  ['two', [csv(3), '2024-02-01,9\n2024-02-01,10\n'], 5],
  ['three, cut inside a row', [csv(2), '2024-02-', '01,7\n'], 3],
  ['hundreds', [csv(1), ...Array.from({ length: 300 }, (_, i) => `2024-01-02,${i % 11}\n`)], 301],
  ['an empty one among', [csv(2), '', '2024-01-02,5\n'], 3],
] as const)('a file packed by gzip in several pieces, %s, is read whole', async (_, pieces, rows) => {
  const file = joined(...pieces.map((piece) => gzip(piece)));
  for (const source of [file, new Blob([file as Uint8Array<ArrayBuffer>])]) {
    const { recipe } = await previewImport(source, 'f.csv.gz');
    const { report } = await importTable(source, 'f.csv.gz', recipe);
    expect([report.rowsRead, report.rowsUsed]).toEqual([rows, rows]);
  }
});

test('pieces that are as long as the blocks of a file are read whole', async () => {
  const noise = Uint8Array.from({ length: (4 << 20) - 200 }, (_, i) => ((i * 2_654_435_761) >>> 13) & 255);
  const rest = gzipSync(noise, { level: 0 });
  for (let more = 0; more < 12; more++) {
    const filled = joined(gzipSync(noise.subarray(0, noise.length - (rest.length - (4 << 20)) - more), { level: 0 }));
    const blocks: number[] = [];
    for await (const block of gunzipped(joined(filled, gzip('end')), 'f.gz')) blocks.push(block.length);
    const length = blocks.reduce((sum, block) => sum + block, 0);
    expect(length).toBe(noise.length - (rest.length - (4 << 20)) - more + 3);
  }
});

test('what only looks like the beginning of a further piece does not part a packed file', async () => {
  const plain = misleading(20);
  const file = new Uint8Array(gzipSync(plain, { level: 0 }));
  const blocks: Uint8Array[] = [];
  for await (const block of gunzipped(joined(file, gzip('end')), 'f.gz')) blocks.push(block);
  expect(Buffer.concat(blocks)).toEqual(Buffer.concat([plain, utf8('end')]));
});

test('a file that is made to look like thousands of pieces is refused soon', async () => {
  const file = new Uint8Array(gzipSync(misleading(20_000), { level: 0 }));
  expect(await problemIn(previewImport(file, 'f'))).toMatchObject({ code: 'file-damaged' });
});

test.each([
  ['a gzip with something behind it', () => joined(gzip(csv(50)), utf8('rest')), { code: 'file-damaged', part: null }],
  ['a gzip with zeros behind it', () => joined(gzip(csv(50)), new Uint8Array(512)), { code: 'file-damaged' }],
  [
    'a gzip whose second piece is cut off',
    () => joined(gzip(csv(50)), gzip(csv(50)).subarray(0, 40)),
    { code: 'file-damaged', part: null },
  ],
  [
    'a gzip whose second piece grows a thousandfold',
    () => joined(gzip(csv(50)), gzip('2024-01-01,9\n'.repeat(4 << 20))),
    { code: 'archive-too-large', limit: 'ratio' },
  ],
])('%s is refused', async (_, file, problem) => {
  expect(await problemIn(previewImport(file(), 'f'))).toMatchObject({ fileName: 'f', ...problem });
});

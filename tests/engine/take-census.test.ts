import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeImport } from '../../src/core/import/propose.ts';
import { tableHead } from '../../src/core/import/table-head.ts';
import { EcholotError } from '../../src/core/problem.ts';
import { previewImport } from '../../src/engine/index.ts';
import { takeCensus } from '../../src/engine/read/take-census.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A stream that hands the bytes over in pieces of the given sizes, over and over. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      const size = sizes[turn++ % sizes.length] ?? 1;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
  });
}

const header = 'id;Datum;Würden Sie uns empfehlen?;Aufwand;Kommentar';
const line = (i: number) =>
  `${i};${1 + (i % 12)}/${1 + (i % 9)}/2025;${i % 11};${1 + (i % 7)};"Größe ${i % 5}, ""schön""\nund gut"`;
const lines = (rows: number, of = line) => [header, ...Array.from({ length: rows }, (_, i) => of(i))].join('\n');

test('a proposal does not depend on how a file is cut into blocks', async () => {
  const bytes = bytesOf(lines(80));
  const whole = await previewImport(bytes, 'f.csv');
  const records = [header.split(';'), ['0', '1/1/2025', '0', '1', 'x'], ['1', '2/2/2025', '1', '2', 'y']];
  const about = { fileName: 'f.csv', bytes: bytes.length, encoding: 'utf-8', delimiter: ';', complete: false } as const;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }), async (sizes) => {
      const head = tableHead(records);
      const taken = await takeCensus(inPieces(bytes, sizes), { ...about, strict: true, head });
      const cut = proposeImport({ ...about, records }, taken?.census);
      expect(cut.columns).toEqual(whole.columns);
      expect(cut.questions).toEqual(whole.questions);
      expect([cut.rowsSeen, cut.complete]).toEqual([80, true]);
    }),
    { numRuns: 25 },
  );
});

describe('what stands only at the end of a long file', () => {
  const rows = 60_000;
  const late = (last: string) => bytesOf(lines(rows, (i) => (i === rows - 1 ? last : line(i))));

  test('a day above 12 settles the order of all dates', async () => {
    expect((await previewImport(late(line(1)), 'f.csv')).questions.map(({ ask }) => ask)).toContain('date-order');
    const { questions, columns, rowsSeen, complete } = await previewImport(late('1;25/4/2025;1;1;x'), 'f.csv');
    expect(questions.map(({ ask }) => ask)).not.toContain('date-order');
    expect(columns[1]?.recipe).toMatchObject({ dateOrder: 'dmy', role: 'answeredAt' });
    expect([rowsSeen, complete]).toEqual([rows, true]);
  });

  test('a byte that UTF-8 does not have makes the whole file Windows-1252', async () => {
    const bytes = bytesOf(lines(rows).replaceAll(/[öüß]/g, 'o'));
    const at = bytes.length - 40_000;
    expect((await previewImport(bytes, 'f.csv')).recipe.encoding).toBe('utf-8');
    bytes[at] = 0xfc;
    expect((await previewImport(bytes, 'f.csv')).recipe.encoding).toBe('windows-1252');
  });

  test('is looked at with progress, and not after a cancel', async () => {
    const seen: number[] = [];
    const bytes = late(line(1));
    const controller = new AbortController();
    const progress = ({ done }: { done: number }) => {
      seen.push(done);
      if (seen.length === 2) controller.abort();
    };
    const preview = previewImport(bytes, 'f.csv', {}, { signal: controller.signal, progress });
    await expect(preview).rejects.toEqual(new EcholotError({ code: 'cancelled' }));
    expect(seen).toEqual([1 << 20, 2 << 20]);
  });
});

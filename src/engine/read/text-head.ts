import { recogniseDelimiter } from '../../core/import/delimiter.ts';
import type { Records } from '../../core/import/layout.ts';
import type { Delimiter, Encoding } from '../../core/import/recipe.ts';
import { EcholotError } from '../../core/problem.ts';
import { readable } from './blank-runs.ts';
import { blockDecoder } from './decode.ts';
import { sniffEncoding } from './sniff.ts';
import { type ByteSource, blocksOf, bytesOf, sizeOf } from './source.ts';
import { PapaTokeniser } from './tokenise.ts';

/** How much of a text is looked at for delimiter and headers; a text within both is read once. */
const headBytes = 2 << 20;
export const headRecords = 20_000;

/** Stretches of a long file whose bytes are looked at for the encoding. */
const samples = 32;
const sampleBytes = 32 << 10;

async function samplesOf(source: Uint8Array | Blob, fileName: string): Promise<Uint8Array[]> {
  const size = sizeOf(source);
  if (size <= headBytes) return [];
  const step = Math.floor((size - headBytes) / samples);
  return Promise.all(
    Array.from({ length: samples }, (_, i) => {
      const from = headBytes + i * step;
      return bytesOf(source, from, Math.min(size, from + sampleBytes), fileName);
    }),
  );
}

/** The first bytes of a text, and whether they are all of it. */
export interface TextStart {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
  /** The encoding that the bytes show, in long files also those further back. */
  readonly encoding: Encoding;
}

/** Reads the beginning of a text. */
export async function textStart(source: ByteSource, fileName: string): Promise<TextStart> {
  if (source instanceof Uint8Array || source instanceof Blob) {
    const bytes = await bytesOf(source, 0, headBytes, fileName);
    const encoding = sniffEncoding(bytes, await samplesOf(source, fileName));
    return { bytes, whole: sizeOf(source) <= headBytes, encoding };
  }
  const bytes = new Uint8Array(headBytes);
  let size = 0;
  let whole = true;
  for await (const block of blocksOf(source, fileName)) {
    const fits = block.subarray(0, headBytes - size);
    bytes.set(fits, size);
    size += fits.length;
    whole = fits.length === block.length;
    if (!whole) break;
  }
  const head = bytes.subarray(0, size);
  return { bytes: head, whole, encoding: sniffEncoding(head) };
}

async function recordsOf({ bytes, whole }: TextStart, encoding: Encoding, delimiter: Delimiter, fileName: string) {
  const source = readable(bytes, { encoding, delimiter }, fileName);
  const decoder = blockDecoder(source.encoding);
  const tokeniser = new PapaTokeniser(source.delimiter, fileName);
  const records: (readonly string[])[] = [];
  const add = ({ rows }: { readonly rows: Records }) => {
    for (const row of rows) if (records.length < headRecords) records.push(row);
  };
  for await (const block of blocksOf(source.source, fileName)) add(tokeniser.push(decoder.push(block)));
  if (!whole) return records;
  add(tokeniser.push(decoder.end()));
  add(tokeniser.end());
  return records;
}

/** The first records of a text and how it is cut into them. Throws `file-empty` and `unclosed-quote`. */
export async function textHead(start: TextStart, encoding: Encoding, decided: Delimiter | undefined, fileName: string) {
  const decoder = blockDecoder(encoding);
  const text = decoder.push(start.bytes) + (start.whole ? decoder.end() : '');
  if (text.trim() === '') throw new EcholotError({ code: 'file-empty', fileName });
  const delimiter = decided ?? recogniseDelimiter(text, start.whole);
  const records = await recordsOf(start, encoding, delimiter, fileName);
  return { encoding, delimiter, records, complete: start.whole && records.length < headRecords };
}

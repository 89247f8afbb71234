import { recogniseDelimiter } from '../core/import/delimiter.ts';
import type { ImportProposal } from '../core/import/proposal.ts';
import { columnsIn, type FileHead, proposeImport } from '../core/import/propose.ts';
import type { Delimiter, Recipe } from '../core/import/recipe.ts';
import { EcholotError } from '../core/problem.ts';
import { blockDecoder } from './read/decode.ts';
import { lookOf, sniffEncoding } from './read/sniff.ts';
import { bytesOf, sizeOf } from './read/source.ts';
import { PapaTokeniser } from './read/tokenise.ts';

/** Parts of the recipe that a person decided against what was recognised. */
export type PreviewOverride = Partial<Pick<Recipe, 'encoding' | 'delimiter' | 'headerRows' | 'preambleRows'>>;

/** How much of a file is looked at. */
const headBytes = 2 << 20;
const headRecords = 5_000;

/** Columns that a table may have. */
const supportedColumns = 2_000;

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

function recordsOf(text: string, delimiter: Delimiter, fileName: string, complete: boolean): readonly string[][] {
  const tokeniser = new PapaTokeniser(delimiter, fileName);
  const { rows } = tokeniser.push(text);
  const all = complete ? [...rows, ...tokeniser.end().rows] : rows;
  return all.slice(0, headRecords) as string[][];
}

/**
 * Looks at the beginning of a file and proposes how to map it. Throws the problems `file-empty`, `file-not-text`,
 * `file-headers-only`, `file-unreadable`, `unclosed-quote` and `too-many-columns`.
 */
export async function previewImport(
  source: Uint8Array | Blob,
  fileName: string,
  override: PreviewOverride = {},
): Promise<ImportProposal> {
  const bytes = sizeOf(source);
  const head = await bytesOf(source, 0, headBytes, fileName);
  if (head.length === 0) throw new EcholotError({ code: 'file-empty', fileName });
  const looksLike = lookOf(head);
  if (looksLike) throw new EcholotError({ code: 'file-not-text', fileName, looksLike });
  const encoding = override.encoding ?? sniffEncoding(head, await samplesOf(source, fileName));
  const decoder = blockDecoder(encoding);
  const whole = bytes <= headBytes;
  const text = decoder.push(head) + (whole ? decoder.end() : '');
  if (text.trim() === '') throw new EcholotError({ code: 'file-empty', fileName });
  const delimiter = override.delimiter ?? recogniseDelimiter(text, whole);
  const records = recordsOf(text, delimiter, fileName, whole);
  const complete = whole && records.length < headRecords;
  return proposed({ fileName, bytes, encoding, delimiter, records, complete, decided: override });
}

function proposed(head: FileHead): ImportProposal {
  const { fileName, records } = head;
  const found = columnsIn(records);
  if (found > supportedColumns) {
    throw new EcholotError({ code: 'too-many-columns', fileName, found, supported: supportedColumns });
  }
  const proposal = proposeImport(head);
  if (proposal.rowsSeen === 0) {
    throw new EcholotError({ code: 'file-headers-only', fileName, columns: proposal.columns.length });
  }
  return proposal;
}

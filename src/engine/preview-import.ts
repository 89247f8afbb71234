import { recogniseDelimiter } from '../core/import/delimiter.ts';
import type { ImportProposal } from '../core/import/proposal.ts';
import { type FileHead, proposeImport } from '../core/import/propose.ts';
import type { Delimiter, Encoding, Recipe } from '../core/import/recipe.ts';
import { columnsIn, tableHead } from '../core/import/table-head.ts';
import { EcholotError } from '../core/problem.ts';
import type { ImportProgress } from './import-table.ts';
import { blockDecoder } from './read/decode.ts';
import { lookOf, sniffEncoding } from './read/sniff.ts';
import { bytesOf, sizeOf } from './read/source.ts';
import { takeCensus } from './read/take-census.ts';
import { PapaTokeniser } from './read/tokenise.ts';

/** Parts of the recipe that a person decided against what was recognised. */
export type PreviewOverride = Partial<Pick<Recipe, 'encoding' | 'delimiter' | 'headerRows' | 'preambleRows'>>;

/** How much of a file is looked at for delimiter and headers; a file within both is read once. */
const headBytes = 2 << 20;
const headRecords = 20_000;

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

/** What a preview may be told beside what a person decided. */
export interface PreviewOptions {
  /** Ends the preview with the problem `cancelled`, within a block. */
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ImportProgress) => void;
}

/**
 * Goes over a whole file and proposes how to map it: its beginning tells delimiter and headers, all of its rows tell
 * what the columns hold. Throws the problems `file-empty`, `file-not-text`, `file-headers-only`, `file-unreadable`,
 * `unclosed-quote`, `too-many-columns` and `cancelled`.
 */
export async function previewImport(
  source: Uint8Array | Blob,
  fileName: string,
  override: PreviewOverride = {},
  options: PreviewOptions = {},
): Promise<ImportProposal> {
  const bytes = sizeOf(source);
  const start = await bytesOf(source, 0, headBytes, fileName);
  if (start.length === 0) throw new EcholotError({ code: 'file-empty', fileName });
  const looksLike = lookOf(start);
  if (looksLike) throw new EcholotError({ code: 'file-not-text', fileName, looksLike });
  const sniffed = override.encoding ?? sniffEncoding(start, await samplesOf(source, fileName));
  const propose = async (encoding: Encoding): Promise<ImportProposal | null> => {
    const head = headOf(start, { fileName, bytes, encoding, decided: override }, override.delimiter);
    const found = tableHead(head.records, head.decided);
    if (head.complete) return refuseNothing(proposeImport(head));
    const strict = encoding === 'utf-8' && override.encoding === undefined;
    const census = await takeCensus(source, { ...head, ...options, strict, head: found });
    return census && refuseNothing(proposeImport(head, census));
  };
  const proposal = (await propose(sniffed)) ?? (await propose('windows-1252'));
  if (!proposal) throw new EcholotError({ code: 'file-unreadable', fileName });
  return proposal;
}

/** The first records of a file. */
function headOf(
  start: Uint8Array,
  about: Pick<FileHead, 'fileName' | 'bytes' | 'encoding'> & { decided: PreviewOverride },
  decided: Delimiter | undefined,
): FileHead {
  const { fileName, bytes, encoding } = about;
  const decoder = blockDecoder(encoding);
  const whole = bytes <= headBytes;
  const text = decoder.push(start) + (whole ? decoder.end() : '');
  if (text.trim() === '') throw new EcholotError({ code: 'file-empty', fileName });
  const delimiter = decided ?? recogniseDelimiter(text, whole);
  const records = recordsOf(text, delimiter, fileName, whole);
  const found = columnsIn(records);
  if (found > supportedColumns) {
    throw new EcholotError({ code: 'too-many-columns', fileName, found, supported: supportedColumns });
  }
  return { ...about, delimiter, records, complete: whole && records.length < headRecords };
}

function refuseNothing(proposal: ImportProposal): ImportProposal {
  const { rowsSeen, fileName, columns } = proposal;
  if (rowsSeen === 0) throw new EcholotError({ code: 'file-headers-only', fileName, columns: columns.length });
  return proposal;
}

import { EcholotError } from '../../core/problem.ts';
import { jsonParts } from './json/json-parts.ts';
import type { OpenedSource } from './open.ts';
import { isCompound, isGzip, isZip, lookOf, looksLikeJson } from './sniff.ts';
import { type ByteSource, bytesOf, sizeOf } from './source.ts';
import { archiveParts } from './unpack/archive-parts.ts';
import { holdsEncryptedPackage } from './unpack/compound.ts';
import { gunzipped } from './unpack/gunzip.ts';
import { openZip } from './unpack/zip.ts';

/** Bytes that tell what a file is. */
const headBytes = 64 << 10;

/** The first bytes of something that is made on the way. */
async function headOf(blocks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const head: number[] = [];
  for await (const block of blocks) {
    head.push(...block.subarray(0, headBytes - head.length));
    if (head.length >= headBytes) break;
  }
  return new Uint8Array(head);
}

/** Text or JSON that is not packed any more, by its first bytes. */
async function plainParts(head: Uint8Array, name: string, fileName: string, bytes: number, open: () => ByteSource) {
  if (looksLikeJson(head)) return jsonParts({ name, bytes, open }, fileName);
  const looksLike = lookOf(head);
  if (looksLike) throw new EcholotError({ code: 'file-not-text', fileName, looksLike });
  return [{ format: 'delimited' as const, name, rows: null, bytes, open }];
}

async function partsOf(source: Uint8Array | Blob, fileName: string): Promise<OpenedSource['parts']> {
  const head = await bytesOf(source, 0, headBytes, fileName);
  if (head.length === 0) throw new EcholotError({ code: 'file-empty', fileName });
  if (isZip(head)) return archiveParts(await openZip(source, fileName));
  if (isGzip(head)) {
    const open = () => gunzipped(source, fileName);
    return plainParts(await headOf(open()), fileName.replace(/\.gz$/i, ''), fileName, 0, open);
  }
  if (isCompound(head) && (await holdsEncryptedPackage(source, fileName))) {
    throw new EcholotError({ code: 'file-encrypted', fileName });
  }
  return plainParts(head, fileName, fileName, sizeOf(source), () => source);
}

/**
 * Opens a file of any kind that holds tables: text with delimiters, JSON, an XLSX workbook, and these in a ZIP archive
 * or packed by gzip. Nothing is read beyond tables of contents and, for JSON, what it consists of. Throws `file-empty`,
 * `file-not-text`, `file-damaged`, `file-encrypted`, `file-unsafe`, `file-unreadable`, `archive-too-large`,
 * `archive-without-table`, `json-invalid` and `json-without-table`.
 */
export const openSource = async (source: Uint8Array | Blob, fileName: string): Promise<OpenedSource> => ({
  parts: await partsOf(source, fileName),
});

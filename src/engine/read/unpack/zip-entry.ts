import { EcholotError } from '../../../core/problem.ts';
import { blocksOf, bytesOf, sizeOf } from '../source.ts';
import { crc32 } from './crc32.ts';
import { inflated } from './inflate.ts';
import type { ZipArchive, ZipEntry } from './zip.ts';

const stored = 0;
const deflated = 8;
const localMark = 0x04034b50;

/** The packed bytes of an entry. */
async function packedOf({ source, fileName }: ZipArchive, entry: ZipEntry): Promise<Uint8Array | Blob | null> {
  const header = await bytesOf(source, entry.offset, entry.offset + 30, fileName);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 30 || view.getUint32(0, true) !== localMark) return null;
  const from = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const to = from + entry.packed;
  if (to > sizeOf(source)) return null;
  return source instanceof Uint8Array ? source.subarray(from, to) : source.slice(from, to);
}

/**
 * The bytes of a file in an archive, unpacked block by block and checked against size and checksum at the end. Throws
 * `file-damaged` with the entry's name, `file-encrypted`, `archive-too-large` and `file-unreadable`.
 */
export async function* entryBlocks(archive: ZipArchive, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { fileName } = archive;
  const damaged = new EcholotError({ code: 'file-damaged', fileName, part: entry.name });
  if (entry.encrypted) throw new EcholotError({ code: 'file-encrypted', fileName });
  const packed = await packedOf(archive, entry);
  if (packed === null || (entry.method !== stored && entry.method !== deflated)) throw damaged;
  const blocks = entry.method === stored ? blocksOf(packed, fileName) : inflated(packed, 'deflate-raw', fileName);
  let crc = 0;
  try {
    for await (const block of blocks) {
      crc = crc32(block, crc);
      yield block;
    }
  } catch (thrown) {
    throw thrown instanceof EcholotError && thrown.problem.code === 'file-damaged' ? damaged : thrown;
  }
  if (crc !== entry.crc) throw damaged;
}

/** Longest entry that is held in memory as a whole, e.g. a workbook in an archive. */
const longestWhole = 256 << 20;

/** All bytes of an entry. Throws as {@link entryBlocks}, and `archive-too-large` past 256 MB. */
export async function wholeEntry(archive: ZipArchive, entry: ZipEntry): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  let size = 0;
  for await (const block of entryBlocks(archive, entry)) {
    blocks.push(block);
    size += block.length;
    if (size <= longestWhole) continue;
    const { fileName } = archive;
    throw new EcholotError({
      code: 'archive-too-large',
      fileName,
      limit: 'bytes',
      found: size,
      supported: longestWhole,
    });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

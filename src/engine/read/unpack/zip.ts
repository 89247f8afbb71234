import { EcholotError } from '../../../core/problem.ts';
import { bytesOf, sizeOf } from '../source.ts';
import { mostEntries } from './output-limit.ts';

/** A file in a ZIP archive, as its table of contents describes it. */
export interface ZipEntry {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  /** Bytes in the archive, and unpacked as far as the archive says. */
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Where its local header starts in the file. */
  readonly offset: number;
}

/** A ZIP archive whose table of contents was read. */
export interface ZipArchive {
  readonly fileName: string;
  readonly source: Uint8Array | Blob;
  readonly entries: readonly ZipEntry[];
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const entryMark = 0x02014b50;

/** Longest end record: 22 bytes and a comment. */
const longestEnd = 22 + 0xffff;
const longestDirectory = 64 << 20;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A 64-bit number as far as it is exact; beyond that no file reaches. */
const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function nameOf(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const name = utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** The 64-bit numbers of an entry whose 32-bit ones are full, in the order of the format. Source: APPNOTE 4.5.3. */
function large(extra: DataView, full: { size: boolean; packed: boolean; offset: boolean }) {
  const found: { size?: number; packed?: number; offset?: number } = {};
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    const end = Math.min(extra.byteLength, at + 4 + extra.getUint16(at + 2, true));
    let next = at + 4;
    for (const field of ['size', 'packed', 'offset'] as const) {
      if (!full[field] || next + 8 > end) continue;
      found[field] = big(extra, next);
      next += 8;
    }
  }
  return found;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return null;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return null;
  const [packed, size, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  const full = { size: size === 0xffffffff, packed: packed === 0xffffffff, offset: offset === 0xffffffff };
  const entry = {
    name: nameOf(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    ...{ packed, size, offset },
    ...large(viewOf(bytes.subarray(nameEnd, extraEnd)), full),
  };
  return { entry, next };
}

/** Where the table of contents stands, by the record at the end of the archive. */
interface Directory {
  readonly at: number;
  readonly bytes: number;
  readonly entries: number;
  /** Bytes that stand before the archive, as in a program that unpacks itself. */
  readonly shift: number;
}

async function directory64(source: Uint8Array | Blob, tail: DataView, tailAt: number, end: number, fileName: string) {
  const locator = end - 20;
  if (locator < 0 || tail.getUint32(locator, true) !== locator64Mark) return null;
  const at = big(tail, locator + 8);
  const record = viewOf(await bytesOf(source, at, at + 56, fileName));
  if (record.byteLength < 56 || record.getUint32(0, true) !== end64Mark || at > tailAt + locator) return null;
  return { at: big(record, 48), bytes: big(record, 40), entries: big(record, 32), shift: 0 };
}

async function directoryOf(source: Uint8Array | Blob, fileName: string): Promise<Directory | null> {
  const size = sizeOf(source);
  const tailAt = Math.max(0, size - longestEnd);
  const tail = viewOf(await bytesOf(source, tailAt, size, fileName));
  for (let end = tail.byteLength - 22; end >= 0; end--) {
    if (tail.getUint32(end, true) !== endMark) continue;
    const large = await directory64(source, tail, tailAt, end, fileName);
    if (large) return large;
    const bytes = tail.getUint32(end + 12, true);
    const at = tail.getUint32(end + 16, true);
    const shift = tailAt + end - bytes - at;
    if (shift < 0) continue;
    return { at, bytes, entries: tail.getUint16(end + 10, true), shift };
  }
  return null;
}

/**
 * Reads the table of contents of a ZIP archive, including ZIP64. Throws `file-damaged`, `archive-too-large` past
 * 10,000 entries, and `file-unreadable`. Source: PKWARE APPNOTE 6.3.10.
 */
export async function openZip(source: Uint8Array | Blob, fileName: string): Promise<ZipArchive> {
  const damaged = () => new EcholotError({ code: 'file-damaged', fileName, part: null });
  const directory = await directoryOf(source, fileName);
  if (!directory || directory.bytes > longestDirectory) throw damaged();
  if (directory.entries > mostEntries) {
    const found = directory.entries;
    throw new EcholotError({ code: 'archive-too-large', fileName, limit: 'entries', found, supported: mostEntries });
  }
  const from = directory.at + directory.shift;
  const bytes = await bytesOf(source, from, from + directory.bytes, fileName);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < directory.entries; ) {
    const found = entryAt(bytes, view, at);
    if (!found) throw damaged();
    entries.push({ ...found.entry, offset: found.entry.offset + directory.shift });
    at = found.next;
  }
  return { fileName, source, entries };
}

import { EcholotError } from '../../../core/problem.ts';
import { blocksOf, bytesOf, sizeOf } from '../source.ts';
import { OutputLimit } from './output-limit.ts';

type Writer = WritableStreamDefaultWriter<BufferSource>;

/** Feeds bytes to a decompressor; rejects with what goes wrong on either side. */
async function feed(packed: Uint8Array | Blob, fileName: string, writer: Writer): Promise<void> {
  for await (const block of blocksOf(packed, fileName)) await writer.write(block as Uint8Array<ArrayBuffer>);
  await writer.close();
}

/** Whether a gzip file ends with the length of what was unpacked, as one that is whole does. Source: RFC 1952, 2.3.1. */
async function endsWith(packed: Uint8Array | Blob, length: number, fileName: string): Promise<boolean> {
  const end = await bytesOf(packed, sizeOf(packed) - 4, sizeOf(packed), fileName);
  return end.length === 4 && new DataView(end.buffer, end.byteOffset).getUint32(0, true) === length % 2 ** 32;
}

/**
 * Unpacks bytes, block by block, never more than is asked for. Throws `file-damaged` when they cannot be unpacked to
 * their end, `archive-too-large` past the limits, and `file-unreadable`. A gzip file must consist of one member.
 */
export async function* inflated(
  packed: Uint8Array | Blob,
  format: 'gzip' | 'deflate-raw',
  fileName: string,
  limit = new OutputLimit(fileName, sizeOf(packed)),
): AsyncGenerator<Uint8Array> {
  const damaged = new EcholotError({ code: 'file-damaged', fileName, part: null });
  const { readable, writable } = new DecompressionStream(format);
  const reader = readable.getReader();
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  const fed = feed(packed, fileName, writer);
  // Not every platform passes a failure on to the reader, and some leave it waiting: so both sides are listened to.
  const failed = new Promise<never>((_, reject) => void fed.catch(reject));
  failed.catch(() => undefined);
  try {
    let length = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), failed]);
      if (done) break;
      limit.take(value.length);
      length += value.length;
      yield value;
    }
    await fed;
    if (format === 'gzip' && !(await endsWith(packed, length, fileName))) throw damaged;
  } catch (thrown) {
    throw thrown instanceof EcholotError ? thrown : damaged;
  } finally {
    reader.cancel().catch(() => undefined);
    writer.abort().catch(() => undefined);
  }
}

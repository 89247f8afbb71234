import { EcholotError } from '../../../core/problem.ts';
import { blocksOf, sizeOf } from '../source.ts';
import { OutputLimit } from './output-limit.ts';

/** Feeds bytes to a decompressor; what goes wrong there is met by whoever reads its output. */
async function feed(packed: Uint8Array | Blob, fileName: string, writer: WritableStreamDefaultWriter<BufferSource>) {
  try {
    for await (const block of blocksOf(packed, fileName)) await writer.write(block as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch (thrown) {
    await writer.abort(thrown).catch(() => undefined);
    if (thrown instanceof EcholotError) throw thrown;
  }
}

/**
 * Unpacks bytes, block by block, never more than is asked for. Throws `file-damaged` when they cannot be unpacked,
 * `archive-too-large` past the limits, and `file-unreadable`.
 */
export async function* inflated(
  packed: Uint8Array | Blob,
  format: 'gzip' | 'deflate-raw',
  fileName: string,
): AsyncGenerator<Uint8Array> {
  const limit = new OutputLimit(fileName, sizeOf(packed));
  const { readable, writable } = new DecompressionStream(format);
  const reader = readable.getReader();
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  let failure: unknown = null;
  const feeding = feed(packed, fileName, writer).catch((thrown) => {
    failure = thrown;
  });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(async () => {
        await feeding;
        throw failure ?? new EcholotError({ code: 'file-damaged', fileName, part: null });
      });
      if (done) return;
      limit.take(value.length);
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

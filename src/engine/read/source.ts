import { EcholotError } from '../../core/problem.ts';

/** Where bytes come from. A stream and blocks made on the way can be read once; the others as often as needed. */
export type ByteSource = Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncGenerator<Uint8Array>;

/** Bytes that are taken from a source at a time. */
const blockBytes = 1 << 22;

/** Size in bytes; 0 where it is not known ahead. */
export const sizeOf = (source: ByteSource): number =>
  source instanceof Uint8Array ? source.length : source instanceof Blob ? source.size : 0;

/** Some bytes of a file. Throws `file-unreadable` when the file has changed or gone since it was chosen. */
export async function bytesOf(source: Uint8Array | Blob, from: number, to: number, fileName: string) {
  if (source instanceof Uint8Array) return source.subarray(from, to);
  try {
    return new Uint8Array(await source.slice(from, to).arrayBuffer());
  } catch {
    throw new EcholotError({ code: 'file-unreadable', fileName });
  }
}

async function* blocksOfFile(source: Uint8Array | Blob, fileName: string): AsyncGenerator<Uint8Array> {
  const size = sizeOf(source);
  let next = bytesOf(source, 0, blockBytes, fileName);
  for (let from = 0; from < size; from += blockBytes) {
    const block = await next;
    const after = from + blockBytes;
    if (after < size) {
      next = bytesOf(source, after, after + blockBytes, fileName);
      // A failure while the block before is still being worked on is met at the next await.
      next.catch(() => undefined);
    }
    yield block;
  }
}

async function* blocksOfStream(source: ReadableStream<Uint8Array>, fileName: string): AsyncGenerator<Uint8Array> {
  const reader = source.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new EcholotError({ code: 'file-unreadable', fileName });
      });
      if (done) return;
      for (let from = 0; from < value.length; from += blockBytes) yield value.subarray(from, from + blockBytes);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The bytes of a source in blocks of at most 4 MB, the next of a file being fetched while one is worked on. */
export function blocksOf(source: ByteSource, fileName: string): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array || source instanceof Blob) return blocksOfFile(source, fileName);
  return source instanceof ReadableStream ? blocksOfStream(source, fileName) : source;
}

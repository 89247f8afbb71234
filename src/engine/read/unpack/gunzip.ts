import { EcholotError } from '../../../core/problem.ts';
import { blocksOf, sizeOf } from '../source.ts';
import { inflated } from './inflate.ts';
import { OutputLimit } from './output-limit.ts';

/** Bytes of the smallest packed member: its head and its end. */
const least = 18;

/** Bytes at the beginning of a member that are looked at. */
const headBytes = 10;

/** Places that only look like the beginning of a member, which hardly one does by chance. */
const mostMistaken = 40;

/**
 * Whether a member begins here: the signs of gzip and deflate, no reserved flag, and an effort and a system that exist.
 * Source: RFC 1952, 2.3.1.
 */
function begins(bytes: Uint8Array, at: number): boolean {
  const [flags = 255, effort = 255, system = 14] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]];
  const isGzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
  return isGzip && flags < 0x20 && [0, 2, 4].includes(effort) && (system < 14 || system === 255);
}

/** Positions behind the first member at which a further one seems to begin. */
async function beginnings(packed: Uint8Array | Blob, fileName: string): Promise<number[]> {
  const places: number[] = [];
  let end: Uint8Array = new Uint8Array(0);
  let from = 0;
  for await (const block of blocksOf(packed, fileName)) {
    const across = new Uint8Array([...end, ...block.subarray(0, headBytes - 1)]);
    for (let at = 0; at < end.length; at++) if (begins(across, at)) places.push(from - end.length + at);
    for (let at = block.indexOf(0x1f); at !== -1; at = block.indexOf(0x1f, at + 1)) {
      if (begins(block, at)) places.push(from + at);
    }
    from += block.length;
    end = block.slice(1 - headBytes);
  }
  return places.filter((place) => place >= least);
}

const isDamage = (thrown: unknown): boolean => thrown instanceof EcholotError && thrown.problem.code === 'file-damaged';

/**
 * Unpacks a file packed by gzip, also one of several members after each other, as tools write that pack while they
 * append; platforms unpack only the first. A member ends where the next begins, and its checksum tells whether it did:
 * so a place that only looks like a beginning is passed over. Throws `file-damaged`, also for anything behind the last
 * member, `archive-too-large` and `file-unreadable`.
 */
export async function* gunzipped(packed: Uint8Array | Blob, fileName: string): AsyncGenerator<Uint8Array> {
  const limit = new OutputLimit(fileName, sizeOf(packed));
  const ends = [...(await beginnings(packed, fileName)), sizeOf(packed)];
  const slice = (from: number, to: number) =>
    packed instanceof Blob ? packed.slice(from, to) : packed.subarray(from, to);
  let mistaken = 0;
  let from = 0;
  let given = 0;
  for (const [i, end] of ends.entries()) {
    let come = 0;
    try {
      for await (const block of inflated(slice(from, end), 'gzip', fileName, limit)) {
        const fresh = block.subarray(Math.max(0, given - come));
        come += block.length;
        given = Math.max(given, come);
        if (fresh.length > 0) yield fresh;
      }
      from = end;
      given = 0;
    } catch (thrown) {
      if (!isDamage(thrown) || i === ends.length - 1 || ++mistaken > mostMistaken) throw thrown;
    }
  }
}

import { firstPlaces, sortedByKeys } from '../rows/radix-sort.ts';

/**
 * Places of values from the least, or the greatest, to the other end; unknown ones (NaN) last, equal ones as they stood.
 * By the bits of the numbers instead of comparisons: a million takes a tenth of the time.
 */
export function placesSortedBy(values: ArrayLike<number>, descending: boolean): Uint32Array {
  const size = values.length;
  const exact = Float64Array.from(values, (value) => value + 0);
  const words = new Uint32Array(exact.buffer);
  const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  const [high, low] = [new Uint32Array(size), new Uint32Array(size)];
  for (let at = 0; at < size; at++) {
    const [upper, lower] = [
      words[2 * at + (littleEndian ? 1 : 0)] as number,
      words[2 * at + (littleEndian ? 0 : 1)] as number,
    ];
    if (Number.isNaN(exact[at] as number)) {
      high[at] = 0xffff_ffff;
      low[at] = 0xffff_ffff;
      continue;
    }
    // The bits of numbers ascend as the numbers do once those below 0 are turned round.
    const flip = upper >>> 31 === 1 ? 0xffff_ffff : 0;
    const turn = descending ? 0xffff_ffff : 0;
    high[at] = (upper ^ flip ^ (flip === 0 ? 0x8000_0000 : 0) ^ turn) >>> 0;
    low[at] = (lower ^ flip ^ turn) >>> 0;
  }
  return sortedByKeys(firstPlaces(size), { high, low });
}

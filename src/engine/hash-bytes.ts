/** One step of a half per word. Source: A. Appleby, MurmurHash3, 2011. */
const step = (hash: number, value: number, first: number, second: number): number => {
  const scrambled = Math.imul(value, first);
  const turned = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), second);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe654_6b64) | 0;
};

/** One step of the first half. */
export const lowStep = (hash: number, value: number): number => step(hash, value, 0xcc9e_2d51, 0x1b87_3593);
/** One step of the second half. */
export const highStep = (hash: number, value: number): number => step(hash, value, 0x239b_961b, 0xab0e_9789);

/** Both halves of the hash of `bytes[start … end)`, 64 bits together, into two numbers. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, into: Int32Array): void {
  let low = 0x9747_b28c;
  let high = 0x3c6e_f372;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    low = lowStep(low, word);
    high = highStep(high, word);
  }
  let rest = 0;
  for (let shift = 0; at < end; at++, shift += 8) rest |= (bytes[at] as number) << shift;
  into[0] = lowStep(lowStep(low, rest), end - start);
  into[1] = highStep(highStep(high, rest), end - start);
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const isPrime = (number: number): boolean => {
  for (let by = 2; by * by <= number; by++) if (number % by === 0) return false;
  return true;
};

const primes = Array.from({ length: 312 }, (_, i) => i).filter((number) => number > 1 && isPrime(number));

/** The first 32 bits behind the point of a root. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const rounds = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));

function compress(state: Int32Array, words: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const [w2, w15] = [words[i - 2] as number, words[i - 15] as number];
    const s1 = rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >>> 10);
    const s0 = rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >>> 3);
    words[i] = (s1 + (words[i - 7] as number) + s0 + (words[i - 16] as number)) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] as number) + (words[i] as number)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] as number) + word) | 0;
  });
}

/** SHA-256 of some bytes: 32 bytes. Synchronous, for short texts in the middle of a column. Source: FIPS 180-4. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) << 6) + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const state = start.slice();
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + 4 * i);
    compress(state, words);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, i) => {
    out.setInt32(4 * i, word);
  });
  return digest;
}

const blockBytes = 64;

/** A function that gives the HMAC-SHA-256 of bytes under a key. Source: RFC 2104. */
export function hmacSha256(key: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  const whole = key.length > blockBytes ? sha256(key) : key;
  const padWith = (byte: number) => Uint8Array.from({ length: blockBytes }, (_, i) => (whole[i] ?? 0) ^ byte);
  const [inner, outer] = [padWith(0x36), padWith(0x5c)];
  const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    const both = new Uint8Array(left.length + right.length);
    both.set(left);
    both.set(right, left.length);
    return both;
  };
  return (bytes) => sha256(joined(outer, sha256(joined(inner, bytes))));
}

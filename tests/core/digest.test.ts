import { describe, expect, test } from 'vitest';
import { hmacSha256, sha256 } from '../../src/core/digest/sha-256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('digests', () => {
  // FIPS 180-4 examples (NIST CSRC), and the empty text.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('SHA-256 of %j', (text, digest) => {
    expect(hex(sha256(bytes(text)))).toBe(digest);
  });

  test('SHA-256 agrees with another implementation at every length around a block', async () => {
    for (let length = 0; length < 140; length++) {
      const text = Uint8Array.from({ length }, (_, i) => (i * 37) & 255);
      expect(hex(sha256(text))).toBe(hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text))));
    }
  });

  // RFC 4231, test cases 1, 2 and 6.
  test.each([
    [new Uint8Array(20).fill(0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [bytes('Jefe'), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    [
      new Uint8Array(131).fill(0xaa),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('HMAC-SHA-256 of %#', (key, text, digest) => {
    expect(hex(hmacSha256(key)(bytes(text)))).toBe(digest);
  });
});

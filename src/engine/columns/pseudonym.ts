import { hmacSha256 } from '../../core/digest/sha-256.ts';

/** Bytes kept of a digest: so many that no two of a billion customers share one. */
const kept = 16;

const encoder = new TextEncoder();

/**
 * Gives the same short name to the same personal value, whatever its case, without letting it be guessed by anybody
 * who has not the key: 128 bits of HMAC-SHA-256 in hexadecimal.
 */
export function pseudonyms(key: string): (text: string) => string {
  const digest = hmacSha256(encoder.encode(key));
  return (text) => {
    let name = '';
    const bytes = digest(encoder.encode(text.trim().toLowerCase().normalize('NFC')));
    for (const byte of bytes.subarray(0, kept)) name += byte.toString(16).padStart(2, '0');
    return name;
  };
}

/** A key that nobody knows, 256 random bits in hexadecimal. */
export const freshKey = (): string =>
  [...globalThis.crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

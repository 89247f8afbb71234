import type { Encoding } from '../../core/import/recipe.ts';

/** Bytes in some encoding to bytes in UTF-8, block by block. */
export interface Utf8Converter {
  /** What is not valid stays as it is in UTF-8, and becomes U+FFFD from the other encodings. */
  push(block: Uint8Array): Uint8Array;
  /** What was still open when the bytes ended. */
  end(): Uint8Array;
}

const nothing = new Uint8Array(0);

/** UTF-8 without its byte order mark, which may arrive in parts. */
function unmarked(): Utf8Converter {
  let head: Uint8Array | null = nothing;
  return {
    push(block) {
      if (head === null) return block;
      const bytes: Uint8Array = head.length === 0 ? block : new Uint8Array([...head, ...block]);
      const mark = [0xef, 0xbb, 0xbf].every((byte, i) => bytes[i] === byte || i >= bytes.length);
      if (mark && bytes.length < 3) {
        head = bytes.slice();
        return nothing;
      }
      head = null;
      return mark ? bytes.subarray(3) : bytes;
    },
    end: () => head ?? nothing,
  };
}

function fromUtf16(encoding: 'utf-16le' | 'utf-16be'): Utf8Converter {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    push: (block) => encoder.encode(decoder.decode(block, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}

/** UTF-8 of the bytes from 0x80 on, each three long, filled up with zeros. */
function windows1252Table(): Uint8Array {
  const table = new Uint8Array(128 * 3);
  const decoder = new TextDecoder('windows-1252');
  const encoder = new TextEncoder();
  for (let byte = 0x80; byte < 0x100; byte++) {
    // Streaming, because Node 20 otherwise reads Windows-1252 as Latin-1.
    const sign = decoder.decode(new Uint8Array([byte]), { stream: true });
    table.set(encoder.encode(sign), (byte - 0x80) * 3);
  }
  return table;
}

function fromWindows1252(): Utf8Converter {
  const table = windows1252Table();
  return {
    push(block) {
      let high = 0;
      for (let at = 0; at < block.length; at++) high += (block[at] as number) >> 7;
      return high === 0 ? block : expanded(block, table, new Uint8Array(block.length + 2 * high));
    },
    end: () => nothing,
  };
}

function expanded(block: Uint8Array, table: Uint8Array, into: Uint8Array): Uint8Array {
  let to = 0;
  for (let at = 0; at < block.length; at++) {
    const byte = block[at] as number;
    if (byte < 0x80) into[to++] = byte;
    else {
      for (let i = (byte - 0x80) * 3, last = i + 3; i < last && table[i] !== 0; i++) into[to++] = table[i] as number;
    }
  }
  return into.subarray(0, to);
}

/** A converter for one file; drops a byte order mark where the encoding has one. */
export function utf8Converter(encoding: Encoding): Utf8Converter {
  if (encoding === 'utf-8') return unmarked();
  return encoding === 'windows-1252' ? fromWindows1252() : fromUtf16(encoding);
}

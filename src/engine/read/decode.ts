import type { Encoding } from '../../core/import/recipe.ts';

/** Bytes to text, block by block; a character cut by a block's end is completed by the next. */
export interface BlockDecoder {
  /** Text of a block. What is not valid in the encoding becomes U+FFFD and is counted. */
  push(block: Uint8Array): string;
  /** Text that was still open when the bytes ended. */
  end(): string;
  /** Characters replaced so far. */
  readonly replaced: number;
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/**
 * A decoder for one file; drops a byte order mark. Always streaming: beside cutting blocks anywhere, it avoids the
 * fast path of Node 20, which reads Windows-1252 as Latin-1.
 */
export function blockDecoder(encoding: Encoding): BlockDecoder {
  const decoder = new TextDecoder(encoding);
  let replaced = 0;
  const counted = (text: string): string => {
    replaced += countReplaced(text);
    return text;
  };
  return {
    push: (block) => counted(decoder.decode(block, { stream: true })),
    end: () => counted(decoder.decode()),
    get replaced() {
      return replaced;
    },
  };
}

import type { Delimiter, Encoding } from '../../core/import/recipe.ts';
import { type ByteSource, blocksOf } from './source.ts';
import { utf8Converter } from './to-utf8.ts';

const [tab, newline, carriageReturn, blank] = [9, 10, 13, 32];

/**
 * Makes one tab of every run of blanks, and nothing of those at the start and end of a line, so that columns aligned by
 * eye become columns parted by tabs. Lines stay lines.
 */
class BlankRuns {
  #atStart = true;
  #pending = false;

  push(block: Uint8Array): Uint8Array {
    const out = new Uint8Array(block.length + 1);
    let to = 0;
    for (let i = 0; i < block.length; i++) {
      const byte = block[i] as number;
      if (byte === blank || byte === tab) {
        this.#pending = !this.#atStart;
        continue;
      }
      const ends = byte === newline || byte === carriageReturn;
      if (this.#pending && !ends) out[to++] = tab;
      this.#pending = false;
      this.#atStart = ends;
      out[to++] = byte;
    }
    return out.subarray(0, to);
  }
}

async function* withTabs(source: ByteSource, encoding: Encoding, fileName: string): AsyncGenerator<Uint8Array> {
  const runs = new BlankRuns();
  const converter = utf8Converter(encoding);
  for await (const block of blocksOf(source, fileName)) yield runs.push(converter.push(block));
  yield runs.push(converter.end());
}

/** Bytes as the tokenisers can read them, with the encoding and delimiter that they then have. */
export interface Readable {
  readonly source: ByteSource;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** What columns aligned by blanks are read as; any other text stays as it is. */
export function readable(
  source: ByteSource,
  { encoding, delimiter }: Omit<Readable, 'source'>,
  fileName: string,
): Readable {
  if (delimiter !== ' ') return { source, encoding, delimiter };
  return { source: withTabs(source, encoding, fileName), encoding: 'utf-8', delimiter: '\t' };
}

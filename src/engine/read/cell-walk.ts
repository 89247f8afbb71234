import type { Recipe } from '../../core/import/recipe.ts';
import { ByteTokeniser } from './byte-tokeniser.ts';
import type { CellBlock } from './cell-block.ts';
import type { RowSource } from './row-source.ts';
import { type ByteSource, blocksOf, sizeOf } from './source.ts';
import { utf8Converter } from './to-utf8.ts';

/** Bytes cut into cells at a time: so few that bytes and cells stay in the processor's cache. */
const stretch = 1 << 18;

/**
 * Walks over a delimited file once, from bytes to blocks of complete records. Nothing becomes text unless it is asked
 * for. Throws the problems `file-unreadable` and `unclosed-quote`.
 */
export class CellWalk implements RowSource {
  readonly #source: ByteSource;
  readonly #fileName: string;
  readonly #dialect: Pick<Recipe, 'encoding' | 'delimiter'>;
  readonly #tokeniser: ByteTokeniser;
  #done = 0;

  constructor(source: ByteSource, fileName: string, dialect: Pick<Recipe, 'encoding' | 'delimiter'>) {
    this.#source = source;
    this.#fileName = fileName;
    this.#dialect = dialect;
    this.#tokeniser = new ByteTokeniser(dialect.delimiter, fileName);
  }

  get total(): number {
    return sizeOf(this.#source);
  }

  get done(): number {
    return this.#done;
  }

  get replaced(): number {
    return this.#tokeniser.replaced;
  }

  /** Bytes so far that were not valid UTF-8, of those that are read as such. */
  get invalid(): number {
    return this.#tokeniser.invalid;
  }

  /** Characters of several bytes so far. */
  get wide(): number {
    return this.#tokeniser.wide;
  }

  async *batches(): AsyncGenerator<CellBlock> {
    const converter = utf8Converter(this.#dialect.encoding);
    for await (const block of blocksOf(this.#source, this.#fileName)) {
      for (let from = 0; from < block.length; from += stretch) {
        const part = block.subarray(from, from + stretch);
        this.#done += part.length;
        yield this.#tokeniser.push(converter.push(part));
      }
    }
    yield this.#tokeniser.push(converter.end());
    yield this.#tokeniser.end();
  }
}

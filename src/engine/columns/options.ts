import { mostOptions, otherOption } from '../../core/table/column.ts';
import { ownCopy } from './own-copy.ts';
import { plainText } from './plain-text.ts';

/** The options of a column of sets, numbered in order of first appearance. */
export class Options {
  readonly #codes = new Map<string, number>();

  /** Number of an option; when there are too many already, that of {@link otherOption}. */
  codeOf(option: string): number {
    const known = this.#codes.get(option);
    if (known !== undefined) return known;
    const full = this.#codes.size >= mostOptions - 1;
    const kept = full ? otherOption : ownCopy(option);
    const code = this.#codes.get(kept) ?? this.#codes.size;
    this.#codes.set(kept, code);
    return code;
  }

  /** The options in the order of their numbers. */
  names(): readonly string[] {
    return [...this.#codes.keys()];
  }
}

/** Cuts the text of a cell into options. */
export type CellCut = (cell: string) => readonly string[];

/**
 * Cuts cells at a separator; pieces are trimmed, empty ones, such as the one behind a trailing separator, dropped.
 * With `options`, pieces that stand side by side are put together again where they make an option that holds the
 * separator itself, the longest first; what makes no option is {@link otherOption}.
 */
export function cellCut(separator: string, options?: readonly string[]): CellCut {
  const pieces = (cell: string): readonly string[] =>
    (separator === '' ? [cell] : cell.split(separator)).map(plainText).filter((piece) => piece !== '');
  if (!options) return pieces;
  const known = new Map(options.map((option) => [pieces(option).join(separator), option]));
  const longest = Math.max(1, ...options.map((option) => pieces(option).length));
  return (cell) => {
    const cut = pieces(cell);
    const found: string[] = [];
    for (let at = 0; at < cut.length; ) {
      const [option, length] = longestOption(cut, at, longest, separator, known);
      found.push(option);
      at += length;
    }
    return found;
  };
}

function longestOption(
  cut: readonly string[],
  at: number,
  longest: number,
  separator: string,
  known: ReadonlyMap<string, string>,
): readonly [option: string, pieces: number] {
  for (let length = Math.min(longest, cut.length - at); length > 0; length--) {
    const option = known.get(cut.slice(at, at + length).join(separator));
    if (option !== undefined) return [option, length];
  }
  return [otherOption, 1];
}

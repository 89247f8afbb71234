/** Texts longer than this are words, whose shape tells nothing. */
const longestShaped = 40;

/** Different shapes after which a column is taken for free text. */
const mostShapes = 256;

/** Runs of digits whose largest number is kept, e.g. day, month and year. */
const runsKept = 4;

/** The texts of one shape that hold the largest number in each run of digits. */
interface Extremes {
  readonly largest: number[];
  readonly texts: string[];
}

/** Characters of the text at hand. */
const codes = new Uint16Array(longestShaped);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/**
 * Rare texts that decide how a column is read, found among any number of texts: for every shape (digits, letters and
 * signs in their order) those with the largest number in each place. One `25/04/2025` among a million dates that fit
 * two orders is among them, one `1,5` among `1.234`, and one `#NAME?` among numbers.
 */
export class ValueShapes {
  readonly #shapes = new Map<number, Extremes>();
  readonly #runs: number[] = [];
  readonly #own: (text: string) => string;
  #tooMany = false;

  /** @param own copies a text into memory of its own. */
  constructor(own: (text: string) => string) {
    this.#own = own;
  }

  add(text: string): void {
    if (this.#tooMany || text.length > longestShaped) return;
    for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
    const shape = this.#shapeOf(codes, 0, text.length);
    const known = this.#shapes.get(shape);
    if (known) this.#compare(known, text);
    else if (this.#shapes.size < mostShapes) {
      const copy = this.#own(text);
      this.#shapes.set(shape, { largest: [...this.#runs], texts: [copy, ...this.#runs.map(() => copy)] });
    } else {
      this.#tooMany = true;
      this.#shapes.clear();
    }
  }

  /** Whether a text in ASCII would change nothing, by its bytes. */
  knows(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#tooMany || end - start > longestShaped) return true;
    const known = this.#shapes.get(this.#shapeOf(bytes, start, end));
    if (!known) return false;
    for (let i = 0; i < known.largest.length; i++) {
      if ((this.#runs[i] as number) > (known.largest[i] as number)) return false;
    }
    return true;
  }

  #compare({ largest, texts }: Extremes, text: string): void {
    for (let i = 0; i < largest.length; i++) {
      const run = this.#runs[i] as number;
      if (run <= (largest[i] as number)) continue;
      largest[i] = run;
      texts[i + 1] = this.#own(text);
    }
  }

  /** A number for the shape; the numbers in the runs of digits are left in `#runs`. */
  #shapeOf(characters: Uint8Array | Uint16Array, start: number, stop: number): number {
    let shape = 7;
    this.#runs.length = 0;
    for (let i = start; i < stop; ) {
      const code = characters[i] as number;
      let end = i + 1;
      let sign = code;
      if (isDigit(code)) {
        let number = code - 48;
        for (; end < stop && isDigit(characters[end] as number); end++)
          number = number * 10 + (characters[end] as number) - 48;
        if (this.#runs.length < runsKept) this.#runs.push(number);
        sign = Math.min(5, end - i);
      } else if (isLetter(code) || code > 0xbf) {
        while (end < stop && (isLetter(characters[end] as number) || (characters[end] as number) > 0xbf)) end++;
        sign = 6;
      }
      shape = (Math.imul(shape, 31) + sign) | 0;
      i = end;
    }
    return shape;
  }

  /** Every text that was kept, once. */
  texts(): string[] {
    return [...new Set([...this.#shapes.values()].flatMap(({ texts }) => texts))];
  }
}

import { missingMark, type NumberArray, type NumericChunk } from '../../core/table/column.ts';

/** Number arrays from narrow to wide, with the whole numbers that fit beside the mark for "missing". */
const widths = [
  { low: 0, high: 0xfe, make: (length: number) => new Uint8Array(length) },
  { low: 0, high: 0xfffe, make: (length: number) => new Uint16Array(length) },
  { low: -0x7fff_ffff, high: 0x7fff_ffff, make: (length: number) => new Int32Array(length) },
] as const;

const firstLength = 1_024;

/**
 * Values of one chunk while it grows, always in the narrowest array that holds them, so that a table of 2,000 columns
 * costs little until its rows come. NaN is missing.
 */
export class NumberStage {
  readonly #most: number;
  #values: NumberArray = new Uint8Array(firstLength);
  #width = 0;
  #low = widths[0].low as number;
  #high = widths[0].high as number;
  #length = 0;
  #missing = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;

  /** @param most rows of a full chunk. */
  constructor(most: number) {
    this.#most = most;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#moveTo(this.#width, Math.min(this.#most, this.#length * 2));
    if (Number.isNaN(value)) {
      this.#values[this.#length++] = missingMark(this.#values);
      this.#missing++;
      return;
    }
    if (!this.#fits(value)) this.#widen(value);
    this.#values[this.#length++] = value;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  #fits(value: number): boolean {
    if (this.#width === widths.length) return true;
    return value >= this.#low && value <= this.#high && (value | 0) === value;
  }

  #widen(value: number): void {
    let width = this.#width + 1;
    const whole = (value | 0) === value;
    while (
      width < widths.length &&
      !(whole && value >= (widths[width]?.low ?? 0) && value <= (widths[width]?.high ?? 0))
    )
      width++;
    this.#moveTo(width, this.#values.length);
  }

  /** Copies the values into another array, turning the mark for "missing" into that array's. */
  #moveTo(width: number, length: number): void {
    const old = this.#values;
    const values = widths[width]?.make(length) ?? new Float64Array(length);
    const [from, to] = [missingMark(old), missingMark(values)];
    if (width === this.#width || this.#missing === 0) values.set(old.subarray(0, this.#length));
    else {
      // Indexed reads are in range: both arrays hold at least `length` values.
      for (let i = 0; i < this.#length; i++) values[i] = old[i] === from ? to : (old[i] as number);
    }
    this.#values = values;
    this.#width = width;
    this.#low = widths[width]?.low ?? 0;
    this.#high = widths[width]?.high ?? 0;
  }

  /** The chunk; the stage is empty afterwards. */
  take(): NumericChunk {
    const any = this.#missing < this.#length;
    const chunk: NumericChunk = {
      values: this.#length === this.#values.length ? this.#values : this.#values.slice(0, this.#length),
      min: any ? this.#min : Number.NaN,
      max: any ? this.#max : Number.NaN,
      missing: this.#missing,
    };
    this.#length = 0;
    this.#missing = 0;
    this.#min = Number.POSITIVE_INFINITY;
    this.#max = Number.NEGATIVE_INFINITY;
    this.#moveTo(0, firstLength);
    return chunk;
  }
}

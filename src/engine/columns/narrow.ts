import type { NumberArray, NumericChunk } from '../../core/table/column.ts';

/** Values of one chunk while it grows; NaN is missing. */
export class NumberStage {
  readonly #values: Float64Array;
  #length = 0;
  #missing = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  #whole = true;

  constructor(capacity: number) {
    this.#values = new Float64Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    this.#values[this.#length++] = value;
    if (Number.isNaN(value)) {
      this.#missing++;
      return;
    }
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
    if (this.#whole && !Number.isSafeInteger(value)) this.#whole = false;
  }

  /** The chunk in the narrowest array that holds it; the stage is empty afterwards. */
  take(): NumericChunk {
    const any = this.#missing < this.#length;
    const chunk: NumericChunk = {
      values: this.#packed(),
      min: any ? this.#min : Number.NaN,
      max: any ? this.#max : Number.NaN,
      missing: this.#missing,
    };
    this.#length = 0;
    this.#missing = 0;
    this.#min = Number.POSITIVE_INFINITY;
    this.#max = Number.NEGATIVE_INFINITY;
    this.#whole = true;
    return chunk;
  }

  #packed(): NumberArray {
    const source = this.#values.subarray(0, this.#length);
    if (!this.#whole) return source.slice();
    if (this.#missing === this.#length) return new Uint8Array(source.length).fill(0xff);
    if (this.#min >= 0 && this.#max < 0xff) return filled(new Uint8Array(source.length), source, 0xff);
    if (this.#min >= 0 && this.#max < 0xffff) return filled(new Uint16Array(source.length), source, 0xffff);
    if (this.#min > -0x8000_0000 && this.#max <= 0x7fff_ffff) {
      return filled(new Int32Array(source.length), source, -0x8000_0000);
    }
    return source.slice();
  }
}

/** Copies values, turning NaN into the mark of the target. Indexed reads are in range: both have one length. */
function filled<T extends Uint8Array | Uint16Array | Int32Array>(target: T, source: Float64Array, mark: number): T {
  for (let i = 0; i < source.length; i++) {
    const value = source[i] as number;
    target[i] = Number.isNaN(value) ? mark : value;
  }
  return target;
}

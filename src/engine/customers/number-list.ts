/** A column of numbers that grows as rows are read. */
class NumberList<Values extends Int32Array | Float64Array> {
  #values: Values;
  readonly #make: (length: number) => Values;
  #size = 0;

  constructor(make: (length: number) => Values) {
    this.#make = make;
    this.#values = make(1024);
  }

  add(more: ArrayLike<number>): void {
    const size = this.#size + more.length;
    if (size > this.#values.length) {
      const longer = this.#make(Math.max(size, this.#values.length * 2));
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values.set(more, this.#size);
    this.#size = size;
  }

  /** What was added. */
  get all(): Values {
    return this.#values.subarray(0, this.#size) as Values;
  }
}

/** A list of whole numbers of 32 bits. */
export const int32List = () => new NumberList<Int32Array>((length) => new Int32Array(length));

/** A list of any numbers. */
export const float64List = () => new NumberList<Float64Array>((length) => new Float64Array(length));

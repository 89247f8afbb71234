const firstSize = 512;

/** A longer array that begins with the values of a shorter one. */
export function longer(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const array = new Int32Array(length);
  array.set(values);
  return array;
}

/** Gives keys of 64 bits numbers 0, 1, 2, … in the order in which they are met: an open-addressed hash table. */
export class KeyNumbers {
  #slots = new Int32Array(firstSize * 2);
  #low = new Int32Array(firstSize);
  #high = new Int32Array(firstSize);
  size = 0;

  /** Number of a key; that of a new one is the size before. */
  numberOf(low: number, high: number): number {
    const place = this.#placeOf(low, high);
    const known = (this.#slots[place] as number) - 1;
    if (known !== -1) return known;
    if (this.size === this.#low.length) {
      this.#grow();
      return this.numberOf(low, high);
    }
    const number = this.size++;
    this.#slots[place] = number + 1;
    this.#low[number] = low;
    this.#high[number] = high;
    return number;
  }

  /** Number of a key; −1 for one that was never given a number. */
  find(low: number, high: number): number {
    return (this.#slots[this.#placeOf(low, high)] as number) - 1;
  }

  /** The slot that holds a key, or the empty one where it would be. */
  #placeOf(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let place = (low ^ (low >>> 15)) & mask;
    for (;;) {
      const number = (this.#slots[place] as number) - 1;
      if (number === -1 || (this.#low[number] === low && this.#high[number] === high)) return place;
      place = (place + 1) & mask;
    }
  }

  #grow(): void {
    const length = this.#low.length * 2;
    this.#low = longer(this.#low, length);
    this.#high = longer(this.#high, length);
    this.#slots = new Int32Array(length * 2);
    for (let number = 0; number < this.size; number++) {
      this.#slots[this.#placeOf(this.#low[number] as number, this.#high[number] as number)] = number + 1;
    }
  }
}

/** Rows of either side per key, in an open-addressed hash table of keys of 64 bits. */
export class KeyCounts {
  #slots = new Int32Array(1024);
  #low = new Int32Array(512);
  #high = new Int32Array(512);
  /** Rows of the left side per key. */
  left = new Int32Array(512);
  right = new Int32Array(512);
  /** Row in which a key was met first: of the left side, or −(row + 1) of the right. */
  first = new Int32Array(512);
  size = 0;

  /** Number of a key; a new one remembers where it was met. */
  keyOf(low: number, high: number, first: number): number {
    const mask = this.#slots.length - 1;
    let place = (low ^ (low >>> 15)) & mask;
    for (;;) {
      const key = (this.#slots[place] as number) - 1;
      if (key === -1) break;
      if (this.#low[key] === low && this.#high[key] === high) return key;
      place = (place + 1) & mask;
    }
    if (this.size === this.#low.length) {
      this.#grow();
      return this.keyOf(low, high, first);
    }
    const key = this.size++;
    this.#slots[place] = key + 1;
    this.#low[key] = low;
    this.#high[key] = high;
    this.first[key] = first;
    return key;
  }

  #grow(): void {
    const length = this.#low.length * 2;
    const longer = (values: Int32Array): Int32Array<ArrayBuffer> => {
      const array = new Int32Array(length);
      array.set(values);
      return array;
    };
    this.#low = longer(this.#low);
    this.#high = longer(this.#high);
    this.left = longer(this.left);
    this.right = longer(this.right);
    this.first = longer(this.first);
    this.#slots = new Int32Array(length * 2);
    const mask = this.#slots.length - 1;
    for (let key = 0; key < this.size; key++) {
      const low = this.#low[key] as number;
      let place = (low ^ (low >>> 15)) & mask;
      while (this.#slots[place] !== 0) place = (place + 1) & mask;
      this.#slots[place] = key + 1;
    }
  }
}

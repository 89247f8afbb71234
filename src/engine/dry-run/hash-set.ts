/** Numbers that were met, in 16 to 32 bytes each. Zero must not be added. */
export class HashSet {
  #slots = new Float64Array(1 << 12);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a whole number from 1 to 2^53; whether it is new. */
  add(value: number): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    if (!this.#put(value)) return false;
    this.#size++;
    return true;
  }

  #put(value: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = value & mask; ; at = (at + 1) & mask) {
      if (slots[at] === value) return false;
      if (slots[at] === 0) {
        slots[at] = value;
        return true;
      }
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const value of before) if (value !== 0) this.#put(value);
  }
}

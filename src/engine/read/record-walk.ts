import type { RecordBatch, RecordPart } from './open.ts';
import type { RowSource } from './row-source.ts';

/** Walks over the records of a part; what was read counts as its share of the file's bytes. */
export class RecordWalk implements RowSource {
  readonly #part: RecordPart;
  readonly total: number;
  readonly replaced = 0;
  #done = 0;

  /** @param total bytes of the file. */
  constructor(part: RecordPart, total: number) {
    this.#part = part;
    this.total = total;
  }

  get done(): number {
    return this.#done;
  }

  async *batches(): AsyncGenerator<RecordBatch> {
    for await (const batch of this.#part.records()) {
      this.#done = Math.min(this.total, Math.round(batch.share * this.total));
      yield batch;
    }
    this.#done = this.total;
  }
}

/** Milliseconds of work after which other tasks of the thread get a turn. */
const turn = 50;

/** Lets other tasks of the thread run. A timer would do, but engines make those that follow each other wait. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Keeps a thread that works for long open to other tasks, such as the message that ends the work. */
export class Turns {
  #since = performance.now();

  /** To be awaited between stretches of work; resolves at once unless a turn is due. */
  async give(): Promise<void> {
    if (performance.now() - this.#since <= turn) return;
    await nextTask();
    this.#since = performance.now();
  }
}

import { webLocks } from './locks.ts';

/** Who may write a project. Where the browser has no Web Locks everybody may, and the revision decides. */
export interface ProjectHold {
  /** Whether this tab may write; otherwise another does and this one follows. */
  readonly writer: boolean;
  /** Calls `listener` whenever `writer` changes. Returns how to stop. */
  onChange(listener: (writer: boolean) => void): () => void;
  /** Makes this tab the writer; the other one becomes a reader. */
  takeOver(): Promise<void>;
  release(): void;
}

/**
 * Asks to write a project: granted at once, or as soon as the tab that has it lets go. Resolves when it is known
 * which of the two it is.
 */
export async function holdProject(id: string, locks: LockManager | undefined = webLocks()): Promise<ProjectHold> {
  const hold = new Hold(`echolot-project-${id}`, locks);
  await hold.start();
  return hold;
}

class Hold implements ProjectHold {
  writer = false;
  readonly #name: string;
  readonly #locks: LockManager | undefined;
  readonly #listeners = new Set<(writer: boolean) => void>();
  #queued: AbortController | null = null;
  #letGo: () => void = () => undefined;
  #released = false;

  constructor(name: string, locks: LockManager | undefined) {
    this.#name = name;
    this.#locks = locks;
  }

  async start(): Promise<void> {
    if (!this.#locks) this.#become(true);
    else if (!(await this.#request({ ifAvailable: true }))) this.#queue();
  }

  onChange(listener: (writer: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async takeOver(): Promise<void> {
    if (this.writer || this.#released) return;
    this.#queued?.abort();
    await this.#request({ steal: true });
  }

  release(): void {
    this.#released = true;
    this.#queued?.abort();
    this.#letGo();
  }

  /** Waits in line behind the tab that writes. */
  #queue(): void {
    const queued = new AbortController();
    this.#queued = queued;
    void this.#request({ signal: queued.signal });
  }

  /** Resolves with whether the lock was granted. Once it is lost to another tab, this one queues again. */
  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      let granted = false;
      const ended = (): void => {
        resolve(granted);
        if (granted) this.#become(false);
      };
      this.#locks
        ?.request(this.#name, options, (lock) => {
          granted = lock !== null && !this.#released;
          resolve(granted);
          if (!granted) return;
          this.#become(true);
          return new Promise<void>((letGo) => {
            this.#letGo = letGo;
          });
        })
        .then(ended, () => {
          ended();
          if (granted && !this.#released) this.#queue();
        });
    });
  }

  #become(writer: boolean): void {
    if (this.writer === writer) return;
    this.writer = writer;
    if (!this.#released) for (const listener of this.#listeners) listener(writer);
  }
}

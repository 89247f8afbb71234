import { type Problem, problemOf } from '../core/problem.ts';
import type { Persistence, Recovery, Storage } from '../storage/index.ts';

/** The part of the storage that tells about itself. */
export type TellingStorage = Pick<
  Storage,
  'probe' | 'recoverIfWiped' | 'requestPersistence' | 'persistence' | 'bytesStored'
>;

/** What the storage of this browser is good for, and what became of what was stored in it. */
export class Device {
  readonly #storage: TellingStorage;
  #begun: () => void = () => undefined;
  /** Resolves when what a crash took is back, as far as it can be had. */
  readonly ready: Promise<void>;
  /** Why nothing can be stored; null while it works. */
  problem = $state.raw<Problem | null>(null);
  /** Whether what is stored will probably vanish with the window. */
  fleeting = $state.raw(false);
  /** Whether what is stored will be deleted after some days without a visit. */
  expiring = $state.raw(false);
  /** What was found lost at the start; null when nothing was, and once it was read. */
  loss = $state.raw<Recovery | null>(null);
  /** Whether the browser promised to keep what is stored. */
  persistence = $state.raw<Persistence>('unknown');
  /** Bytes that the browser holds for Echolot; null when unknown. */
  bytes = $state.raw<number | null>(null);

  constructor(storage: TellingStorage) {
    this.#storage = storage;
    this.ready = new Promise((resolve) => {
      this.#begun = resolve;
    });
  }

  /** Tries the storage and brings back what was lost. Never rejects. */
  start = async (): Promise<void> => {
    try {
      const { problem, fleeting, expiring } = await this.#storage.probe();
      this.problem = problem;
      this.fleeting = fleeting && problem === null;
      this.expiring = expiring && !this.fleeting;
      if (problem) return;
      const recovery = await this.#storage.recoverIfWiped();
      if (recovery.wiped || recovery.recovered.length > 0) this.loss = recovery;
    } catch (thrown) {
      this.problem = problemOf(thrown);
    } finally {
      this.#begun();
    }
  };

  /** Takes note that the loss was read. */
  dismissLoss = (): void => {
    this.loss = null;
  };

  /** Looks again at how much is stored and how safely. */
  refresh = async (): Promise<void> => {
    this.bytes = await this.#storage.bytesStored();
    this.persistence = await this.#storage.persistence();
  };

  /** Asks the browser to keep what is stored; to be called when there is something to lose. */
  askToKeep = async (): Promise<void> => {
    this.persistence = await this.#storage.requestPersistence();
    this.bytes = await this.#storage.bytesStored();
  };
}

import type { Transaction } from 'dexie';
import { EcholotError } from '../core/problem.ts';
import { type DatabaseOptions, EcholotDatabase, type Stores, schemaVersion } from './database.ts';
import { connectionBroke, storageError } from './storage-problem.ts';

/** How long another tab may hold up an upgrade before the person is told, in milliseconds. */
const patienceWhenBlocked = 1500;

/** How long opening may take at all, in milliseconds: some engines never answer. */
const patienceWhenOpening = 15_000;

/** Dexie's method, without the types of the whole database, which are too deep for the compiler. */
interface Transacting {
  transaction<T>(mode: 'r' | 'rw', names: string[], work: (transaction: Transaction) => PromiseLike<T>): PromiseLike<T>;
}

/** What is done in a transaction, with the stores that take part. */
type Work<K extends keyof Stores, T> = (stores: Pick<Stores, K>) => PromiseLike<T>;

/**
 * The way to the database: opens it when first needed, refuses one of a newer schema, closes for good when another
 * tab upgrades it, and repeats a transaction once on a new connection when the old one broke. So `work` must give the
 * same result when it is run twice, and may wait for nothing but the stores it is given, which are bound to the
 * transaction: Dexie's own way of finding the transaction gets lost in nested async functions.
 */
export class Connection {
  readonly #database: EcholotDatabase;
  #opening: Promise<void> | null = null;
  #outdatedBy: number | null = null;
  readonly #whenOutdated = new Set<() => void>();

  constructor(options: DatabaseOptions = {}) {
    this.#database = new EcholotDatabase(options);
    this.#database.on('versionchange', ({ newVersion }) => this.#leave(newVersion));
  }

  /** Calls `listener` when another tab upgrades the database and this page has to be loaded again. */
  onOutdated(listener: () => void): () => void {
    this.#whenOutdated.add(listener);
    return () => this.#whenOutdated.delete(listener);
  }

  read<K extends keyof Stores, T>(names: readonly K[], work: Work<K, T>): Promise<T> {
    return this.#run('r', names, work);
  }

  /** Resolves when the transaction is complete. */
  write<K extends keyof Stores, T>(names: readonly K[], work: Work<K, T>): Promise<T> {
    return this.#run('rw', names, work);
  }

  /** Begins to open the database, which will soon be needed; that it fails is told to who needs it. */
  warm(): void {
    this.#open().catch(() => undefined);
  }

  close(): void {
    this.#database.close({ disableAutoOpen: true });
  }

  async #run<K extends keyof Stores, T>(mode: 'r' | 'rw', names: readonly K[], work: Work<K, T>): Promise<T> {
    try {
      return await this.#once(mode, names, work);
    } catch (error) {
      if (!connectionBroke(error) || this.#outdatedBy !== null) throw this.#explained(error);
      this.close();
    }
    try {
      return await this.#once(mode, names, work);
    } catch (error) {
      throw this.#explained(error);
    }
  }

  async #once<K extends keyof Stores, T>(mode: 'r' | 'rw', names: readonly K[], work: Work<K, T>): Promise<T> {
    await this.#open();
    const database = this.#database as unknown as Transacting;
    return database.transaction(mode, [...names], (transaction) => {
      refuseNewer(transaction);
      const bound = names.map((name) => [name, transaction.table(name)]);
      return work(Object.fromEntries(bound) as Pick<Stores, K>);
    });
  }

  #open(): Promise<void> {
    if (this.#outdatedBy !== null) return Promise.reject(newerDatabase(this.#outdatedBy));
    if (this.#opening) return this.#opening;
    if (this.#database.isOpen()) return Promise.resolve();
    this.#opening = this.#openNow().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #openNow(): Promise<void> {
    const blocked = new EcholotError({ code: 'storage-blocked' });
    const silent = new EcholotError({ code: 'storage-unavailable', detail: 'The database does not open.' });
    await new Promise<void>((resolve, reject) => {
      const giveUp = (error: EcholotError) => () => {
        this.#database.close({ disableAutoOpen: true });
        reject(error);
      };
      const timers = [setTimeout(giveUp(silent), patienceWhenOpening)];
      const whenBlocked = () => void timers.push(setTimeout(giveUp(blocked), patienceWhenBlocked));
      this.#database.on('blocked', whenBlocked);
      this.#database
        .open()
        .then(() => resolve(), reject)
        .finally(() => {
          this.#database.on('blocked').unsubscribe(whenBlocked);
          timers.forEach(clearTimeout);
        });
    });
    const found = nativeSchema(this.#database.backendDB());
    if (found > schemaVersion) {
      this.close();
      throw newerDatabase(found);
    }
  }

  /** Makes way for another tab: for good when it brings a newer schema, for now when it deletes the database. */
  #leave(newVersion: number | null): void {
    this.close();
    if (newVersion === null) return;
    this.#outdatedBy = Math.floor(newVersion / 10);
    for (const listener of this.#whenOutdated) listener();
  }

  #explained(error: unknown): unknown {
    return this.#outdatedBy === null ? storageError(error) : newerDatabase(this.#outdatedBy);
  }
}

/** Dexie opens a database of a newer schema without a word, even by itself while reconnecting. */
function refuseNewer(transaction: Transaction): void {
  const found = nativeSchema((transaction as Transaction & { idbtrans: IDBTransaction }).idbtrans.db);
  if (found > schemaVersion) throw newerDatabase(found);
}

/** Dexie's version of a database: the engine's is ten times as large. */
const nativeSchema = (database: IDBDatabase): number => Math.floor(database.version / 10);

const newerDatabase = (found: number): EcholotError =>
  new EcholotError({ code: 'database-too-new', found, supported: schemaVersion });

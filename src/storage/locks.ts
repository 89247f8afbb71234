/** A lock held until `release`; where Web Locks are missing nothing is held. */
export interface HeldLock {
  release(): void;
}

/** Web Locks, where the browser has them. */
export const webLocks = (): LockManager | undefined => (globalThis.navigator as Navigator | undefined)?.locks;

/** Waits for a lock of this name among all tabs and workers and holds it. */
export function holdLock(locks: LockManager | undefined, name: string): Promise<HeldLock> {
  if (!locks) return Promise.resolve({ release: () => undefined });
  return new Promise((resolve, reject) => {
    locks.request(name, () => new Promise<void>((release) => resolve({ release }))).catch(reject);
  });
}

/**
 * Runs `work` under the lock of this name unless somebody holds it. `unknown` when there are no locks to tell by.
 */
export async function ifNobodyHolds(
  locks: LockManager | undefined,
  name: string,
  work: () => Promise<void>,
): Promise<'done' | 'held' | 'unknown'> {
  if (!locks) return 'unknown';
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return 'held';
    await work();
    return 'done';
  });
}

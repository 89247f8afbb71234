interface Request {
  readonly options: LockOptions;
  readonly grant: () => void;
}

/** Web Locks of one origin, exclusive ones only, with the one thing that browsers do by themselves: losing a tab. */
export interface FakeLocks extends LockManager {
  /** Frees every lock, as if the tabs that hold them had died. */
  lose(): void;
}

/** Locks for tests in Node, after the W3C's Web Locks API: exclusive, `ifAvailable`, `steal` and `signal`. */
export function fakeLocks(): FakeLocks {
  const held = new Map<string, { reject: (error: unknown) => void }>();
  const queues = new Map<string, Request[]>();

  const next = (name: string): void => {
    if (!held.has(name)) queues.get(name)?.shift()?.grant();
  };

  const request = (name: string, given: unknown, later?: unknown): Promise<unknown> => {
    const options = (later ? given : {}) as LockOptions;
    const callback = (later ?? given) as (lock: Lock | null) => unknown;
    return new Promise((resolve, reject) => {
      const grant = (): void => {
        const holder = { reject };
        held.set(name, holder);
        Promise.resolve(callback({ name, mode: 'exclusive' }))
          .then(resolve, reject)
          .finally(() => {
            if (held.get(name) !== holder) return;
            held.delete(name);
            next(name);
          });
      };
      if (options.steal) {
        held.get(name)?.reject(new DOMException('stolen', 'AbortError'));
        grant();
      } else if (!held.has(name)) {
        grant();
      } else if (options.ifAvailable) {
        resolve(callback(null));
      } else {
        const waiting = { options, grant };
        const queue = queues.get(name) ?? [];
        queues.set(name, [...queue, waiting]);
        options.signal?.addEventListener('abort', () => {
          queues.set(
            name,
            (queues.get(name) ?? []).filter((other) => other !== waiting),
          );
          reject(new DOMException('aborted', 'AbortError'));
        });
      }
    });
  };

  return {
    request: request as LockManager['request'],
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
    lose: () => held.clear(),
  };
}

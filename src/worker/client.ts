import { type EngineClient, engineClientOf, type WorkerLine } from './asking.ts';

export type { EngineClient } from './asking.ts';

/**
 * Inlined on purpose: a worker started from a blob is under the page's content security policy, one loaded from a
 * URL is not. Loaded when first needed, because the page starts without it.
 */
async function startWorker(): Promise<WorkerLine> {
  const { default: EngineWorker } = await import('./engine.worker.ts?worker&inline');
  return new EngineWorker({ name: 'echolot-engine' });
}

/** Some engines end a worker that needs too much memory without a word, but all free its locks. */
const whenFree = (lock: string): Promise<void> =>
  navigator.locks ? navigator.locks.request(lock, () => undefined) : new Promise(() => undefined);

/** The engine of this page; its worker starts with the first question. */
export const engineClient: EngineClient = engineClientOf(startWorker, whenFree);

import { EcholotError } from '../core/problem.ts';
import type { FromPage, FromWorker, Line } from './protocol.ts';
import type { Ask, Progress } from './questions.ts';

/** A worker as the page sees it. */
export interface WorkerLine extends Line<FromPage, FromWorker> {
  /** Called by the worker's owner when it fails as a whole. */
  onerror: ((event: ErrorEvent) => unknown) | null;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: EcholotError) => void;
  readonly progress: ((progress: Progress) => void) | undefined;
}

/** A page's way to the engine. */
export interface EngineClient {
  readonly ask: Ask;
  /** Starts the worker before the first question, so that it need not wait for that. */
  warm(): void;
  /** Ends the worker; whatever was asked is rejected with `worker-died`, and the next question starts another. */
  stop(): void;
}

/**
 * Asks a worker that is started with the first question, and anew with the first question after it died.
 *
 * @param start starts a worker.
 * @param whenFree resolves when a lock can be had: the worker that held it has died, for whatever reason.
 */
export function engineClientOf(
  start: () => Promise<WorkerLine>,
  whenFree: (lock: string) => Promise<void> = () => new Promise(() => undefined),
): EngineClient {
  let running: Promise<WorkerLine> | null = null;
  /** The running worker once it listens: it is asked at once, before anything else that the page has to do. */
  let listening: WorkerLine | null = null;
  let lastId = 0;
  let stopRunning: () => void = () => undefined;
  const waiting = new Map<number, Waiting>();

  /** Starts a worker; the promise resolves when it listens. */
  const begin = async (): Promise<WorkerLine> => {
    const worker = await start();
    return new Promise((resolve, reject) => {
      let alive = true;
      const died = (): void => {
        if (!alive) return;
        alive = false;
        worker.onmessage = null;
        worker.terminate();
        running = null;
        listening = null;
        reject(new EcholotError({ code: 'worker-died' }));
        rejectAll();
      };
      stopRunning = died;
      worker.onerror = died;
      worker.onmessage = ({ data }) => {
        if (data.kind !== 'ready') receive(data);
        else {
          listening = worker;
          resolve(worker);
          if (data.lifeLock) whenFree(data.lifeLock).then(died, () => undefined);
        }
      };
    });
  };

  const rejectAll = (): void => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(new EcholotError({ code: 'worker-died' }));
  };

  const receive = (message: Exclude<FromWorker, { kind: 'ready' }>): void => {
    const asked = waiting.get(message.id);
    if (message.kind === 'progress') asked?.progress?.(message.progress);
    if (message.kind === 'answer') asked?.resolve(message.answer as never);
    if (message.kind === 'problem') asked?.reject(new EcholotError(message.problem));
  };

  const started = async (): Promise<WorkerLine> => {
    running ??= begin();
    const starting = running;
    return starting.catch((error: unknown) => {
      if (running === starting) running = null;
      throw error;
    });
  };

  const ask: Ask = async (question, args, { signal, progress } = {}) => {
    const cancelled = new EcholotError({ code: 'cancelled' });
    if (signal?.aborted) throw cancelled;
    const worker = listening ?? (await started());
    if (signal?.aborted) throw cancelled;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        worker.postMessage({ kind: 'cancel', id });
        settled();
        reject(cancelled);
      };
      const settled = (): void => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      const settling =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          settled();
          then(value);
        };
      waiting.set(id, { resolve: settling(resolve), reject: settling(reject), progress });
      signal?.addEventListener('abort', cancel);
      worker.postMessage({ kind: 'ask', id, question, args } as FromPage);
    });
  };

  return { ask, warm: () => void started().catch(() => undefined), stop: () => stopRunning() };
}

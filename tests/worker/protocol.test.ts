import { afterEach, expect, test, vi } from 'vitest';
import { EcholotError } from '../../src/core/problem.ts';
import { engineClientOf, type WorkerLine } from '../../src/worker/asking.ts';
import type { FromPage, FromWorker } from '../../src/worker/protocol.ts';
import type { Handlers, Progress } from '../../src/worker/questions.ts';
import { serve } from '../../src/worker/server.ts';
import { problemFrom } from '../storage/database.ts';

const unasked = () => Promise.reject(new EcholotError({ code: 'bug', detail: 'not part of this test' }));

const noHandlers: Handlers = {
  previewFile: unasked,
  dryRun: unasked,
  importFile: unasked,
  compareFile: unasked,
  appendFile: unasked,
  linkTables: unasked,
  tableMeta: unasked,
  importReport: unasked,
  tableStoredAt: unasked,
  answerPlans: unasked,
  answerInquiry: unasked,
  countRows: unasked,
  columnValues: unasked,
  tableRows: unasked,
  columnSummary: unasked,
  exportRows: unasked,
  previewContacts: unasked,
  exportContacts: unasked,
  compareTexts: unasked,
  fitPurchases: unasked,
  sweepTables: unasked,
};

interface Started {
  readonly sent: FromPage[];
  /** Ends the worker without a word, as a browser short of memory does. */
  kill(): void;
  fail(): void;
}

const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A client whose workers are message channels in this process. */
function clientOf(handlers: Partial<Handlers>) {
  const started: Started[] = [];
  const freed = new Map<string, () => void>();
  const start = async (): Promise<WorkerLine> => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const sent: FromPage[] = [];
    const lifeLock = `life-${started.length}`;
    const line: WorkerLine = {
      onmessage: null,
      onerror: null,
      postMessage(message) {
        sent.push(message);
        port1.postMessage(message);
      },
      terminate: () => port1.close(),
    };
    port1.onmessage = (event: MessageEvent<FromWorker>) => line.onmessage?.(event);
    started.push({
      sent,
      kill: () => freed.get(lifeLock)?.(),
      fail: () => line.onerror?.(new Event('error') as ErrorEvent),
    });
    setTimeout(() => serve(port2, { ...noHandlers, ...handlers }, lifeLock), 5);
    return line;
  };
  const whenFree = (lock: string) => new Promise<void>((resolve) => freed.set(lock, resolve));
  return { ...engineClientOf(start, whenFree), started };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('questions are answered each with its own answer, though the worker listens late', async () => {
  const { ask, started } = clientOf({
    sweepTables: async ({ keep }) => {
      await new Promise((resolve) => setTimeout(resolve, keep.length === 1 ? 20 : 1));
      return { deleted: keep.length };
    },
  });
  const answers = await Promise.all([ask('sweepTables', { keep: ['a'] }), ask('sweepTables', { keep: ['a', 'b'] })]);
  expect(answers).toEqual([{ deleted: 1 }, { deleted: 2 }]);
  expect(started).toHaveLength(1);
});

test('a problem reaches the page with its facts', async () => {
  const problem = { code: 'table-missing', table: 't1' } as const;
  const { ask } = clientOf({ tableMeta: () => Promise.reject(new EcholotError(problem)) });
  expect(await problemFrom(ask('tableMeta', { table: 't1' }))).toEqual(problem);
});

test('what nobody foresaw reaches the page as a bug, and the worker lives on', async () => {
  const { ask, started } = clientOf({
    tableMeta: () => {
      throw new TypeError('undefined is not a table');
    },
    sweepTables: async () => ({ deleted: 0 }),
  });
  const bug = { code: 'bug', detail: 'TypeError: undefined is not a table' };
  expect(await problemFrom(ask('tableMeta', { table: 't1' }))).toEqual(bug);
  expect(await ask('sweepTables', { keep: [] })).toEqual({ deleted: 0 });
  expect(started).toHaveLength(1);
});

test('progress comes about ten times a second, the first of a stage at once', async () => {
  const { ask } = clientOf({
    sweepTables: async (_, { progress }) => {
      const end = performance.now() + 350;
      for (let done = 0; performance.now() < end; done += 1) {
        progress({ stage: 'reading', done, total: 1, rows: 0 });
        if (done % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      }
      progress({ stage: 'storing', done: 1, total: 1, rows: 0 });
      return { deleted: 0 };
    },
  });
  const heard: Progress[] = [];
  const before = performance.now();
  await ask('sweepTables', { keep: [] }, { progress: (progress) => heard.push(progress) });
  expect(heard[0]).toMatchObject({ stage: 'reading', done: 0 });
  expect(heard.at(-1)).toMatchObject({ stage: 'storing' });
  expect(heard.length).toBeGreaterThanOrEqual(3);
  expect(heard.length).toBeLessThanOrEqual(2 + (performance.now() - before) / 100);
});

test('cancelling rejects at once and aborts the work', async () => {
  const begun = vi.fn();
  const aborted = vi.fn();
  const { ask } = clientOf({
    sweepTables: (_, { signal }) => {
      begun();
      signal.addEventListener('abort', aborted);
      return untilAborted(signal);
    },
  });
  const abort = new AbortController();
  const problem = problemFrom(ask('sweepTables', { keep: [] }, { signal: abort.signal }));
  await vi.waitFor(() => expect(begun).toHaveBeenCalled());
  abort.abort();
  expect(await problem).toEqual({ code: 'cancelled' });
  await vi.waitFor(() => expect(aborted).toHaveBeenCalledOnce());
});

test('a question cancelled before it was asked is never sent', async () => {
  const { ask, started } = clientOf({});
  const signal = AbortSignal.abort();
  expect(await problemFrom(ask('sweepTables', { keep: [] }, { signal }))).toEqual({ code: 'cancelled' });
  expect(started).toHaveLength(0);
});

test.each(['kill', 'fail'] as const)(
  'a worker that dies (%s) rejects what was asked; the next question starts another',
  async (death) => {
    let calls = 0;
    const { ask, started } = clientOf({
      sweepTables: (_, { signal }) => {
        calls += 1;
        return calls === 1 ? untilAborted(signal) : Promise.resolve({ deleted: 7 });
      },
    });
    const problem = problemFrom(ask('sweepTables', { keep: [] }));
    await vi.waitFor(() => expect(calls).toBe(1));
    started[0]?.[death]();
    expect(await problem).toEqual({ code: 'worker-died' });
    expect(await ask('sweepTables', { keep: [] })).toEqual({ deleted: 7 });
    expect(started).toHaveLength(2);
  },
);

test('a worker that cannot be started is told, and tried again with the next question', async () => {
  let tries = 0;
  const { ask } = engineClientOf(() => {
    tries += 1;
    return Promise.reject(new EcholotError({ code: 'worker-died' }));
  });
  for (const _ of [1, 2]) expect(await problemFrom(ask('sweepTables', { keep: [] }))).toEqual({ code: 'worker-died' });
  expect(tries).toBe(2);
});

test('a worker that was warmed up answers the first question, and hears the next before anything else happens', async () => {
  const { ask, warm, started } = clientOf({ sweepTables: async () => ({ deleted: 1 }) });
  warm();
  warm();
  expect(await ask('sweepTables', { keep: [] })).toEqual({ deleted: 1 });
  expect(started).toHaveLength(1);
  const again = ask('sweepTables', { keep: [] });
  expect(started[0]?.sent).toHaveLength(2);
  await again;
});

test('stopping the engine rejects what was asked', async () => {
  const { ask, stop, started } = clientOf({ sweepTables: (_, { signal }) => untilAborted(signal) });
  const problem = problemFrom(ask('sweepTables', { keep: [] }));
  await vi.waitFor(() => expect(started[0]?.sent).toHaveLength(1));
  stop();
  expect(await problem).toEqual({ code: 'worker-died' });
});

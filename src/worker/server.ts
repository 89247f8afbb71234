import { problemOf } from '../core/problem.ts';
import type { FromPage, FromWorker, Line } from './protocol.ts';
import type { Handlers, Progress, Questions } from './questions.ts';

/** Least time between two reports of progress, in milliseconds. */
const progressPause = 100;

/**
 * Answers the page's questions with the handlers until the worker ends. A cancelled question gets no answer: the page
 * has stopped waiting when it cancels.
 *
 * @param lifeLock name of a lock that this worker holds as long as it lives.
 */
export function serve(line: Line<FromWorker, FromPage>, handlers: Handlers, lifeLock: string | null = null): void {
  const running = new Map<number, AbortController>();

  const answer = async <Q extends keyof Questions>(id: number, question: Q, args: Questions[Q]['args']) => {
    const abort = new AbortController();
    running.set(id, abort);
    const report = (progress: Progress) => line.postMessage({ kind: 'progress', id, progress });
    try {
      const handler: Handlers[Q] = handlers[question];
      const given = await handler(args, { signal: abort.signal, progress: atMostEvery(progressPause, report) });
      if (!abort.signal.aborted) line.postMessage({ kind: 'answer', id, answer: given });
    } catch (error) {
      if (!abort.signal.aborted) line.postMessage({ kind: 'problem', id, problem: problemOf(error) });
    } finally {
      running.delete(id);
    }
  };

  line.onmessage = ({ data }) => {
    if (data.kind === 'cancel') running.get(data.id)?.abort();
    else void answer(data.id, data.question, data.args);
  };
  line.postMessage({ kind: 'ready', lifeLock });
}

/** Passes the first report of each stage on, and then one per pause. */
function atMostEvery(pause: number, report: (progress: Progress) => void): (progress: Progress) => void {
  let next = 0;
  let stage: Progress['stage'] | null = null;
  return (progress) => {
    const now = performance.now();
    if (now < next && progress.stage === stage) return;
    next = now + pause;
    ({ stage } = progress);
    report(progress);
  };
}

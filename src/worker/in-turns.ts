import { EcholotError } from '../core/problem.ts';

/** Milliseconds of work after which other tasks of the worker get a turn: only then can it hear of a cancellation. */
const turn = 50;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Runs a computation in steps to its end, letting other tasks in between, and tells of each step. Aborting the signal
 * ends it with the problem `cancelled` after the step at hand.
 */
export async function inTurns<Step, Answer>(
  steps: Generator<Step, Answer>,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (step: Step) => void },
): Promise<Answer> {
  let since = performance.now();
  for (;;) {
    if (signal.aborted) throw new EcholotError({ code: 'cancelled' });
    const step = steps.next();
    if (step.done) return step.value;
    progress(step.value);
    if (performance.now() - since < turn) continue;
    await nextTask();
    since = performance.now();
  }
}

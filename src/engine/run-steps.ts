import type { Abortable } from './scan/request.ts';
import { stopIfAborted } from './stop-if-aborted.ts';
import { Turns } from './turns.ts';

/** How far work has come. */
export interface WorkDone {
  readonly done: number;
  readonly total: number;
}

/** What work in steps obeys and tells. */
export interface StepsOptions {
  readonly signal?: Abortable | undefined;
  readonly progress?: ((done: WorkDone) => void) | undefined;
}

/**
 * Runs a computation in steps to its end, in turns with other tasks.
 *
 * @throws EcholotError `cancelled` after the step at which the signal was aborted.
 */
export async function runSteps<Answer>(
  steps: Generator<WorkDone, Answer>,
  { signal, progress }: StepsOptions = {},
): Promise<Answer> {
  const turns = new Turns();
  for (;;) {
    stopIfAborted(signal);
    const step = steps.next();
    if (step.done) return step.value;
    progress?.(step.value);
    await turns.give();
  }
}

/** The options of a part of some work: its progress lies between two shares of the whole and never goes back. */
export function partOf({ signal, progress }: StepsOptions, from: number, to: number): StepsOptions {
  let most = from;
  return {
    signal,
    progress: ({ done, total }) => {
      most = Math.max(most, from + (to - from) * (total > 0 ? done / total : 1));
      progress?.({ done: most, total: 1 });
    },
  };
}

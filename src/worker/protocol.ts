import type { Problem } from '../core/problem.ts';
import type { Progress, Questions } from './questions.ts';

/** What the page sends. `id` names one asking and is never used twice. */
export type FromPage =
  | { [Q in keyof Questions]: { kind: 'ask'; id: number; question: Q; args: Questions[Q]['args'] } }[keyof Questions]
  | { readonly kind: 'cancel'; readonly id: number };

/** What the worker sends. It listens from `ready` on; what is sent to it earlier is lost. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly lifeLock: string | null }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem };

/** One end of the line between page and worker: a worker, a worker's global scope or a port. */
export interface Line<Out, In> {
  postMessage(message: Out): void;
  onmessage: ((event: MessageEvent<In>) => unknown) | null;
}

import { EcholotError } from '../core/problem.ts';
import type { Engine } from './handlers.ts';

const missing = (): Promise<never> =>
  Promise.reject(new EcholotError({ code: 'bug', detail: 'This part of the engine is not there yet.' }));

/** The engine that the worker runs. */
export const engine: Engine = {
  previewImport: missing,
  importChunks: missing,
  answerPlans: missing,
  countRows: missing,
  columnValues: missing,
};

import { EcholotError } from '../core/problem.ts';
import { answerPlans, columnValues, countRows } from '../engine/index.ts';
import type { Engine } from './handlers.ts';

const missing = (): Promise<never> =>
  Promise.reject(new EcholotError({ code: 'bug', detail: 'Files cannot be imported yet.' }));

/** The engine that the worker runs. */
export const engine: Engine = { previewImport: missing, importChunks: missing, answerPlans, countRows, columnValues };

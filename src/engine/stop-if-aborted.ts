import { EcholotError } from '../core/problem.ts';
import type { Abortable } from './scan/request.ts';

/** Throws `cancelled` once the signal is. */
export function stopIfAborted(signal?: Abortable): void {
  if (signal?.aborted) throw new EcholotError({ code: 'cancelled' });
}

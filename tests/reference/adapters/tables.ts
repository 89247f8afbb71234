import { fisherExactP } from '../../../src/core/inference/proportion-test.ts';
import { type Adapters, adapter } from './adapter.ts';

/** Tables, ranks, correlations and several tests at once. */
export const tableAdapters: Adapters = {
  'test.fisher2x2': adapter(({ x1, n1, x2, n2 }: { x1: number; n1: number; x2: number; n2: number }) => ({
    p: fisherExactP({ hits: x1, base: n1 }, { hits: x2, base: n2 }),
  })),
};

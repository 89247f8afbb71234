import type { Beginning } from '../../app/notebooks.ts';

/** A way to begin a notebook, in words. */
export interface Way {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly beginning: Beginning;
  /** Whether a person made it, so that it can be deleted. */
  readonly own: boolean;
}

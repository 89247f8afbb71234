import { first } from './first.ts';
import { rest } from './rest.ts';

/** All English messages; their keys are the keys of every language. */
export const messages = { ...first, ...rest };

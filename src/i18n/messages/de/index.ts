import type { Translation } from '../../message.ts';
import type { messages as english } from '../en/index.ts';
import { first } from './first.ts';
import { rest } from './rest.ts';

/** All German messages. */
export const messages: Translation<typeof english> = { ...first, ...rest };

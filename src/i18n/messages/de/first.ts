import type { Translation } from '../../message.ts';
import type { first as english } from '../en/first.ts';
import { common } from './common.ts';
import { keeping } from './keeping.ts';
import { problems } from './problems.ts';
import { welcome } from './welcome.ts';

/** {@link english} in German. */
export const first: Translation<typeof english> = {
  ...common,
  ...keeping,
  ...problems,
  ...welcome,
};

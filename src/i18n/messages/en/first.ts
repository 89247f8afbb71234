import { common } from './common.ts';
import { keeping } from './keeping.ts';
import { problems } from './problems.ts';
import { welcome } from './welcome.ts';

/** English words of the first screen, and of what can go wrong before others are there. */
export const first = {
  ...common,
  ...keeping,
  ...problems,
  ...welcome,
};

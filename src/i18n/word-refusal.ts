import type { Refusal } from '../core/inference/refusal.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import { refusals } from './messages/en/refusals.ts';

/** Parameters of models mean nothing to a reader: their names are left out. */
const unnamed: readonly Refusal['refused'][] = ['unidentified', 'not-converged', 'cohort-grows'];

type AboutKey = Extract<keyof typeof refusals, `refusal.about.${string}`>;

const isAboutKey = (key: string): key is AboutKey => Object.hasOwn(refusals, key);

/** Why a number is not given and what to do, with what was found, what is needed and what it is about. */
export function wordRefusal({ refused, found, needed, about }: Refusal, t: Translate, formats: Formats): string {
  const sentences = [t(`refusal.${refused}`)];
  if (found !== undefined && refused === 'impossible-purchases') {
    sentences.push(t('refusal.row', { found: formats.count(found) }));
  } else if (found !== undefined) {
    const facts = { found: formats.number(found), needed: needed === undefined ? '' : formats.number(needed) };
    sentences.push(t(needed === undefined ? 'refusal.found' : 'refusal.found-needed', facts));
  }
  if (about !== undefined && !unnamed.includes(refused)) {
    const key = `refusal.about.${about}`;
    sentences.push(t('refusal.about', { about: isAboutKey(key) ? t(key) : about }));
  }
  return sentences.join(' ');
}

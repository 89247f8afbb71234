import type { Draw } from '../inference/numeric/random.ts';
import { pick } from './random.ts';
import type { Bilingual } from './sample.ts';

/** What people write about one topic, by mood. */
export interface Topic {
  readonly happy: readonly [Bilingual, ...Bilingual[]];
  readonly mixed: readonly [Bilingual, ...Bilingual[]];
  readonly unhappy: readonly [Bilingual, ...Bilingual[]];
}

/** A pair of the same sentence in both languages. */
export const say = (en: string, de: string): Bilingual => ({ en, de });

/** A comment that fits a recommendation of 0–10: one or two sentences on the given topics. */
export function drawComment(draw: Draw, recommendation: number, topics: readonly [Topic, ...Topic[]]): Bilingual {
  const mood = recommendation >= 9 ? 'happy' : recommendation >= 7 ? 'mixed' : 'unhappy';
  const first = pick(draw, pick(draw, topics)[mood]);
  if (draw() < 0.6) return first;
  const second = pick(draw, pick(draw, topics)[mood]);
  return second === first ? first : { en: `${first.en} ${second.en}`, de: `${first.de} ${second.de}` };
}

import { type Scale, scaleSteps } from '../table/scale.ts';

/**
 * Version of an effort question: `1.0` asks how much effort it took (1–5, 5 is the most), `2.0` how far one agrees that
 * it was made easy (1–7, 7 the most); `worded` three or four named answers, from difficult to easy; `other` any scale
 * that neither has, such as 1–5 with 5 as the easiest.
 */
export type CesVersion = '1.0' | '2.0' | 'worded' | 'other';

/** Longest scale whose answers are usually words. */
const mostWordedSteps = 4;

/**
 * The version of an effort question by its scale and polarity. Versions never pool, whatever their numbers.
 * Source: Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8), 116–122; CEB 2013 (CES 2.0).
 */
export function cesVersionOf(scale: Scale): CesVersion {
  const { min, max, goodEnd } = scale;
  if (min === 1 && max === 5 && goodEnd === 'low') return '1.0';
  if (min === 1 && max === 7 && goodEnd === 'high') return '2.0';
  return scaleSteps(scale) <= mostWordedSteps ? 'worded' : 'other';
}

import type { Judged } from '../core/charts/judged.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** A value as it stands in a sentence or tile, with its unit. */
export const wordValue = (value: number, { unit }: Pick<Judged, 'unit'>, formats: Formats): string =>
  formats.value(value, unit);

/**
 * What a reader must know of the scale to read the number: its ends, which answers count, and for effort always its
 * direction.
 */
export function wordScale(
  { metric, unit, scale, hits }: Pick<Judged, 'metric' | 'unit' | 'scale' | 'hits'>,
  t: Translate,
  formats: Formats,
): string {
  const [min, max] = [formats.count(scale.min), formats.count(scale.max)];
  if (unit === 'points') return t('scale.points');
  if (unit === 'percent') {
    return hits ? t(metric === 'ces' ? 'scale.easy' : 'scale.satisfied', { hits: wordAnswers(hits, t, formats) }) : '';
  }
  if (metric === 'ces')
    return t(scale.goodEnd === 'high' ? 'scale.effort.high-good' : 'scale.effort.low-good', { max });
  return t(scale.goodEnd === 'high' ? 'scale.mean' : 'scale.mean.low-good', { min, max });
}

/** Neighbouring answers, e.g. 4 or 5, 9 to 10. */
export function wordAnswers(
  { from, to }: { readonly from: number; readonly to: number },
  t: Translate,
  formats: Formats,
): string {
  const answers = { from: formats.count(from), to: formats.count(to) };
  if (from === to) return t('scale.hits.one', answers);
  return t(to - from === 1 ? 'scale.hits.two' : 'scale.hits.more', answers);
}

/** The name of an interval's or comparison's method; a method without words keeps its id. */
export function wordMethod(method: string, t: Translate): string {
  const known = knownMethods.find((id) => id === method);
  return known ? t(`method.${known}`) : method;
}

const knownMethods = ['adjusted-wald', 'wilson', 't', 'newcombe-10', 'welch'] as const;

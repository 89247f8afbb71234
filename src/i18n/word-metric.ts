import type { Judged } from '../core/charts/judged.ts';
import type { AnswerRange } from '../core/metrics/answer-range.ts';
import type { Scale } from '../core/table/scale.ts';
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
    return hits
      ? t(hitWords[metric], { hits: wordHits(hits, scale, t, formats) })
      : t('scale.percent-of-maximum', { min, max });
  }
  if (metric === 'ces')
    return t(scale.goodEnd === 'high' ? 'scale.effort.high-good' : 'scale.effort.low-good', { max });
  return t(scale.goodEnd === 'high' ? 'scale.mean' : 'scale.mean.low-good', { min, max });
}

/** What is said of the answers that count as hits. */
const hitWords = {
  nps: 'scale.satisfied',
  wrs: 'scale.recommending',
  csat: 'scale.satisfied',
  ces: 'scale.easy',
} as const satisfies Record<Judged['metric'], string>;

/** The answers that count; on yes or no the word instead of its code. */
export const wordHits = (hits: AnswerRange, { min, max }: Scale, t: Translate, formats: Formats): string =>
  min === 0 && max === 1 && hits.from === 1 ? t('scale.hits.yes') : wordAnswers(hits, t, formats);

/** Neighbouring answers, e.g. 4 or 5, 9 to 10. */
function wordAnswers({ from, to }: AnswerRange, t: Translate, formats: Formats): string {
  const answers = { from: formats.count(from), to: formats.count(to) };
  if (from === to) return t('scale.hits.one', answers);
  return t(to - from === 1 ? 'scale.hits.two' : 'scale.hits.more', answers);
}

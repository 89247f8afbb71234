import type { Judged } from '../core/charts/judged.ts';
import { type Explanation, type ExplanationPart, fewestForClaim, fewestForValue } from '../core/metrics/metric.ts';
import type { Compare } from '../core/time/period.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import { explainMethod, type WordedMethod, wordMethod } from './word-method.ts';
import { wordHits, wordValue } from './word-metric.ts';

/** One line of the arithmetic: which answers, how many, which share with its sign. */
export interface WordedPart {
  readonly id: ExplanationPart['id'];
  readonly name: string;
  readonly count: string;
  readonly share: string;
  /** Whether it only counts in the base. */
  readonly quiet: boolean;
}

/** What a number means, in one sentence. */
export function wordDefinition({ metric, unit, scale, hits }: Judged, t: Translate, formats: Formats): string {
  const facts = {
    min: formats.count(scale.min),
    max: formats.count(scale.max),
    hits: hits ? wordHits(hits, scale, t, formats) : '',
  };
  if (metric === 'nps') return t('how.definition.nps');
  if (unit === 'points') return t('how.definition.ces.points');
  if (unit === 'percent' && hits === null) return t('how.definition.percent-of-maximum', facts);
  if (unit === 'percent') return t(`how.definition.${metric}.percent`, facts);
  if (metric === 'csat') return t('how.definition.csat.scale', facts);
  return t(
    scale.goodEnd === 'high' ? 'how.definition.ces.scale.high-good' : 'how.definition.ces.scale.low-good',
    facts,
  );
}

/** The parts of the arithmetic with the person's own counts. */
export const wordParts = ({ parts }: Explanation, t: Translate, formats: Formats): readonly WordedPart[] =>
  parts.map((part) => {
    const answers =
      part.from === part.to ? formats.count(part.from) : `${formats.count(part.from)}–${formats.count(part.to)}`;
    const share = part.share === null ? '' : formats.share(part.share);
    return {
      id: part.id,
      name:
        part.id === 'answer'
          ? t('how.part.answer', { answers })
          : t('how.part', { part: t(`how.part.${part.id}`), answers }),
      count: formats.count(part.count),
      share: part.sign === -1 && share !== '' ? `\u2212\u00a0${share}` : share,
      quiet: part.sign === 0,
    };
  });

/** Whether the shares as they are written, to a tenth of a percent, give the written difference when subtracted. */
const isExactInShares = (hit: ExplanationPart | undefined, loss: ExplanationPart, value: number): boolean =>
  Math.round(10 * (hit?.share ?? 0)) - Math.round(10 * (loss.share ?? 0)) === Math.round(10 * value);

/** The formula, filled in; empty when nobody answered. */
export function wordFormula({ explanation, unit, scale }: Judged, t: Translate, formats: Formats): string {
  const { parts, mean, estimate } = explanation;
  if (estimate.value === null) return '';
  const exact =
    unit === 'percent' ? formats.share(estimate.value) : formats.decimal(estimate.value, unit === 'scale' ? 2 : 1);
  const rounded = wordValue(estimate.value, { unit }, formats);
  const value = Number.isInteger(estimate.value) ? rounded : t('how.rounded', { exact, rounded });
  const n = formats.count(estimate.n);
  if (mean && unit === 'percent') {
    const exactMean = formats.decimal(mean.sum / estimate.n, 2);
    const [worst, best] = scale.goodEnd === 'high' ? [scale.min, scale.max] : [scale.max, scale.min];
    return t('how.percent-of-maximum', {
      mean: exactMean,
      worst: formats.count(worst),
      best: formats.count(best),
      value,
    });
  }
  if (mean) return t('how.mean', { sum: formats.count(mean.sum), n, value });
  const [hit, loss] = [parts.find(({ sign }) => sign === 1), parts.find(({ sign }) => sign === -1)];
  const share = (part: ExplanationPart | undefined) => (part?.share == null ? '' : formats.share(part.share));
  if (loss && !isExactInShares(hit, loss, estimate.value)) {
    const [promoters, detractors] = [formats.count(hit?.count ?? 0), formats.count(loss.count)];
    return t('how.net-of-counts', { promoters, detractors, n, value });
  }
  if (loss) return t('how.net', { promoters: share(hit), detractors: share(loss), value });
  return t('how.share', { count: formats.count(hit?.count ?? 0), n, value });
}

/** How sure the number is, in sentences. */
export function wordCertainty({ now, unit, explanation }: Judged, t: Translate, formats: Formats): readonly string[] {
  const n = formats.count(now.n);
  if (now.value === null) return [t('how.sure.none', { n, needed: fewestForValue })];
  if (now.low === null || now.high === null) return [t('how.sure.no-range')];
  const margin = explanation.margin === null ? '' : formats.decimal(explanation.margin, unit === 'scale' ? 2 : 1);
  return [
    t('how.sure.range', { n, range: formats.range(now.low, now.high, unit) }),
    ...(margin === '' ? [] : [t('how.sure.margin', { margin: t(`headline.margin.${unit}`, { margin }) })]),
  ];
}

/** What a number is compared with: an earlier period, or the answers of all other groups. */
export type Compared = Compare | 'rest';

/** What may be said of the change, and why; empty when nothing is compared. */
export function wordChange({ change, unit }: Judged, compare: Compared, t: Translate, formats: Formats): string {
  if (!change || compare === 'none') return '';
  const { value, low, high } = change.difference ?? { value: null, low: null, high: null };
  if (change.verdict === 'too-few' || value === null || low === null || high === null || change.before.value === null) {
    return t('how.change.too-few', { needed: fewestForClaim });
  }
  const before = t(`how.before.${compare}`, {
    value: wordValue(change.before.value, { unit }, formats),
    n: formats.count(change.before.n),
  });
  return t(`how.${compare === 'rest' ? 'rest' : 'change'}.${change.verdict}`, {
    before,
    difference: formats.difference(value, unit),
    range: formats.signedRange(low, high, unit),
  });
}

/** The trap that the metric is known for, with a title. */
export function wordTrap(
  { metric, scale, now, explanation }: Judged,
  t: Translate,
  formats: Formats,
): { readonly title: string; readonly text: string } | null {
  const title = t(`how.trap.${metric}.title`);
  const max = formats.count(scale.max);
  if (metric === 'csat') return { title, text: t('how.trap.csat') };
  if (metric === 'wrs') return { title, text: t('how.trap.wrs') };
  if (metric === 'ces') {
    return { title, text: t(scale.goodEnd === 'high' ? 'how.trap.ces.high-good' : 'how.trap.ces.low-good', { max }) };
  }
  const promoters = explanation.parts.find(({ id }) => id === 'promoters')?.share;
  if (now.value === null || promoters == null) return null;
  const value = formats.estimate(now.value, 'points');
  return { title, text: t('how.trap.nps', { value, promoters: formats.share(promoters) }) };
}

/** Warnings about this number in particular. */
export const wordCaveats = ({ explanation }: Judged, t: Translate): readonly string[] =>
  explanation.caveats.map((caveat) => t(`how.caveat.${caveat}`, { needed: fewestForClaim }));

/** The methods of range and comparison, named and explained. */
export const wordMethods = ({ explanation, change }: Judged, t: Translate): readonly WordedMethod[] => {
  const { method } = explanation.estimate;
  const difference = change?.difference?.method;
  return [
    { words: t('how.method.range', { method: wordMethod(method, t) }), means: explainMethod(method, t) },
    ...(difference === undefined
      ? []
      : [
          { words: t('how.method.change', { method: wordMethod(difference, t) }), means: explainMethod(difference, t) },
        ]),
  ];
};

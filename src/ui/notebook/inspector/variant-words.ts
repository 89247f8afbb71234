import { t } from '../../../app/language.svelte.ts';
import type { MessageKey } from '../../../i18n/language.ts';

const words: Readonly<Record<string, MessageKey>> = {
  points: 'inspector.variant-points',
  'top-2-box': 'inspector.variant-top-2-box',
  mean: 'inspector.variant-mean',
  easy: 'inspector.variant-easy',
  'net-easy': 'inspector.variant-net-easy',
  'percent-of-maximum': 'inspector.variant-percent-of-maximum',
  recommending: 'inspector.variant-recommending',
};

/** What a variant of a metric reads, e.g. share of easy answers. Reactive inside components. */
export function variantWords(variant: string): string {
  const key = words[variant];
  if (key) return t(key);
  const boxes = /^top-(\d+)-box$/.exec(variant)?.[1];
  return boxes ? t('inspector.variant-boxes', { n: Number(boxes) }) : variant;
}

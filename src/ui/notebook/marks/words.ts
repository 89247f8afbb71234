import { t } from '../../../app/language.svelte.ts';
import { variantWords } from '../inspector/variant-words.ts';
import type { Measurable } from './drafts.ts';

/** What a variant of a metric is called; the variant is named where the metric has several. Reactive in components. */
export function measurableWords({ metric, variant }: Measurable, among: readonly Measurable[]): string {
  const several = among.filter((other) => other.metric === metric).length > 1;
  return several ? `${t(`metric.${metric}`)}, ${variantWords(variant)}` : t(`metric.${metric}`);
}

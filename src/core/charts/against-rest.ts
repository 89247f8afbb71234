import type { Frame } from '../frame/frame.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import { histogramBase, subtractHistogram } from '../statistics/histogram.ts';
import { type Judged, judgeRow } from './judged.ts';

/** Some people and all others: the change of `part` is its difference to the rest. */
export interface AgainstRest {
  readonly part: Judged;
  readonly rest: Judged;
}

/**
 * Compares some people with all others, never with a total that holds them. Both frames are unsplit and of one
 * question; every answer of `part` is in `whole`. Null for frames without rows.
 */
export function againstRest(part: Frame, whole: Frame): AgainstRest | null {
  const [some, all] = [part.rows[0], whole.rows[0]];
  if (!some || !all) return null;
  const answers = subtractHistogram(all.answers, some.answers);
  const estimate = variantOf(metricById(whole.metric), whole.variant).estimate(answers, whole.scale);
  const others = { ...all, ...estimate, answers, n: histogramBase(answers) };
  return { part: judgeRow(part, some, others), rest: judgeRow(whole, others, null) };
}

import type { Frame } from '../frame/frame.ts';
import { type Judged, judgeRow } from './judged.ts';
import { restRow } from './rest-row.ts';

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
  const others = restRow(whole, some, all);
  return { part: judgeRow(part, some, others), rest: judgeRow(whole, others, null) };
}

import { type Movement, movementBalance } from '../../statistics/movement.ts';
import { type Bounds, noBounds, usualConfidence } from '../bounds.ts';
import { wilsonInterval } from '../proportion.ts';

/** The customer churn of one period under every definition in use, as fractions; null where a base is 0. */
export interface PeriodChurn {
  /** Lost of the starting customers / starting customers: the churn rate meant when nothing else is said. */
  readonly churn: number | null;
  /** Wilson's interval of `churn`. */
  readonly interval: Bounds;
  /** 1 − churn. */
  readonly retention: number | null;
  /** (start − end) / start: negative when the customer base grows; hides losses behind new customers. */
  readonly netChange: number | null;
  /** All lost / mean of the customers at start and end. */
  readonly ofAverage: number | null;
  /** All lost / (start + gained): of everybody who was a customer in the period. */
  readonly ofEverybody: number | null;
  /** start + gained − lost − end: 0 when the counts agree, otherwise by how many customers they do not. */
  readonly imbalance: number;
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/**
 * Customer churn of one period from its counts. The definitions side by side: 200 at start, 12 lost, 30 gained is 6 %
 * churn and a net change of −9 %. `churn`, its interval and `retention` are also null when more were lost than there
 * were at the start, which no counting of customers can give.
 * Source: Farris et al. 2010, Marketing Metrics, 5.1; the interval Wilson 1927.
 */
export function periodChurn(movement: Movement, confidence = usualConfidence): PeriodChurn {
  const { start, gained, lost, lostGained, end } = movement;
  const possible = lost >= 0 && lost <= start;
  const churn = possible ? ratio(lost, start) : null;
  return {
    churn,
    interval: possible ? wilsonInterval(lost, start, confidence) : noBounds,
    retention: churn === null ? null : 1 - churn,
    netChange: ratio(start - end, start),
    ofAverage: ratio(lost + lostGained, (start + end) / 2),
    ofEverybody: ratio(lost + lostGained, start + gained),
    imbalance: movementBalance(movement),
  };
}

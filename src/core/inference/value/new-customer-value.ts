import { type Bounds, usualConfidence } from '../bounds.ts';
import { percentileInterval } from '../numeric/percentile-interval.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { sbgExpectedLifetime, sbgResidualLifetime } from '../sbg/residual-value.ts';
import { drawnShares, type Lasting, sharesByAge } from './lasting.ts';
import { simpleValue, type TimedValue } from './simple-value.ts';
import { valueOfCurve } from './survival-value.ts';

/** When a new customer pays first: now, or after the first renewal, at the end of the period. */
export type FirstPayment = 'now' | 'renewal';

/** What the value of a customer rests on; margin and discount per period of payment. */
export interface PaymentTerms {
  readonly margin: number;
  readonly discount: number;
  /** Payments that count. */
  readonly horizon: number;
  readonly first: FirstPayment;
}

/** Value of a customer, in money, with what is not known of how long customers stay. */
export interface CustomerValue extends Bounds {
  readonly value: number;
}

const timed = (value: TimedValue, first: FirstPayment): number =>
  first === 'now' ? value.immediate : value.endOfPeriod;

/** Σ m S(t)/(1 + d)ᵗ over as many payments as the horizon has. */
function sumOf(shares: Float64Array, { margin, discount, horizon, first }: PaymentTerms): number {
  const from = first === 'now' ? 0 : 1;
  let sum = 0;
  for (let age = from; age < from + horizon; age++) {
    sum += (margin * (shares[age] ?? 0)) / (1 + discount) ** age;
  }
  return sum;
}

/**
 * What a new customer will be worth over a horizon. By a curve with Greenwood's interval, by the sBG with drawn
 * parameters, by one rate at the ends of its interval. Refused where a curve was not seen so far.
 */
export function newCustomerValue(lasting: Lasting, terms: PaymentTerms): CustomerValue | Refusal {
  const { margin, discount, horizon, first } = terms;
  if (!(discount > -1 && horizon >= 1)) return { refused: 'out-of-range' };
  const lastAge = first === 'now' ? horizon - 1 : horizon;
  if (lasting.kind === 'survival') {
    if (lastAge > lasting.lastAge) return { refused: 'beyond-observation', found: lasting.lastAge, needed: lastAge };
    const found = valueOfCurve(lasting.curve, margin, discount, lastAge);
    if (isRefusal(found)) return found;
    const now = first === 'now' ? 0 : margin;
    const less = (end: number | null) => (end === null ? null : end - now);
    return { value: found.value - now, low: less(found.low), high: less(found.high) };
  }
  if (lasting.kind === 'constant') {
    const at = (retention: number | null): number | null => {
      const found = retention === null ? null : simpleValue({ margin, retention, discount, horizon });
      return found === null || isRefusal(found) || !found.finite ? null : timed(found.finite, first);
    };
    const { value, low, high } = lasting.retention;
    const worth = at(value);
    return worth === null ? { refused: 'out-of-range' } : { value: worth, low: at(low), high: at(high) };
  }
  const worth = drawnShares(lasting, lastAge).map((shares) => sumOf(shares, terms));
  return { value: sumOf(sharesByAge(lasting, lastAge), terms), ...percentileInterval(worth, usualConfidence) };
}

/** The same over all time to come; null under a curve, which is never carried on beyond what was seen. */
export function lifetimeValue(
  lasting: Lasting,
  { margin, discount, first }: Omit<PaymentTerms, 'horizon'>,
): number | Refusal | null {
  if (lasting.kind === 'survival') return null;
  if (lasting.kind === 'constant') {
    const found = simpleValue({ margin, retention: lasting.retention.value, discount });
    if (isRefusal(found)) return found;
    return isRefusal(found.perpetual) ? found.perpetual : timed(found.perpetual, first);
  }
  const { parameters } = lasting.fit;
  if (first === 'now') {
    const lifetime = sbgExpectedLifetime(parameters, discount);
    return typeof lifetime === 'number' ? margin * lifetime : lifetime;
  }
  const residual = sbgResidualLifetime(parameters, 1, discount);
  return typeof residual === 'number' ? (margin * residual) / (1 + discount) : residual;
}

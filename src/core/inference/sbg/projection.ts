import { type Bounds, usualConfidence } from '../bounds.ts';
import { drawnInterval, drawParameters } from '../numeric/parameter-draws.ts';
import type { Refusal } from '../refusal.ts';
import { type SbgParameters, sbgRetention } from './curve.ts';
import type { SbgFit } from './fit.ts';
import { sbgResidualLifetime } from './residual-value.ts';

/** What a projection starts from and how far it looks. */
export interface ProjectionOptions {
  /** Renewals already made by the customers who are projected; 0 for new ones. */
  readonly from?: number;
  readonly confidence?: number;
  /** Sets of parameters drawn for the interval. */
  readonly draws?: number;
  readonly seed?: number;
}

/** One age of a projection: the share of the customers there at its beginning who are still there. */
export interface ProjectedAge extends Bounds {
  readonly age: number;
  readonly survival: number;
}

/** S(from + 1 … until) / S(from). */
function conditionalCurve(parameters: SbgParameters, from: number, until: number): number[] {
  const shares: number[] = [];
  let share = 1;
  for (let age = from + 1; age <= until; age++) {
    share *= sbgRetention(parameters, age);
    shares.push(share);
  }
  return shares;
}

/**
 * Retention projected beyond what was seen: for the ages after `from` up to `until`, the share of the customers of age
 * `from` still there, with the interval of the curve by seeded draws from the fitted parameters (it holds what is
 * unknown of the parameters, not the chance of the single customer). The same data give the same interval.
 * Source: Fader & Hardie 2007, Journal of Interactive Marketing 21(1), 76–90; Krinsky & Robb 1986 (interval).
 */
export function projectSbg(fit: SbgFit, until: number, options: ProjectionOptions = {}): readonly ProjectedAge[] {
  const { from = 0, confidence = usualConfidence, draws, seed } = options;
  const curves = drawParameters(fit, draws, seed).map((parameters) => conditionalCurve(parameters, from, until));
  return conditionalCurve(fit.parameters, from, until).map((survival, index) => ({
    age: from + index + 1,
    survival,
    ...drawnInterval(curves, (curve) => curve[index] ?? null, confidence),
  }));
}

/** What a customer is still worth, in money. */
export interface ResidualValue extends Bounds {
  readonly value: number;
}

/**
 * Margin times the discounted expected residual lifetime of a customer in the period `served`, just before the next
 * renewal, with its interval by seeded draws from the fitted parameters. Refused as `sbgResidualLifetime`; the interval
 * is null when that has no limit for a part of the draws.
 * Source: Fader & Hardie 2010, Marketing Science 29, 85–93.
 */
export function sbgResidualValue(
  fit: SbgFit,
  { margin, served, discount }: { readonly margin: number; readonly served: number; readonly discount: number },
  { confidence = usualConfidence, draws, seed }: Omit<ProjectionOptions, 'from'> = {},
): ResidualValue | Refusal {
  const worth = (parameters: SbgParameters): number | Refusal => {
    const lifetime = sbgResidualLifetime(parameters, served, discount);
    return typeof lifetime === 'number' ? margin * lifetime : lifetime;
  };
  const value = worth(fit.parameters);
  if (typeof value !== 'number') return value;
  const drawn = (parameters: SbgParameters): number | null => {
    const one = worth(parameters);
    return typeof one === 'number' ? one : null;
  };
  return { value, ...drawnInterval(drawParameters(fit, draws, seed), drawn, confidence) };
}

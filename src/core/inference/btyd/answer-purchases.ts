import type { Steps } from '../numeric/positive-fit.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { type BtydFit, fitBtyd } from './fit.ts';
import { type ForecastPoint, forecastPurchases } from './forecast.ts';
import { fitGammaGamma, type GammaGammaFit } from './gamma-gamma-fit.ts';
import { groupPurchases } from './groups.ts';
import type { BtydModelId } from './model.ts';

/** Customers' purchases as columns of equal length, and what to learn from them. */
export interface PurchaseQuestion {
  /** Repeat purchases, time of the last and time observed, counted from the first purchase in one unit. */
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Mean spend on each repeat purchase, any number without one; null where nobody knows. */
  readonly spend: Float64Array | null;
  readonly models: readonly BtydModelId[];
  /** Times ahead over which all customers' purchases are forecast; none unless told otherwise. */
  readonly horizons?: readonly number[];
}

/** One model: its fit, or why there is none, and what all customers are expected to buy over each horizon. */
export interface FittedModel {
  readonly model: BtydModelId;
  readonly fit: BtydFit | Refusal;
  readonly forecast: readonly ForecastPoint[];
}

/** What was learned, plain data. */
export interface PurchaseAnswer {
  readonly models: readonly FittedModel[];
  /** Null where no spend was given. */
  readonly spend: GammaGammaFit | Refusal | null;
}

/** The share of the work that each stage is counted as, whatever it really takes. */
const stageWork = 100;

/** Runs one stage of several and tells of it as a part of the whole. */
function* stageOf<Answer>(steps: Steps<Answer>, stage: number, stages: number): Steps<Answer> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total } = step.value;
    yield { done: stageWork * (stage + done / total), total: stageWork * stages };
  }
}

/** Fits the chosen models, forecasts with each that could be fitted, and fits Gamma–Gamma where spend is known; in steps. */
export function* answerPurchases({
  spend,
  models,
  horizons = [],
  ...summaries
}: PurchaseQuestion): Steps<PurchaseAnswer> {
  const stages = 2 * models.length + 1;
  const fitted: FittedModel[] = [];
  for (const [index, model] of models.entries()) {
    const fit = yield* stageOf(fitBtyd(model, summaries), 2 * index, stages);
    if (isRefusal(fit)) {
      fitted.push({ model, fit, forecast: [] });
      continue;
    }
    const steps = forecastPurchases(fit, groupPurchases(summaries), horizons);
    fitted.push({ model, fit, forecast: yield* stageOf(steps, 2 * index + 1, stages) });
  }
  const spending = spend === null ? null : yield* stageOf(fitGammaGamma(summaries.x, spend), stages - 1, stages);
  return { models: fitted, spend: spending };
}

import { linearRegression } from '../../../src/core/inference/numeric/regression.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { type Adapters, adapter } from './adapter.ts';

/** Linear regression. */
export const regressionAdapters: Adapters = {
  'drivers.ols': adapter(({ X, y }: { X: Record<string, number[]>; y: number[] }) => {
    const predictors = Object.entries(X).map(([name, values]) => ({ name, values }));
    const found = linearRegression(y, predictors);
    if (isRefusal(found)) return found;
    const all = [found.intercept, ...found.predictors];
    return {
      coef: all.map(({ value }) => value),
      se: all.map(({ standardError }) => standardError),
      t: all.map(({ t }) => t),
      p: all.map(({ p }) => p),
      beta: found.predictors.map(({ beta }) => beta),
      vif: found.predictors.map(({ vif }) => vif),
      r2: found.r2,
      adjR2: found.adjustedR2,
      sigma: found.sigma,
      F: found.f,
    };
  }),
};

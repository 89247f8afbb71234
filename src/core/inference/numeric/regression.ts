import type { Refusal } from '../refusal.ts';
import { fUpperTail } from '../special/f-distribution.ts';
import { studentUpperTail } from '../special/student.ts';
import { type LinearFit, ols } from './ols.ts';

/** One column of a regression. */
export interface Predictor {
  readonly name: string;
  readonly values: readonly number[];
}

/** One coefficient; t and p are null where the fit is perfect. */
export interface Coefficient {
  readonly value: number;
  readonly standardError: number;
  readonly t: number | null;
  /** Two-sided. */
  readonly p: number | null;
}

/** A predictor's coefficient, in the units of the target per unit of the predictor. */
export interface PredictorCoefficient extends Coefficient {
  readonly name: string;
  /** Standard deviations of the target per standard deviation of the predictor. */
  readonly beta: number;
  /** Variance inflation 1 / (1 − R² on the other predictors): 1 when it is unrelated to them. */
  readonly vif: number;
}

/** A linear regression with intercept. */
export interface Regression {
  readonly n: number;
  readonly intercept: Coefficient;
  readonly predictors: readonly PredictorCoefficient[];
  readonly r2: number;
  readonly adjustedR2: number;
  /** Residual standard deviation. */
  readonly sigma: number;
  /** Null where the fit is perfect. */
  readonly f: number | null;
  readonly p: number | null;
}

const squaresAround = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

function coefficientAt({ coefficients, standardErrors, df }: LinearFit, index: number): Coefficient {
  const value = coefficients[index] ?? 0;
  const standardError = standardErrors?.[index] ?? 0;
  const t = standardError > 0 ? value / standardError : null;
  return { value, standardError, t, p: t === null ? null : Math.min(1, 2 * studentUpperTail(Math.abs(t), df)) };
}

function summary(y: readonly number[], predictors: readonly Predictor[], fit: LinearFit): Regression {
  const total = squaresAround(y);
  const r2 = Math.max(0, 1 - fit.residualSum / total);
  const count = predictors.length;
  const explained = Math.max(0, total - fit.residualSum);
  const f = fit.residualSum > 0 ? explained / count / (fit.residualSum / fit.df) : null;
  return {
    n: y.length,
    intercept: coefficientAt(fit, 0),
    predictors: predictors.map(({ name, values }, j) => {
      const squares = squaresAround(values);
      const coefficient = coefficientAt(fit, j + 1);
      const beta = coefficient.value * Math.sqrt(squares / total);
      return { name, ...coefficient, beta, vif: (fit.inverseGram[j + 1]?.[j + 1] ?? 0) * squares };
    }),
    r2,
    adjustedR2: 1 - ((1 - r2) * (y.length - 1)) / fit.df,
    sigma: fit.sigma ?? 0,
    f,
    p: f === null ? null : fUpperTail(f, count, fit.df),
  };
}

/**
 * Linear regression of y on predictors with an intercept, by ordinary least squares; rows with a missing value must be
 * left out before. Refused without predictors, with fewer than two rows more than predictors, when y or a predictor does
 * not vary, and when a predictor follows from the others.
 * Source: Draper & Smith 1998, Applied Regression Analysis; variance inflation: Marquardt 1970, Technometrics 12, 591–612.
 */
export function linearRegression(y: readonly number[], predictors: readonly Predictor[]): Regression | Refusal {
  const needed = predictors.length + 2;
  if (predictors.length === 0) return { refused: 'no-variation' };
  if (y.length < needed) return { refused: 'too-few-rows', found: y.length, needed };
  if (isConstant(y)) return { refused: 'no-variation' };
  const flat = predictors.find(({ values }) => isConstant(values));
  if (flat) return { refused: 'no-variation', about: flat.name };
  const fit = ols(
    y.map((_, i) => [1, ...predictors.map(({ values }) => values[i] ?? 0)]),
    y,
  );
  return fit === null ? { refused: 'columns-depend' } : summary(y, predictors, fit);
}

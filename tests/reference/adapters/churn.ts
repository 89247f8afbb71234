import { cohortTriangle, lifeTableOfCohorts } from '../../../src/core/inference/churn/cohort-triangle.ts';
import { averageRate } from '../../../src/core/inference/churn/convert-rate.ts';
import { exposureRate } from '../../../src/core/inference/churn/exposure-rate.ts';
import { periodChurn } from '../../../src/core/inference/churn/period-churn.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { type SbgParameters, sbgCurve, sbgMeanChurn } from '../../../src/core/inference/sbg/curve.ts';
import { fitSbg } from '../../../src/core/inference/sbg/fit.ts';
import { sbgExpectedLifetime, sbgResidualLifetime } from '../../../src/core/inference/sbg/residual-value.ts';
import { type Adapters, adapter } from './adapter.ts';

interface PeriodInput {
  start: number;
  end: number;
  new: number;
  lostFromStart: number;
  conf: number;
}

const numberOrNull = (answer: unknown): number | null => (typeof answer === 'number' ? answer : null);

const fitOf = (cohorts: number[][]) => {
  const table = lifeTableOfCohorts(cohorts);
  const fit = isRefusal(table) ? table : fitSbg(table);
  if (isRefusal(fit)) return { alpha: null, beta: null, ll: null, meanChurn: null };
  return { ...fit.parameters, ll: fit.logLikelihood, meanChurn: sbgMeanChurn(fit.parameters) };
};

/** Churn and retention of periods and cohorts, and the shifted-beta-geometric model. */
export const churnAdapters: Adapters = {
  'churn.period': adapter(({ start, end, new: gained, lostFromStart: lost, conf }: PeriodInput) => {
    const churn = periodChurn({ start, gained, lost, lostGained: 0, end, exposure: 0 }, conf);
    return {
      net: churn.netChange,
      cohort: churn.churn,
      averageBase: churn.ofAverage,
      retention: churn.retention,
      cohortLower: churn.interval.low,
      cohortUpper: churn.interval.high,
      consistent: churn.imbalance === 0,
    };
  }),
  'churn.convert': adapter(({ monthly }: { monthly: number[] }) => {
    const { cumulative, geometric, arithmetic, annual, hazard } = averageRate(monthly);
    return {
      cumulative,
      geometricMonthly: geometric,
      arithmeticMonthly: arithmetic,
      annualised: annual,
      hazard,
    };
  }),
  'churn.rateExposure': adapter(({ events, exposure, conf }: { events: number; exposure: number; conf: number }) => {
    const { value, low, high } = exposureRate(events, exposure, conf);
    return { rate: value, lower: low, upper: high };
  }),
  'churn.triangle': adapter(({ cohorts }: { cohorts: number[][] }) => {
    const triangle = cohortTriangle(cohorts);
    if (isRefusal(triangle)) return {};
    const { matrix, pooled } = triangle;
    return {
      matrix,
      atRisk: pooled.map(({ atRisk }) => atRisk),
      lost: pooled.map(({ lost }) => lost),
      retention: pooled.map(({ retention }) => retention),
      survival: [1, ...pooled.map(({ survival }) => survival)],
      se: [0, ...pooled.map(({ standardError }) => standardError)],
    };
  }),
  'sbg.curve': adapter(({ tMax, ...parameters }: SbgParameters & { tMax: number }) => {
    const ages = sbgCurve(parameters, tMax);
    return {
      P: ages.map(({ lost }) => lost),
      S: [1, ...ages.map(({ survival }) => survival)],
      r: ages.map(({ retention }) => retention),
    };
  }),
  'sbg.fit': adapter(({ active }: { active: number[] }) => fitOf([active])),
  'sbg.fitCohorts': adapter(({ cohorts }: { cohorts: number[][] }) => fitOf(cohorts)),
  'sbg.derl': adapter(({ discount, n, ...parameters }: SbgParameters & { discount: number; n: number[] }) => ({
    del: numberOrNull(sbgExpectedLifetime(parameters, discount)),
    derl: n.map((served) => numberOrNull(sbgResidualLifetime(parameters, served, discount))),
  })),
};

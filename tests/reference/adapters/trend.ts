import type { NetCounts } from '../../../src/core/inference/net-score.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { individualsChart } from '../../../src/core/inference/trend/individuals-chart.ts';
import type { Smoothed } from '../../../src/core/inference/trend/lowess.ts';
import { lowess } from '../../../src/core/inference/trend/lowess.ts';
import { mannKendall } from '../../../src/core/inference/trend/mann-kendall.ts';
import { netChart } from '../../../src/core/inference/trend/net-chart.ts';
import { netSteps } from '../../../src/core/inference/trend/net-steps.ts';
import { optimalPartition, type Partition } from '../../../src/core/inference/trend/partition.ts';
import { shareChart } from '../../../src/core/inference/trend/share-chart.ts';
import { seasonalTrend } from '../../../src/core/inference/trend/stl.ts';
import { type Adapters, adapter } from './adapter.ts';

interface Periods {
  periods: NetCounts[];
}

const npsPrime = adapter(({ periods }: Periods) => {
  const { centre, sigmaZ, points, q, p } = netChart(periods);
  return {
    center: centre,
    sigmaZ,
    ucl: points.map(({ high }) => high),
    lcl: points.map(({ low }) => low),
    z: points.map(({ z }) => z),
    Q: q,
    p,
  };
});

const pChart = adapter(({ x, n }: { x: number[]; n: number[] }) => {
  const { centre, sigmaZ, points } = shareChart(x.map((hits, index) => ({ hits, base: n[index] ?? 0 })));
  return {
    pBar: centre,
    sigmaZ,
    ucl: points.map(({ shewhart }) => shewhart.high),
    lcl: points.map(({ shewhart }) => shewhart.low),
    laneyUcl: points.map(({ laney }) => laney.high),
    laneyLcl: points.map(({ laney }) => laney.low),
  };
});

const xmr = adapter(({ x }: { x: number[] }) => {
  const { mean, meanRange, low, high, highRange } = individualsChart(x);
  return { mean, mrBar: meanRange, lcl: low, ucl: high, url: highRange };
});

const renamedPartition = ({ starts, means }: Partition) => ({ cps: starts, means });

const pelt = adapter(({ x, penalty, minSegLen }: { x: number[]; penalty: number; minSegLen: number }) =>
  renamedPartition(optimalPartition(x, { penalty, shortest: minSegLen })),
);

const drift = adapter(({ x, conf }: { x: number[]; conf: number }) => {
  const found = mannKendall(x, conf);
  return {
    S: found.s,
    varS: found.variance,
    tau: found.tau,
    z: found.z,
    p: found.p,
    pExact: found.exactP,
    sen: found.slope,
    senLower: found.slopeInterval.low,
    senUpper: found.slopeInterval.high,
    senIntercept: found.intercept,
  };
});

interface LowessInput extends Smoothed {
  f: number;
  iter: number;
}

const stl = adapter((input: { x: number[]; period: number; sWindow: number | 'periodic' }) => {
  const parts = seasonalTrend(input.x, { period: input.period, window: input.sWindow });
  if (isRefusal(parts)) return parts;
  return {
    seasonalFirst12: parts.seasonal.slice(0, 12),
    trendFirst12: parts.trend.slice(0, 12),
    remainderFirst12: parts.remainder.slice(0, 12),
  };
});

/** Control charts, steps, drift and smoothing. */
export const trendAdapters: Adapters = {
  'spc.npsPrime': npsPrime,
  'spc.pChart': pChart,
  'spc.xmr': xmr,
  'changepoint.nps': adapter(({ periods }: Periods) => renamedPartition(netSteps(periods))),
  'changepoint.pelt': pelt,
  'trend.mannKendall': drift,
  'smooth.lowess': adapter(({ x, y, f, iter }: LowessInput) => ({ y: lowess(x, y, { share: f, rounds: iter }).y })),
  'smooth.stl': stl,
};

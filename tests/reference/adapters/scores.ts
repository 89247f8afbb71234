import { cohensD, cohensH, hedgesG } from '../../../src/core/inference/effect-size.ts';
import { meanInterval, meanStandardError, welchDifference } from '../../../src/core/inference/mean.ts';
import {
  type NetCounts,
  netDifference,
  netInterval,
  netScore,
  noPseudoCounts,
  rocksPseudoCounts,
} from '../../../src/core/inference/net-score.ts';
import { newcombeDifference, wilsonInterval } from '../../../src/core/inference/proportion.ts';
import { campbellTest, pooledZTest } from '../../../src/core/inference/proportion-test.ts';
import { momentsOfValues } from '../../../src/core/statistics/moments.ts';
import { cesSummary, csatSummary, npsPoint } from '../summaries.ts';
import { type Adapters, adapter } from './adapter.ts';

interface Two {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
}

const shares = ({ x1, n1, x2, n2 }: Two) =>
  [
    { hits: x1, base: n1 },
    { hits: x2, base: n2 },
  ] as const;

const difference = adapter((input: Two & { conf: number }) => {
  const [first, second] = shares(input);
  const { value, low, high } = newcombeDifference(first, second, input.conf);
  const pooled = pooledZTest(first, second);
  const campbell = campbellTest(first, second);
  const cohenH = value === null ? null : cohensH(input.x1 / input.n1, input.x2 / input.n2);
  return {
    diff: value,
    lower: low,
    upper: high,
    z: pooled.statistic,
    p: pooled.p,
    chisqN1: campbell.statistic,
    pN1: campbell.p,
    cohenH,
  };
});

const netIntervalOf = (counts: NetCounts, conf: number, pseudo: NetCounts) => {
  const { centre, standardError, low, high } = netInterval(counts, conf, pseudo);
  return { nps: netScore(counts), center: centre, se: standardError, lower: low, upper: high };
};

/** Shares, means, NPS, CSAT and CES. */
export const scoreAdapters: Adapters = {
  'prop.ci.wilson': adapter(({ x, n, conf }: { x: number; n: number; conf: number }) => {
    const { low, high } = wilsonInterval(x, n, conf);
    return { p: n > 0 ? x / n : null, lower: low, upper: high };
  }),
  'prop.diff.newcombe10': difference,
  'mean.ci.t': adapter(({ x, conf }: { x: number[]; conf: number }) => {
    const moments = momentsOfValues(x);
    const { low, high } = meanInterval(moments, conf);
    const sd = moments.variance === null ? null : Math.sqrt(moments.variance);
    return { n: moments.n, mean: moments.mean, sd, se: meanStandardError(moments), lower: low, upper: high };
  }),
  'mean.diff.welch': adapter(({ x, y, conf }: { x: number[]; y: number[]; conf: number }) => {
    const first = momentsOfValues(x);
    const second = momentsOfValues(y);
    const { value, low, high, ...test } = welchDifference(first, second, conf);
    const effects = { cohensD: cohensD(first, second), hedgesG: hedgesG(first, second) };
    return { diff: value, lower: low, upper: high, ...test, ...effects };
  }),
  'nps.point': adapter(npsPoint),
  'nps.ci.adjustedWald': adapter((input: NetCounts & { conf: number; pseudo?: [number, number, number] }) => {
    const [promoters, passives, detractors] = input.pseudo ?? [];
    const given = promoters !== undefined && passives !== undefined && detractors !== undefined;
    return netIntervalOf(input, input.conf, given ? { promoters, passives, detractors } : rocksPseudoCounts);
  }),
  'nps.ci.wald': adapter((input: NetCounts & { conf: number }) => netIntervalOf(input, input.conf, noPseudoCounts)),
  'nps.test.diff': adapter((input: { a: NetCounts; b: NetCounts; conf: number; method: string }) => {
    const pseudo = input.method === 'wald' ? noPseudoCounts : rocksPseudoCounts;
    const found = netDifference(input.a, input.b, input.conf, pseudo);
    const { value, centre, standardError, low, high, z, p } = found;
    return { rawDiff: value, diff: centre, se: standardError, lower: low, upper: high, z, p };
  }),
  'csat.summary': adapter(csatSummary),
  'ces.summary': adapter(cesSummary),
};

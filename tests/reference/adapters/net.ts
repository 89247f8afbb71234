import { finiteNetInterval } from '../../../src/core/inference/net/finite-population.ts';
import { netHomogeneity } from '../../../src/core/inference/net/homogeneity.ts';
import { resampledNetInterval } from '../../../src/core/inference/net/resampled-interval.ts';
import { netDifferenceSize, netSampleSize } from '../../../src/core/inference/net/sample-size.ts';
import { netScoreInterval } from '../../../src/core/inference/net/score-interval.ts';
import { simultaneousShares } from '../../../src/core/inference/net/simultaneous-shares.ts';
import { weightedNetScore } from '../../../src/core/inference/net/weighted-score.ts';
import { type NetCounts, netScore } from '../../../src/core/inference/net-score.ts';
import { type Adapters, adapter } from './adapter.ts';

type Counted = NetCounts & { conf: number };

const netOf = (score: number): 1 | 0 | -1 => (score >= 9 ? 1 : score >= 7 ? 0 : -1);

interface MarginInput {
  moe: number;
  pPro: number;
  pDet: number;
  conf: number;
  population: number | null;
}

interface DifferenceInput {
  delta: number;
  var1: number;
  var2: number;
  power: number;
  alpha: number;
}

/** Net scores beyond the plain interval: small bases, several groups, known populations, sizes to plan. */
export const netAdapters: Adapters = {
  'nps.ci.score': adapter((input: Counted) => {
    const { low, high } = netScoreInterval(input, input.conf);
    return { nps: netScore(input), lower: low, upper: high };
  }),
  'nps.ci.exactBootstrap': adapter(({ promoters, passives, detractors, conf }: Counted) => {
    const { low, high } = resampledNetInterval({ promoters, passives, detractors }, conf);
    return { lower: low, upper: high };
  }),
  'nps.ci.goodman': adapter(({ promoters, passives, detractors, conf }: Counted) => {
    const [first, second, third] = simultaneousShares([promoters, passives, detractors], conf);
    return {
      promoters: [first?.low, first?.high],
      passives: [second?.low, second?.high],
      detractors: [third?.low, third?.high],
    };
  }),
  'nps.ci.fpc': adapter((input: Counted & { population: number }) => {
    const { factor, centre, standardError, low, high } = finiteNetInterval(input, input.population, input.conf);
    return { nps: centre, fpc: factor, se: standardError, lower: low, upper: high };
  }),
  'nps.sampleSize.moe': adapter(({ moe, pPro, pDet, conf, population }: MarginInput) => {
    const size = netSampleSize(moe, pPro, pDet, population, conf);
    return { variance: size?.variance, nWald: size?.wald, nAdjusted: size?.adjusted, nFpc: size?.finite };
  }),
  'nps.sampleSize.diff': adapter(({ delta, var1, var2, power, alpha }: DifferenceInput) => {
    const n = netDifferenceSize(delta, var1, var2, power, alpha);
    return { n, nCeil: n === null ? null : Math.ceil(n) };
  }),
  'nps.weighted': adapter(
    ({ scores, weights, conf }: { scores: (number | null)[]; weights: number[]; conf: number }) => {
      const answers = scores.flatMap((score, index) =>
        score === null ? [] : [{ net: netOf(score), weight: weights[index] ?? 0 }],
      );
      const found = weightedNetScore(answers, conf);
      return {
        nps: found?.value,
        se: found?.standardError,
        lower: found?.low,
        upper: found?.high,
        nEff: found?.effectiveN,
        deffWeights: found?.designEffect,
        adjLower: found?.adjusted.low,
        adjUpper: found?.adjusted.high,
      };
    },
  ),
  'nps.test.homogeneity': adapter(({ groups }: { groups: NetCounts[] }) => {
    const found = netHomogeneity(groups);
    return { Q: found?.q, df: found?.degrees, p: found?.p, weightedMean: found?.mean, I2: found?.beyondChance };
  }),
};

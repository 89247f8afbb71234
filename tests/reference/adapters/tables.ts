import { clopperPearsonInterval } from '../../../src/core/inference/proportion-exact.ts';
import { shareDifferenceSize } from '../../../src/core/inference/proportion-size.ts';
import { fisherExactP } from '../../../src/core/inference/proportion-test.ts';
import { contingency } from '../../../src/core/inference/tables/contingency.ts';
import {
  correlationP,
  pearsonCorrelation,
  spearmanCorrelation,
} from '../../../src/core/inference/tables/correlation.ts';
import { kendallTauB } from '../../../src/core/inference/tables/kendall.ts';
import { kruskalWallis } from '../../../src/core/inference/tables/kruskal-wallis.ts';
import { mannWhitney } from '../../../src/core/inference/tables/mann-whitney.ts';
import { mcNemar } from '../../../src/core/inference/tables/mcnemar.ts';
import { adjustP } from '../../../src/core/inference/tables/multiple.ts';
import { rankSumsOf } from '../../../src/core/inference/tables/ranks.ts';
import { shareTrend } from '../../../src/core/inference/tables/share-trend.ts';
import { type Adapters, adapter } from './adapter.ts';

/** Tables, ranks, correlations, shares and several tests at once. */
export const tableAdapters: Adapters = {
  'test.chisq': adapter(({ table }: { table: number[][] }) => {
    const { statistic, g2, cramersVCorrected, fewestExpected, residuals, ...same } = contingency(table);
    const renamed = { chisq: statistic, G2: g2, cramersVbc: cramersVCorrected };
    return { ...same, ...renamed, minExpected: fewestExpected, stdResid: residuals };
  }),
  'test.fisher2x2': adapter(({ x1, n1, x2, n2 }: { x1: number; n1: number; x2: number; n2: number }) => ({
    p: fisherExactP({ hits: x1, base: n1 }, { hits: x2, base: n2 }),
  })),
  'test.kruskal': adapter(({ groups }: { groups: number[][] }) => {
    const { statistic, df, p, epsilonSquared, etaSquared } = kruskalWallis(rankSumsOf(groups));
    return { H: statistic, df, p, epsilon2: epsilonSquared, eta2: etaSquared };
  }),
  'test.mannWhitney': adapter(({ x, y }: { x: number[]; y: number[] }) => {
    const { u, p, pUncorrected, cliffsDelta } = mannWhitney(rankSumsOf([x, y]));
    return { U: u, pCorrected: p, pUncorrected, cliffsDelta };
  }),
  'test.mcnemar': adapter(({ b, c }: { b: number; c: number }) => {
    const { statistic, p, pExact, pMid } = mcNemar(b, c);
    return { chisq: statistic, p, pExact, pMid };
  }),
  'test.propTrend': adapter(({ x, n, score }: { x: number[]; n: number[]; score?: number[] | null }) => {
    const groups = x.map((hits, i) => ({ hits, base: n[i] ?? 0 }));
    const { statistic, p } = shareTrend(groups, score ?? undefined);
    return { chisq: statistic, p };
  }),
  'multiple.adjust': adapter(({ p }: { p: (number | null)[] }) => ({
    bonferroni: adjustP(p, 'bonferroni'),
    holm: adjustP(p, 'holm'),
    hochberg: adjustP(p, 'hochberg'),
    bh: adjustP(p, 'benjamini-hochberg'),
    by: adjustP(p, 'benjamini-yekutieli'),
  })),
  'cor.spearmanPearsonKendall': adapter(({ x, y }: { x: number[]; y: number[] }) => {
    const pearson = pearsonCorrelation(x, y);
    const ranked = { spearman: spearmanCorrelation(x, y), kendallTauB: kendallTauB(x, y) };
    return { pearson, pearsonP: correlationP(pearson, x.length), ...ranked };
  }),
  'prop.ci.clopperPearson': adapter(({ x, n, conf }: { x: number; n: number; conf: number }) => {
    const { low, high } = clopperPearsonInterval(x, n, conf);
    return { p: n > 0 ? x / n : null, lower: low, upper: high };
  }),
  'power.prop.n': adapter(({ p1, p2, power, alpha }: { p1: number; p2: number; power: number; alpha: number }) => ({
    n: shareDifferenceSize(p1, p2, power, alpha),
  })),
};

import {
  conditionalPurchases,
  expectedPurchases,
  probabilityAlive,
  totalPurchases,
} from '../../../src/core/inference/btyd/expectation.ts';
import { btydUncertainty, fitBtyd } from '../../../src/core/inference/btyd/fit.ts';
import { expectedSpend, gammaGammaLikelihood, selectSpenders } from '../../../src/core/inference/btyd/gamma-gamma.ts';
import { fitGammaGamma } from '../../../src/core/inference/btyd/gamma-gamma-fit.ts';
import { groupPurchases } from '../../../src/core/inference/btyd/groups.ts';
import { btydLogLikelihood, customerLogLikelihood } from '../../../src/core/inference/btyd/likelihood.ts';
import type { BtydModelId, BtydParameters } from '../../../src/core/inference/btyd/model.ts';
import { purchaseCountProbability } from '../../../src/core/inference/btyd/purchase-count.ts';
import { type PurchaseSummaries, summaryAt } from '../../../src/core/inference/btyd/summaries.ts';
import { discountedValue, type ValueHorizon } from '../../../src/core/inference/btyd/value.ts';
import { finish } from '../../../src/core/inference/numeric/positive-fit.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { type Adapters, adapter } from './adapter.ts';

type GammaGamma = Parameters<typeof expectedSpend>[0];
type Columns = Record<'x' | 'tx' | 'T' | 'm', number[]>;

interface Given {
  params: BtydParameters;
}

const fit = (model: BtydModelId) =>
  adapter((input: PurchaseSummaries) => {
    const found = finish(fitBtyd(model, input));
    return isRefusal(found) ? found : { ...found.parameters, ll: found.logLikelihood };
  });

const conditional = (model: BtydModelId) =>
  adapter(({ params, t, ...columns }: Given & PurchaseSummaries & { t: number[] }) => ({
    expected: t.map((time, row) => conditionalPurchases(model, params, summaryAt(columns, row), time)),
    pAlive: t.map((_, row) => probabilityAlive(model, params, summaryAt(columns, row))),
  }));

/** Purchases of customers: BG/NBD, MBG/NBD, Gamma–Gamma and the value that follows. */
export const lifetimeAdapters: Adapters = {
  'clv.bgnbd.fit': fit('bgnbd'),
  'clv.mbgnbd.fit': fit('mbgnbd'),
  'clv.bgnbd.conditional': conditional('bgnbd'),
  'clv.mbgnbd.conditional': conditional('mbgnbd'),
  'clv.bgnbd.ll': adapter(({ params, ...columns }: Given & PurchaseSummaries) => ({
    ll: btydLogLikelihood('bgnbd', params, groupPurchases(columns)),
  })),
  'clv.bgnbd.llOne': adapter(({ params, x, tx, T }: Given & { x: number; tx: number; T: number }) => ({
    ll: customerLogLikelihood('bgnbd', params, { x, tx, T }),
  })),
  'clv.bgnbd.seLog': adapter(
    ({ params, ...columns }: Given & PurchaseSummaries) =>
      btydUncertainty('bgnbd', params, groupPurchases(columns))?.standardErrors,
  ),
  'clv.bgnbd.expected': adapter(({ params, t }: Given & { t: number[] }) => ({
    expected: t.map((time) => expectedPurchases('bgnbd', params, time)),
  })),
  'clv.bgnbd.pAlive': adapter(({ params, ...columns }: Given & PurchaseSummaries) => ({
    pAlive: Array.from(columns.x, (_, row) => probabilityAlive('bgnbd', params, summaryAt(columns, row))),
  })),
  'clv.bgnbd.pmf': adapter(({ params, x, t }: Given & { x: number[]; t: number[] }) => ({
    p: x.map((count, row) => purchaseCountProbability('bgnbd', params, count, t[row] ?? Number.NaN)),
  })),
  'clv.bgnbd.sumConditional': adapter(({ params, t, ...columns }: Given & PurchaseSummaries & { t: number }) => ({
    total: totalPurchases('bgnbd', params, groupPurchases(columns), t),
  })),
  'clv.gg.fit': adapter(({ x, m }: Columns) => {
    const found = finish(fitGammaGamma(x, m));
    if (isRefusal(found)) return found;
    return { ...found.parameters, n: found.customers, ll: found.logLikelihood, corXM: found.correlation };
  }),
  'clv.gg.ll': adapter(({ params, x, m }: Columns & { params: GammaGamma }) => ({
    ll: gammaGammaLikelihood(selectSpenders(x, m).spenders)(params),
  })),
  'clv.gg.expected': adapter(({ params, x, m }: Columns & { params: GammaGamma }) => ({
    expected: x.map((count, row) => expectedSpend(params, count, m[row] ?? Number.NaN)),
  })),
  'clv.bgnbdgg.clv': adapter(
    ({ params, gg, x, tx, T, m, ...horizon }: Given & Columns & ValueHorizon & { gg: GammaGamma }) => ({
      clv: x.map((_, row) =>
        discountedValue('bgnbd', params, gg, { ...summaryAt({ x, tx, T }, row), m: m[row] ?? Number.NaN }, horizon),
      ),
    }),
  ),
};

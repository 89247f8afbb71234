import { expect, test } from 'vitest';
import { adapters } from '../../reference/adapters.ts';

const nobody = { promoters: 0, passives: 0, detractors: 0 };
const agreed = { promoters: 4, passives: 0, detractors: 0 };
const conf = 0.95;
const btyd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spend = { p: 6.25, q: 0.9, v: 15.44 };
const month = { months: 12, monthlyDiscount: 0.01, unitsPerMonth: 4.345 };
const counted = [nobody, agreed, { promoters: 0, passives: 3, detractors: 0 }].map((counts) => ({ ...counts, conf }));
const cells = (cell: unknown) => ({
  treatBefore: cell,
  treatAfter: cell,
  controlBefore: cell,
  controlAfter: cell,
  conf,
});
const noTimes = { time: [], event: [] };
const allCensored = { time: [3, 5, 5], event: [0, 0, 0] };
const lostAtOnce = { time: [0, 2, 2], event: [0, 1, 1] };
const observed = [noTimes, allCensored, lostAtOnce];
const types = ['log-log', 'log', 'plain'];
const series = [[], [3], [3, 3], [3, 3, 3, 3, 3, 3, 3, 3], [1, 2]];
const periods = [[], [nobody], [agreed], [agreed, agreed, agreed], [agreed, nobody, agreed]].map((p) => ({
  periods: p,
}));
const scores = [[], [null], [5], [5, 5, 5], [-1, 99]];
const pairs = [
  { x: [], y: [] },
  { x: [1], y: [2] },
  { x: [1, 1, 1], y: [2, 2, 2] },
  { x: [1, 2, 3], y: [2, 4, 6] },
];
const shares = [
  { x: 0, n: 0, conf },
  { x: 0, n: 4, conf },
  { x: 4, n: 4, conf },
  { x: 5, n: 4, conf },
];
const twoShares = shares.flatMap((one) => shares.map((two) => ({ x1: one.x, n1: one.n, x2: two.x, n2: two.n, conf })));
const surveys = [
  { y: [], X: { a: [] } },
  { y: [1, 2, 3, 4], X: { a: [1, 1, 1, 1] } },
  { y: [2, 2, 2, 2], X: { a: [1, 2, 3, 5] } },
  { y: [1, 2, 3, 4, 5], X: { a: [1, 2, 3, 4, 5], b: [2, 4, 6, 8, 10] } },
];
const buyers = [
  { x: [], tx: [], T: [] },
  { x: [0, 0], tx: [0, 0], T: [0, 9] },
  { x: [2, 900], tx: [9, 0], T: [3, 9000] },
];

/** Inputs of each method that have the right shape and hardly anything, or only one thing, to say. */
const degenerate: Readonly<Record<string, readonly object[]>> = {
  'nps.point': scores.map((s) => ({ scores: s })),
  'csat.summary': scores.map((s) => ({ scores: s, min: 1, max: 5, top: 2, reversed: false, conf })),
  'ces.summary': scores.flatMap((s) => ['1.0', '2.0'].map((version) => ({ scores: s, version, conf }))),
  'nps.ci.adjustedWald': counted,
  'nps.ci.wald': counted,
  'nps.ci.score': counted,
  'nps.ci.exactBootstrap': counted,
  'nps.ci.goodman': counted,
  'nps.ci.fpc': counted.flatMap((counts) => [null, 0, 1, 4].map((population) => ({ ...counts, population }))),
  'nps.test.diff': ['wald', 'adjustedWald'].flatMap((method) =>
    [nobody, agreed].map((b) => ({ a: agreed, b, conf, method })),
  ),
  'nps.test.homogeneity': [[], [nobody], [agreed], [nobody, agreed], [agreed, agreed]].map((groups) => ({ groups })),
  'nps.weighted': [[], [1], [0]].map((weights) => ({ scores: weights.map(() => 9), weights, conf })),
  'nps.sampleSize.moe': [0, 5].map((moe) => ({ moe, pPro: 1, pDet: 0, conf, population: null })),
  'nps.sampleSize.diff': [0, 5].map((delta) => ({ delta, var1: 0, var2: 0, power: 0.8, alpha: 0.05 })),
  'prop.ci.wilson': shares,
  'prop.ci.clopperPearson': shares,
  'prop.diff.newcombe10': twoShares,
  'test.fisher2x2': twoShares,
  'power.prop.n': [0, 0.5, 1].map((p1) => ({ p1, p2: 0.5, power: 0.8, alpha: 0.05 })),
  'mean.ci.t': series.map((x) => ({ x, conf })),
  'mean.diff.welch': pairs.map((pair) => ({ ...pair, conf })),
  'cor.spearmanPearsonKendall': pairs,
  'test.mannWhitney': pairs,
  'test.kruskal': [[], [[]], [[], [1]], [[1], [2]], [[2, 2], [2]]].map((groups) => ({ groups })),
  'test.chisq': [
    [],
    [[]],
    [[1, 2]],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [3, 0],
      [4, 0],
    ],
    [
      [1, 0],
      [0, 1],
    ],
  ].map((table) => ({ table })),
  'test.mcnemar': [
    [0, 0],
    [0, 1],
    [3, 3],
    [900, 900],
  ].map(([b, c]) => ({ b, c })),
  'test.propTrend': [[], [0, 0], [4, 4], [1, 2]].map((x) => ({ x, n: x.map(() => 4), score: null })),
  'multiple.adjust': [[], [null], [0, 1, null]].map((p) => ({ p })),
  'survival.km': observed.flatMap((seen) => types.map((confType) => ({ ...seen, conf, confType }))),
  'survival.km.summary': observed.flatMap((seen) =>
    types.map((confType) => ({ ...seen, conf, confType, times: [-1, 0, 2, 99] })),
  ),
  'survival.rmst': observed.flatMap((seen) => [0, 2, 99].map((tau) => ({ ...seen, tau }))),
  'survival.logrank': observed.flatMap((seen) => [
    { ...seen, group: seen.time.map(() => 'a') },
    { ...seen, group: seen.time.map((_, row) => row) },
  ]),
  'churn.period': [0, 5].map((lostFromStart) => ({ start: 0, end: 0, new: 0, lostFromStart, conf })),
  'churn.convert': [[], [0], [1], [1, 0]].map((monthly) => ({ monthly })),
  'churn.rateExposure': [0, 4].flatMap((events) => [0, 9].map((exposure) => ({ events, exposure, conf }))),
  'churn.triangle': [[], [[]], [[5]], [[0, 0]], [[5, 0, 0]], [[5, 6]]].map((cohorts) => ({ cohorts })),
  'sbg.fit': [[], [0, 0, 0, 0], [9, 9, 9, 9], [9, 0, 0, 0], [8, 4, 2, 1]].map((active) => ({ active })),
  'sbg.fitCohorts': [[], [[]], [[5], [4]]].map((cohorts) => ({ cohorts })),
  'sbg.curve': [0, 3].map((tMax) => ({ alpha: 1e-9, beta: 1e9, tMax })),
  'sbg.derl': [0, 0.1].map((discount) => ({ alpha: 0.5, beta: 2, discount, n: [0, 1, 1e6] })),
  'clv.simple': [0, 1, 1.2].map((retention) => ({ margin: 0, retention, discount: 0, horizon: 0 })),
  'clv.historic': [
    { flows: [], discount: -1 },
    { flows: [], discount: 0 },
  ],
  'clv.survivalDiscounted': [{ survival: [], margin: 1, discount: 0 }],
  'clv.bgnbd.fit': buyers,
  'clv.mbgnbd.fit': buyers,
  'clv.bgnbd.ll': buyers.slice(0, 2).map((columns) => ({ ...columns, params: btyd })),
  'clv.bgnbd.llOne': [
    { params: btyd, x: 0, tx: 0, T: 0 },
    { params: btyd, x: 2, tx: 9, T: 3 },
  ],
  'clv.bgnbd.seLog': buyers.slice(0, 2).map((columns) => ({ ...columns, params: btyd })),
  'clv.bgnbd.sumConditional': buyers.slice(0, 2).map((columns) => ({ ...columns, params: btyd, t: 0 })),
  'clv.bgnbd.pAlive': buyers.map((columns) => ({ ...columns, params: btyd })),
  'clv.bgnbd.conditional': buyers.map((columns) => ({ ...columns, params: btyd, t: columns.x.map(() => 0) })),
  'clv.mbgnbd.conditional': buyers.map((columns) => ({ ...columns, params: btyd, t: columns.x.map(() => 1e6) })),
  'clv.bgnbd.pmf': [{ params: btyd, t: [0, 0, 1e9], x: [0, 1, 3] }],
  'clv.bgnbd.expected': [{ params: btyd, t: [0, 1e-9, 1e9] }],
  'clv.gg.fit': [
    { x: [], m: [] },
    { x: [0, 2], m: [0, 0] },
  ],
  'clv.gg.ll': [
    { params: spend, x: [], m: [] },
    { params: spend, x: [0, 2], m: [0, 0] },
  ],
  'clv.gg.expected': [{ params: spend, x: [0, 1, 2], m: [0, 0, 5] }],
  'clv.bgnbdgg.clv': buyers.map((columns) => ({ ...columns, ...month, m: columns.x, params: btyd, gg: spend })),
  'drivers.ols': surveys,
  'drivers.lmg': surveys,
  'drivers.relativeWeights': surveys.flatMap((survey) => ['pearson', 'spearman'].map((cor) => ({ ...survey, cor }))),
  'drivers.ipm': [[], [1], [2, 2]].map((values) => ({ importance: values, performance: values })),
  'eval.did.nps': [nobody, agreed].map(cells),
  'eval.did.prop': shares.map(cells),
  'eval.its': series.map((y) => ({ y, lastPre: 2, lag: 1 })),
  'spc.npsPrime': periods,
  'changepoint.nps': periods,
  'changepoint.pelt': series.map((x) => ({ x, penalty: 0, minSegLen: 1, cost: 'l2' })),
  'spc.pChart': [[], [0], [0, 0], [4, 4], [1, 3]].map((x) => ({ x, n: x.map(() => 4) })),
  'spc.xmr': series.map((x) => ({ x })),
  'trend.mannKendall': series.map((x) => ({ x, conf })),
  'smooth.lowess': pairs.flatMap((pair) => [0, 3].map((iter) => ({ ...pair, f: 0.1, iter }))),
  'smooth.stl': series.map((x) => ({ x, period: 4, sWindow: 7 })),
  'weights.kish': [[], [0, 0], [1]].map((weights) => ({ weights })),
  'weights.rake': [[], [{ g: 'a' }], [{ g: 'b' }]].map((rows) => ({ rows, margins: { g: { a: 1, b: 0 } } })),
  'text.keyness': [0, 5].flatMap((freq1) => [0, 5].map((size1) => ({ freq1, freq2: 0, size1, size2: 5 }))),
  'text.logOdds': [
    { counts1: {}, counts2: {}, prior: {} },
    { counts1: { a: 1 }, counts2: {}, prior: { a: 0 } },
  ],
  'special.normSf': [{ z: [-99, 0, 99] }],
  'special.tSf': [{ t: [-1e200, 0, 1e200], df: [1, 1, 1] }],
  'special.normInv': [{ p: [0, 1, 2] }],
  'special.tInv': [{ p: [0, 0.5, 1], df: [1, 1, 1] }],
  'special.betaInv': [{ p: [0, 1], a: [1, 1], b: [1, 1] }],
  'special.lgamma': [{ x: [0, -1] }],
  'special.chi2Sf': [{ x: [0, 1e9], df: [1, 1] }],
  'special.fSf': [{ f: [0, 1e9], df1: [1, 1], df2: [1, 1] }],
  'special.hyp2f1': [{ a: [1, 1, 1], b: [2, 1, 1], c: [2, 0, 3], z: [1, 0.5, 1] }],
};

/** Where a result holds a number that is none. */
const broken = (result: unknown, path = ''): string[] => {
  if (typeof result === 'number') return Number.isFinite(result) ? [] : [`${path}: ${result}`];
  if (typeof result !== 'object' || result === null) return [];
  return Object.entries(result).flatMap(([key, value]) => broken(value, `${path}.${key}`));
};

test('no method is left out', () => {
  expect(Object.keys(degenerate).sort()).toEqual(Object.keys(adapters).sort());
});

test.each(Object.entries(degenerate))(
  '%s answers next to nothing with null or a refusal, never NaN',
  (method, inputs) => {
    for (const input of inputs)
      expect({ input, broken: broken(adapters[method]?.(input)) }).toEqual({ input, broken: [] });
  },
);

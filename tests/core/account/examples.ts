import type { Account, AccountContext } from '../../../src/core/account/account.ts';
import {
  accountOfComparison,
  accountOfGroups,
  accountOfMixRate,
  accountOfRest,
} from '../../../src/core/account/change.ts';
import {
  accountOfAverage,
  accountOfChurn,
  accountOfExposure,
  accountOfSteps,
  accountOfYear,
} from '../../../src/core/account/churn.ts';
import {
  accountOfChangers,
  accountOfDoubleDifference,
  accountOfDriver,
  accountOfInterruption,
  accountOfWeights,
  accountOfWord,
} from '../../../src/core/account/evidence.ts';
import {
  accountOfAverages,
  accountOfLifespanValue,
  accountOfMeanValue,
  accountOfRealisedValue,
  accountOfSbgLifetime,
  accountOfWaiting,
} from '../../../src/core/account/means.ts';
import { accountOfBought } from '../../../src/core/account/outcome.ts';
import {
  accountOfAlive,
  accountOfHoldOut,
  accountOfPurchaseValue,
  accountOfSpend,
} from '../../../src/core/account/purchases.ts';
import { accountOfRevenue } from '../../../src/core/account/revenue.ts';
import { accountOfGain, accountOfNet, accountOfRoi } from '../../../src/core/account/roi.ts';
import {
  accountOfCohorts,
  accountOfLogRank,
  accountOfMedian,
  accountOfRestrictedMean,
  accountOfSurvival,
} from '../../../src/core/account/survival.ts';
import {
  accountOfDrift,
  accountOfIndividuals,
  accountOfLimits,
  accountOfSeason,
  accountOfStep,
} from '../../../src/core/account/trend.ts';
import {
  accountOfHistoricValue,
  accountOfProjection,
  accountOfResidualValue,
  accountOfSimpleValue,
  accountOfSurvivalValue,
} from '../../../src/core/account/value.ts';
import { probabilityAlive } from '../../../src/core/inference/btyd/expectation.ts';
import { expectedSpend } from '../../../src/core/inference/btyd/gamma-gamma.ts';
import { fitGammaGamma } from '../../../src/core/inference/btyd/gamma-gamma-fit.ts';
import { purchaseValue } from '../../../src/core/inference/btyd/value.ts';
import { cohortTriangle, lifeTableOfCohorts } from '../../../src/core/inference/churn/cohort-triangle.ts';
import { averageRate, convertRate } from '../../../src/core/inference/churn/convert-rate.ts';
import { exposureRate } from '../../../src/core/inference/churn/exposure-rate.ts';
import { periodChurn } from '../../../src/core/inference/churn/period-churn.ts';
import { revenueChurn } from '../../../src/core/inference/churn/revenue-churn.ts';
import { keyDrivers } from '../../../src/core/inference/drivers/key-drivers.ts';
import { netDoubleDifference } from '../../../src/core/inference/evaluation/difference-in-differences.ts';
import { interruptedSeries } from '../../../src/core/inference/evaluation/interrupted-series.ts';
import { netScore } from '../../../src/core/inference/net-score.ts';
import { finish } from '../../../src/core/inference/numeric/positive-fit.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { quantilesOfWaiting } from '../../../src/core/inference/order-quantiles.ts';
import { wilsonInterval } from '../../../src/core/inference/proportion.ts';
import { isRefusal, type Refusal } from '../../../src/core/inference/refusal.ts';
import type { PlannedMeasure } from '../../../src/core/inference/roi/measure.ts';
import { forecastMeasure } from '../../../src/core/inference/roi/simulate-measure.ts';
import { fitSbg } from '../../../src/core/inference/sbg/fit.ts';
import { projectSbg, sbgResidualValue } from '../../../src/core/inference/sbg/projection.ts';
import { sbgExpectedLifetime } from '../../../src/core/inference/sbg/residual-value.ts';
import { kaplanMeier, survivalAt } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { logRank } from '../../../src/core/inference/survival/log-rank.ts';
import { restrictedMean } from '../../../src/core/inference/survival/restricted-mean.ts';
import { mcNemar } from '../../../src/core/inference/tables/mcnemar.ts';
import { individualsChart } from '../../../src/core/inference/trend/individuals-chart.ts';
import { mannKendall } from '../../../src/core/inference/trend/mann-kendall.ts';
import { netChart } from '../../../src/core/inference/trend/net-chart.ts';
import { netSteps } from '../../../src/core/inference/trend/net-steps.ts';
import { shareChart } from '../../../src/core/inference/trend/share-chart.ts';
import { seasonalTrend } from '../../../src/core/inference/trend/stl.ts';
import { valueChart } from '../../../src/core/inference/trend/value-chart.ts';
import { historicValue } from '../../../src/core/inference/value/historic-value.ts';
import { simpleValue } from '../../../src/core/inference/value/simple-value.ts';
import { discountedSurvival, valueOfCurve } from '../../../src/core/inference/value/survival-value.ts';
import { rake } from '../../../src/core/inference/weights/rake.ts';
import { compareWords } from '../../../src/core/inference/words/compare-words.ts';
import { mixRate } from '../../../src/core/insight/mix-rate.ts';
import { metricById, variantOf } from '../../../src/core/metrics/index.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { revenueFlowOf } from '../../../src/core/statistics/revenue-flow.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { simulatePurchases, simulateSpend } from '../inference/simulated-purchases.ts';

const context: AccountContext = { currency: 'EUR', period: 'month' };
const given = <Answer extends object>(answer: Answer | Refusal): Answer => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

const movement = { start: 200, gained: 30, lost: 12, lostGained: 2, end: 216, exposure: 6000 };
const churn = periodChurn(movement);
const flow = revenueFlowOf({ before: [40, 30, 20, 10, 0, 0], after: [50, 20, 0, 10, 25, 0] });
const revenue = revenueChurn(flow);
const rates = [0.05, 0.02, 0.08];

const curve = kaplanMeier(lifeTableOf([1, 2, 2, 3, 5, 6, 6, 9, 12], [1, 1, 0, 1, 0, 1, 1, 0, 1]));
const short = kaplanMeier(lifeTableOf([1, 3], [1, 0]));
const even = kaplanMeier(lifeTableOf([2, 3, 5, 8], [1, 1, 1, 1]));
const groups = [lifeTableOf([1, 2, 5, 7], [1, 1, 1, 0]), lifeTableOf([3, 6, 8, 9], [1, 0, 1, 0])];

const cohorts = [
  [1000, 869, 743, 653, 593, 551, 517, 491],
  [1000, 631, 468, 382, 326],
];
const sbg = given(fitSbg(given(lifeTableOfCohorts(cohorts))));
const residual = { margin: 100, served: 3, discount: 0.1 };

const parameters = { r: 0.6, alpha: 6, a: 0.8, b: 2.5 };
const customer = { x: 3, tx: 20, T: 30 };
const simulated = simulatePurchases('bgnbd', parameters, { customers: 800, T: 40, seed: 5 });
const spend = given(finish(fitGammaGamma(simulated.x, simulateSpend(simulated.x, { p: 6, q: 4, v: 15 }, 9))));
const horizon = { months: 12, monthlyDiscount: 0.01, unitsPerMonth: 4.345 };

const draw = seededRandom(3);
const periods = Array.from({ length: 24 }, (_, index) => ({
  promoters: 60 + Math.floor(draw() * 20) + (index > 11 ? 40 : 0),
  passives: 40 + Math.floor(draw() * 10),
  detractors: 30 + Math.floor(draw() * 10),
}));
const series = periods.map((period) => netScore(period) ?? 0);
const before = { promoters: 50, passives: 30, detractors: 20 };
const after = { promoters: 70, passives: 20, detractors: 10 };
const cells = { treatedBefore: before, treatedAfter: after, controlBefore: before, controlAfter: before };
const scoresOf = { treatedBefore: 30, treatedAfter: 60, controlBefore: 30, controlAfter: 30 };

const random = Array.from({ length: 80 }, () => [draw(), draw()] as const);
const drivers = keyDrivers(
  [
    { name: 'Preis', values: random.map(([one]) => one) },
    { name: 'Service', values: random.map(([, two]) => two) },
  ],
  random.map(([one, two]) => one + 2 * two + draw()),
);
const [word] = given(
  compareWords(
    {
      documents: 100,
      words: new Map([
        ['Lieferung', 40],
        ['gut', 20],
      ]),
    },
    {
      documents: 120,
      words: new Map([
        ['Lieferung', 12],
        ['gut', 30],
      ]),
    },
  ),
);
const weights = rake([{ name: 'Region', categories: ['Nord', 'Nord', 'Nord', 'Süd'], targets: { Nord: 2, Süd: 2 } }]);

const nps: Scale = { min: 0, max: 10, goodEnd: 'high' };
const points = variantOf(metricById('nps'));
const boxes = variantOf(metricById('csat'));
const histogram = (...counts: number[]) => ({ min: 0, counts });
const now = histogram(2, 0, 1, 0, 2, 5, 6, 10, 20, 30, 40);
const earlier = histogram(4, 1, 1, 2, 5, 9, 12, 20, 20, 20, 22);
const regions = [
  { name: 'Nord', answers: now },
  { name: 'Süd', answers: earlier },
];
const mix = mixRate([
  { id: 'Nord', before: { n: 60, value: 20 }, now: { n: 90, value: 25 } },
  { id: 'Süd', before: { n: 40, value: 50 }, now: { n: 30, value: 55 } },
]);

const seen = (answers: number, events: number) => ({
  answers,
  churn: { events, exposure: 60 },
  revenue: { mean: 480, error: 12 },
});
const measure: PlannedMeasure = {
  change: 'points',
  expected: { low: 1, likely: 3, high: 6 },
  real: { low: 0.2, likely: 0.5, high: 0.8 },
  reached: 4000,
  groups: { promoters: seen(80, 3), passives: seen(50, 8), detractors: seen(40, 20) },
  revenueFollows: false,
  margin: 0.6,
  horizon: 3,
  discount: 0.1,
  costOnce: 8000,
  costYearly: 2000,
};
const free: PlannedMeasure = { ...measure, costOnce: 0, costYearly: 0 };
const churnMeasure: PlannedMeasure = { ...measure, change: 'churn', groups: { all: seen(170, 31) } };
const waits = quantilesOfWaiting(Float64Array.of(4, 9, 30, 66, 90, 180, 600, 1200), 1);
const stillWaiting = quantilesOfWaiting(Float64Array.of(4, 9), 3);
const sbgWorth = (discount: number) => {
  const lifetime = sbgExpectedLifetime(sbg.parameters, discount);
  return typeof lifetime === 'number' ? 50 * lifetime : lifetime;
};

/** An account of every definition, made of real results; some in several variants. */
export const examples: readonly Account[] = [
  ...(['customers', 'retention', 'net-change', 'of-average', 'of-everybody'] as const).map((definition) =>
    accountOfChurn(definition, movement, churn, context),
  ),
  ...(['churn.revenue-gross', 'churn.revenue-net', 'retention.gross-revenue', 'retention.net-revenue'] as const).map(
    (definition) => accountOfRevenue(definition, flow, revenue, context),
  ),
  accountOfAverage(rates, averageRate(rates), ['Januar', 'Februar', 'März'], context),
  accountOfSteps(
    [
      { start: 200, lost: 12 },
      { start: 218, lost: 10 },
    ],
    ['1', '2'],
    { value: 22 / 418, ...wilsonInterval(22, 418) },
    context,
  ),
  accountOfGain({ plan: measure, forecast: forecastMeasure(measure) }, ({ from }) => from, context),
  accountOfGain({ plan: churnMeasure, forecast: forecastMeasure(churnMeasure) }, ({ from }) => from, context),
  accountOfNet({ plan: measure, forecast: forecastMeasure(measure) }, context),
  accountOfRoi({ plan: measure, forecast: forecastMeasure(measure) }, context),
  accountOfBought(12, 80, { value: 0.15, ...wilsonInterval(12, 80) }),
  accountOfYear(0.05, 12, convertRate(0.05, 12), context),
  accountOfExposure(12, 197.4, exposureRate(12, 197.4), context),
  accountOfSurvival(curve, 6, survivalAt(curve, 6), context),
  accountOfMedian(curve, context),
  accountOfMedian(even, context),
  accountOfRestrictedMean(curve, 8, restrictedMean(curve, 8), context),
  accountOfRestrictedMean(even, 20, restrictedMean(even, 20), context),
  accountOfLogRank(logRank(groups), ['Basis', 'Team'], context),
  accountOfCohorts(cohortTriangle(cohorts), 3, context),
  accountOfProjection(sbg.parameters, 7, projectSbg(sbg, 12, { from: 7, draws: 50 }).at(-1) ?? null, context),
  accountOfResidualValue(sbg.parameters, residual, sbgResidualValue(sbg, residual, { draws: 50 }), context),
  accountOfHistoricValue(
    [
      { value: 100, ageYears: 2 },
      { value: -20, ageYears: 0.5 },
    ],
    0.1,
    historicValue(
      [
        { value: 100, ageYears: 2 },
        { value: -20, ageYears: 0.5 },
      ],
      0.1,
    ),
    context,
  ),
  ...(['end', 'immediate'] as const).flatMap((timing) =>
    [null, 5].map((periodsAhead) => {
      const input = { margin: 50, retention: 0.8, discount: 0.1, horizon: periodsAhead };
      return accountOfSimpleValue(timing, input, simpleValue(input), context);
    }),
  ),
  accountOfMeanValue({ total: 5120, customers: 130, withoutValue: 2 }, context),
  accountOfRealisedValue(91_000, 0.4, 130, context),
  accountOfLifespanValue(40, 0.05, context),
  accountOfAverages({ perOrder: 45, share: 0.4, ordersPerYear: 3.5, years: 2.2 }, context),
  accountOfSbgLifetime(sbg.parameters, { margin: 50, discount: 0.01 }, sbgWorth(0.01), context),
  accountOfWaiting(waits, { value: waits.median, share: 0.5 }, (minutes) => minutes / 60, { period: 'hour' }),
  accountOfWaiting(waits, { value: waits.p75, share: 0.75 }, (minutes) => minutes, { period: 'minute' }),
  accountOfSurvivalValue([1, 0.8, 0.7], 50, 0.02, discountedSurvival([1, 0.8, 0.7], 50, 0.02), context),
  accountOfSurvivalValue(
    [0, 1, 2, 3].map((age) => survivalAt(curve, age)?.survival ?? 0),
    50,
    0.02,
    valueOfCurve(curve, 50, 0.02, 3),
    context,
  ),
  ...(['bgnbd', 'mbgnbd'] as const).flatMap((model) =>
    [customer, { x: 0, tx: 0, T: 30 }].map((one) =>
      accountOfAlive(model, parameters, one, probabilityAlive(model, parameters, one), { period: 'week' }),
    ),
  ),
  ...[
    { x: 3, m: 40 },
    { x: 0, m: Number.NaN },
  ].map((one) => accountOfSpend(spend, one, expectedSpend(spend.parameters, one.x, one.m), context)),
  accountOfHoldOut({ fit: {} as never, predicted: 1890.4, actual: 1788, byPurchases: [], overTime: [] }, context),
  accountOfPurchaseValue(
    purchaseValue('mbgnbd', parameters, spend.parameters, { ...customer, m: 40 }, horizon),
    0.01,
    spend,
    context,
  ),
  accountOfMixRate('points', mix),
  accountOfComparison(
    'points',
    points.estimate(now, nps),
    points.estimate(earlier, nps),
    points.compare(now, earlier, nps),
  ),
  accountOfRest('points', points.estimate(now, nps), points.estimate(earlier, nps), points.compare(now, earlier, nps)),
  accountOfGroups(
    'points',
    regions.map(({ name, answers }) => ({ name, estimate: points.estimate(answers, nps) })),
    points.homogeneity([now, earlier], nps),
  ),
  accountOfGroups(
    'percent',
    regions.map(({ name, answers }) => ({ name, estimate: boxes.estimate(answers, nps) })),
    boxes.homogeneity([now, earlier], nps),
  ),
  accountOfLimits('net', netChart(periods), 20),
  accountOfLimits('share', shareChart(periods.map(({ promoters }) => ({ hits: promoters, base: 200 }))), 2),
  accountOfLimits('mean', valueChart(new Array(9).fill({ values: [1, 5], counts: [40, 60] }), [1, 5]), 4),
  accountOfIndividuals(individualsChart(series), 'points'),
  accountOfStep(netSteps(periods), 'points', 0),
  accountOfDrift(mannKendall(series), 'points', context),
  accountOfSeason(seasonalTrend([...series, ...series], { period: 12, window: 'periodic' }), 7, 'points'),
  accountOfDriver(drivers, 1),
  ...(word ? [accountOfWord(word)] : []),
  accountOfChangers(25, 12, mcNemar(25, 12)),
  accountOfDoubleDifference(scoresOf, netDoubleDifference(cells), 'points'),
  accountOfInterruption(interruptedSeries(series, { pointsBefore: 12 }), 12, 'points', context),
  accountOfWeights(weights),
];

/** Accounts of what cannot be computed, each with its reason. */
export const refusedExamples: readonly Account[] = [
  accountOfGain({ refused: 'nobody-reached' }, ({ from }) => from, context),
  accountOfRoi({ plan: free, forecast: forecastMeasure(free) }, context),
  accountOfChurn('customers', { ...movement, start: 0 }, periodChurn({ ...movement, start: 0 }), context),
  accountOfChurn('customers', { ...movement, lost: 300 }, periodChurn({ ...movement, lost: 300 }), context),
  accountOfRevenue('churn.revenue-net', { ...flow, start: 0 }, revenueChurn({ ...flow, start: 0 }), context),
  accountOfAverage([], averageRate([]), [], context),
  accountOfYear(2, 12, convertRate(2, 12), context),
  accountOfExposure(3, 0, exposureRate(3, 0), context),
  accountOfSurvival(short, 50, survivalAt(short, 50), context),
  accountOfMedian(kaplanMeier(lifeTableOf([3, 4], [0, 0])), context),
  accountOfRestrictedMean(short, 99, restrictedMean(short, 99), context),
  accountOfLogRank(logRank([lifeTableOf([3], [0]), lifeTableOf([4], [0])]), ['Basis', 'Team'], context),
  accountOfCohorts(cohortTriangle([[10, 20]]), 1, context),
  accountOfProjection({ refused: 'too-few-ages', found: 2, needed: 3 }, 0, null, context),
  accountOfResidualValue({ refused: 'nobody-lost' }, residual, { refused: 'nobody-lost' }, context),
  accountOfHistoricValue([], -1, historicValue([], -1), context),
  accountOfSimpleValue(
    'end',
    { margin: 50, retention: 1.2, discount: 0.1 },
    simpleValue({ margin: 50, retention: 1.2, discount: 0.1 }),
    context,
  ),
  accountOfMeanValue({ total: 0, customers: 2, withoutValue: 2 }, context),
  accountOfRealisedValue(0, 1, 0, context),
  accountOfLifespanValue(40, 0, context),
  accountOfAverages({ perOrder: 45, share: 0.4, ordersPerYear: 3.5, years: null }, context),
  accountOfSbgLifetime({ alpha: 0.5, beta: 2 }, { margin: 50, discount: 0 }, { refused: 'no-limit' }, context),
  accountOfWaiting(stillWaiting, { value: stillWaiting.p90, share: 0.9 }, (minutes) => minutes, { period: 'minute' }),
  accountOfSurvivalValue([1], 50, -1, discountedSurvival([1], 50, -1), context),
  accountOfAlive('bgnbd', { refused: 'unidentified', about: 'alpha' }, customer, null, context),
  accountOfSpend({ refused: 'too-few-repeat-buyers', found: 3, needed: 10 }, { x: 1, m: 5 }, null, context),
  accountOfHoldOut({ refused: 'too-few-points', about: 'end' }, context),
  accountOfPurchaseValue(null, 0.01, null, context),
  accountOfMixRate('points', { refused: 'no-answers' }),
  accountOfComparison('points', points.estimate(now, nps), points.estimate(histogram(), nps), {
    ...points.compare(now, histogram(), nps),
  }),
  accountOfRest('points', points.estimate(now, nps), points.estimate(histogram(), nps), {
    ...points.compare(now, histogram(), nps),
  }),
  accountOfGroups('points', [], points.homogeneity([], nps)),
  accountOfLimits('net', netChart(periods.slice(0, 5)), 2),
  accountOfIndividuals(individualsChart([1, 2]), 'points'),
  accountOfStep(netSteps(periods.slice(0, 3)), 'points', 0),
  accountOfDrift(mannKendall([1, 2, 3]), 'points', context),
  accountOfSeason({ refused: 'too-few-points', found: 10, needed: 24 }, 1, 'points'),
  accountOfDriver({ refused: 'too-few-rows', found: 20, needed: 50 }, 0),
  accountOfChangers(0, 0, mcNemar(0, 0)),
  accountOfDoubleDifference(
    { ...scoresOf, controlAfter: null },
    netDoubleDifference({ ...cells, controlAfter: { promoters: 0, passives: 0, detractors: 0 } }),
    'points',
  ),
  accountOfInterruption(interruptedSeries([1, 2, 3], { pointsBefore: 1 }), 1, 'points', context),
  accountOfWeights(rake([{ name: 'Region', categories: ['Nord'], targets: { Nord: 1, Süd: 1 } }])),
];

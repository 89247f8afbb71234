/**
 * The façade of the core: what programs and tests outside of this project import. Pure functions and plain data, no
 * DOM, no clock, no storage. The layers inside import single files, so that each says what it stands on.
 */

// The arithmetic of every estimate as data, for "How computed".
export type { Account, AccountContext, AccountTerm } from './account/account.ts';
export { accountOfComparison, accountOfGroups, accountOfMixRate } from './account/change.ts';
export { accountOfAverage, accountOfChurn, accountOfExposure, accountOfYear } from './account/churn.ts';
export {
  accountOfChangers,
  accountOfDoubleDifference,
  accountOfDriver,
  accountOfInterruption,
  accountOfWeights,
  accountOfWord,
} from './account/evidence.ts';
export { type AccountId, accountDefinitions } from './account/index.ts';
export { accountOfAlive, accountOfHoldOut, accountOfPurchaseValue, accountOfSpend } from './account/purchases.ts';
export { accountOfRevenue } from './account/revenue.ts';
export {
  accountOfCohorts,
  accountOfLogRank,
  accountOfMedian,
  accountOfRestrictedMean,
  accountOfSurvival,
} from './account/survival.ts';
export { accountTerms } from './account/terms.ts';
export {
  accountOfDrift,
  accountOfIndividuals,
  accountOfLimits,
  accountOfSeason,
  accountOfStep,
} from './account/trend.ts';
export {
  accountOfHistoricValue,
  accountOfProjection,
  accountOfResidualValue,
  accountOfSimpleValue,
  accountOfSurvivalValue,
} from './account/value.ts';
export { describeMoney, type MoneyDescription, type MoneyPart } from './charts/money-description.ts';
// Questions and answers: a plan goes to the engine, a frame comes back; every frame can become a file.
export { cellAsCsv, cellAsJson, type ExportRecord, exportRecords } from './frame/export.ts';
export type { Frame, FrameBase, FrameRow } from './frame/frame.ts';
export type { Plan } from './frame/plan.ts';
export type { AppendSummary } from './import/append-summary.ts';
export type { MatchDecisions, RecipeDifference } from './import/match/difference.ts';
export { isSameSource, type MatchedRecipe, matchRecipe, needsDecision } from './import/match/match-recipe.ts';
export { recipeForRole } from './import/possible.ts';
// Import: how a file becomes a table, what was proposed, and what became of it.
export type { ColumnProposal, ImportProposal, Question, Reason, Warning } from './import/proposal.ts';
export type { ColumnRecipe, Recipe } from './import/recipe.ts';
export type { CellSetAside, ImportReport, RowSetAside } from './import/report.ts';
// Inference: intervals, tests and effect sizes on plain counts and moments.
export { answerPurchases, type PurchaseAnswer, type PurchaseQuestion } from './inference/btyd/answer-purchases.ts';
export {
  conditionalPurchases,
  expectedPurchases,
  probabilityAlive,
  totalPurchases,
} from './inference/btyd/expectation.ts';
export { type BtydFit, btydUncertainty, fitBtyd } from './inference/btyd/fit.ts';
export { forecastPurchases } from './inference/btyd/forecast.ts';
export { expectedSpend, gammaGammaLikelihood, selectSpenders } from './inference/btyd/gamma-gamma.ts';
export { fitGammaGamma, type GammaGammaFit } from './inference/btyd/gamma-gamma-fit.ts';
export { groupPurchases } from './inference/btyd/groups.ts';
export { checkHoldOut, type HoldOutCheck } from './inference/btyd/hold-out.ts';
export { btydLogLikelihood, customerLogLikelihood } from './inference/btyd/likelihood.ts';
export type { BtydModelId, BtydParameters } from './inference/btyd/model.ts';
export { purchaseCountProbability } from './inference/btyd/purchase-count.ts';
export type { PurchaseLog } from './inference/btyd/purchase-log.ts';
export { type PurchaseSummaries, summaryAt } from './inference/btyd/summaries.ts';
export { discountedValue, type PurchaseValue, purchaseValue, type ValueHorizon } from './inference/btyd/value.ts';
export {
  type CohortTriangle,
  cohortTriangle,
  lifeTableOfCohorts,
  type PooledAge,
} from './inference/churn/cohort-triangle.ts';
export { type AverageRate, averageRate, convertRate } from './inference/churn/convert-rate.ts';
export { type ExposureRate, exposureRate } from './inference/churn/exposure-rate.ts';
export { type PeriodChurn, periodChurn } from './inference/churn/period-churn.ts';
export { type RevenueChurn, type RevenueRate, revenueChurn } from './inference/churn/revenue-churn.ts';
// Drivers of an outcome, weighting to known margins, words that tell groups apart, before and after a measure.
export { importancePerformance } from './inference/drivers/importance-performance.ts';
export {
  fewestRowsForDrivers,
  fewestRowsPerDriver,
  type KeyDrivers,
  keyDrivers,
} from './inference/drivers/key-drivers.ts';
export { cohensD, cohensH, hedgesG } from './inference/effect-size.ts';
export {
  type BeforeAfter,
  netDoubleDifference,
  shareDoubleDifference,
} from './inference/evaluation/difference-in-differences.ts';
export {
  fewestPointsPerSide,
  type InterruptedSeries,
  interruptedSeries,
  placeboSeries,
} from './inference/evaluation/interrupted-series.ts';
export { meanInterval, welchDifference } from './inference/mean.ts';
export { netDifference, netInterval, netScore, noPseudoCounts } from './inference/net-score.ts';
// Numbers below them: special functions, distributions, search, eigenvalues, least squares, seeded draws.
export { drawBeta, drawBinomial, drawGamma, drawMultinomial, drawNormal } from './inference/numeric/draws.ts';
export { hessian } from './inference/numeric/hessian.ts';
export { type Minimum, nelderMead, nelderMeadSteps, type SearchOptions } from './inference/numeric/nelder-mead.ts';
export { neweyWestErrors } from './inference/numeric/newey-west.ts';
export { type LinearFit, ols } from './inference/numeric/ols.ts';
export { drawnInterval, drawParameters } from './inference/numeric/parameter-draws.ts';
export { cholesky, invertPositiveDefinite } from './inference/numeric/positive-definite.ts';
export { finish } from './inference/numeric/positive-fit.ts';
export { type Draw, seededRandom } from './inference/numeric/random.ts';
export { linearRegression, type Regression } from './inference/numeric/regression.ts';
export { symmetricEigen } from './inference/numeric/symmetric-eigen.ts';
export { newcombeDifference, wilsonInterval } from './inference/proportion.ts';
export { clopperPearsonInterval } from './inference/proportion-exact.ts';
export { shareDifferenceSize } from './inference/proportion-size.ts';
export { campbellTest, fisherExactP, pooledZTest, shareDifferenceP } from './inference/proportion-test.ts';
export { isRefusal, type Refusal, type RefusalReason } from './inference/refusal.ts';
export {
  type SbgAge,
  type SbgParameters,
  sbgCurve,
  sbgMeanChurn,
  sbgRetention,
} from './inference/sbg/curve.ts';
export { fewestSbgAges, fitSbg, type SbgFit } from './inference/sbg/fit.ts';
export {
  type ProjectedAge,
  type ProjectionOptions,
  projectSbg,
  type ResidualValue,
  sbgResidualValue,
} from './inference/sbg/projection.ts';
export { sbgExpectedLifetime, sbgResidualLifetime } from './inference/sbg/residual-value.ts';
export { incompleteBeta } from './inference/special/beta.ts';
export { betaQuantile } from './inference/special/beta-quantile.ts';
export { binomialChance, binomialLowerTail } from './inference/special/binomial.ts';
export { chiSquareQuantile, chiSquareUpperTail } from './inference/special/chi-square.ts';
export { fQuantile, fUpperTail } from './inference/special/f-distribution.ts';
export { logBeta, logGamma } from './inference/special/gamma.ts';
export { hypergeometric2F1, scaledHypergeometric2F1 } from './inference/special/hypergeometric.ts';
export { lowerGamma, upperGamma } from './inference/special/incomplete-gamma.ts';
export { complementaryErrorFunction, normalCdf, normalUpperTail } from './inference/special/normal.ts';
export { normalQuantile } from './inference/special/normal-quantile.ts';
export { studentCdf, studentQuantile, studentUpperTail } from './inference/special/student.ts';
export {
  type CurveOptions,
  kaplanMeier,
  type SurvivalAt,
  type SurvivalCurve,
  survivalAt,
} from './inference/survival/kaplan-meier.ts';
export { type LogRank, type LogRankGroup, logRank } from './inference/survival/log-rank.ts';
export { restrictedMean, type SurvivalSum } from './inference/survival/restricted-mean.ts';
export type { ConfidenceType } from './inference/survival/survival-interval.ts';
export { type Contingency, contingency } from './inference/tables/contingency.ts';
export { correlationP, pearsonCorrelation, spearmanCorrelation } from './inference/tables/correlation.ts';
export { kendallTauB } from './inference/tables/kendall.ts';
export { type KruskalWallis, kruskalWallis } from './inference/tables/kruskal-wallis.ts';
export { type MannWhitney, mannWhitney } from './inference/tables/mann-whitney.ts';
export { type McNemar, mcNemar } from './inference/tables/mcnemar.ts';
export { adjustP, type Correction } from './inference/tables/multiple.ts';
export { type RankSums, rankSumsOf, rankSumsOfCounts, ranksOf } from './inference/tables/ranks.ts';
export { type ShareTrend, shareTrend } from './inference/tables/share-trend.ts';
export { suppressCells, suppressGroups } from './inference/tables/suppression.ts';
// Series over time: control charts, steps, drift, smoothing, and what a series of so many points can carry.
export type { ControlChart, ControlPoint } from './inference/trend/control-chart.ts';
export { type IndividualsChart, individualsChart } from './inference/trend/individuals-chart.ts';
export { lowess } from './inference/trend/lowess.ts';
export { type MannKendall, mannKendall } from './inference/trend/mann-kendall.ts';
export { type NetChart, netChart } from './inference/trend/net-chart.ts';
export { netSteps } from './inference/trend/net-steps.ts';
export { optimalPartition, type Partition } from './inference/trend/partition.ts';
export { type ShareChart, shareChart } from './inference/trend/share-chart.ts';
export { type SeasonalTrend, seasonalTrend } from './inference/trend/stl.ts';
export {
  fewestForLimits,
  fewestForSettledLimits,
  fewestForTrend,
  fewestMonthsForSeason,
  type TrendReach,
  trendReach,
} from './inference/trend/trend-reach.ts';
export { type CashFlow, type HistoricValue, historicValue } from './inference/value/historic-value.ts';
export {
  type SimpleValue,
  type SimpleValueInput,
  simpleValue,
  type TimedValue,
} from './inference/value/simple-value.ts';
export { type DiscountedSurvival, discountedSurvival, valueOfCurve } from './inference/value/survival-value.ts';
export type { Margin } from './inference/weights/cells.ts';
export { effectiveHistogram } from './inference/weights/effective-histogram.ts';
export { weightingCost } from './inference/weights/kish.ts';
export { type RakedWeights, rake, rakeTrimmed } from './inference/weights/rake.ts';
export {
  type ComparedWord,
  compareWords,
  type DocumentCounts,
  fewestDocuments,
} from './inference/words/compare-words.ts';
export { type Keyness, keyness } from './inference/words/keyness.ts';
// Why a number moved: mix of groups against their own values.
export { type GroupChange, type MixRate, mixRate } from './insight/mix-rate.ts';
// Metrics: pure functions of a histogram of answers.
export { type CesVersion, cesVersionOf } from './metrics/ces-version.ts';
export { compareMany, type ManyCompared } from './metrics/compare-many.ts';
export { type EstimateOptions, estimateWith } from './metrics/estimate-with.ts';
export { metricById, metrics, variantOf } from './metrics/index.ts';
export type {
  Difference,
  Estimate,
  Explanation,
  Metric,
  MetricId,
  MetricVariant,
  Unit,
  Verdict,
} from './metrics/metric.ts';
export { type Pooled, type PoolingRefusal, poolScales } from './metrics/pool-scales.ts';
export { type AdjustedVerdict, type Comparison, isGoodNews, verdictOf, verdictsOf } from './metrics/verdict.ts';
export type { Cell } from './notebook/cell.ts';
// The document of a project and every edit of it.
export { plansOfCell } from './notebook/cells/index.ts';
export { formatVersion, type Notebook, type Project } from './notebook/document.ts';
export { firstNotebook } from './notebook/first-notebook.ts';
export { applyOperation, type ProjectOperation } from './notebook/operation.ts';
// What can go wrong on purpose.
export { EcholotError, type Problem, problemOf } from './problem.ts';
// Sample projects, generated from fixed seeds.
export { type Sample, samples } from './samples/index.ts';
// Segments: which rows count, as data.
export { columnsOf } from './segments/columns.ts';
export { describePredicate, type SegmentDescription } from './segments/describe.ts';
export { prepareSegment } from './segments/evaluate.ts';
export type { Condition, Predicate, Segment } from './segments/predicate.ts';
export { countMovements, type Stretches } from './statistics/count-movements.ts';
export { emptyHistogram, type Histogram, histogramBase, mergeHistograms } from './statistics/histogram.ts';
export {
  atRiskAt,
  emptyLifeTable,
  type LifeTable,
  lifeTableBase,
  lifeTableOf,
  lifeTableOfCounts,
  mergeLifeTables,
} from './statistics/life-table.ts';
export { momentsOf, momentsOfValues } from './statistics/moments.ts';
export { type Movement, mergeMovements, movementBalance, noMovement } from './statistics/movement.ts';
export {
  mergeRevenueFlows,
  noRevenueFlow,
  type RevenueColumns,
  type RevenueFlow,
  revenueBalance,
  revenueFlowOf,
  revenueUnit,
} from './statistics/revenue-flow.ts';
export {
  emptyWeightedHistogram,
  mergeWeightedHistograms,
  type WeightedHistogram,
  weightedHistogramOf,
} from './statistics/weighted-histogram.ts';
// Tables: typed columns in chunks, and the bitsets that select rows of them.
export {
  type ColumnChunk,
  type ColumnKind,
  type ColumnMeta,
  missingMark,
  type NumericChunk,
  type TextChunk,
} from './table/column.ts';
export { type Role, responseRoles, type ScoreRole, scoreRoles } from './table/role.ts';
export { isScale, type Scale, scaleSteps } from './table/scale.ts';
export { countSelected, intersect, isSelected, noRows, type Selection, unite } from './table/selection.ts';
export { chunkCount, daySpan, type Table, type TableMeta, timeAxis } from './table/table.ts';
// Time: civil days, half-open periods, ISO weeks and the other buckets.
export { bucketEnd, bucketParts, bucketStart, bucketStarts, isoWeek } from './time/bucket.ts';
export { civilDate, type Day, dayOf, isoDate, parseIsoDate } from './time/day.ts';
export { type Grain, grains } from './time/grain.ts';
export { type Compare, type Period, type PeriodChoice, type PeriodPreset, periodPresets } from './time/period.ts';
export { comparisonPeriod, resolvePeriod } from './time/presets.ts';

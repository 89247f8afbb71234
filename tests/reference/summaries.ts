import { meanInterval } from '../../src/core/inference/mean.ts';
import { netBase, netScore, netStandardError, netVariance } from '../../src/core/inference/net-score.ts';
import { wilsonInterval } from '../../src/core/inference/proportion.ts';
import { answersFromBest, countAnswers } from '../../src/core/metrics/answer-range.ts';
import { metricById, variantOf } from '../../src/core/metrics/index.ts';
import type { Explanation, PartId } from '../../src/core/metrics/metric.ts';
import { type Histogram, histogramBase } from '../../src/core/statistics/histogram.ts';
import { momentsOf } from '../../src/core/statistics/moments.ts';
import { type Scale, scaleSteps } from '../../src/core/table/scale.ts';

type Scores = readonly (number | null)[];

/** The histogram of plain answers; nulls and answers off the scale are left out. */
export function histogramOf(scores: Scores, scale: Scale): Histogram {
  const counts = new Array<number>(scaleSteps(scale)).fill(0);
  for (const score of scores) {
    const index = score === null ? -1 : score - scale.min;
    const count = counts[index];
    if (count !== undefined) counts[index] = count + 1;
  }
  return { min: scale.min, counts };
}

const countOf = ({ parts }: Explanation, id: PartId): number => parts.find((part) => part.id === id)?.count ?? 0;

const shareOf = (count: number, base: number): number | null => (base > 0 ? count / base : null);

/** Counts, score, variance and standard errors of NPS answers. */
export function npsPoint({ scores }: { scores: Scores }) {
  const scale: Scale = { min: 0, max: 10, goodEnd: 'high' };
  const explained = variantOf(metricById('nps')).explain(histogramOf(scores, scale), scale);
  const counts = {
    promoters: countOf(explained, 'promoters'),
    passives: countOf(explained, 'passives'),
    detractors: countOf(explained, 'detractors'),
  };
  const n = netBase(counts);
  const se = netStandardError(counts);
  const seSample = se === null || n < 2 ? null : se * Math.sqrt(n / (n - 1));
  return { n, ...counts, nps: netScore(counts), varPerResponse: netVariance(counts), se, seSample };
}

interface CsatInput {
  scores: Scores;
  min: number;
  max: number;
  top: number;
  reversed: boolean;
  conf: number;
}

/** Top-box share, mean and percent of maximum of satisfaction answers. */
export function csatSummary({ scores, min, max, top, reversed, conf }: CsatInput) {
  const scale: Scale = { min, max, goodEnd: reversed ? 'low' : 'high' };
  const answers = histogramOf(scores, scale);
  const moments = momentsOf(answers);
  const hits = countAnswers(answers, answersFromBest(scale, 0, top));
  const share = wilsonInterval(hits, moments.n, conf);
  const mean = meanInterval(moments, conf);
  const fromWorst = moments.mean === null ? null : reversed ? max - moments.mean : moments.mean - min;
  return {
    n: moments.n,
    invalid: scores.filter((score) => score !== null).length - moments.n,
    topBox: shareOf(hits, moments.n),
    topLower: share.low,
    topUpper: share.high,
    mean: moments.mean,
    meanLower: mean.low,
    meanUpper: mean.high,
    pom: fromWorst === null ? null : fromWorst / (max - min),
  };
}

/** Mean, easy and difficult shares of effort answers of CES 1.0 (1–5, 5 = most effort) or 2.0 (1–7, 7 = easiest). */
export function cesSummary({ scores, version, conf }: { scores: Scores; version: string; conf: number }) {
  const scale: Scale = version === '1.0' ? { min: 1, max: 5, goodEnd: 'low' } : { min: 1, max: 7, goodEnd: 'high' };
  const answers = histogramOf(scores, scale);
  const ces = metricById('ces');
  const explained = variantOf(ces, 'easy').explain(answers, scale);
  const n = histogramBase(answers);
  const easy = countOf(explained, 'easy');
  const difficult = countOf(explained, 'difficult');
  const { low, high } = wilsonInterval(easy, n, conf);
  return {
    n,
    mean: variantOf(ces, 'mean').estimate(answers, scale).value,
    easyShare: shareOf(easy, n),
    difficultShare: shareOf(difficult, n),
    netEasy: n > 0 ? (100 * (easy - difficult)) / n : null,
    easyLower: low,
    easyUpper: high,
    higherIsBetter: variantOf(ces, 'mean').betterWhen(scale) === 'higher',
  };
}

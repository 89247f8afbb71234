import { expect, test } from 'vitest';
import { type NetCounts, netDifference, netScore } from '../../../../src/core/inference/net-score.ts';
import { drawMultinomial } from '../../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../../src/core/inference/numeric/random.ts';
import { individualsChart } from '../../../../src/core/inference/trend/individuals-chart.ts';
import { mannKendall } from '../../../../src/core/inference/trend/mann-kendall.ts';
import { netChart } from '../../../../src/core/inference/trend/net-chart.ts';
import { netSteps } from '../../../../src/core/inference/trend/net-steps.ts';

const random = seededRandom(20_240_613);
const series = 600;

/** 24 months of one unchanging score, 45 % promoters and 25 % detractors, on bases between 30 and 330. */
function unchangingYears(): NetCounts[] {
  return Array.from({ length: 24 }, () => {
    const n = 30 + Math.floor(300 * random() ** 2);
    const [promoters = 0, passives = 0, detractors = 0] = drawMultinomial(random, n, [0.45, 0.3, 0.25]);
    return { promoters, passives, detractors };
  });
}

const years = Array.from({ length: series }, unchangingYears);
const shareOf = (alarms: (periods: NetCounts[]) => boolean): number => years.filter(alarms).length / series;

const neighboursDiffer = (periods: NetCounts[]): boolean =>
  periods.some((period, index) => {
    const before = periods[index - 1];
    return before !== undefined && (netDifference(period, before).p ?? 1) < 0.05;
  });

test('comparing neighbouring months cries wolf in most series that never changed', () => {
  expect(shareOf(neighboursDiffer)).toBeGreaterThan(0.5);
});

test('XmR does so in far too many of them when bases are uneven', () => {
  expect(
    shareOf((periods) => individualsChart(periods.map(netScore)).signals.some((one) => one !== null)),
  ).toBeGreaterThan(0.12);
});

test('NPS′ does so in at most one of twenty', () => {
  expect(shareOf((periods) => netChart(periods).points.some(({ signal }) => signal !== null))).toBeLessThan(0.05);
});

test('steps are found in at most three of a hundred', () => {
  expect(shareOf((periods) => netSteps(periods).starts.length > 0)).toBeLessThan(0.03);
});

test('the test for drift keeps its 5 %', () => {
  const drifts = shareOf((periods) => (mannKendall(periods.flatMap((period) => netScore(period) ?? [])).p ?? 1) < 0.05);
  expect(drifts).toBeLessThan(0.075);
  expect(drifts).toBeGreaterThan(0.025);
});

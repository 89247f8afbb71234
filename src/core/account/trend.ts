import type { Refusal } from '../inference/refusal.ts';
import type { ControlChart } from '../inference/trend/control-chart.ts';
import type { IndividualsChart } from '../inference/trend/individuals-chart.ts';
import type { MannKendall } from '../inference/trend/mann-kendall.ts';
import type { Partition } from '../inference/trend/partition.ts';
import type { SeasonalTrend } from '../inference/trend/stl.ts';
import { fewestForLimits, fewestForTrend, type TrendReach } from '../inference/trend/trend-reach.ts';
import {
  type Account,
  type AccountContext,
  type AccountDefinitions,
  type AccountUnit,
  accountsOf,
  resultOf,
  term,
} from './account.ts';

const laney = 'Laney 2002, Quality Engineering 14(4), 531–537';
const shewhart = 'Shewhart 1931, Economic Control of Quality of Manufactured Product';

/** What is said of a series of periods. Limits are accounted for by how far they reach from the centre. */
export const trendAccounts = {
  'limits.net': { formula: '3 × {error} × max(1; {sigma})', sources: [laney] },
  'limits.share': { formula: '3 × {error} × max(1; {sigma})', sources: [shewhart, laney] },
  'limits.mean': { formula: '3 × {error} × max(1; {sigma})', sources: [shewhart, laney] },
  'limits.individuals': {
    formula: '2.66 × {range}',
    sources: ['Wheeler & Chambers 1992, Understanding Statistical Process Control'],
  },
  steps: {
    formula: '{levelAfter} − {levelBefore}',
    sources: ['Jackson et al. 2005, IEEE Signal Processing Letters 12(2), 105–108', laney],
  },
  drift: {
    formula: '({s} − sgn({s})) ÷ √({variance})',
    sources: [
      'Mann 1945, Econometrica 13, 245–259',
      'Sen 1968, Journal of the American Statistical Association 63, 1379–1389',
    ],
  },
  season: {
    formula: '{trendPart} + {seasonPart} + {restPart}',
    sources: ['Cleveland et al. 1990, Journal of Official Statistics 6, 3–73'],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(trendAccounts);

const tooShort = ({ points }: TrendReach, needed: number): Refusal => ({
  refused: 'too-few-points',
  found: points,
  needed,
});

const provisional = ({ limits }: TrendReach) => (limits === 'provisional' ? (['limits-provisional'] as const) : []);

const limitUnits = { net: 'points', share: 'fraction', mean: 'scale' } as const;

/**
 * The limits of one point of a control chart: of a net score (in points), a share (as fractions unless `unit` says that
 * the chart is in percent) or a mean.
 */
export function accountOfLimits(
  kind: keyof typeof limitUnits,
  chart: ControlChart,
  index: number,
  unit: AccountUnit = limitUnits[kind],
): Account {
  const point = chart.points[index];
  const { value = null, low = null, high = null, error = null } = point ?? {};
  const given = value !== null && error !== null && chart.centre !== null && chart.reach.limits !== 'none';
  const sigma = chart.sigmaZ ?? 1;
  return account(`limits.${kind}`, {
    terms: given
      ? [
          term('value', value, unit),
          term('centre', chart.centre ?? 0, unit),
          term('error', error, unit),
          term('sigma', sigma, 'number'),
        ]
      : [],
    result: resultOf(given ? 3 * error * Math.max(1, sigma) : null, unit, { low, high, method: 'limits' }),
    caveats: provisional(chart.reach),
    refusal: given ? null : value === null ? { refused: 'no-answers' } : tooShort(chart.reach, fewestForLimits),
  });
}

/** The limits of a chart of single values, all periods alike. */
export function accountOfIndividuals(chart: IndividualsChart, unit: AccountUnit): Account {
  const { mean, meanRange, low, high, reach } = chart;
  const given = mean !== null && meanRange !== null && reach.limits !== 'none';
  return account('limits.individuals', {
    terms: given ? [term('centre', mean, unit), term('range', meanRange, unit)] : [],
    result: resultOf(given ? 2.66 * meanRange : null, unit, { low, high, method: 'limits' }),
    caveats: [...provisional(reach), 'bases-unknown'],
    refusal: given ? null : tooShort(reach, fewestForLimits),
  });
}

/** One step of a series, from the level before it to the level after; refused where there is no such step. */
export function accountOfStep(found: Partition, unit: AccountUnit, step: number, labels?: readonly string[]): Account {
  const [before, after] = [found.means[step], found.means[step + 1]];
  const given = before !== undefined && after !== undefined;
  return account('steps', {
    terms: [
      term('levels', found.means, unit, labels),
      ...(given ? [term('levelBefore', before, unit), term('levelAfter', after, unit)] : []),
    ],
    result: resultOf(given ? after - before : null, unit, { signed: true, method: 'partition' }),
    refusal: given ? null : { refused: 'no-variation' },
  });
}

/** Whether a series drifts: rises less falls among all pairs, in standard errors; the slope besides. */
export function accountOfDrift(found: MannKendall, unit: AccountUnit, context: AccountContext = {}): Account {
  const { s, variance, z, p, slope, reach, n } = found;
  const given = z !== null && reach.trend;
  return account('drift', {
    ...context,
    terms: [
      term('periods', n),
      term('s', s, 'number'),
      term('variance', variance, 'number'),
      ...(slope === null ? [] : [term('slope', slope, unit)]),
    ],
    result: resultOf(given ? z : null, 'number', { p, method: 'mann-kendall', signed: true }),
    refusal: given ? null : reach.trend ? { refused: 'no-variation' } : tooShort(reach, fewestForTrend),
  });
}

/** A point of a series taken apart into trend, season and what is left. */
export function accountOfSeason(found: SeasonalTrend | Refusal, index: number, unit: AccountUnit): Account {
  const refused = 'refused' in found;
  const [trend, season, rest] = refused ? [] : [found.trend[index], found.seasonal[index], found.remainder[index]];
  const given = trend !== undefined && season !== undefined && rest !== undefined;
  return account('season', {
    terms: given
      ? [term('trendPart', trend, unit), term('seasonPart', season, unit), term('restPart', rest, unit)]
      : [],
    result: resultOf(given ? trend + season + rest : null, unit),
    refusal: refused ? found : given ? null : { refused: 'no-answers' },
  });
}

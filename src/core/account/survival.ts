import type { CohortTriangle } from '../inference/churn/cohort-triangle.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import type { SurvivalAt, SurvivalCurve } from '../inference/survival/kaplan-meier.ts';
import type { LogRank } from '../inference/survival/log-rank.ts';
import type { SurvivalSum } from '../inference/survival/restricted-mean.ts';
import { type Account, type AccountContext, type AccountDefinitions, accountsOf, resultOf, term } from './account.ts';

const kaplanMeier = 'Kaplan & Meier 1958, Journal of the American Statistical Association 53, 457–481';
const kalbfleisch = 'Kalbfleisch & Prentice 2002, The Statistical Analysis of Failure Time Data, 1.4';

/** How long customers stay, as observed. */
export const survivalAccounts = {
  'survival.at': { formula: '∏(1 − {lost} ÷ {atRisk})', sources: [kaplanMeier, kalbfleisch] },
  'survival.median': { formula: '{time}', sources: [kaplanMeier, 'Brookmeyer & Crowley 1982, Biometrics 38, 29–41'] },
  'survival.restricted-mean': {
    formula: 'Σ({width} × {survival})',
    sources: ['Irwin 1949, Journal of Hygiene 47, 188–189', 'Klein & Moeschberger 2003, Survival Analysis, 4.5'],
  },
  'survival.log-rank': {
    formula: 'P(χ²; {degrees}; {statistic})',
    sources: ['Mantel 1966, Cancer Chemotherapy Reports 50, 163–170'],
  },
  'cohorts.pooled': {
    formula: '∏(1 − {lost} ÷ {atRisk})',
    sources: ['Cutler & Ederer 1958, Journal of Chronic Diseases 8, 699–712', kaplanMeier],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(survivalAccounts);

const names = (times: ArrayLike<number>): string[] => Array.from(times, String);

const beyond = (curve: SurvivalCurve, needed: number): Refusal =>
  curve.n === 0
    ? { refused: 'too-few-rows', found: 0, needed: 1 }
    : { refused: 'beyond-observation', found: curve.table.time.at(-1) ?? 0, needed };

const censoredUntil = ({ table }: SurvivalCurve, time: number): number =>
  table.censored.reduce((sum, count, index) => ((table.time[index] as number) < time ? sum + count : sum), 0);

/** The share of customers still there after a time: those lost and those at risk at each time of loss up to it. */
export function accountOfSurvival(
  curve: SurvivalCurve,
  time: number,
  found: SurvivalAt | null,
  context: AccountContext = {},
): Account {
  const until = curve.time.filter((at) => at <= time);
  const upTo = (column: Float64Array): number[] => Array.from(column.subarray(0, until.length));
  return account('survival.at', {
    ...context,
    terms: [
      term('time', time, 'periods'),
      term('lost', upTo(curve.lost), 'count', names(until)),
      term('atRisk', upTo(curve.atRisk), 'count', names(until)),
    ],
    result: resultOf(found?.survival ?? null, 'fraction', {
      low: found?.low ?? null,
      high: found?.high ?? null,
      method: 'log-log',
    }),
    exclusions: [{ id: 'censored', count: censoredUntil(curve, time) }],
    caveats: ['censoring-unrelated'],
    refusal: found === null ? beyond(curve, time) : null,
  });
}

/** The time by which half of the customers are lost: where the curve comes down to a half. */
export function accountOfMedian(curve: SurvivalCurve, context: AccountContext = {}): Account {
  const { median, medianInterval, time, survival } = curve;
  const step = time.findLastIndex((at) => median !== null && at <= median);
  const next = time[step + 1];
  const between = median !== null && time[step] !== median && next !== undefined;
  const nothingLost: Refusal = curve.events === 0 ? { refused: 'nobody-lost' } : beyond(curve, 0);
  return account('survival.median', {
    ...context,
    ...(between ? { formula: 'Σ({time}) ÷ 2' } : {}),
    terms: [
      term('time', between ? [time[step] as number, next] : (median ?? curve.table.time.at(-1) ?? 0), 'periods'),
      term('survivalBefore', survival[step - 1] ?? 1, 'fraction'),
      term('survivalAfter', survival[median === null ? survival.length - 1 : step] ?? 1, 'fraction'),
    ],
    result: resultOf(median, 'periods', { ...medianInterval, method: 'brookmeyer-crowley' }),
    exclusions: [{ id: 'censored', count: curve.n - curve.events }],
    caveats: ['censoring-unrelated'],
    refusal:
      median === null ? { ...nothingLost, refused: curve.events === 0 ? 'nobody-lost' : 'beyond-observation' } : null,
  });
}

/** The mean time as a customer within a horizon: the area under the curve, stretch by stretch. */
export function accountOfRestrictedMean(
  curve: SurvivalCurve,
  horizon: number,
  found: SurvivalSum | Refusal,
  context: AccountContext = {},
): Account {
  const end = Math.min(horizon, curve.table.time.at(-1) ?? 0);
  const losses = Array.from(curve.time).filter((at) => at < end);
  const edges = [0, ...losses, end];
  const width = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const survival = [1, ...losses.map((_, step) => curve.survival[step] as number)];
  const refused = isRefusal(found);
  const bounds = refused ? {} : { low: found.low, high: found.high };
  const labels = names(edges.slice(0, -1));
  return account('survival.restricted-mean', {
    ...context,
    terms: [
      term('horizon', horizon, 'periods'),
      term('width', width, 'periods', labels),
      term('survival', survival, 'fraction', labels),
    ],
    result: resultOf(refused ? null : found.value, 'periods', { ...bounds, method: 'greenwood' }),
    exclusions: [{ id: 'censored', count: censoredUntil(curve, end) }],
    caveats: ['censoring-unrelated'],
    refusal: refused ? found : null,
  });
}

/** Whether groups of customers leave alike: lost against expected, and the chance of so much difference. */
export function accountOfLogRank(found: LogRank, groups: readonly string[], context: AccountContext = {}): Account {
  const lost = found.groups.reduce((sum, { observed }) => sum + observed, 0);
  const refusal: Refusal = lost === 0 ? { refused: 'nobody-lost' } : { refused: 'too-few-rows', found: 1, needed: 2 };
  const observed = found.groups.map((group) => group.observed);
  const expected = found.groups.map((group) => group.expected);
  return account('survival.log-rank', {
    ...context,
    terms: [
      term('observed', observed, 'count', groups),
      term('expected', expected, 'number', groups),
      term('statistic', found.statistic ?? 0, 'number'),
      term('degrees', found.df),
    ],
    result: resultOf(found.p, 'fraction', { method: 'log-rank', p: found.p }),
    caveats: ['censoring-unrelated'],
    refusal: found.p === null ? refusal : null,
  });
}

/** The share of all cohorts' customers still there at an age, from the losses of every age up to it. */
export function accountOfCohorts(found: CohortTriangle | Refusal, age: number, context: AccountContext = {}): Account {
  const refused = isRefusal(found);
  const ages = refused ? [] : found.pooled.filter((one) => one.age <= age);
  const last = ages.at(-1)?.age === age ? ages.at(-1) : undefined;
  const labels = ages.map((one) => String(one.age));
  const { survival = null, low = null, high = null } = last ?? {};
  const missing: Refusal = { refused: 'beyond-observation', found: ages.length, needed: age };
  return account('cohorts.pooled', {
    ...context,
    terms: [
      term('age', age, 'periods'),
      term(
        'lost',
        ages.map((one) => one.lost),
        'count',
        labels,
      ),
      term(
        'atRisk',
        ages.map((one) => one.atRisk),
        'count',
        labels,
      ),
    ],
    result: resultOf(survival, 'fraction', { low, high, method: 'log-log' }),
    caveats: ['censoring-unrelated'],
    refusal: refused ? found : survival === null ? missing : null,
  });
}

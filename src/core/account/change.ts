import { isRefusal, type Refusal } from '../inference/refusal.ts';
import type { MixRate } from '../insight/mix-rate.ts';
import type { Difference, Estimate, Homogeneity, Unit } from '../metrics/metric.ts';
import { type Account, type AccountDefinitions, accountsOf, resultOf, term } from './account.ts';

/** Why a number moved, and whether numbers differ. */
export const changeAccounts = {
  'change.mix-rate': {
    formula: 'Σ({mix}) + Σ({groupRate})',
    sources: [
      'Kitagawa 1955, Journal of the American Statistical Association 50, 1168–1194',
      'Simpson 1951, Journal of the Royal Statistical Society B 13, 238–241',
    ],
  },
  'compare.two': {
    formula: '{now} − {before}',
    sources: ['Cumming & Finch 2005, American Psychologist 60(2), 170–180'],
  },
  'compare.rest': {
    formula: '{now} − {rest}',
    sources: ['Cumming & Finch 2005, American Psychologist 60(2), 170–180'],
  },
  'compare.groups': {
    formula: 'P(χ²; {degrees}; {statistic})',
    sources: ['Holm 1979, Scandinavian Journal of Statistics 6, 65–70'],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(changeAccounts);

/** Literature by the method that compared. */
const comparisonSources: Readonly<Record<string, readonly string[]>> = {
  'adjusted-wald': [
    'Rocks 2016, The American Statistician 70(4), 365–372',
    'Lewis & Sauro 2021, MeasuringU: confidence intervals and tests of Net Promoter Scores',
  ],
  'newcombe-10': [
    'Newcombe 1998, Statistics in Medicine 17, 873–890',
    'Campbell 2007, Statistics in Medicine 26, 3661–3675',
  ],
  welch: ['Welch 1947, Biometrika 34, 28–35'],
  'cochran-q': ['Cochran 1954, Biometrics 10, 101–129'],
  'chi-square': ['Pearson 1900, Philosophical Magazine 50, 157–175', 'Cramér 1946, Mathematical Methods of Statistics'],
  'kruskal-wallis': ['Kruskal & Wallis 1952, Journal of the American Statistical Association 47, 583–621'],
};

const withMethod = (made: Account, method: string): Account => ({
  ...made,
  sources: [...(comparisonSources[method] ?? []), ...made.sources],
});

/** Two estimates compared: what each is, on which base, and what lies between them. */
export function accountOfComparison(unit: Unit, now: Estimate, before: Estimate, difference: Difference): Account {
  const missing = difference.value === null || now.value === null || before.value === null;
  const { low, high, p, method } = difference;
  const made = account('compare.two', {
    terms: [
      ...(now.value === null ? [] : [term('now', now.value, unit)]),
      term('baseNow', now.n),
      ...(before.value === null ? [] : [term('before', before.value, unit)]),
      term('baseBefore', before.n),
    ],
    result: resultOf(missing ? null : difference.value, unit, { low, high, p, method, signed: true }),
    refusal: missing ? { refused: 'no-answers' } : null,
  });
  return withMethod(made, method);
}

/** A group compared with all answers that are not its own; single groups are called different only after Holm. */
export function accountOfRest(unit: Unit, group: Estimate, rest: Estimate, difference: Difference): Account {
  const missing = difference.value === null || group.value === null || rest.value === null;
  const { low, high, p, method } = difference;
  const made = account('compare.rest', {
    terms: [
      ...(group.value === null ? [] : [term('now', group.value, unit)]),
      term('base', group.n),
      ...(rest.value === null ? [] : [term('rest', rest.value, unit)]),
      term('baseRest', rest.n),
    ],
    result: resultOf(missing ? null : difference.value, unit, { low, high, p, method, signed: true }),
    caveats: ['several-comparisons'],
    refusal: missing ? { refused: 'no-answers' } : null,
  });
  return withMethod(made, method);
}

const sizeOf = (test: Homogeneity['test'], effect: number) =>
  test === 'cochran-q' ? term('beyondChance', effect, 'fraction') : term('effect', effect, 'number');

/** Whether several groups differ at all: their estimates, the statistic and the chance of so much difference. */
export function accountOfGroups(
  unit: Unit,
  groups: readonly { readonly name: string; readonly estimate: Estimate }[],
  found: Homogeneity,
): Account {
  const answered = groups.filter(({ estimate }) => estimate.value !== null);
  const names = answered.map(({ name }) => name);
  const { statistic, degrees, p, effect, test, fewestExpected } = found;
  const made = account('compare.groups', {
    terms: [
      term(
        'value',
        answered.map(({ estimate }) => estimate.value ?? 0),
        unit,
        names,
      ),
      term(
        'base',
        answered.map(({ estimate }) => estimate.n),
        'count',
        names,
      ),
      term('statistic', statistic ?? 0, 'number'),
      term('degrees', degrees),
      ...(effect === null ? [] : [sizeOf(found.test, effect)]),
    ],
    result: resultOf(p, 'fraction', { p, method: test }),
    exclusions: [{ id: 'few-answers', count: groups.length - answered.length }],
    caveats: [
      'several-comparisons',
      ...(fewestExpected !== null && fewestExpected < 5 ? (['few-expected'] as const) : []),
    ],
    refusal: p === null ? { refused: answered.length < 2 ? 'no-answers' : 'no-variation' } : null,
  });
  return withMethod(made, test);
}

/** Why a whole moved: the parts of mix and of each group's own change. */
export function accountOfMixRate(unit: Unit, found: MixRate | Refusal, names: readonly string[] = []): Account {
  const refused = isRefusal(found);
  const groups = refused ? [] : found.groups;
  const labels = groups.map(({ id }, index) => names[index] ?? id);
  return account('change.mix-rate', {
    terms: refused
      ? []
      : [
          term('before', found.before, unit),
          term('now', found.now, unit),
          term(
            'mix',
            groups.map(({ mix }) => mix),
            unit,
            labels,
          ),
          term(
            'groupRate',
            groups.map(({ rate }) => rate),
            unit,
            labels,
          ),
        ],
    result: resultOf(refused ? null : found.change, unit, { signed: true }),
    caveats: !refused && found.simpsonReversal ? ['simpson-reversal'] : [],
    refusal: refused ? found : null,
  });
}

import type { KeyDrivers } from '../inference/drivers/key-drivers.ts';
import type { BeforeAfter, DoubleDifference } from '../inference/evaluation/difference-in-differences.ts';
import type { InterruptedSeries } from '../inference/evaluation/interrupted-series.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import type { McNemar } from '../inference/tables/mcnemar.ts';
import type { RakedWeights } from '../inference/weights/rake.ts';
import type { ComparedWord } from '../inference/words/compare-words.ts';
import {
  type Account,
  type AccountContext,
  type AccountDefinitions,
  type AccountUnit,
  accountsOf,
  resultOf,
  term,
} from './account.ts';

/** Drivers, words, the effect of a measure, and weights. */
export const evidenceAccounts = {
  drivers: {
    formula: '{part} ÷ {r2}',
    sources: [
      'Grömping 2006, Journal of Statistical Software 17(1)',
      'Johnson 2000, Multivariate Behavioral Research 35, 1–19',
      'Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13',
    ],
  },
  words: {
    formula: '2 × P(N; |{z}|)',
    sources: [
      'Monroe, Colaresi & Quinn 2008, Political Analysis 16(4), 372–403',
      'Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57, 289–300',
    ],
  },
  'before-after': {
    formula: '({oneWay} − {otherWay})^2 ÷ ({oneWay} + {otherWay})',
    sources: [
      'McNemar 1947, Psychometrika 12, 153–157',
      'Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13:91',
    ],
  },
  'difference-in-differences': {
    formula: '({treatedAfter} − {treatedBefore}) − ({controlAfter} − {controlBefore})',
    sources: ['Card & Krueger 1994, American Economic Review 84(4), 772–793'],
  },
  'interrupted-series': {
    formula: '{levelWith} − {levelWithout}',
    sources: [
      'Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27, 299–309',
      'Newey & West 1987, Econometrica 55, 703–708',
    ],
  },
  'weights.raked': {
    formula: '{answers} ÷ {effectiveAnswers}',
    sources: [
      'Deming & Stephan 1940, Annals of Mathematical Statistics 11, 427–444',
      'Kish 1965, Survey Sampling, 11.7',
    ],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(evidenceAccounts);

/** The share of one driver in what all drivers explain together. */
export function accountOfDriver(found: KeyDrivers | Refusal, index: number): Account {
  const driver = isRefusal(found) ? undefined : found.drivers[index];
  const explained = isRefusal(found) ? 0 : found.r2;
  const { share = null, interval } = driver ?? {};
  const nothing: Refusal = { refused: 'no-variation' };
  return account('drivers', {
    terms: isRefusal(found)
      ? []
      : [
          term('answers', found.n),
          term('correlation', driver?.correlation ?? 0, 'number'),
          term('part', driver?.part ?? 0, 'fraction'),
          term('r2', explained, 'fraction'),
        ],
    result: resultOf(share, 'fraction', { ...interval, method: isRefusal(found) ? null : `${found.method}-bootstrap` }),
    caveats: ['not-causal'],
    refusal: isRefusal(found) ? found : share === null ? nothing : null,
  });
}

/** How surely a word tells two groups of comments apart. */
export const accountOfWord = (found: ComparedWord): Account =>
  account('words', {
    terms: [
      term('commentsFirst', found.first),
      term('commentsSecond', found.second),
      term('logOdds', found.delta, 'number'),
      term('z', found.z, 'number'),
      term('adjustedP', found.adjustedP, 'number'),
    ],
    result: resultOf(found.p, 'fraction', { method: 'log-odds', p: found.p }),
    caveats: ['not-causal'],
  });

/** Whether as many respondents changed one way as the other. */
export const accountOfChangers = (oneWay: number, otherWay: number, found: McNemar): Account =>
  account('before-after', {
    terms: [term('oneWay', oneWay), term('otherWay', otherWay)],
    result: resultOf(found.statistic, 'number', { method: 'mcnemar', p: found.pMid }),
    caveats: ['other-causes'],
    refusal: found.statistic === null ? { refused: 'no-variation' } : null,
  });

/** What a measure changed beyond what changed anyway; the values of the four cells in the unit of the result. */
export function accountOfDoubleDifference(
  cells: BeforeAfter<number | null>,
  { value, low, high, p }: DoubleDifference,
  unit: AccountUnit,
): Account {
  const names = ['treatedBefore', 'treatedAfter', 'controlBefore', 'controlAfter'] as const;
  const terms = names.flatMap((name) => {
    const cell = cells[name];
    return cell === null ? [] : [term(name, cell, unit)];
  });
  return account('difference-in-differences', {
    terms,
    result: resultOf(value, unit, { low, high, p, signed: true, method: 'wald' }),
    caveats: ['would-have-moved-alike'],
    refusal: value === null ? { refused: 'no-answers' } : null,
  });
}

/** The jump of a series at a measure: the level right after it less the level that the line before led to. */
export function accountOfInterruption(
  found: InterruptedSeries | Refusal,
  pointsBefore: number,
  unit: AccountUnit,
  context: AccountContext = {},
): Account {
  if (isRefusal(found)) {
    return account('interrupted-series', { ...context, terms: [], result: resultOf(null, unit), refusal: found });
  }
  const without = found.level.value + found.slope.value * pointsBefore;
  const { value, low, high, p } = found.levelChange;
  return account('interrupted-series', {
    ...context,
    terms: [
      term('levelWith', without + value, unit),
      term('levelWithout', without, unit),
      term('slope', found.slope.value, unit),
      term('slopeChange', found.slopeChange.value, unit),
    ],
    result: resultOf(value, unit, { low, high, p, signed: true, method: 'newey-west' }),
    caveats: ['other-causes'],
  });
}

/** What weighting to known margins costs: by what factor the variance grows. */
export function accountOfWeights(found: RakedWeights | Refusal): Account {
  const refused = isRefusal(found);
  const { effectiveN = null, designEffect = null } = refused ? {} : found;
  return account('weights.raked', {
    terms:
      refused || effectiveN === null
        ? []
        : [
            term('answers', found.weights.length),
            term('effectiveAnswers', effectiveN, 'number'),
            term('largestWeight', found.largest, 'number'),
          ],
    result: resultOf(designEffect, 'number', { method: 'kish' }),
    exclusions: [{ id: 'trimmed', count: refused ? 0 : found.trimmed }],
    refusal: refused ? found : designEffect === null ? { refused: 'no-answers' } : null,
  });
}

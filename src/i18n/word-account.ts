import type { Account, AccountTerm, AccountUnit } from '../core/account/account.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import { explainMethod, type WordedMethod, wordMethod } from './word-method.ts';
import { wordRefusal } from './word-refusal.ts';

/** A line of a table: what it is, and its value or count. */
export interface WordedLine {
  readonly name: string;
  readonly value: string;
}

/** The arithmetic of an estimate in words, ready to be shown. */
export interface WordedAccount {
  readonly name: string;
  readonly definition: string;
  readonly lines: readonly WordedLine[];
  /** With the numbers put in, and the result; empty where there is none. */
  readonly formula: string;
  /** What the less known sign in the formula says; empty where there is none. */
  readonly sign: string;
  readonly refusal: string | null;
  readonly certainty: readonly string[];
  readonly exclusions: readonly WordedLine[];
  readonly caveats: readonly string[];
  readonly methods: readonly WordedMethod[];
  readonly sources: readonly string[];
}

/** Values of a list that get a line each; of longer ones the first and the last stand for all. */
const mostLines = 6;

/** Words an account in a language. */
export function wordAccount(account: Account, t: Translate, formats: Formats): WordedAccount {
  const { definition, terms, result, exclusions, caveats, refusal, sources } = account;
  const given = result.value !== null && refusal === null;
  const formula = given ? wordFormula(account, t, formats) : '';
  return {
    name: t(`account.${definition}`),
    definition: t(`account.${definition}.definition`),
    lines: terms.flatMap((term) => linesOf(term, account, t, formats)),
    formula,
    sign: wordSign(formula, t),
    refusal: refusal && wordRefusal(refusal, t, formats),
    certainty: given ? certaintyOf(account, t, formats) : [],
    exclusions: exclusions.map(({ id, count }) => ({
      name: t(`account.exclusion.${id}`),
      value: formats.count(count),
    })),
    caveats: caveats.map((caveat) => t(`account.caveat.${caveat}`)),
    methods: given ? methodsOf(account, t) : [],
    sources,
  };
}

/** The method of the interval or test, and how several comparisons were corrected. */
function methodsOf({ result, caveats }: Account, t: Translate): readonly WordedMethod[] {
  const methods = [result.method, caveats.includes('several-comparisons') ? 'holm' : null];
  return methods.flatMap((method) =>
    method === null
      ? []
      : [{ words: t('account.method', { method: wordMethod(method, t) }), means: explainMethod(method, t) }],
  );
}

/** A value in the unit of its term, with currency and periods of the account. */
function wordQuantity(
  value: number,
  unit: AccountUnit,
  { currency, period }: Pick<Account, 'currency' | 'period'>,
  t: Translate,
  formats: Formats,
): string {
  if (unit === 'money') return formats.money(value, currency);
  if (unit === 'fraction') return formats.share(100 * value);
  if (unit === 'periods') return t(`account.unit.${period ?? 'none'}`, { n: value, value: formats.number(value) });
  if (unit === 'count') return formats.count(value);
  if (unit === 'percent' || unit === 'rate') return formats.share(value);
  return unit === 'number' ? formats.number(value) : formats.decimal(value, 2);
}

/** Changes of scores have units of their own; of anything else a change is written with its sign. */
function wordResult(value: number, account: Account, t: Translate, formats: Formats): string {
  const { unit, signed } = account.result;
  if (!signed) return wordQuantity(value, unit, account, t, formats);
  if (unit === 'points' || unit === 'percent' || unit === 'rate' || unit === 'scale')
    return formats.difference(value, unit);
  const size = wordQuantity(value, unit, account, t, formats);
  return value > 0 ? `+${size}` : size;
}

function linesOf(term: AccountTerm, account: Account, t: Translate, formats: Formats): readonly WordedLine[] {
  const { id, value, unit, labels } = term;
  const name = t(`account.term.${id}`);
  const say = (one: number): string => wordQuantity(one, unit, account, t, formats);
  if (typeof value === 'number') return [{ name, value: say(value) }];
  const [first, last] = [value[0], value.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (labels && value.length <= mostLines) {
    return value.map((one, index) => ({
      name: t('account.term.of', { term: name, label: wordLabel(labels[index] ?? '', account, t) }),
      value: say(one),
    }));
  }
  if (value.length === 1) return [{ name, value: say(first) }];
  if (isAdded(term, account)) return [{ name, value: t('account.added', { sum: say(sum(value)), n: value.length }) }];
  return [{ name, value: t('account.values', { first: say(first), last: say(last), n: value.length }) }];
}

/** What a value of a list is of: an age with its unit, else as it is called. */
function wordLabel(label: string, { definition, period }: Account, t: Translate): string {
  const isAge = definition === 'cohorts.pooled' || definition === 'survival.restricted-mean';
  return isAge ? t(`account.unit.${period ?? 'none'}`, { n: Number(label), value: label }) : label;
}

/** Whether the formula needs nothing of a list but its sum. */
const isAdded = ({ id }: AccountTerm, { formula }: Account): boolean => formula.includes(`Σ({${id}})`);

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

function wordSign(formula: string, t: Translate): string {
  if (formula.includes('Σ')) return t('account.sign.sum');
  if (formula.includes('∏')) return t('account.sign.product');
  return formula.startsWith('P(') ? t('account.sign.chance') : '';
}

/** The formula with numbers for its terms, sums for lists that are added up, other lists by their names; and its result. */
function wordFormula(account: Account, t: Translate, formats: Formats): string {
  const { formula, terms, result } = account;
  const filled = formula.replace(/Σ\(\{(\w+)\}\)|\{(\w+)\}|\d+\.\d+/g, (hole, added?: string, single?: string) => {
    const id = added ?? single;
    if (id === undefined) return formats.number(Number(hole));
    const term = terms.find((one) => one.id === id);
    if (!term) return hole;
    const { unit } = term;
    const value = added === undefined || typeof term.value === 'number' ? term.value : sum(term.value);
    if (typeof value !== 'number') return t(`account.term.${term.id}`);
    const said = unit === 'periods' ? formats.number(value) : wordQuantity(value, unit, account, t, formats);
    return value < 0 ? `(${said})` : said;
  });
  const value = result.value ?? 0;
  if (value === result.p) return filled + (value < smallestChance ? ' < ' : ' = ') + chanceDigits(value, formats);
  return `${filled} = ${wordResult(value, account, t, formats)}`;
}

function certaintyOf(account: Account, t: Translate, formats: Formats): readonly string[] {
  const { low, high, p, method } = account.result;
  const sentences: string[] = [];
  if (low !== null && high !== null) {
    const limits = method === 'limits';
    const say = (end: number) =>
      limits ? wordQuantity(end, account.result.unit, account, t, formats) : wordResult(end, account, t, formats);
    sentences.push(t(limits ? 'account.sure.limits' : 'account.sure.range', { low: say(low), high: say(high) }));
  }
  if (p !== null) sentences.push(wordChance(p, t, formats));
  return sentences.length > 0 ? sentences : [t('account.sure.none')];
}

/** Below this a chance is not told more exactly. */
const smallestChance = 0.001;

const chanceDigits = (p: number, formats: Formats): string => formats.decimal(Math.max(p, smallestChance), 3);

function wordChance(p: number, t: Translate, formats: Formats): string {
  const tiny = p < smallestChance;
  const share = formats.share(100 * Math.max(p, smallestChance));
  return t('account.sure.p', {
    share: tiny ? t('account.share.tiny', { share }) : share,
    p: t(tiny ? 'account.p.tiny' : 'account.p', { p: chanceDigits(p, formats) }),
  });
}

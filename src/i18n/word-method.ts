import type { Translate } from './language.ts';

/** The name of a method; one without words keeps its id. */
export function wordMethod(method: string, t: Translate): string {
  return isKnown(method) ? t(`method.${method}`) : method;
}

/** A method named in a sentence, and what it does where words for it exist. */
export interface WordedMethod {
  readonly words: string;
  readonly means: string | null;
}

/** What a method does, for whoever does not know its name; null for one without words. */
export function explainMethod(method: string, t: Translate): string | null {
  return isKnown(method) ? t(`method.${method}.means`) : null;
}

const isKnown = (method: string): method is (typeof known)[number] => (known as readonly string[]).includes(method);

/** Ids of the methods of intervals, comparisons and tests, as estimates and accounts name them. */
const known = [
  'adjusted-wald',
  'wilson',
  't',
  'newcombe-10',
  'welch',
  'wilson-effective',
  'ratio-t',
  'garwood',
  'log-log',
  'brookmeyer-crowley',
  'greenwood',
  'log-rank',
  'parametric-draws',
  'monte-carlo',
  'cochran-q',
  'chi-square',
  'kruskal-wallis',
  'limits',
  'partition',
  'mann-kendall',
  'lmg-bootstrap',
  'relative-weights-bootstrap',
  'log-odds',
  'mcnemar',
  'wald',
  'newey-west',
  'kish',
  'holm',
  'order-statistics',
  'word-odds',
] as const;

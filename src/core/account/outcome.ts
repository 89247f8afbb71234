import type { Bounds } from '../inference/bounds.ts';
import { type Account, type AccountDefinitions, accountsOf, resultOf, term } from './account.ts';

/** What customers did after an answer. */
export const outcomeAccounts = {
  'outcome.bought': {
    formula: '{bought} ÷ {followed}',
    sources: ['Wilson 1927, Journal of the American Statistical Association 22, 209–212'],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(outcomeAccounts);

/** The share of followed answers whose customer bought within the days after it. */
export const accountOfBought = (
  bought: number,
  followed: number,
  { value, low, high }: Bounds & { readonly value: number | null },
): Account =>
  account('outcome.bought', {
    terms: [term('bought', bought), term('followed', followed)],
    result: resultOf(value, 'fraction', { low, high, method: 'wilson' }),
    caveats: ['not-causal'],
    refusal: value === null ? { refused: 'too-few-customers' } : null,
  });

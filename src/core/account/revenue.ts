import type { RevenueChurn } from '../inference/churn/revenue-churn.ts';
import { type RevenueFlow, revenueUnit } from '../statistics/revenue-flow.ts';
import { type Account, type AccountContext, type AccountDefinitions, accountsOf, resultOf, term } from './account.ts';

const farris = 'Farris et al. 2010, Marketing Metrics, 5.1';
const wilson =
  'Wilson 1927, Journal of the American Statistical Association 22, 209–212; Kish 1965, Survey Sampling, 11.7';
const cochran = 'Cochran 1977, Sampling Techniques, 3rd ed., 6.4';

/** Churn and retention of recurring revenue. */
export const revenueAccounts = {
  'churn.revenue-gross': { formula: '({lostRevenue} + {contraction}) ÷ {startRevenue}', sources: [farris, wilson] },
  'churn.revenue-net': {
    formula: '({lostRevenue} + {contraction} − {expansion}) ÷ {startRevenue}',
    sources: [farris, cochran],
  },
  'retention.gross-revenue': {
    formula: '({startRevenue} − {lostRevenue} − {contraction}) ÷ {startRevenue}',
    sources: [farris, wilson],
  },
  'retention.net-revenue': {
    formula: '({startRevenue} − {lostRevenue} − {contraction} + {expansion}) ÷ {startRevenue}',
    sources: [farris, cochran],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(revenueAccounts);

const rateOf = {
  'churn.revenue-gross': 'gross',
  'churn.revenue-net': 'net',
  'retention.gross-revenue': 'grossRetention',
  'retention.net-revenue': 'netRetention',
} as const satisfies Record<keyof typeof revenueAccounts, keyof RevenueChurn>;

/** A rate of recurring revenue: amounts at the start, lost, paid less and paid more, and the result. */
export function accountOfRevenue(
  definition: keyof typeof revenueAccounts,
  flow: RevenueFlow,
  found: RevenueChurn,
  context: AccountContext = {},
): Account {
  const { value, low, high } = found[rateOf[definition]];
  const gross = definition === 'churn.revenue-gross' || definition === 'retention.gross-revenue';
  const money = (amount: number): number => amount * revenueUnit;
  return account(definition, {
    ...context,
    terms: [
      term('startRevenue', money(flow.start), 'money'),
      term('lostRevenue', money(flow.lost), 'money'),
      term('contraction', money(flow.contraction), 'money'),
      ...(gross ? [] : [term('expansion', money(flow.expansion), 'money')]),
    ],
    result: resultOf(value, 'fraction', { low, high, method: gross ? 'wilson-effective' : 'ratio-t' }),
    exclusions: [
      { id: 'without-revenue', count: flow.withoutRevenue },
      { id: 'unusable', count: flow.unusable },
    ],
    caveats: ['without-new-revenue'],
    refusal: value === null ? { refused: 'too-few-customers' } : null,
  });
}

import type { GammaGammaFit } from '../inference/btyd/gamma-gamma-fit.ts';
import type { HoldOutCheck } from '../inference/btyd/hold-out.ts';
import { type BtydModelId, type BtydParameters, chancesToLeave } from '../inference/btyd/model.ts';
import type { PurchaseSummary } from '../inference/btyd/summaries.ts';
import type { PurchaseValue } from '../inference/btyd/value.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import { type Account, type AccountContext, type AccountDefinitions, accountsOf, resultOf, term } from './account.ts';

const fader = 'Fader, Hardie & Lee 2005, Marketing Science 24(2), 275–284';
const batislam = 'Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24(3), 201–209';
const gammaGamma = 'Fader & Hardie 2013, note 025 (brucehardie.com)';

/** What customers who buy without a contract are expected to do. */
export const purchaseAccounts = {
  'purchases.alive': {
    formula:
      '1 ÷ (1 + {a} ÷ ({b} + {chances} − 1) × (({alpha} + {observedTime}) ÷ ({alpha} + {lastPurchase}))^({r} + {repeatPurchases}))',
    sources: [fader, batislam, 'Fader, Hardie & Lee 2008, note 021 (brucehardie.com)'],
  },
  'purchases.spend': {
    formula: '{p} × ({v} + {repeatPurchases} × {meanSpend}) ÷ ({p} × {repeatPurchases} + {q} − 1)',
    sources: [gammaGamma],
  },
  'purchases.hold-out': { formula: '{predicted} ÷ {actual} − 1', sources: [fader] },
  'value.purchases': {
    formula: 'Σ({purchases} ÷ (1 + {discount})^{month}) × {spend}',
    sources: ['Fader, Hardie & Lee 2005, Journal of Marketing Research 42(4), 415–430', batislam, gammaGamma],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(purchaseAccounts);

const known = (fit: BtydParameters | Refusal): fit is BtydParameters => !isRefusal(fit);

/** The chance that a customer has not left for good. */
export function accountOfAlive(
  model: BtydModelId,
  fit: BtydParameters | Refusal,
  { x, tx, T }: PurchaseSummary,
  probability: number | null,
  context: AccountContext = {},
): Account {
  const chances = chancesToLeave(model, x);
  const parameters = known(fit)
    ? (['alpha', 'r', 'a', 'b'] as const).map((name) => term(name, fit[name], 'number'))
    : [];
  return account('purchases.alive', {
    ...context,
    ...(chances === 0 ? { formula: '1' } : {}),
    terms: [
      term('repeatPurchases', x),
      term('lastPurchase', tx, 'periods'),
      term('observedTime', T, 'periods'),
      term('chances', chances),
      ...parameters,
    ],
    result: resultOf(known(fit) ? probability : null, 'fraction'),
    refusal: known(fit) ? (probability === null ? { refused: 'impossible-purchases' } : null) : fit,
  });
}

/** The spend per purchase expected of a customer, or of all of them (x = 0). */
export function accountOfSpend(
  fit: GammaGammaFit | Refusal,
  { x, m }: { readonly x: number; readonly m: number },
  found: number | null,
  context: AccountContext = {},
): Account {
  if (isRefusal(fit)) {
    return account('purchases.spend', { ...context, terms: [], result: resultOf(null, 'money'), refusal: fit });
  }
  const { p, q, v } = fit.parameters;
  return account('purchases.spend', {
    ...context,
    terms: [
      term('repeatPurchases', x),
      term('meanSpend', x === 0 ? 0 : m, 'money'),
      term('p', p, 'number'),
      term('q', q, 'number'),
      term('v', v, 'money'),
    ],
    result: resultOf(found, 'money'),
    exclusions: [{ id: 'without-spend', count: fit.withoutSpend }],
    caveats: [...(fit.correlated ? (['spend-goes-with-purchases'] as const) : []), 'spend-not-profit'],
    refusal: found === null ? { refused: 'no-limit' } : null,
  });
}

/** How far a model's prediction was from what happened. */
export function accountOfHoldOut(found: HoldOutCheck | Refusal, context: AccountContext = {}): Account {
  const refused = isRefusal(found);
  const nothing: Refusal = { refused: 'no-answers' };
  const off = refused || found.actual === 0 ? null : found.predicted / found.actual - 1;
  return account('purchases.hold-out', {
    ...context,
    terms: refused ? [] : [term('predicted', found.predicted, 'number'), term('actual', found.actual)],
    result: resultOf(off, 'fraction', { signed: true }),
    refusal: refused ? found : off === null ? nothing : null,
  });
}

/** A customer's discounted future spend: the purchases expected in each month times the spend expected per purchase. */
export function accountOfPurchaseValue(
  found: PurchaseValue | Refusal | null,
  monthlyDiscount: number,
  spending: GammaGammaFit | null,
  context: AccountContext = {},
): Account {
  const value = found === null || isRefusal(found) ? null : found;
  const months = (value?.monthly ?? []).map((_, index) => index + 1);
  const refusal: Refusal | null = found === null ? { refused: 'no-limit' } : isRefusal(found) ? found : null;
  const correlated = spending?.correlated ? (['spend-goes-with-purchases'] as const) : [];
  return account('value.purchases', {
    ...context,
    terms: [
      term('purchases', value?.monthly ?? [], 'number', months.map(String)),
      term('month', months, 'number'),
      term('discount', monthlyDiscount, 'fraction'),
      ...(value ? [term('spend', value.perPurchase, 'money')] : []),
    ],
    result: resultOf(value?.value ?? null, 'money'),
    exclusions: [{ id: 'without-spend', count: spending?.withoutSpend ?? 0 }],
    caveats: ['beyond-what-was-seen', ...correlated, 'spend-not-profit'],
    refusal,
  });
}

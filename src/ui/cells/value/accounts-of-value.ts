import { accountOfMeanValue } from '../../../core/account/means.ts';
import {
  accountOfAlive,
  accountOfHoldOut,
  accountOfPurchaseValue,
  accountOfSpend,
} from '../../../core/account/purchases.ts';
import type { ValueDescription } from '../../../core/charts/value-description.ts';
import { discountPerStep, weeksOfStep } from '../../../core/customers/horizon.ts';
import { probabilityAlive } from '../../../core/inference/btyd/expectation.ts';
import { expectedSpend } from '../../../core/inference/btyd/gamma-gamma.ts';
import { purchaseValue } from '../../../core/inference/btyd/value.ts';
import { isRefusal } from '../../../core/inference/refusal.ts';
import type { Translate } from '../../../i18n/language.ts';
import type { TitledAccount } from '../customers/accounts-of-churn.ts';

/** The arithmetic of values: their mean, that of the customer worth most, and of the check. */
export function accountsOfValue(
  { answer, inquiry, fit, check, currency }: ValueDescription,
  t: Translate,
): readonly TitledAccount[] {
  const { example, spend } = answer;
  const checked: TitledAccount = {
    account: accountOfHoldOut(isRefusal(check) ? check : check.found, { period: 'week' }),
  };
  if (!example || isRefusal(fit)) {
    const summary = example ?? { x: 0, tx: 0, T: 0 };
    return [{ account: accountOfAlive(inquiry.model, isRefusal(fit) ? fit : fit.parameters, summary, null) }, checked];
  }
  const title = t('value.how.example');
  const context = { currency, period: 'week' } as const;
  const alive = probabilityAlive(fit.model, fit.parameters, example);
  const accounts: TitledAccount[] = answer.values
    ? [{ account: accountOfMeanValue(answer.values, { currency, period: inquiry.horizon.unit }) }]
    : [];
  if (spend) {
    const step = discountPerStep(inquiry);
    const horizon = {
      months: inquiry.horizon.length,
      monthlyDiscount: step,
      unitsPerMonth: weeksOfStep(inquiry.horizon),
    };
    const found = isRefusal(spend)
      ? spend
      : purchaseValue(fit.model, fit.parameters, spend.parameters, example, horizon);
    const known = isRefusal(spend) ? null : spend;
    const mean = known && expectedSpend(known.parameters, example.x, example.m);
    accounts.push(
      { account: accountOfPurchaseValue(found, step, known, { currency, period: inquiry.horizon.unit }), title },
      { account: accountOfSpend(spend, example, mean, context) },
    );
  }
  accounts.push({ account: accountOfAlive(fit.model, fit.parameters, example, alive, context) }, checked);
  return accounts;
}

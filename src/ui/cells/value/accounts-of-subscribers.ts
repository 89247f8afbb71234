import { accountOfMeanValue } from '../../../core/account/means.ts';
import { accountOfResidualValue, accountOfSimpleValue, accountOfSurvivalValue } from '../../../core/account/value.ts';
import type { SubscriberDescription } from '../../../core/charts/subscriber-description.ts';
import { isRefusal } from '../../../core/inference/refusal.ts';
import { sbgResidualValue } from '../../../core/inference/sbg/projection.ts';
import { sharesByAge } from '../../../core/inference/value/lasting.ts';
import { simpleValue } from '../../../core/inference/value/simple-value.ts';
import type { Translate } from '../../../i18n/language.ts';
import type { TitledAccount } from '../customers/accounts-of-churn.ts';

/** The arithmetic of the value of subscribers: the mean of those who pay, and a new customer by the chosen method. */
export function accountsOfSubscribers(
  { answer, inquiry, chosen, refusal, currency }: SubscriberDescription,
  t: Translate,
): readonly TitledAccount[] {
  const context = { currency, period: 'month' } as const;
  const nobody = { total: 0, customers: 0, withoutValue: 0 };
  const mean: TitledAccount = { account: accountOfMeanValue(answer.values ?? nobody, context) };
  const margin = (answer.margin.share * answer.paying) / Math.max(1, answer.current);
  const discount = (1 + inquiry.discount) ** (1 / 12) - 1;
  if (!chosen || isRefusal(chosen.lasting)) {
    const found = refusal ?? { refused: 'too-few-customers' as const, found: 0 };
    return [{ account: accountOfSurvivalValue([], margin, discount, found, context) }];
  }
  const { lasting, fresh } = chosen;
  const title = t('subscribers.how.fresh');
  if (lasting.kind === 'constant') {
    const input = { margin, retention: lasting.retention.value, discount, horizon: inquiry.months };
    const timing = inquiry.first === 'now' ? 'immediate' : 'end';
    return [mean, { account: accountOfSimpleValue(timing, input, simpleValue(input), context), title }];
  }
  const firstAge = inquiry.first === 'now' ? 0 : 1;
  const shares = Array.from(sharesByAge(lasting, firstAge + inquiry.months - 1).subarray(firstAge));
  const fitted = lasting.kind === 'sbg';
  const account = accountOfSurvivalValue(shares, margin, discount, fresh, context, { firstAge, fitted });
  if (lasting.kind !== 'sbg') return [mean, { account, title }];
  const residual = { margin, served: 12, discount };
  const found = sbgResidualValue(lasting.fit, residual);
  return [
    mean,
    { account, title },
    {
      account: accountOfResidualValue(lasting.fit.parameters, residual, found, context),
      title: t('subscribers.how.residual'),
    },
  ];
}

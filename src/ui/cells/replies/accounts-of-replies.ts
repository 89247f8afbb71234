import { accountOfWaiting } from '../../../core/account/means.ts';
import { type RepliesDescription, waitingUnits } from '../../../core/charts/replies-description.ts';
import { type ReplyQuantile, replyQuantiles } from '../../../core/customers/replies.ts';
import type { Translate } from '../../../i18n/language.ts';
import type { TitledAccount } from '../customers/accounts-of-churn.ts';

const shares: Readonly<Record<ReplyQuantile, number>> = { median: 0.5, p75: 0.75, p90: 0.9 };

const periods = { minutes: 'minute', hours: 'hour', days: 'day' } as const;

/** The arithmetic of waiting times over the whole period: the quantile that is drawn first, then the others. */
export function accountsOfReplies(
  { whole, unit }: Pick<RepliesDescription, 'whole' | 'unit'>,
  drawn: ReplyQuantile,
  t: Translate,
): readonly TitledAccount[] {
  const order = [drawn, ...replyQuantiles.filter((one) => one !== drawn)];
  return order.map((quantile) => ({
    account: accountOfWaiting(
      whole,
      { value: whole[quantile], share: shares[quantile] },
      (minutes) => minutes / waitingUnits[unit],
      { period: periods[unit] },
    ),
    title: t(`replies.quantile.${quantile}`),
  }));
}

import type { Inactivity } from '../../../core/customers/inquiry.ts';
import type { Translate } from '../../../i18n/language.ts';

/** When customers who order count as lost, and why. */
export function wordInactivity({ days, proposed, intervals }: Inactivity, t: Translate): string {
  const rule = t('churn.inactivity', { n: days });
  return proposed === null || proposed !== days
    ? rule
    : `${rule}. ${t('churn.inactivity.proposed', { n: proposed, intervals })}`;
}

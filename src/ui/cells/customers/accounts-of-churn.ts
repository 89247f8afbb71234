import type { Account } from '../../../core/account/account.ts';
import { accountOfComparison } from '../../../core/account/change.ts';
import { accountOfChurn, accountOfSteps, accountOfYear } from '../../../core/account/churn.ts';
import { accountOfRevenue } from '../../../core/account/revenue.ts';
import {
  type ChurnDescription,
  currencyOf,
  flowsOfAll,
  movementsOfAll,
} from '../../../core/charts/churn-description.ts';
import { estimateRate, flowOfSteps, movementOfSteps, rateOfMovement } from '../../../core/charts/churn-rates.ts';
import { convertRate } from '../../../core/inference/churn/convert-rate.ts';
import { periodChurn } from '../../../core/inference/churn/period-churn.ts';
import { revenueChurn } from '../../../core/inference/churn/revenue-churn.ts';
import type { Grain } from '../../../core/time/grain.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import type { ChurnAnswers } from './churn-of-cell.ts';

/** An account with what it is of, where its own name does not say it. */
export interface TitledAccount {
  readonly account: Account;
  readonly title?: string;
}

const perYear: Readonly<Record<Grain, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** The arithmetic of a churn trend: of the title first, then of its last step, the whole period, the year and revenue. */
export function accountsOfChurn(
  churn: ChurnDescription,
  { movements, revenue }: ChurnAnswers,
  t: Translate,
  formats: Formats,
): readonly TitledAccount[] {
  const { trend, finished, rates, whole, currency } = churn;
  const named = (index: number) => {
    const parts = trend.buckets[index]?.parts;
    return parts ? formats.bucket(parts) : '';
  };
  const accounts: TitledAccount[] = [];
  if (movements && finished.length > 0) {
    const all = movementsOfAll(movements);
    const steps = finished.flatMap((index) => all[index] ?? []);
    const { value, low, high } = estimateRate(rateOfMovement(movementOfSteps(steps)));
    const rate = { value: fraction(value), low: fraction(low), high: fraction(high) };
    accounts.push({ account: accountOfSteps(steps, finished.map(named), rate) });
    const last = finished.at(-1) ?? 0;
    const step = all[last];
    if (step) {
      const title = t('churn.how.step', { bucket: named(last) });
      accounts.push({ account: accountOfChurn('customers', step, periodChurn(step)), title });
    }
    if (rate.value !== null && trend.grain !== 'year') {
      const times = perYear[trend.grain];
      accounts.push({ account: accountOfYear(rate.value, times, convertRate(rate.value, times)) });
    }
  }
  if (whole) {
    accounts.push({ account: accountOfChurn('customers', whole, periodChurn(whole)), title: t('churn.how.period') });
  }
  if (revenue && currencyOf({ revenue, currency })) {
    const all = flowsOfAll(revenue, currency ?? '');
    const flow = flowOfSteps(finished.flatMap((index) => all[index] ?? []));
    accounts.push({ account: accountOfRevenue('churn.revenue-gross', flow, revenueChurn(flow), { currency }) });
  }
  for (const { change, now, measure } of rates) {
    if (!change?.difference) continue;
    const account = accountOfComparison('rate', now, change.before, change.difference);
    const name = t(`churn.${measure}`);
    accounts.push({ account, title: `${name}: ${t('account.compare.two')}` });
  }
  return accounts;
}

const fraction = (percent: number | null): number | null => (percent === null ? null : percent / 100);

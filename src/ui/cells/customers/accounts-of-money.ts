import { accountOfBought } from '../../../core/account/outcome.ts';
import { accountOfLogRank, accountOfSurvival } from '../../../core/account/survival.ts';
import type { MoneyDescription } from '../../../core/charts/money-description.ts';
import { kaplanMeier, survivalAt } from '../../../core/inference/survival/kaplan-meier.ts';
import { logRank } from '../../../core/inference/survival/log-rank.ts';
import { fewestForClaim } from '../../../core/metrics/metric.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordMoneyPart } from '../../../i18n/word-money.ts';
import type { TitledAccount } from './accounts-of-churn.ts';

/** The arithmetic of every part, and of the test between them. */
export function accountsOfMoney({ kind, parts, horizon }: MoneyDescription, t: Translate): readonly TitledAccount[] {
  const shown = parts.filter(({ confidence }) => confidence !== 'none');
  if (kind === 'purchases') {
    return shown.map((part) => ({
      account: accountOfBought(part.events, part.n, part.share),
      title: wordMoneyPart(part, t),
    }));
  }
  const curves = shown.map((part) => {
    const curve = kaplanMeier(part.table);
    return {
      account: accountOfSurvival(curve, horizon, survivalAt(curve, horizon), { period: 'day' }),
      title: wordMoneyPart(part, t),
    };
  });
  const large = shown.filter(({ n }) => n >= fewestForClaim);
  if (large.length < 2) return curves;
  const names = large.map((part) => wordMoneyPart(part, t));
  return [...curves, { account: accountOfLogRank(logRank(large.map(({ table }) => table)), names) }];
}

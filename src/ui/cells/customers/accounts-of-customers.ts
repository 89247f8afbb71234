import type { CellResult } from '../../../app/answer-board.ts';
import type { CustomerBase } from '../../../core/customers/inquiry.ts';
import type { OutcomeBase } from '../../../core/customers/outcome.ts';
import type { Cell } from '../../../core/notebook/cell.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { accountsOfReplies } from '../replies/accounts-of-replies.ts';
import { repliesOfCell } from '../replies/replies-of-cell.ts';
import { accountsOfRoi, roiOf } from '../roi/roi-of-cell.ts';
import { accountsOfSubscribers } from '../value/accounts-of-subscribers.ts';
import { accountsOfValue } from '../value/accounts-of-value.ts';
import { subscribersOfCell } from '../value/subscribers-of-cell.ts';
import { valueOfCell } from '../value/value-of-cell.ts';
import { accountsOfChurn, type TitledAccount } from './accounts-of-churn.ts';
import { accountsOfMoney } from './accounts-of-money.ts';
import { answerTo } from './answers.ts';
import { churnAnswers, churnOf } from './churn-of-cell.ts';
import { accountsOfCohorts, cohortsOf } from './cohorts-of-cell.ts';
import { labOf, labValuesOf } from './lab-of-cell.ts';
import { moneyOf } from './money-of-cell.ts';
import { accountsOfRevenue, revenueOf } from './revenue-of-cell.ts';
import { accountsOfSurvival, survivalCurvesOf } from './survival-of-cell.ts';

/** The arithmetic of a cell about customers, that of its title first, and which rows it counts. */
export interface CustomerAccounts {
  readonly accounts: readonly TitledAccount[];
  /** Null where no linked table was asked. */
  readonly base: CustomerBase | OutcomeBase | null;
}

/** The arithmetic of a cell about customers; null for any other cell and before the first answer. */
export function accountsOfCustomers(
  cell: Cell,
  result: CellResult | undefined,
  t: Translate,
  formats: Formats,
): CustomerAccounts | null {
  const accounts = accountsOf(cell, result, t, formats);
  const answer =
    answerTo(result, 'movements', 'movements') ??
    answerTo(result, 'revenue', 'revenue') ??
    answerTo(result, 'cohorts', 'cohorts') ??
    answerTo(result, 'durations', 'durations') ??
    answerTo(result, 'values', 'values') ??
    answerTo(result, 'subscribers', 'subscribers') ??
    answerTo(result, 'outcomes', 'outcomes') ??
    answerTo(result, 'replies', 'replies');
  return accounts && (answer || cell.type === 'roi') ? { accounts, base: answer?.base ?? null } : null;
}

function accountsOf(
  cell: Cell,
  result: CellResult | undefined,
  t: Translate,
  formats: Formats,
): readonly TitledAccount[] | null {
  if (cell.type === 'churn') {
    const churn = churnOf(cell, result, [], t);
    return churn && accountsOfChurn(churn, churnAnswers(result), t, formats);
  }
  if (cell.type === 'cohorts') {
    const cohorts = cohortsOf(cell, result);
    return cohorts && accountsOfCohorts(cohorts, t);
  }
  if (cell.type === 'survival') {
    const survival = survivalCurvesOf(cell, result);
    return survival && accountsOfSurvival(survival, t);
  }
  if (cell.type === 'revenue') {
    const revenue = revenueOf(cell, result);
    return revenue && accountsOfRevenue(revenue);
  }
  if (cell.type === 'replies') {
    const replies = repliesOfCell(cell, result);
    return replies && accountsOfReplies(replies, cell.settings.quantile, t);
  }
  if (cell.type === 'value') {
    const subscribers = subscribersOfCell(cell, result);
    if (subscribers) return accountsOfSubscribers(subscribers, t);
    const value = valueOfCell(cell, result);
    return value && accountsOfValue(value, t);
  }
  if (cell.type === 'money') {
    const money = moneyOf(cell, result);
    return money && accountsOfMoney(money, t);
  }
  if (cell.type === 'roi') {
    const roi = roiOf(cell, result);
    return roi && accountsOfRoi(roi, t);
  }
  if (cell.type !== 'lab') return null;
  const lab = labOf(cell, result, formats);
  const values = labValuesOf(cell, result)?.rows ?? [];
  return lab && [...lab.rows, ...values].map(({ account }) => ({ account }));
}

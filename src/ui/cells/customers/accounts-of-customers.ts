import type { CellResult } from '../../../app/answer-board.ts';
import type { CustomerBase } from '../../../core/customers/inquiry.ts';
import type { Cell } from '../../../core/notebook/cell.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { accountsOfChurn, type TitledAccount } from './accounts-of-churn.ts';
import { churnAnswers, churnOf } from './churn-of-cell.ts';

/** The arithmetic of a cell about customers, that of its title first, and which rows it counts. */
export interface CustomerAccounts {
  readonly accounts: readonly TitledAccount[];
  readonly base: CustomerBase;
}

/** The arithmetic of a cell about customers; null for any other cell and before the first answer. */
export function accountsOfCustomers(
  cell: Cell,
  result: CellResult | undefined,
  t: Translate,
  formats: Formats,
): CustomerAccounts | null {
  if (cell.type !== 'churn') return null;
  const answers = churnAnswers(result);
  const churn = churnOf(cell, result, [], t);
  const base = (answers.movements ?? answers.revenue)?.base;
  return churn && base ? { accounts: accountsOfChurn(churn, answers, t, formats), base } : null;
}

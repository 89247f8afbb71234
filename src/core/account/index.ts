import type { AccountDefinition } from './account.ts';
import { changeAccounts } from './change.ts';
import { churnAccounts } from './churn.ts';
import { evidenceAccounts } from './evidence.ts';
import { meanAccounts } from './means.ts';
import { outcomeAccounts } from './outcome.ts';
import { purchaseAccounts } from './purchases.ts';
import { revenueAccounts } from './revenue.ts';
import { roiAccounts } from './roi.ts';
import { survivalAccounts } from './survival.ts';
import { trendAccounts } from './trend.ts';
import { valueAccounts } from './value.ts';

/** The definitions of all estimates that are not score metrics; the one place to add an area. */
const definitions = {
  ...churnAccounts,
  ...revenueAccounts,
  ...survivalAccounts,
  ...valueAccounts,
  ...meanAccounts,
  ...purchaseAccounts,
  ...outcomeAccounts,
  ...roiAccounts,
  ...changeAccounts,
  ...trendAccounts,
  ...evidenceAccounts,
};

/** Ids of all definitions. */
export type AccountId = keyof typeof definitions;

/** The formula and the literature of every definition. */
export const accountDefinitions: Readonly<Record<AccountId, AccountDefinition>> = definitions;

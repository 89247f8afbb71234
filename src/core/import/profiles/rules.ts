import type { RowRule, RowRuleReason } from '../recipe.ts';
import { positionOf, type Spellings } from './signature.ts';

/** A rule whose position is known once the headers are; null when its header is not there. */
export type RuleByHeader = (keys: readonly string[]) => RowRule | null;

type CellRule = Extract<RowRule, { readonly rule: 'cell' }>;

function cellRule(
  reason: RowRuleReason,
  header: Spellings,
  rest: Pick<CellRule, 'texts' | 'not' | 'unlessAnswered'>,
): RuleByHeader {
  return (keys) => {
    const index = positionOf(keys, header);
    return index === -1 ? null : { rule: 'cell', reason, active: true, index, ...rest };
  };
}

/** Leaves out rows whose cell under a header is one of some texts. */
export const leaveOut = (reason: RowRuleReason, header: Spellings, texts: readonly string[]): RuleByHeader =>
  cellRule(reason, header, { texts });

/** Leaves out rows whose cell under a header is none of some texts. */
export const keepOnly = (reason: RowRuleReason, header: Spellings, texts: readonly string[]): RuleByHeader =>
  cellRule(reason, header, { texts, not: true });

/** Leaves out responses that were not completed, unless they carry an answer to a metric. */
export const leaveOutPartial = (header: Spellings, texts: readonly string[]): RuleByHeader =>
  cellRule('partial-answer', header, { texts, unlessAnswered: true });

/** The same where the header names what completed responses hold. */
export const leaveOutUnless = (header: Spellings, texts: readonly string[]): RuleByHeader =>
  cellRule('partial-answer', header, { texts, not: true, unlessAnswered: true });

/** Counts an order once that takes several lines, by its number. */
export const countOnce = (header: Spellings): RuleByHeader => {
  return (keys) => {
    const index = positionOf(keys, header);
    return index === -1 ? null : { rule: 'repeat', reason: 'same-order', active: true, index };
  };
};

/** Leaves out rows whose amount is negative: credit notes, refunds, and what was paid rather than earned. */
export const leaveOutNegative = (header: Spellings): RuleByHeader => {
  return (keys) => {
    const index = positionOf(keys, header);
    return index === -1 ? null : { rule: 'negative', reason: 'refund', active: true, index };
  };
};

/** The rules whose headers are there. */
export const rulesFor = (keys: readonly string[], rules: readonly RuleByHeader[]): readonly RowRule[] =>
  rules.map((rule) => rule(keys)).filter((rule) => rule !== null);

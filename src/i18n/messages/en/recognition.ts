import type { RowRuleReason } from '../../../core/import/recipe.ts';
import type { Message } from '../../message.ts';

type ByRule = Record<`reason.${RowRuleReason}`, Message>;

/** Which tool a file was recognised to come from, what a row of it is, and which rows are left out, by code. */
export const recognition = {
  'reason.test-answer': 'Test response',
  'reason.partial-answer': 'Not completed, without an answer to a metric',
  'reason.not-answered': 'Asked, but not answered',
  'reason.same-order': 'Further line of an order that is already counted',
  'reason.report-footer': 'Footer of the report',
  'reason.total-row': 'Row of totals',
  'reason.not-completed': 'Cancelled, failed or not paid',
  'reason.refund': 'Refund or credit note',
  'reason.trial': 'Trial without revenue',
} satisfies ByRule & Record<string, Message>;

import type { RowRuleReason } from '../../../core/import/recipe.ts';
import type { Message } from '../../message.ts';

type ByRule = Record<`reason.${RowRuleReason}` | `reason.all-rows-${RowRuleReason}`, Message>;

/**
 * Which tool a file was recognised to come from, what a row of it is, and which rows are left out, by code.
 * Reasons for a tool go on with a sentence: “Qualtrics, because row 3 holds import ids”.
 */
export const recognition = {
  'reason.profile-by-headers': 'the columns “{first}” and “{second}” are there',
  'reason.profile-qualtrics-import-ids': 'row {row} holds import ids',
  'reason.profile-qualtrics-numbered-keys': 'the keys V1, V2, … stand above its labels',
  'reason.profile-surveymonkey-parts': 'row 2 names parts of answers, such as “{part}”',
  'reason.profile-surveymonkey-blanks': '{count} columns without a header go on with the question beside them',
  'reason.profile-google-forms-direct': '“{header}” holds times such as {example}',
  'reason.profile-google-forms-sheet': '“{header}” comes first and holds times such as {example}',
  'reason.profile-limesurvey-vv': 'texts stand above codes such as “{header}”',
  'reason.profile-woocommerce-places': 'the columns stand in its order and “{header}” counts goods as in “2× Name”',
  'reason.profile-salesforce-footer': 'it ends with “{footer}”',
  'reason.sosci-eleven-steps':
    '{header} has eleven steps counted from 1; read as a recommendation from 0 to 10. Check that it is one.',
  'reason.amount-for-each':
    '“{header}” is the price of the plan, paid for each of “{quantity}”; monthly revenue is their product, as below.',
  'reason.amount-per-interval':
    '“{header}” is paid per month in some rows and per year in others, so it is not taken for monthly revenue.',
  'reason.column-of-profile': 'Known column of {profile}',
  'reason.personal-by-profile': 'Personal details',
  'reason.role-by-header': 'Named so, and its values fit',
  'reason.kind-of-profile': 'This is what {profile} exports',
  'reason.role-by-values': 'Guessed from its values, as the file has no header; please check',
  'reason.kind-by-values':
    'Days in “{first}” and sums in “{second}” look like purchases; the file has no header that says so',
  'reason.kind-by-columns': 'The columns “{first}” and “{second}” belong together',
  'reason.kind-by-metric': '“{question}” measures a score',
  'reason.kind-purchase-summary': 'Frequency and recency of purchases per customer',
  'reason.kind-customer-per-row': '“{first}” is different in every row',
  'reason.kind-contacts': 'Contact details such as “{first}” and “{second}”, and no answers',
  'reason.kind-usual': 'Nothing says otherwise',
  'reason.all-rows-test-answer': 'All {count} rows that were looked at are test responses, so they stay in.',
  'reason.all-rows-partial-answer': 'None of the {count} rows that were looked at is completed, so they stay in.',
  'reason.all-rows-not-answered': 'None of the {count} rows that were looked at was answered, so they stay in.',
  'reason.all-rows-same-order':
    'All {count} rows that were looked at would count as further lines of orders, so they stay in.',
  'reason.all-rows-report-footer': 'All {count} rows that were looked at would count as footers, so they stay in.',
  'reason.all-rows-total-row': 'All {count} rows that were looked at would count as totals, so they stay in.',
  'reason.all-rows-not-completed':
    'All {count} rows that were looked at are cancelled, failed or not paid, so they stay in.',
  'reason.all-rows-refund': 'All {count} rows that were looked at have negative amounts, so they stay in.',
  'reason.all-rows-trial': 'All {count} rows that were looked at are trials, so they stay in.',
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

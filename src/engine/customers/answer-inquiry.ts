import type { Inquiry, InquiryAnswer } from '../../core/customers/inquiry.ts';
import type { Table } from '../../core/table/table.ts';
import { answerFollowUps } from '../follow-up/answer-follow-ups.ts';
import type { StepsOptions } from '../run-steps.ts';
import type { Abortable } from '../scan/request.ts';
import { answerBehind } from './behind.ts';
import { answerCohorts } from './cohorts.ts';
import { answerDurations } from './durations.ts';
import { answerMovements } from './movements.ts';
import { answerOutcomes } from './outcomes.ts';
import { answerPurchases } from './purchases.ts';
import { answerReplies } from './replies.ts';
import { answerRevenue } from './revenue.ts';
import { answerSubscribers } from './subscribers.ts';
import { answerValuedCustomers } from './valued-customers.ts';
import { answerValuedSubscribers } from './valued-subscribers.ts';
import { answerValues } from './values.ts';

/** How each kind of inquiry is answered; one that is missing here does not compile. */
const answers: {
  readonly [A in Inquiry['ask']]: (
    table: Table,
    inquiry: Extract<Inquiry, { ask: A }>,
    signal: Abortable | undefined,
    progress: StepsOptions['progress'],
    others: readonly Table[],
  ) => Promise<InquiryAnswer<Extract<Inquiry, { ask: A }>>>;
} = {
  durations: answerDurations,
  movements: answerMovements,
  revenue: answerRevenue,
  cohorts: answerCohorts,
  purchases: answerPurchases,
  replies: answerReplies,
  behind: answerBehind,
  values: (table, inquiry, signal, progress) => answerValues(table, inquiry, { signal, progress }),
  'valued-customers': (table, inquiry, signal, progress) => answerValuedCustomers(table, inquiry, { signal, progress }),
  subscribers: (table, inquiry, signal, progress) => answerSubscribers(table, inquiry, { signal, progress }),
  'valued-subscribers': (table, inquiry, signal, progress) =>
    answerValuedSubscribers(table, inquiry, { signal, progress }),
  outcomes: (table, inquiry, signal, _progress, others) => answerOutcomes(table, inquiry, signal, others),
  'follow-ups': (table, inquiry, signal, progress, others) =>
    answerFollowUps(table, inquiry, { signal, progress }, others),
};

/**
 * Answers a question about customers and their money; long ones tell how far they have come.
 *
 * @param others the tables that it asks beside its own, in the order of `tablesOf`.
 * @throws EcholotError `column-missing` when a table lacks a column that it needs, `cancelled`.
 */
export function answerInquiry<I extends Inquiry>(
  table: Table,
  inquiry: I,
  signal?: Abortable,
  progress?: StepsOptions['progress'],
  others: readonly Table[] = [],
): Promise<InquiryAnswer<I>> {
  // The entry of an inquiry's own kind fits it; TypeScript cannot follow that through the union.
  const answer = answers[inquiry.ask] as unknown as (
    table: Table,
    inquiry: I,
    signal: Abortable | undefined,
    progress: StepsOptions['progress'],
    others: readonly Table[],
  ) => Promise<InquiryAnswer<I>>;
  return answer(table, inquiry, signal, progress, others);
}

import type { CellResult } from '../../../app/answer-board.ts';
import { describeSubscribers, type SubscriberDescription } from '../../../core/charts/subscriber-description.ts';
import type { SubscriberInquiry } from '../../../core/customers/subscribers.ts';
import { inquiriesOfCell } from '../../../core/notebook/cells/index.ts';
import type { ValueCell } from '../../../core/notebook/customer-cells.ts';

/** What a cell asks about the value of subscribers; null before the first answer. */
export function askedOfSubscribers(cell: ValueCell, result: CellResult | undefined): SubscriberInquiry | null {
  const asked = result?.context ? inquiriesOfCell(cell, result.context)['subscribers'] : undefined;
  return asked?.ask === 'subscribers' ? asked : null;
}

/** What a cell about the value of subscribers says; null before the first answer. */
export function subscribersOfCell(cell: ValueCell, result: CellResult | undefined): SubscriberDescription | null {
  const answer = result?.answers['subscribers'];
  const asked = askedOfSubscribers(cell, result);
  return answer?.ask === 'subscribers' && asked ? describeSubscribers(answer, asked) : null;
}

import { headerLayout, otherDate, profileOf, technical } from './header-layout.ts';
import { leaveOut } from './rules.ts';
import { positionOf, valuesBelow } from './signature.ts';

const score = 'score|satisfaction_rating.score';
const states = /^(good|bad|offered|unoffered|good_with_comment|bad_with_comment)$/i;

/** Zendesk: ratings of solved tickets, good or bad; `offered` and `unoffered` are no answers. */
export const zendesk = profileOf('zendesk', 'Zendesk', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: [score],
      some: ['ticket_id', 'requester_id', 'assignee_id', 'group_id', 'reason', 'comment', 'created_at', 'url'],
      least: 2,
    },
    fits: (found, { records }) => {
      const values = valuesBelow(records, found, positionOf(found.keys, score));
      return values.length > 0 && values.every((value) => states.test(value));
    },
    columns: {
      id: { role: 'responseId', kind: 'text' },
      [score]: {
        role: 'csat',
        kind: 'score',
        scale: { min: 0, max: 1, goodEnd: 'high' },
        labels: { good: 1, bad: 0, good_with_comment: 1, bad_with_comment: 0 },
        missing: ['offered', 'unoffered'],
      },
      'comment|satisfaction_rating.comment': { role: 'comment', kind: 'text' },
      reason: { role: 'attribute', kind: 'category' },
      created_at: { role: 'answeredAt', kind: 'date', dateOrder: 'ymd', timeZone: 'UTC' },
      updated_at: otherDate,
      ticket_id: { role: 'none', kind: 'text' },
      requester_id: { role: 'customerId', kind: 'text' },
      'url|reason_id|event_id': technical,
    },
    rules: [leaveOut('not-answered', score, ['offered', 'unoffered'])],
  }),
]);

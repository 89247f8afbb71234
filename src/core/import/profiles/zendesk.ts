import { headerLayout, otherDate, personal, profileOf, technical } from './header-layout.ts';
import type { ColumnHint } from './profile.ts';
import { leaveOut } from './rules.ts';
import { positionOf, valuesBelow } from './signature.ts';

const score = 'score|satisfaction_rating.score';
const states = /^(good|bad|offered|unoffered|not offered|good_with_comment|bad_with_comment)$/i;

const goodOrBad: ColumnHint = {
  role: 'csat',
  kind: 'score',
  scale: { min: 0, max: 1, goodEnd: 'high' },
  labels: { good: 1, bad: 0, Good: 1, Bad: 0, good_with_comment: 1, bad_with_comment: 0 },
  missing: ['offered', 'unoffered', 'not offered'],
};

const ofTicket = 'satisfaction score|satisfaction rating';

/** Tickets, one per row, each with its rating. */
const tickets = headerLayout({
  kind: 'tickets',
  signature: {
    all: [ofTicket, 'created at'],
    some: ['requester', 'assignee', 'group', 'via', 'ticket type', 'solved at', 'priority', 'subject', 'status'],
    least: 4,
  },
  fits: (found, { records }) => {
    const values = valuesBelow(records, found, positionOf(found.keys, ofTicket));
    return values.every((value) => states.test(value));
  },
  columns: {
    'ticket id|id': { role: 'ticketId', kind: 'text' },
    [ofTicket]: goodOrBad,
    'created at': { role: 'openedAt', kind: 'date' },
    'solved at': { role: 'resolvedAt', kind: 'date' },
    'requester id|requester email': { role: 'customerId', kind: 'text', pseudonym: true },
    'requester|requester name': personal,
    'submitter|submitter name': personal,
    'organization|requester domain': { role: 'attribute', kind: 'category' },
    'group|assignee': { role: 'attribute', kind: 'category' },
    'via|channel': { role: 'channel', kind: 'category' },
    status: { role: 'status', kind: 'category' },
    'priority|ticket type': { role: 'attribute', kind: 'category' },
    subject: { role: 'none', kind: 'text' },
  },
});

/** Zendesk: ratings of solved tickets, good or bad; `offered` and `unoffered` are no answers. Or the tickets themselves. */
export const zendesk = profileOf('zendesk', 'Zendesk', [
  tickets,
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
      [score]: goodOrBad,
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

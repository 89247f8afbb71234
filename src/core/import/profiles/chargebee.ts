import { headerLayout, personal, profileOf } from './header-layout.ts';
import { leaveOut } from './rules.ts';
import { positionOf } from './signature.ts';

const date = { kind: 'date' } as const;
const customer = 'subscriptions.customer_id|customers.id|customer.id';

/** Chargebee: subscriptions under dotted headers. */
export const chargebee = profileOf('chargebee', 'Chargebee', [
  headerLayout({
    kind: 'subscriptions',
    signature: {
      all: ['subscriptions.id'],
      some: [
        'subscriptions.plan_id',
        'subscriptions.status',
        'subscriptions.started_at',
        'subscriptions.current_term_start',
        'subscriptions.current_term_end',
        'subscriptions.cancelled_at',
        'subscriptions.created_at',
      ],
      least: 2,
    },
    columns: {
      'subscriptions.id': { role: 'subscriptionId', kind: 'text' },
      [customer]: { role: 'customerId', kind: 'text' },
      'subscriptions.plan_id|subscriptions.item_price_id': { role: 'plan', kind: 'category' },
      'subscriptions.status': { role: 'status', kind: 'category' },
      'subscriptions.started_at': { role: 'startedAt', ...date },
      'subscriptions.cancelled_at': { role: 'endedAt', ...date },
      'subscriptions.created_at': { role: 'none', ...date },
      'subscriptions.current_term_start': { role: 'none', ...date },
      'subscriptions.current_term_end': { role: 'none', ...date },
      'subscriptions.trial_start': { role: 'none', ...date },
      'subscriptions.trial_end': { role: 'trialEndsAt', ...date },
      'subscriptions.mrr': { role: 'mrr', kind: 'number' },
      'subscriptions.cancel_reason|subscriptions.cancel_reason_code': { role: 'churnReason', kind: 'category' },
      'subscriptions.currency_code': { role: 'currency', kind: 'category' },
    },
    others: (key) => (/\.(email|first_name|last_name|phone|company|line\d)$/.test(key) ? personal : null),
    rules: [
      leaveOut('trial', 'subscriptions.status', ['In Trial', 'in_trial']),
      leaveOut('not-completed', 'subscriptions.status', ['Future', 'future', 'Transferred']),
      leaveOut('trial', 'subscriptions.mrr', ['0', '0.00', '0,00']),
    ],
    refine: (match, { keys }) => ({
      ...match,
      column: (header) =>
        positionOf(keys, 'subscriptions.started_at') === -1 && keys[header.index] === 'subscriptions.created_at'
          ? { role: 'startedAt', ...date }
          : match.column(header),
    }),
  }),
]);

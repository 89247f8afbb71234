import type { HeaderLayout } from './header-layout.ts';
import { headerLayout, otherDate, personal, profileOf, technical } from './header-layout.ts';
import type { ColumnHint } from './profile.ts';
import { keepOnly, leaveOut } from './rules.ts';
import { positionOf, type Spellings, valuesBelow } from './signature.ts';

const utc = { kind: 'date', dateOrder: 'ymd', timeZone: 'UTC' } as const;

/** Fields of a card and of an address say nothing about the relation and are personal. */
const others: HeaderLayout['others'] = (key) => {
  if (/^card (name|address|fingerprint|last4)|address|fingerprint|phone|tax id|vat id/.test(key)) return personal;
  return /^card |tokenization|^mode$|application|^is link$/.test(key) ? technical : null;
};

const customers = headerLayout({
  kind: 'customers',
  signature: {
    all: ['id', 'created (utc)'],
    some: [
      'delinquent',
      'card id',
      'plan',
      'cancel at period end',
      'account balance',
      'total spend',
      'payment count',
      'average order',
      'refunded volume',
      'dispute losses',
      'business vat id',
    ],
    least: 3,
  },
  columns: {
    id: { role: 'customerId', kind: 'text' },
    'created (utc)': { role: 'createdAt', ...utc },
    plan: { role: 'plan', kind: 'category' },
    status: { role: 'status', kind: 'category' },
    email: personal,
    name: personal,
    description: { role: 'skip' },
  },
  others,
});

/** The first of some headers that is there is when the subscription started. */
const starts: readonly Spellings[] = ['start (utc)', 'start date (utc)', 'created (utc)'];

const monthly: ColumnHint = { role: 'mrr', kind: 'number', decimal: '.' };
/** The amount is that of the plan, which is paid for each of the quantity. */
const perInterval: ColumnHint = { role: 'amount', kind: 'number', decimal: '.' };

const subscriptions = headerLayout({
  kind: 'subscriptions',
  signature: {
    all: ['customer id', 'status'],
    some: [
      'current period start (utc)',
      'current period end (utc)',
      'trial start (utc)',
      'trial end (utc)',
      'canceled at (utc)',
      'ended at (utc)',
      'start (utc)',
      'start date (utc)',
      'interval',
      'cancellation reason',
    ],
    least: 3,
  },
  columns: {
    id: { role: 'subscriptionId', kind: 'text' },
    'customer id': { role: 'customerId', kind: 'text' },
    'customer email': personal,
    'customer name': personal,
    status: { role: 'status', kind: 'category' },
    plan: { role: 'plan', kind: 'category' },
    'cancellation reason': { role: 'churnReason', kind: 'category' },
    'ended at (utc)': { role: 'endedAt', ...utc },
    'trial end (utc)': { role: 'trialEndsAt', ...utc },
    'canceled at (utc)': { role: 'none', ...utc },
    'created (utc)': { role: 'none', ...utc },
    'start date (utc)': { role: 'none', ...utc },
    'current period start (utc)': { role: 'none', ...utc },
    'current period end (utc)': { role: 'none', ...utc },
    'trial start (utc)': { role: 'none', ...utc },
    currency: { role: 'currency', kind: 'category' },
    interval: { role: 'interval', kind: 'category' },
  },
  others,
  rules: [
    leaveOut('trial', 'status', ['trialing']),
    leaveOut('not-completed', 'status', ['incomplete', 'incomplete_expired']),
    leaveOut('trial', 'amount', ['0', '0.00', '0,00']),
  ],
  refine: (match, found, { records }) => {
    const start = starts.map((header) => positionOf(found.keys, header)).find((at) => at !== -1) ?? -1;
    const amount = positionOf(found.keys, 'amount');
    const intervals = valuesBelow(records, found, positionOf(found.keys, 'interval'));
    const quantity = positionOf(found.keys, 'quantity');
    const isForEach = valuesBelow(records, found, quantity).some((value) => value !== '1');
    const perMonth = !isForEach && intervals.every((interval) => /^(month|monthly)$/i.test(interval));
    const told = isForEach
      ? { code: 'amount-for-each', facts: { header: 'Amount', quantity: 'Quantity' } }
      : { code: 'amount-per-interval', facts: { header: 'Amount' } };
    return {
      ...match,
      warnings: perMonth ? [] : [told],
      column: (header) => {
        if (header.index === start) return { role: 'startedAt', ...utc };
        if (header.index === amount) return perMonth ? monthly : perInterval;
        if (header.index === quantity && isForEach) return { role: 'quantity', kind: 'number', decimal: '.' };
        return match.column(header);
      },
    };
  },
});

const payments = headerLayout({
  kind: 'orders',
  signature: {
    all: ['id', 'created date (utc)|created (utc)', 'amount', 'currency'],
    some: [
      'amount refunded',
      'captured',
      'converted amount',
      'fee',
      'payment source type',
      'seller message',
      'taxes on fee',
      'card id',
      'decline reason',
      'statement descriptor',
    ],
    least: 2,
  },
  columns: {
    id: { role: 'orderId', kind: 'text' },
    'created date (utc)|created (utc)': { role: 'orderedAt', ...utc },
    amount: { role: 'amount', kind: 'number', decimal: '.' },
    'amount refunded': { role: 'refunded', kind: 'number', decimal: '.' },
    currency: { role: 'currency', kind: 'category' },
    status: { role: 'status', kind: 'category' },
    'customer id': { role: 'customerId', kind: 'text' },
    'refunded date (utc)': otherDate,
    'customer description': { role: 'skip' },
    description: { role: 'skip' },
  },
  others,
  rules: [
    keepOnly('not-completed', 'status', [
      '',
      'Paid',
      'Succeeded',
      'Refunded',
      'Partially Refunded',
      'Partial Refund',
      'Disputed',
    ]),
  ],
  refine: (match, { keys }) => {
    const id = positionOf(keys, 'customer id');
    const email = positionOf(keys, 'customer email');
    return {
      ...match,
      column: (header) => {
        if (header.index !== email) return match.column(header);
        return id === -1 ? { role: 'customerId', kind: 'text', pseudonym: true } : personal;
      },
    };
  },
});

/** Stripe: customers, subscriptions and payments, all times in UTC. */
export const stripe = profileOf('stripe', 'Stripe', [customers, subscriptions, payments]);

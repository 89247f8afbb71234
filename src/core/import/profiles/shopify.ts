import { headerLayout, otherDate, personal, profileOf, technical } from './header-layout.ts';
import type { ColumnHint } from './profile.ts';
import { countOnce, keepOnly, leaveOut } from './rules.ts';

const plain: ColumnHint = { role: 'none' };

/** Shopify orders: an order takes one row per kind of goods, of which only the first carries the total. */
export const shopify = profileOf('shopify', 'Shopify', [
  headerLayout({
    kind: 'orders',
    signature: {
      all: ['name', 'total', 'created at|paid at'],
      some: [
        'financial status',
        'fulfillment status',
        'lineitem name',
        'lineitem quantity',
        'lineitem price',
        'lineitem sku',
        'refunded amount',
        'accepts marketing',
        'outstanding balance',
        'risk level',
        'payment reference',
      ],
      least: 2,
    },
    columns: {
      name: { role: 'orderId', kind: 'text' },
      email: { role: 'customerId', kind: 'text', pseudonym: true },
      'created at': { role: 'orderedAt', kind: 'date', dateOrder: 'ymd' },
      'paid at': otherDate,
      'fulfilled at': otherDate,
      'cancelled at': otherDate,
      total: { role: 'amount', kind: 'number', decimal: '.' },
      'refunded amount': { role: 'refunded', kind: 'number', decimal: '.' },
      currency: { role: 'currency', kind: 'category' },
      'financial status': { role: 'status', kind: 'category' },
      id: technical,
    },
    others: (key) => {
      if (/^(billing|shipping) (name|street|address|company|zip|phone)|^phone$|^notes?\b/.test(key)) return personal;
      if (/^(billing|shipping) country$|^source$|^vendor$/.test(key)) return { role: 'attribute', kind: 'category' };
      return /^(lineitem|subtotal|shipping|taxes|tax \d|discount|outstanding|duties)/.test(key) ? plain : null;
    },
    rules: [
      leaveOut('not-completed', 'financial status', ['voided', 'expired']),
      keepOnly('not-completed', 'cancelled at', ['']),
      countOnce('name'),
    ],
    refine: (match, { keys }) => ({
      ...match,
      column: (header) =>
        !keys.includes('created at') && keys[header.index] === 'paid at'
          ? { role: 'orderedAt', kind: 'date', dateOrder: 'ymd' }
          : match.column(header),
    }),
  }),
]);

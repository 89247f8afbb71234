import { headerLayout, personal, profileOf, technical } from './header-layout.ts';
import { keepOnly, leaveOutNegative } from './rules.ts';
import { positionOf } from './signature.ts';

const day = 'date|datum';
const zone = 'timezone|time zone|zeitzone';
const gross = 'gross|brutto';

/** PayPal activity: date and time in columns of their own; decimal commas although commas part the columns. */
export const paypal = profileOf('paypal', 'PayPal', [
  headerLayout({
    kind: 'orders',
    signature: {
      all: [day, zone, gross, 'net|netto'],
      some: [
        'time|uhrzeit',
        'type|typ|beschreibung|description',
        'status',
        'currency|währung',
        'fee|gebühr|entgelt',
        'balance|guthaben',
        'transaction id|transaktionscode',
        'from email address|absender e-mail-adresse',
      ],
      least: 2,
    },
    columns: {
      [day]: { role: 'orderedAt', kind: 'date' },
      'time|uhrzeit': technical,
      [zone]: technical,
      'name|name des absenders': personal,
      'type|typ|beschreibung|description': { role: 'attribute', kind: 'category' },
      status: { role: 'status', kind: 'category' },
      'currency|währung': { role: 'currency', kind: 'category' },
      [gross]: { role: 'amount', kind: 'number' },
      'fee|gebühr|entgelt': { role: 'none', kind: 'number' },
      'net|netto': { role: 'none', kind: 'number' },
      'balance|guthaben': { role: 'none', kind: 'number' },
      'from email address|absender e-mail-adresse': { role: 'customerId', kind: 'text', pseudonym: true },
      'to email address|empfänger e-mail-adresse': personal,
      'transaction id|transaktionscode': { role: 'orderId', kind: 'text' },
    },
    rules: [
      keepOnly('not-completed', 'status', [
        '',
        'Completed',
        'Abgeschlossen',
        'Partially Refunded',
        'Refunded',
        'Teilweise zurückgezahlt',
        'Zurückgezahlt',
      ]),
      leaveOutNegative(gross),
    ],
    refine: (match, found) => {
      const german = found.keys.includes('datum');
      const at = positionOf(found.keys, day);
      return {
        ...match,
        column: (header) => {
          const hint = match.column(header);
          if (hint?.kind === 'number') return { ...hint, decimal: german ? ',' : '.' };
          const order = german ? { dateOrder: 'dmy' as const } : { dateOrder: 'mdy' as const };
          return header.index === at && hint ? { ...hint, ...order } : hint;
        },
      };
    },
  }),
]);

import { looksLikeDate } from '../date-order.ts';
import type { Records } from '../layout.ts';
import { looksLikeNumber } from '../numbers.ts';
import { headerLayout, type LayoutOfTool, profileOf } from './header-layout.ts';
import type { ColumnHint } from './profile.ts';
import { leaveOut } from './rules.ts';

const status = 'status';
const failed = [
  'cancelled',
  'canceled',
  'failed',
  'pending',
  'pending payment',
  'draft',
  'checkout-draft',
  'trash',
  'storniert',
  'fehlgeschlagen',
  'ausstehend',
  'zahlung ausstehend',
  'entwurf',
];

const order: ColumnHint = { role: 'orderId', kind: 'text' };
const customer: ColumnHint = { role: 'customerId', kind: 'text', pseudonym: true };
const category: ColumnHint = { role: 'attribute', kind: 'category' };
const none: ColumnHint = { role: 'none' };

/** English and German; other languages are known by their shape. */
const named = headerLayout({
  kind: 'orders',
  signature: {
    all: [
      'date|datum',
      'order #|bestellung #|bestellnr.|bestell-nr.|bestellung nr.|bestellnummer',
      'net sales|nettoumsatz|netto-umsatz|nettoverkäufe|netto-verkäufe',
    ],
    some: [
      'n. revenue (formatted)|n. umsatz (formatiert)|nettoumsatz (formatiert)',
      'customer type|kundentyp',
      'product(s)|produkt(e)',
      'items sold|verkaufte artikel|artikel verkauft',
      'coupon(s)|gutschein(e)',
      'attribution|zuordnung',
    ],
    least: 2,
  },
  columns: {
    'date|datum': { role: 'orderedAt', kind: 'date' },
    'order #|bestellung #|bestellnr.|bestell-nr.|bestellung nr.|bestellnummer': order,
    'n. revenue (formatted)|n. umsatz (formatiert)|nettoumsatz (formatiert)': { role: 'skip' },
    status: { role: 'status', kind: 'category' },
    'customer|kunde': customer,
    'customer type|kundentyp': category,
    'product(s)|produkt(e)': { ...none, separator: ', ' },
    'items sold|verkaufte artikel|artikel verkauft': { role: 'quantity', kind: 'number' },
    'net sales|nettoumsatz|netto-umsatz|nettoverkäufe|netto-verkäufe': { role: 'amount', kind: 'number' },
    'attribution|zuordnung': { role: 'channel', kind: 'category' },
  },
  rules: [leaveOut('not-completed', status, failed)],
});

/** What stands where, whatever the shop's language. */
const places: readonly ColumnHint[] = [
  { role: 'orderedAt', kind: 'date' },
  order,
  { role: 'skip' },
  { role: 'status', kind: 'category' },
  customer,
  category,
  { ...none, separator: ', ' },
  { role: 'quantity', kind: 'number' },
  none,
  { role: 'amount', kind: 'number' },
  { role: 'channel', kind: 'category' },
];

const products = 6;

const shareOf = (rows: Records, at: number, test: (cell: string) => boolean): number =>
  rows.length === 0 ? 0 : rows.filter((row) => test(row[at]?.trim() ?? '')).length / rows.length;

/** The columns in their order under headers of any language: products as `2× Name` in the seventh place. */
const translated: LayoutOfTool = ({ records }) => {
  const [header = [], ...rows] = records;
  const filled = rows.filter((row) => row.length > 1);
  const width = header.length;
  if (width < 10 || width > 14 || filled.length === 0) return null;
  const right =
    shareOf(filled, products, (cell) => /^\d+\s?[×x] \S/.test(cell)) > 0.8 &&
    shareOf(filled, 0, looksLikeDate) > 0.9 &&
    shareOf(filled, 7, looksLikeNumber) > 0.9 &&
    shareOf(filled, 9, looksLikeNumber) > 0.9;
  if (!right) return null;
  return {
    confidence: 0.8,
    reason: { code: 'profile-woocommerce-places', facts: { header: header[products] ?? '' } },
    kind: 'orders',
    preambleRows: 0,
    headerRows: 1,
    column: ({ index }) => places[index] ?? null,
    rowRules: () => [{ rule: 'cell', reason: 'not-completed', active: true, index: 3, texts: failed }],
  };
};

/** WooCommerce: its analytics of orders, whose headers are in the language of the shop. */
export const woocommerce = profileOf('woocommerce', 'WooCommerce', [named, translated]);

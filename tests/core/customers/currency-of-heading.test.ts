import { describe, expect, test } from 'vitest';
import { currencyOfHeading, currencyOfHeadings } from '../../../src/core/customers/currency-of-heading.ts';
import type { ColumnMeta } from '../../../src/core/table/column.ts';

describe('a heading', () => {
  test.each([
    ['MRR (EUR)', 'EUR'],
    ['Betrag in €', 'EUR'],
    ['Umsatz € brutto', 'EUR'],
    ['Betrag (Euro)', 'EUR'],
    ['price_usd', 'USD'],
    ['Amount US$', 'USD'],
    ['Total [CHF]', 'CHF'],
    ['Preis in Franken', 'CHF'],
    ['Revenue, GBP', 'GBP'],
    ['£ spent', 'GBP'],
    ['Amount ($)', '$'],
    ['Yen ¥', '¥'],
  ])('%s names %s', (heading, currency) => {
    expect(currencyOfHeading(heading)).toBe(currency);
  });

  test.each(['MRR', 'Amount', 'Neurologie', 'Europa-Umsatz', 'EUR/USD rate', 'Usdan', 'Betrag', 'Chfinal', ''])(
    '“%s” names none, or more than one',
    (heading) => {
      expect(currencyOfHeading(heading)).toBeNull();
    },
  );
});

describe('the headings of a table', () => {
  const column = (name: string, more: Partial<ColumnMeta> = {}): ColumnMeta => ({
    id: name,
    name,
    role: 'none',
    kind: 'number',
    missing: 0,
    chunks: [],
    ...more,
  });

  test('name the currency of all its amounts, whatever they are called later', () => {
    expect(currencyOfHeadings([column('MRR (EUR)'), column('Seats')])).toBe('EUR');
    expect(currencyOfHeadings([column('What they pay', { currency: 'CHF' })])).toBe('CHF');
    expect(currencyOfHeadings([column('EUR', { kind: 'text' }), column('Price')])).toBe('');
    expect(currencyOfHeadings([column('Price EUR'), column('Price USD')])).toBe('');
  });
});

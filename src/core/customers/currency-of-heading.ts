import type { ColumnMeta } from '../table/column.ts';

/** Codes of ISO 4217 that headings of exports name. */
const codes = new Set(
  'EUR USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD UAH JPY CNY INR KRW SGD HKD THB IDR MYR PHP VND AUD NZD CAD MXN BRL ARS CLP COP PEN ZAR NGN KES EGP MAD AED SAR ILS'.split(
    ' ',
  ),
);

/** Signs and words for a currency; a bare $ is that of several, so it stays a sign. */
const others: readonly (readonly [RegExp, string])[] = [
  [/€|(^|[^\p{L}])euros?([^\p{L}]|$)/iu, 'EUR'],
  [/£/u, 'GBP'],
  [/us\s?\$|(^|[^\p{L}])us-?dollars?([^\p{L}]|$)/iu, 'USD'],
  [/(^|[^\p{L}])(schweizer )?franken([^\p{L}]|$)|(^|[^\p{L}])sfr\.?([^\p{L}]|$)/iu, 'CHF'],
  [/(?<!us\s?)\$/iu, '$'],
  [/¥/u, '¥'],
];

/**
 * The currency that a heading names, e.g. of “MRR (EUR)”, “Betrag in €” or `price_usd`: a code of ISO 4217, or a sign
 * that several currencies share. Null without one, and where it names two.
 */
export function currencyOfHeading(heading: string): string | null {
  const words = heading.split(/[^\p{L}$]+/u).map((word) => word.toUpperCase());
  const found = new Set([
    ...words.filter((word) => codes.has(word)),
    ...others.flatMap(([pattern, code]) => (pattern.test(heading) ? [code] : [])),
  ]);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The currency that the headings of a table's numbers name; '' where none does, and where they name several. */
export function currencyOfHeadings(columns: readonly ColumnMeta[]): string {
  const named = columns.flatMap(({ kind, name, currency }) => {
    const found = kind === 'number' ? (currency ?? currencyOfHeading(name)) : null;
    return found === null ? [] : [found];
  });
  const [only] = new Set(named);
  return only !== undefined && named.every((one) => one === only) ? only : '';
}

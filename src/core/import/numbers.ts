/** The decimal sign of a column, and whether its values leave a doubt (`1,234` may be 1234 or 1.234). */
export interface DecimalStyle {
  readonly decimal: '.' | ',';
  readonly ambiguous: boolean;
}

/** Signs and codes of currencies, and percent, in front of a number or behind it. */
const units =
  '(?:US|A|C|NZ|HK|S|R)?\\$|[€£¥₹₽₺₴₩₪฿₫₱%‰]|kr\\.?|zł|Kč|Ft|lei|лв\\.?|Fr\\.|SFr\\.?|EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|RUB|UAH|ILS|INR|BRL|MXN|ZAR|AUD|NZD|CAD|SGD|HKD|KRW|THB|AED|SAR';
const unitBefore = new RegExp(`^([+-]?)\\s*(?:${units})\\s*`, 'i');
const unitAfter = new RegExp(`\\s*(?:${units})(-?)$`, 'i');
const inParentheses = /^\((.*)\)$/;
const minusBehind = /^([^-+].*\d)\s*-$/;
const pointStyle = /^[+-]?(?:\d+|\d{1,3}(?:[,'’ \u00a0\u202f\u2009]\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const commaStyle = /^[+-]?(?:\d+|\d{1,3}(?:[.'’ \u00a0\u202f\u2009]\d{3})+)?(?:,\d+)?(?:e[+-]?\d+)?$/i;
const plainDigits = /^[+-]?[\d.,]+$/;
const anyDigit = /\d/;
const startsAsCode = /^[+-]?0\d/;

/** Characters from which a text is no number. */
const longest = 100;

/** Only digits and signs of a number: its unit dropped, a minus moved to the front, also one written as brackets. */
function bare(text: string): string {
  let digits = text
    .trim()
    .replace('\u2212', '-')
    .replace(/^'(?=[-+=@\d])/, '');
  if (plainDigits.test(digits)) return digits;
  const bracketed = inParentheses.exec(digits)?.[1];
  if (bracketed !== undefined && /\d/.test(bracketed)) digits = `-${bracketed.trim()}`;
  digits = digits.replace(unitBefore, '$1').replace(unitAfter, '$1').trim();
  return digits.replace(minusBehind, '-$1');
}

/**
 * The number in a text with this decimal sign; digit groups, currencies and % are passed over,
 * `(12.50)` and `12,50-` are negative. NaN when it is none, as any text of more than 100 characters. `00123` is a number here; see {@link looksLikeNumber} for telling numbers from codes.
 */
export function parseNumber(text: string, decimal: '.' | ','): number {
  if ((text.length > longest && text.trim().length > longest) || !anyDigit.test(text)) return Number.NaN;
  const digits = bare(text);
  if (digits === '' || !(decimal === '.' ? pointStyle : commaStyle).test(digits)) return Number.NaN;
  const ungrouped =
    decimal === '.' ? digits.replace(/[,'’ \u00a0\u202f\u2009]/g, '') : digits.replace(/[.'’ \u00a0\u202f\u2009]/g, '');
  return Number(decimal === '.' ? ungrouped : ungrouped.replace(',', '.'));
}

/** Whether a text is a number in either style, and not a code with leading zeros such as `00123`. */
export function looksLikeNumber(text: string): boolean {
  if (startsAsCode.test(text.trim())) return false;
  return !Number.isNaN(parseNumber(text, '.')) || !Number.isNaN(parseNumber(text, ','));
}

/** Whether the last of these signs in a number can only be its decimal sign. */
function surelyDecimal(digits: string, sign: '.' | ','): boolean {
  const other = sign === '.' ? ',' : '.';
  const at = digits.lastIndexOf(sign);
  if (at === -1 || digits.indexOf(sign) !== at || digits.indexOf(other, at) !== -1) return false;
  return digits.includes(other) || digits.length - at - 1 !== 3 || /^[+-]?0?$/.test(digits.slice(0, at));
}

/** The decimal sign that the values of a column show, each judged by itself; the delimiter of the file says nothing. */
export function decimalStyle(values: Iterable<string>): DecimalStyle {
  let point = 0;
  let comma = 0;
  let doubtful = 0;
  for (const value of values) {
    const digits = bare(value);
    if (surelyDecimal(digits, '.') || groupsBy(digits, ',')) point++;
    else if (surelyDecimal(digits, ',') || groupsBy(digits, '.')) comma++;
    else if (/^[+-]?\d{1,3}[.,]\d{3}$/.test(digits)) doubtful++;
  }
  return { decimal: comma > point ? ',' : '.', ambiguous: point + comma === 0 && doubtful > 0 };
}

/** Whether this sign stands more than once in a number, so that it can only part groups of digits. */
const groupsBy = (digits: string, sign: '.' | ','): boolean => digits.indexOf(sign) !== digits.lastIndexOf(sign);

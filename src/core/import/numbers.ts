/** The decimal sign of a column, and whether its values leave a doubt (`1,234` may be 1234 or 1.234). */
export interface DecimalStyle {
  readonly decimal: '.' | ',';
  readonly ambiguous: boolean;
}

const currencies = /^(?:[$€£¥]|EUR|USD|GBP|CHF)\s*|\s*(?:[$€£¥%]|EUR|USD|GBP|CHF)$/gi;
const pointStyle = /^[+-]?(?:\d+|\d{1,3}(?:[,' \u00a0\u202f]\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const commaStyle = /^[+-]?(?:\d+|\d{1,3}(?:[.' \u00a0\u202f]\d{3})+)?(?:,\d+)?(?:e[+-]?\d+)?$/i;
const startsAsCode = /^[+-]?0\d/;

const bare = (text: string): string => text.trim().replace('\u2212', '-').replace(currencies, '').trim();

/**
 * The number in a text with this decimal sign; digit groups, a currency sign and % are passed over. NaN when it is
 * none. `00123` is a number here; see {@link looksLikeNumber} for telling numbers from codes.
 */
export function parseNumber(text: string, decimal: '.' | ','): number {
  const digits = bare(text);
  if (digits === '' || !(decimal === '.' ? pointStyle : commaStyle).test(digits)) return Number.NaN;
  if (!/\d/.test(digits)) return Number.NaN;
  const ungrouped =
    decimal === '.' ? digits.replace(/[,' \u00a0\u202f]/g, '') : digits.replace(/[.' \u00a0\u202f]/g, '');
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

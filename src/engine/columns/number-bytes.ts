const zero = 48;
const point = 46;
const comma = 44;
const minus = 45;

/** Digits that a number may have to be read exactly: all whole numbers of so many are exact. */
const mostDigits = 15;

/** Powers of ten are exact up to 10^22, and so is the rounding of one division. Source: W. D. Clinger, 1990. */
const powers = Array.from({ length: mostDigits + 1 }, (_, exponent) => 10 ** exponent);

/**
 * The number in plain digits with at most one decimal sign between them, perhaps negative, as `parseNumber` reads it;
 * NaN means: ask the general reader.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number, decimal: '.' | ','): number {
  const negative = bytes[start] === minus;
  const from = negative ? start + 1 : start;
  if (end === from || end - from > mostDigits) return Number.NaN;
  const sign = decimal === '.' ? point : comma;
  let value = 0;
  let decimals = -1;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] as number;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (byte === sign && decimals === -1 && at > from) decimals = 0;
    else return Number.NaN;
  }
  if (decimals === 0) return Number.NaN;
  if (decimals > 0) value /= powers[decimals] as number;
  return negative ? -value : value;
}

/** Place of a cell of one or two digits in a table of {@link shortCells}; −1 for any other. */
export function shortPlace(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const first = (bytes[start] as number) - zero;
  if (length < 1 || length > 2 || first < 0 || first > 9) return -1;
  if (length === 1) return first;
  const second = (bytes[start + 1] as number) - zero;
  return second < 0 || second > 9 ? -1 : 10 + first * 10 + second;
}

/** How many different cells of one or two digits there are. */
export const shortCells = 110;

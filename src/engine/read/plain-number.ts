/** Digits that a double keeps, whatever the number. */
const exactDigits = 15;

const shortDecimal = /^-?(?:0|[1-9]\d{0,14})$/;
const longInteger = /^-?[1-9]\d{15,}$/;

/** `1.5e-7` as `0.00000015`, `1e21` as `1000000000000000000000`. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, whole = '', part = '', exponent] = match;
  const digits = whole + part;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * The shortest decimal of a number as a spreadsheet or JSON writes it: `0.30000000000000004` becomes `0.3`, `8.0`
 * becomes `8`. Long whole numbers are identifiers and stay as they are; so does what is no number.
 */
export function plainNumber(value: string): string {
  if (shortDecimal.test(value) || longInteger.test(value)) return value;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return value;
  const rounded = Number(number.toPrecision(exactDigits));
  return withoutExponent(String(Object.is(rounded, -0) ? 0 : rounded));
}

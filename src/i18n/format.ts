import type { Unit } from '../core/metrics/metric.ts';
import { civilDate, parseIsoDate } from '../core/time/day.ts';
import { type BucketFormats, bucketFormatsFor } from './format-bucket.ts';
import { numberFormat } from './number-format.ts';

const minus = '\u2212';
const noBreakSpace = '\u00a0';

/** Numbers, units and dates in one locale: true minus sign, no-break space before units, civil dates. */
export interface Formats extends BucketFormats {
  readonly locale: string;
  /** A count, e.g. 1,333. */
  count(value: number): string;
  /** A number with a fixed number of decimals. */
  decimal(value: number, digits: number): string;
  /** An estimate without its unit sign: whole points and percents, one decimal of rates and on scales. */
  estimate(value: number, unit: Unit): string;
  /** The sign after an estimate, with its space: ` %` in German, `%` in English, empty otherwise. */
  unitSign(unit: Unit): string;
  /** A signed difference of estimates, without its unit, e.g. +6.5 or −0.2. */
  signed(value: number, unit: Unit): string;
  /** An estimate with its unit sign: 38, 88 %, 6.1. */
  value(value: number, unit: Unit): string;
  /** A 95 % range, e.g. 34 to 42, 86 bis 90 %; its ends are never written alike, nor as 0, unless they are. */
  range(low: number, high: number, unit: Unit): string;
  /** A range of signed differences without their unit, e.g. +1 to +12; written as {@link range} is. */
  signedRange(low: number, high: number, unit: Unit): string;
  /** A signed difference with its unit, e.g. +6.5 points, −0,2 Pp.; none on the question's own scale. */
  difference(value: number, unit: Unit): string;
  /** A number with as many decimals as its size needs: four digits, no trailing zeros. */
  number(value: number): string;
  /** An amount of money with its currency (ISO 4217), plain with two decimals where nobody knows it. */
  money(value: number, currency: string | null): string;
  /** An amount in whole units of its currency. */
  wholeMoney(value: number, currency: string | null): string;
  /** As {@link money}, without cents when whole: from 1,000 on unless told otherwise. */
  amount(value: number, currency: string | null, whole?: boolean): string;
  /** A share of the whole in percent with one decimal, sign included. */
  share(percent: number): string;
  /** An ISO date as people write it. */
  date(iso: string): string;
  /** Bytes in a fitting unit. */
  bytes(value: number): string;
}

/** The formats of a locale such as `de-DE`, `en-US` or `en-GB`. */
export function formatsFor(locale: string): Formats {
  const percentSign = locale.startsWith('de') ? `${noBreakSpace}%` : '%';
  const words = wordsOf(locale);
  const whole = numberFormat(locale, { maximumFractionDigits: 0 });
  const significant = numberFormat(locale, { maximumSignificantDigits: 4 });
  const decimal = (value: number, digits: number) =>
    trueMinus(fixed(locale, digits).format(withoutMinusZero(value, digits)));
  const unitSign = (unit: Unit) => (unit === 'percent' || unit === 'rate' ? percentSign : '');
  const estimate = (value: number, unit: Unit) => decimal(value, estimateDigits(unit));
  return {
    ...bucketFormatsFor(locale),
    locale,
    count: (value) => trueMinus(whole.format(value)),
    decimal,
    estimate,
    unitSign,
    signed: (value, unit) => signed(decimal, value, differenceDigits(unit)),
    value: (value, unit) => `${estimate(value, unit)}${unitSign(unit)}`,
    range: (low, high, unit) => {
      const digits = rangeDigits(low, high, unit === 'scale' && high - low < 0.2 ? 2 : estimateDigits(unit));
      return `${decimal(low, digits)} ${words.to} ${decimal(high, digits)}${unitSign(unit)}`;
    },
    signedRange: (low, high, unit) => {
      const digits = rangeDigits(low, high, unit === 'scale' ? 2 : unit === 'rate' ? 1 : 0);
      return `${signed(decimal, low, digits)} ${words.to} ${signed(decimal, high, digits)}`;
    },
    difference: (value, unit) => `${signed(decimal, value, differenceDigits(unit))}${words.unit[unit]}`,
    number: (value) => trueMinus((Math.abs(value) < 1000 ? significant : whole).format(value)),
    money: (value, currency) => trueMinus(moneyFormat(locale, currency).format(withoutMinusZero(value, 2))),
    wholeMoney: (value, currency) => trueMinus(wholeMoneyFormat(locale, currency).format(withoutMinusZero(value, 0))),
    amount: (value, currency, whole = Math.abs(value) >= 1000) => {
      const digits = whole ? 0 : 2;
      const format = whole ? wholeMoneyFormat : moneyFormat;
      return trueMinus(format(locale, currency).format(withoutMinusZero(value, digits)));
    },
    share: (percent) => `${decimal(percent, 1)}${percentSign}`,
    date: (iso) => formatDate(locale, iso),
    bytes: (value) => formatBytes(decimal, value),
  };
}

const fixed = (locale: string, digits: number) =>
  numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });

const moneyFormat = (locale: string, currency: string | null) =>
  currency === null ? fixed(locale, 2) : numberFormat(locale, { style: 'currency', currency });

const wholeMoneyFormat = (locale: string, currency: string | null) =>
  numberFormat(locale, {
    maximumFractionDigits: 0,
    ...(currency === null ? {} : { style: 'currency', currency }),
  });

const trueMinus = (text: string) => text.replaceAll('-', minus);

const english = {
  to: 'to',
  unit: { points: `${noBreakSpace}points`, percent: `${noBreakSpace}pp`, rate: `${noBreakSpace}pp`, scale: '' },
};

const german = {
  to: 'bis',
  unit: { points: `${noBreakSpace}Punkte`, percent: `${noBreakSpace}Pp.`, rate: `${noBreakSpace}Pp.`, scale: '' },
};

const wordsOf = (locale: string): typeof english => (locale.startsWith('de') ? german : english);

const estimateDigits = (unit: Unit) => (unit === 'scale' || unit === 'rate' ? 1 : 0);

const differenceDigits = (unit: Unit) => (unit === 'scale' ? 2 : 1);

/** More decimals than this say nothing about a survey. */
const mostDigits = 4;

/** The fewest decimals, from a number on, that tell the ends of a range apart from each other and from 0. */
function rangeDigits(low: number, high: number, from: number): number {
  const tells = (digits: number) =>
    (low === high || low.toFixed(digits) !== high.toFixed(digits)) &&
    [low, high].every((end) => end === 0 || Number(end.toFixed(digits)) !== 0);
  let digits = from;
  while (digits <= mostDigits && !tells(digits)) digits += 1;
  return digits > mostDigits ? from : digits;
}

const withoutMinusZero = (value: number, digits: number) => (Number(value.toFixed(digits)) === 0 ? 0 : value);

function signed(decimal: Formats['decimal'], value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  const sign = rounded === 0 ? '±' : rounded < 0 ? minus : '+';
  return `${sign}${decimal(Math.abs(value), digits)}`;
}

function formatDate(locale: string, iso: string): string {
  const day = parseIsoDate(iso);
  if (day === null) return iso;
  const { year, month, day: dayOfMonth } = civilDate(day);
  // A Date only as a carrier: both ends are UTC, so no time zone can move the day.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, dayOfMonth),
  );
}

function formatBytes(decimal: Formats['decimal'], value: number): string {
  const steps = ['B', 'kB', 'MB', 'GB'];
  let scaled = value;
  let step = 0;
  while (scaled >= 1000 && step < steps.length - 1) {
    scaled /= 1000;
    step += 1;
  }
  return `${decimal(scaled, step === 0 || scaled >= 100 ? 0 : 1)}${noBreakSpace}${steps[step]}`;
}

import type { Unit } from '../core/metrics/metric.ts';
import { civilDate, parseIsoDate } from '../core/time/day.ts';

const minus = '\u2212';
const noBreakSpace = '\u00a0';

/** Numbers, units and dates in one locale: true minus sign, no-break space before units, civil dates. */
export interface Formats {
  readonly locale: string;
  /** A count, e.g. 1,333. */
  count(value: number): string;
  /** A number with a fixed number of decimals. */
  decimal(value: number, digits: number): string;
  /** An estimate without its unit sign: whole points and percents, one decimal on scales. */
  estimate(value: number, unit: Unit): string;
  /** The sign after an estimate, with its space: ` %` in German, `%` in English, empty otherwise. */
  unitSign(unit: Unit): string;
  /** A signed difference of estimates, without its unit, e.g. +6.5 or −0.2. */
  signed(value: number, unit: Unit): string;
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
  const decimal = (value: number, digits: number) => trueMinus(fixed(locale, digits).format(value === 0 ? 0 : value));
  return {
    locale,
    count: (value) => trueMinus(new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value)),
    decimal,
    estimate: (value, unit) => decimal(value, unit === 'scale' ? 1 : 0),
    unitSign: (unit) => (unit === 'percent' ? percentSign : ''),
    signed: (value, unit) => signed(decimal, value, unit),
    share: (percent) => `${decimal(percent, 1)}${percentSign}`,
    date: (iso) => formatDate(locale, iso),
    bytes: (value) => formatBytes(decimal, value),
  };
}

const fixed = (locale: string, digits: number) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });

const trueMinus = (text: string) => text.replaceAll('-', minus);

function signed(decimal: Formats['decimal'], value: number, unit: Unit): string {
  const text = decimal(Math.abs(value), unit === 'scale' ? 2 : 1);
  return `${value < 0 ? minus : '+'}${text}`;
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

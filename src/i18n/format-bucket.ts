import type { BucketParts } from '../core/time/bucket.ts';

/** Names of buckets in one locale. */
export interface BucketFormats {
  /** In running text, e.g. December 2024, Q4 2025, week 46 of 2025. */
  bucket(parts: BucketParts): string;
  /** The name of a month, 1–12. */
  month(month: number): string;
  /** Below an axis, e.g. Dec 24, Q4/25, KW 46; without the year when the neighbours already say it. */
  bucketTick(parts: BucketParts, withYear: boolean): string;
}

const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');

/** The names of buckets for a locale such as `de-DE`, `en-US` or `en-GB`. */
export function bucketFormatsFor(locale: string): BucketFormats {
  const german = locale.startsWith('de');
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    // A Date only as a carrier: both ends are UTC, so no time zone can move the day.
    return (year: number, month: number, day = 1) => format.format(Date.UTC(year, month - 1, day));
  };
  const longDay = dates({ dateStyle: 'medium' });
  const shortDay = german ? dates({ day: '2-digit', month: '2-digit' }) : dates({ day: 'numeric', month: 'short' });
  const longMonth = dates({ month: 'long', year: 'numeric' });
  const shortMonth = dates({ month: 'short' });
  /** A financial year by both calendar years that it touches, e.g. 2025/26. */
  const bothYears = (year: number) => `${year}/${twoDigits(year + 1)}`;
  const fiscalYear = (year: number) => `${german ? 'GJ' : 'FY'}\u00a0${bothYears(year)}`;
  const monthName = dates({ month: 'long' });
  return {
    month: (month) => monthName(2024, month),
    bucket(parts) {
      if (parts.grain === 'day') return longDay(parts.year, parts.month, parts.day);
      if (parts.grain === 'week')
        return german ? `KW ${parts.week}/${parts.year}` : `week ${parts.week} of ${parts.year}`;
      if (parts.grain === 'month') return longMonth(parts.year, parts.month);
      const year = parts.fiscal ? fiscalYear(parts.year) : String(parts.year);
      return parts.grain === 'quarter' ? `Q${parts.quarter} ${year}` : year;
    },
    bucketTick(parts, withYear) {
      const year = twoDigits(parts.year);
      if (parts.grain === 'day') return shortDay(parts.year, parts.month, parts.day);
      if (parts.grain === 'week')
        return `${german ? `KW\u00a0${parts.week}` : `W${twoDigits(parts.week)}`}${withYear ? `/${year}` : ''}`;
      if (parts.grain === 'month') return `${shortMonth(parts.year, parts.month)}${withYear ? ` ${year}` : ''}`;
      const years = parts.fiscal ? `${year}/${twoDigits(parts.year + 1)}` : year;
      if (parts.grain === 'quarter') return `Q${parts.quarter}${parts.fiscal ? '\u00a0' : '/'}${years}`;
      return parts.fiscal ? fiscalYear(parts.year) : String(parts.year);
    },
  };
}

import { weekday } from '../time/bucket.ts';
import { type Day, dayOf } from '../time/day.ts';

const month = /^(0?[1-9]|1[0-2])[/-]((?:19|20)\d{2})$|^(0[1-9]|1[0-2])\.((?:19|20)\d{2})$/;
const monthLast = /^((?:19|20)\d{2})[-/.](0?[1-9]|1[0-2])$/;
const quarter =
  /^(?:q|qtr\.? ?|quarter |quartal )([1-4])[ /-]*((?:19|20)\d{2})$|^([1-4])\.? ?(?:q|quartal)[ /-]*((?:19|20)\d{2})$/i;
const quarterLast = /^((?:19|20)\d{2})[ /-]*(?:q|quarter |quartal )([1-4])$/i;
const week = /^(?:kw|cw|w|wk|week|woche)[ .-]*(\d{1,2})[ /-]+((?:19|20)\d{2})$/i;
const weekLast = /^((?:19|20)\d{2})[ /-]*(?:kw|cw|w|wk|week|woche)[ .-]*(\d{1,2})$/i;

const firstOf = (year: number, of: number): Day => dayOf({ year, month: of, day: 1 });

/** The Monday of a week as ISO 8601 counts them; null for one that the year does not have. */
function mondayOf(year: number, number: number): Day | null {
  const fourth = dayOf({ year, month: 1, day: 4 });
  const first = fourth - weekday(fourth);
  const next = dayOf({ year: year + 1, month: 1, day: 4 });
  const monday = first + 7 * (number - 1);
  return number >= 1 && monday < next - weekday(next) ? monday : null;
}

/**
 * The first day of a month, quarter or ISO week that a trimmed text names in numbers: `03/2024`, `2024-03`, `Q1 2024`,
 * `2024Q1`, `2024-W05`, `KW 5/2024`. Null for any other text, and for a bare year.
 */
export function namedPeriod(text: string): Day | null {
  if (text.length < 6 || text.length > 20) return null;
  const byMonth = month.exec(text);
  if (byMonth) return firstOf(Number(byMonth[2] ?? byMonth[4]), Number(byMonth[1] ?? byMonth[3]));
  const yearFirst = monthLast.exec(text);
  if (yearFirst) return firstOf(Number(yearFirst[1]), Number(yearFirst[2]));
  const byQuarter = quarter.exec(text);
  if (byQuarter) return firstOf(Number(byQuarter[2] ?? byQuarter[4]), 3 * Number(byQuarter[1] ?? byQuarter[3]) - 2);
  const yearOfQuarter = quarterLast.exec(text);
  if (yearOfQuarter) return firstOf(Number(yearOfQuarter[1]), 3 * Number(yearOfQuarter[2]) - 2);
  const byWeek = week.exec(text);
  if (byWeek) return mondayOf(Number(byWeek[2]), Number(byWeek[1]));
  const yearOfWeek = weekLast.exec(text);
  return yearOfWeek ? mondayOf(Number(yearOfWeek[1]), Number(yearOfWeek[2])) : null;
}

const bareYear = /^(?:19|20)\d{2}$/;

/** The first day of a year that stands alone in a trimmed text; null for any other. */
export const namedYear = (text: string): Day | null => (bareYear.test(text) ? firstOf(Number(text), 1) : null);

/** Whether a period is written as a number may be: a bare year, or a month and year with a point between. */
export const looksLikeNumberOfPeriod = (text: string): boolean => bareYear.test(text) || /^\d{2}\.\d{4}$/.test(text);

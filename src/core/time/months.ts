import { civilDate, type Day, dayOf, daysInMonth } from './day.ts';

/** The same day of the month so many months later; the last of the month where that has fewer days. */
export function addMonths(day: Day, months: number): Day {
  const date = civilDate(day);
  const count = date.year * 12 + date.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOf({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

/** Whole months from a day to another one: the most that {@link addMonths} can add without passing it; below 0: 0. */
export function wholeMonths(from: Day, to: Day): number {
  if (to <= from) return 0;
  const [first, last] = [civilDate(from), civilDate(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return last.day >= first.day || last.day === daysInMonth(last.year, last.month) ? months : months - 1;
}

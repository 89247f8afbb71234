import type { BusinessHours } from '../customers/replies.ts';
import { weekday } from './bucket.ts';

const minutesOfDay = 1440;

/** Minutes of work before a minute, counted from a Monday long ago; negative before it. */
function workBefore(minute: number, { days, from, to }: BusinessHours): number {
  const perDay = Math.max(0, to - from);
  const day = Math.floor(minute / minutesOfDay);
  const today = weekday(day);
  const weeks = (day - today + 3) / 7;
  const before = days.filter((one) => one < today).length;
  const now = days.includes(today) ? Math.min(perDay, Math.max(0, minute - day * minutesOfDay - from)) : 0;
  return (weeks * days.length + before) * perDay + now;
}

/** Minutes of work between two minutes since 1970-01-01, e.g. 60 from Friday 16:30 to Monday 9:30 in hours of 9 to 17. */
export const businessMinutes = (from: number, to: number, hours: BusinessHours): number =>
  workBefore(to, hours) - workBefore(from, hours);

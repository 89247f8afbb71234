import { type RepliesDescription, waitingUnits } from '../core/charts/replies-description.ts';
import type { BusinessHours, ReplyMeasure } from '../core/customers/replies.ts';
import { fewestForValue } from '../core/metrics/metric.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** A waiting time in the unit of its cell. */
function wordWaiting(
  minutes: number | null,
  { unit }: Pick<RepliesDescription, 'unit'>,
  t: Translate,
  formats: Formats,
): string {
  if (minutes === null) return t('replies.unknown');
  return t(`replies.time.${unit}`, { value: formats.number(Number((minutes / waitingUnits[unit]).toFixed(1))) });
}

/** Title and subtitle of a cell about waiting times. */
export function wordReplies(
  replies: RepliesDescription,
  measure: ReplyMeasure,
  t: Translate,
  formats: Formats,
): { readonly title: string; readonly subtitle: string } {
  const { whole, before, unit } = replies;
  if (whole.n < fewestForValue) {
    return {
      title: t('replies.title.few'),
      subtitle: t('replies.title.few.sub', { n: whole.n, needed: fewestForValue }),
    };
  }
  const low = t('replies.low');
  if (whole.median === null) return { title: t(`replies.title.open.${measure}`), subtitle: low };
  const words = (minutes: number | null) => wordWaiting(minutes, replies, t, formats);
  const ends = [whole.low, whole.high].map((end) => (end === null ? null : end / waitingUnits[unit]));
  const [from = null, to = null] = ends;
  const range = from === null || to === null ? t('table.none') : formats.range(from, to, 'scale');
  const said = [
    t('replies.subtitle', { range, p75: words(whole.p75), p90: words(whole.p90) }),
    ...(before && before.n >= fewestForValue && before.median !== null
      ? [t('replies.before', { median: words(before.median) })]
      : []),
    low,
  ];
  return { title: t(`replies.title.${measure}`, { median: words(whole.median) }), subtitle: said.join(' ') };
}

/** Which hours count. */
export const wordHours = ({ days, from, to }: BusinessHours, t: Translate): string =>
  t('replies.business', {
    days: days.map((day) => t(`replies.day.${dayIn(day)}`)).join(', '),
    from: clock(from),
    to: clock(to),
  });

const dayIn = (day: number) => ([0, 1, 2, 3, 4, 5, 6] as const).find((one) => one === day) ?? 0;

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;

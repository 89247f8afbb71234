import { limitsAt } from '../core/charts/series-control.ts';
import type { TrendDescription, TrendSeries } from '../core/charts/trend-description.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** The limits of a bucket in a few words, and whether its value leaves them; empty without limits. */
export function wordPointLimits(
  { control }: TrendSeries,
  index: number,
  { unit }: TrendDescription,
  t: Translate,
  formats: Formats,
): string {
  const point = control && limitsAt(control, index);
  if (!point) return '';
  const side = control.outside.find((one) => one.index === index)?.side;
  const range = formats.range(point.low, point.high, unit);
  return t(side ? `control.point.${side}` : 'control.point', { range });
}

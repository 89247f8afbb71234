import type { TrendDescription, TrendSeries } from '../../core/charts/trend-description.ts';
import type { TrendWords } from '../../i18n/word-trend.ts';
import type { ChartLook } from './chart-look.ts';

/** All that a trend drawing needs: what, in which words and colours. */
export interface TrendPicture {
  readonly trend: TrendDescription;
  readonly words: TrendWords;
  readonly look: ChartLook;
  /** One of several small charts: no labels beside it. */
  readonly small: boolean;
  /** Place of its colour among the series; small charts all use the first. */
  readonly firstColor: number;
}

/** Below this width a chart leaves out the scale beside it and writes its labels inside. */
const narrowWidth = 520;

/** Whether a chart of this width writes its labels inside. */
export const isNarrow = (picture: TrendPicture, width: number): boolean => picture.small || width < narrowWidth;

/** The colour of a series. */
export const colorOf = ({ look, firstColor }: TrendPicture, series: number): string =>
  look.series[(firstColor + series) % look.series.length] ?? look.text2;

/** Whether the point has a value but no neighbour to draw a line to. */
export function isLonely({ points }: TrendSeries, index: number): boolean {
  const known = (at: number) => points[at]?.value != null;
  return known(index) && !known(index - 1) && !known(index + 1);
}

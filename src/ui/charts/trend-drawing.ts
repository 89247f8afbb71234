import { Chart, type ChartOptions, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { trendDatasets } from './trend-datasets.ts';
import { labelRoom } from './trend-labels.ts';
import { trendMarks, trendPadding } from './trend-marks.ts';
import type { TrendPicture } from './trend-picture.ts';

// Only what a trend needs, so that the rest of Chart.js stays out of the build.
Chart.register(LineController, LineElement, PointElement, LinearScale, Filler);

/** A drawn trend. Positions are CSS pixels in the canvas. */
export interface TrendDrawing {
  /** The bucket nearest to a position. */
  indexAt(x: number): number;
  /** The series whose point at a bucket is nearest to a height; null below the plot, where the answers are counted. */
  seriesAt(index: number, y: number): number | null;
  /** Where the top of a bucket's column is. */
  placeOf(index: number): { readonly x: number; readonly top: number };
  /** Shows another picture in the place of this one, without reading sizes from the page again. */
  show(picture: TrendPicture): void;
  /** Marks a bucket; null marks none. */
  point(index: number | null): void;
  destroy(): void;
}

/** A size in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws a trend. A given size draws a picture of that size at triple density instead of following its surroundings. */
export function drawTrend(canvas: HTMLCanvasElement, first: TrendPicture, size: Size | null = null): TrendDrawing {
  let picture = first;
  let active: number | null = null;
  if (size) Object.assign(canvas, size);
  const chart = new Chart<'line'>(canvas, {
    type: 'line',
    data: { datasets: trendDatasets(picture) },
    plugins: [
      trendMarks(
        () => picture,
        () => active,
      ),
    ],
    options: trendOptions(picture, size),
  });
  const last = () => Math.max(0, picture.trend.buckets.length - 1);
  return {
    indexAt: (x) => Math.min(last(), Math.max(0, Math.round(chart.scales['x']?.getValueForPixel(x) ?? 0))),
    seriesAt: (index, y) => (y > chart.chartArea.bottom ? null : nearestSeries(chart, picture, index, y)),
    placeOf: (index) => ({ x: chart.scales['x']?.getPixelForValue(index) ?? 0, top: chart.chartArea.top }),
    show(next) {
      if (next === picture) return;
      picture = next;
      active = null;
      chart.data.datasets = trendDatasets(picture);
      chart.options = trendOptions(picture, size);
      chart.update('none');
    },
    point(index) {
      if (index === active) return;
      active = index;
      chart.draw();
    },
    destroy: () => chart.destroy(),
  };
}

function trendOptions(picture: TrendPicture, size: Size | null): ChartOptions<'line'> {
  const { trend, look, words } = picture;
  const last = Math.max(0, trend.buckets.length - 1);
  return {
    animation: false,
    responsive: size === null,
    maintainAspectRatio: false,
    ...(size ? { devicePixelRatio: 3 } : {}),
    events: [],
    parsing: false,
    spanGaps: false,
    layout: {
      padding: ({ chart: { ctx, width } }) => trendPadding(picture, width, labelRoom(ctx, picture, width)),
    },
    scales: {
      x: { type: 'linear', display: false, min: -0.5, max: last + 0.5 },
      y: {
        type: 'linear',
        min: trend.axis.min,
        max: trend.axis.max,
        border: { display: false },
        grid: {
          drawTicks: false,
          color: ({ tick }) => (tick?.value === 0 ? look.zero : look.grid),
          lineWidth: ({ tick }) => (tick?.value === 0 ? 1.5 : 1),
        },
        ticks: {
          padding: 8,
          color: look.text3,
          font: { family: look.sans, size: 12 },
          callback: (value) => words.value(Number(value)),
        },
        afterBuildTicks: (scale) => {
          scale.ticks = trend.axis.ticks.map((value) => ({ value }));
        },
      },
    },
  };
}

function nearestSeries(chart: Chart<'line'>, { trend }: TrendPicture, index: number, y: number): number {
  const distances = trend.series.map(({ points }) => {
    const value = points[index]?.value ?? null;
    return value === null ? Number.POSITIVE_INFINITY : Math.abs((chart.scales['y']?.getPixelForValue(value) ?? 0) - y);
  });
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

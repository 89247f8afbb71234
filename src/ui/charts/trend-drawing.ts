import {
  Chart,
  type ChartOptions,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
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

/** How many pixels of a picture that leaves the page stand for one of the page. */
const pictureDensity = 3;

/**
 * Draws a trend. A given size draws a picture of that size at triple density, at once; otherwise the drawing begins and
 * follows when its surroundings have room, and lets the page lay itself out only once.
 *
 * Chart.js draws aside and the canvas shows a copy: each setting of the type of a canvas in the page lays out the page
 * anew if anything else has changed before, and a chart that measures its surroundings itself does that as well.
 */
export function drawTrend(canvas: HTMLCanvasElement, first: TrendPicture, size: Size | null = null): TrendDrawing {
  let picture = first;
  let active: number | null = null;
  let chart: Chart<'line'> | null = null;
  const marks = trendMarks(
    () => picture,
    () => active,
  );
  const fit = ({ width, height }: Size): void => {
    const density = size ? pictureDensity : window.devicePixelRatio;
    if (chart?.currentDevicePixelRatio === density) {
      chart.resize(width, height);
      return;
    }
    chart?.destroy();
    chart = newChart({ width, height }, density, canvas, picture, marks);
  };
  const unfollow = size ? fit(size) : followRoom(canvas, fit);
  const last = () => Math.max(0, picture.trend.buckets.length - 1);
  return {
    indexAt: (x) => Math.min(last(), Math.max(0, Math.round(chart?.scales['x']?.getValueForPixel(x) ?? 0))),
    seriesAt: (index, y) => (!chart || y > chart.chartArea.bottom ? null : nearestSeries(chart, picture, index, y)),
    placeOf: (index) => ({
      x: chart?.scales['x']?.getPixelForValue(index) ?? 0,
      top: chart?.chartArea.top ?? 0,
    }),
    show(next) {
      if (next === picture) return;
      picture = next;
      active = null;
      if (!chart) return;
      chart.data.datasets = trendDatasets(picture);
      chart.options = trendOptions(picture, chart.currentDevicePixelRatio);
      chart.update('none');
    },
    point(index) {
      if (index === active) return;
      active = index;
      chart?.draw();
    },
    destroy() {
      unfollow?.();
      chart?.destroy();
      chart = null;
    },
  };
}

/** Tells the size of what surrounds the canvas, now and whenever it changes; never one without any room. */
function followRoom(canvas: HTMLCanvasElement, fit: (room: Size) => void): () => void {
  let room: Size = { width: 0, height: 0 };
  const tell = () => room.width > 0 && room.height > 0 && fit(room);
  const observer = new ResizeObserver((entries) => {
    room = entries.at(-1)?.contentRect ?? room;
    tell();
  });
  if (canvas.parentElement) observer.observe(canvas.parentElement);
  // The density of the page changes with its zoom.
  window.addEventListener('resize', tell);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', tell);
  };
}

function newChart(
  { width, height }: Size,
  density: number,
  canvas: HTMLCanvasElement,
  picture: TrendPicture,
  marks: Plugin<'line'>,
): Chart<'line'> {
  const aside = new OffscreenCanvas(width, height);
  return new Chart<'line'>(aside as unknown as HTMLCanvasElement, {
    type: 'line',
    data: { datasets: trendDatasets(picture) },
    plugins: [marks, { id: 'shown', afterDraw: (chart) => showCopy(canvas, aside, chart) }],
    options: trendOptions(picture, density),
  });
}

/** Shows on a canvas of the page what was drawn aside. */
function showCopy(canvas: HTMLCanvasElement, aside: OffscreenCanvas, { width, height }: Size): void {
  if (canvas.width !== aside.width || canvas.height !== aside.height) {
    Object.assign(canvas, { width: aside.width, height: aside.height });
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const context = canvas.getContext('2d');
  context?.clearRect(0, 0, canvas.width, canvas.height);
  context?.drawImage(aside, 0, 0);
}

function trendOptions(picture: TrendPicture, devicePixelRatio: number): ChartOptions<'line'> {
  const { trend, look, words } = picture;
  const last = Math.max(0, trend.buckets.length - 1);
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    devicePixelRatio,
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

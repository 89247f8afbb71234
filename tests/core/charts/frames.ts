import type { Frame, FrameRow } from '../../../src/core/frame/frame.ts';
import { dayOf, isoDate } from '../../../src/core/time/day.ts';

/** One value of a made-up frame: value ± half, as the engine would give it. */
interface Given {
  readonly n: number;
  readonly value?: number;
  readonly half?: number;
  readonly group?: string;
  readonly inProgress?: boolean;
  readonly counts?: readonly number[];
}

/** The row of a month counted from January 2024; month null makes a row over the whole time. */
export function row(
  month: number | null,
  { n, value, half = 10, group, inProgress = false, counts = [] }: Given,
): FrameRow {
  const start = (index: number) =>
    isoDate(dayOf({ year: 2024 + Math.floor(index / 12), month: (index % 12) + 1, day: 1 }));
  const known = n > 0 && value !== undefined;
  return {
    n,
    value: known ? value : null,
    low: known ? value - half : null,
    high: known ? value + half : null,
    method: 'adjusted-wald',
    group: group === undefined ? [] : [group],
    periodStart: month === null ? null : start(month),
    periodEnd: month === null ? null : start(month + 1),
    inProgress,
    answers: { min: 0, counts },
  };
}

/** A frame of NPS answers. */
export const npsFrame = (rows: readonly FrameRow[]): Frame => ({
  table: 'tab',
  metric: 'nps',
  variant: 'nps',
  item: 'c2',
  unit: 'points',
  scale: { min: 0, max: 10, goodEnd: 'high' },
  rows,
  base: { rows: 100, outside: 0, withoutDate: 0, withoutAnswer: 0, answers: 100 },
});

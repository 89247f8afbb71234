import { missingMark, type NumberArray } from '../../core/table/column.ts';
import { daySpan, type TableMeta } from '../../core/table/table.ts';
import { bucketStarts } from '../../core/time/bucket.ts';
import type { Day } from '../../core/time/day.ts';
import type { ScanAsk } from './request.ts';

/** Slot of rows outside the period. */
export const outsideSlot = 0;

/** Slot of rows without a date. */
export const undatedSlot = 1;

/** First slot of rows that count. */
export const firstSlot = 2;

/** Which slot the rows of each day go to: {@link firstSlot} + the number of their bucket, or one of the two before. */
export interface DaySlots {
  /** First days of the buckets; one bucket `null` when a period is not divided. */
  readonly buckets: readonly (Day | null)[];
  readonly fill: (slots: Int32Array, days: NumberArray) => void;
}

/** Prepares the slots for all days of a table, clipped to a period. */
export function daySlots(
  meta: TableMeta,
  period: readonly [Day, Day] | null,
  { grain, yearStart }: Pick<ScanAsk, 'grain' | 'yearStart'>,
): DaySlots {
  const span = daySpan(meta) ?? { first: 0, last: -1 };
  const start = Math.max(span.first, period?.[0] ?? span.first);
  const end = Math.max(start, Math.min(span.last + 1, period?.[1] ?? span.last + 1));
  const starts = grain === null ? [] : bucketStarts(start, end, grain, yearStart);
  const slotOfDay = new Int32Array(end - start);
  let bucket = 0;
  for (let day = start; day < end; day++) {
    while (day >= (starts[bucket + 1] ?? Number.POSITIVE_INFINITY)) bucket++;
    slotOfDay[day - start] = firstSlot + bucket;
  }
  let ofShorts: Int32Array | undefined;
  return {
    buckets: grain === null ? [null] : starts,
    fill: (slots, days) => {
      if (!(days instanceof Uint16Array)) return fillAny(slots, days, slotOfDay, start);
      ofShorts ??= slotsOfShorts(slotOfDay, start);
      fillShorts(slots, days, ofShorts);
    },
  };
}

function slotsOfShorts(slotOfDay: Int32Array, start: Day): Int32Array {
  const table = new Int32Array(0x1_0000).fill(outsideSlot);
  for (let index = Math.max(0, -start); index < slotOfDay.length && start + index < 0xffff; index++) {
    table[start + index] = slotOfDay[index] as number;
  }
  table[0xffff] = undatedSlot;
  return table;
}

function fillShorts(slots: Int32Array, days: Uint16Array, slotOfShort: Int32Array): void {
  for (let row = 0; row < days.length; row++) slots[row] = slotOfShort[days[row] as number] as number;
}

function fillAny(slots: Int32Array, days: NumberArray, slotOfDay: Int32Array, start: Day): void {
  const mark = missingMark(days);
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    slots[row] = day === mark || Number.isNaN(day) ? undatedSlot : (slotOfDay[day - start] ?? outsideSlot);
  }
}

import type { ColumnMeta } from '../../core/table/column.ts';
import { type TableMeta, timeAxis } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { ChunkRows } from './chunk-rows.ts';
import { daySlots, firstSlot } from './day-slots.ts';
import { groupsBy } from './groups.ts';
import { refuseTooManyResults } from './limits.ts';
import type { ScanAsk } from './request.ts';

/**
 * Where each row is counted: slot {@link firstSlot} + group × buckets + bucket, or one of the two slots before. Asks
 * that share grain and groups share a layout, so that slots are found once per chunk.
 */
export interface Layout {
  /** Columns that it reads. */
  readonly columns: readonly string[];
  /** Columns of sets among them: its rows are those of {@link spreadRows}. */
  readonly sets: readonly string[];
  /** Slots so far; grows when groups are found while reading. */
  readonly size: () => number;
  /** Finds the slots of a chunk's rows; the array is used again for the next chunk. */
  readonly slotsOf: (rows: ChunkRows) => Int32Array;
  /** Group and bucket of a slot from {@link firstSlot} on. */
  readonly place: (slot: number) => { readonly group: readonly string[]; readonly bucket: Day | null };
}

const isSet = ({ kind }: ColumnMeta): boolean => kind === 'set';

/** Whether an ask counts a row more than once: in each of its options. */
export const spreadsRows = ({ by }: ScanAsk): boolean => by.some(isSet);

/** The layout of an ask in a table, whose days are clipped to a period. */
export function layoutOf(meta: TableMeta, period: readonly [Day, Day] | null, ask: ScanAsk): Layout {
  const dayColumn = period || ask.grain ? timeAxis(meta)?.id : undefined;
  const days = dayColumn === undefined ? null : daySlots(meta, period, ask);
  const groups = groupsBy(ask.by);
  const buckets = days?.buckets ?? [null];
  refuseTooManyResults(buckets.length);
  let scratch = new Int32Array(0);
  return {
    columns: [...(dayColumn === undefined ? [] : [dayColumn]), ...ask.by.map(({ id }) => id)],
    sets: [...new Set(ask.by.filter(isSet).map(({ id }) => id))],
    size: () => firstSlot + groups.count() * buckets.length,
    slotsOf: (rows) => {
      if (scratch.length < rows.length) scratch = new Int32Array(rows.length);
      const slots = scratch.subarray(0, rows.length);
      if (days && dayColumn !== undefined) days.fill(slots, rows.numbers(dayColumn));
      else slots.fill(firstSlot);
      if (ask.by.length > 0) addGroups(slots, groups.read(rows), buckets.length);
      return slots;
    },
    place: (slot) => ({
      group: groups.labels(Math.floor((slot - firstSlot) / buckets.length)),
      bucket: buckets[(slot - firstSlot) % buckets.length] ?? null,
    }),
  };
}

function addGroups(slots: Int32Array, groups: Int32Array, buckets: number): void {
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row] as number;
    slots[row] = slot < firstSlot ? slot : slot + (groups[row] as number) * buckets;
  }
}

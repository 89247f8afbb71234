import { valueText } from '../../core/segments/value-test.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { maskOf } from '../../core/table/personal.ts';
import type { ColumnSummary, SummaryChoice } from '../../core/table/rows.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { columnOf } from './chosen-rows.ts';
import { rowOrder } from './row-order.ts';
import { rankedTexts, storedOptions, storedValues } from './row-values.ts';

const topValues = 8;
const mostBins = 20;

/** Different values and how often each occurs, ascending by value. */
interface Runs {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
}

/**
 * What chosen rows of a table hold in one column.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function columnSummary(
  table: Table,
  { column: id, predicate, personal }: SummaryChoice,
  signal?: Abortable,
): Promise<ColumnSummary> {
  const column = columnOf(table, id);
  const rows = await rowOrder(table, { predicate, sort: [], locale: 'en' });
  stopIfAborted(signal);
  const ranked = column.kind === 'text' ? await rankedTexts(table, id, rows) : null;
  const options = column.kind === 'set' ? await storedOptions(table, id, rows) : null;
  const present = presentOf(ranked?.ranks ?? options?.codes ?? (await storedValues(table, id, rows)));
  stopIfAborted(signal);
  const runs = runsOf(present);
  const shown = personal ? (text: string) => text : maskOf(column);
  const text = ranked ? ranked.text : (value: number) => valueText(value, column);
  const measured = !ranked && !column.dictionary && present.length > 0;
  return {
    rows: rows.length,
    missing: options?.missing ?? rows.length - present.length,
    distinct: runs.values.length,
    spread: measured ? spreadOf(present) : null,
    top: topOf(runs).map(({ value, count }) => ({ value: shown(text(value)), count })),
    bins: measured ? binsOf(present, column) : [],
  };
}

/** Present values, ascending. */
function presentOf(values: Float64Array): Float64Array {
  // Sorting puts NaN, which is missing, last.
  const sorted = values.toSorted();
  let length = sorted.length;
  while (length > 0 && Number.isNaN(sorted[length - 1] as number)) length--;
  return sorted.subarray(0, length);
}

function runsOf(present: Float64Array): Runs {
  const values: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < present.length; at++) {
    const value = present[at] as number;
    if (value === values.at(-1)) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { values: Float64Array.from(values), counts: Uint32Array.from(counts) };
}

/** The most frequent values; equally frequent ones in ascending order. */
function topOf({ values, counts }: Runs): readonly { readonly value: number; readonly count: number }[] {
  const top: { value: number; count: number }[] = [];
  for (let at = 0; at < values.length; at++) {
    const count = counts[at] as number;
    const least = top.at(-1);
    if (least && top.length === topValues && count <= least.count) continue;
    const place = top.findIndex((other) => other.count < count);
    top.splice(place < 0 ? top.length : place, 0, { value: values[at] as number, count });
    if (top.length > topValues) top.pop();
  }
  return top;
}

function spreadOf(present: Float64Array): ColumnSummary['spread'] {
  const middle = (present.length - 1) / 2;
  return {
    min: present[0] as number,
    max: present.at(-1) as number,
    mean: present.reduce((sum, value) => sum + value, 0) / present.length,
    median: ((present[Math.floor(middle)] as number) + (present[Math.ceil(middle)] as number)) / 2,
  };
}

/** Bins that span the values, or the scale of a score with one bin per answer. */
function binsOf(present: Float64Array, { scale, kind }: ColumnMeta): ColumnSummary['bins'] {
  const min = scale?.min ?? (present[0] as number);
  const max = scale?.max ?? (present.at(-1) as number);
  const whole = kind !== 'number' || present.every((value) => Number.isInteger(value));
  const steps = max - min + 1;
  const count = whole && steps <= mostBins ? steps : mostBins;
  const width = whole ? Math.ceil(steps / count) : (max - min) / count || 1;
  const used = whole ? Math.ceil(steps / width) : count;
  const counts = new Array<number>(used).fill(0);
  for (const value of present) {
    const bin = Math.min(used - 1, Math.max(0, Math.floor((value - min) / width)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((n, bin) => ({ from: min + bin * width, to: min + (bin + 1) * width, count: n }));
}

import type { Measure, MeasureKind } from '../notebook/document.ts';
import { parseIsoDate } from '../time/day.ts';

/** A measure as a vertical line. */
export interface EventLine {
  /** The flag: A, B, … in the order of time. */
  readonly letter: string;
  /** Id of the measure. */
  readonly id: string;
  readonly kind: MeasureKind;
  readonly title: string;
  /** ISO date. */
  readonly start: string;
  /** Where it stands on an axis on which bucket i spans i − ½ … i + ½. */
  readonly position: number;
}

/** The measures that fall into the buckets, by time; more than 26 begin again at A. */
export function eventLines(
  measures: readonly Measure[],
  buckets: readonly { readonly start: string; readonly end: string }[],
): readonly EventLine[] {
  const inOrder = measures.toSorted((left, right) => (left.start < right.start ? -1 : 1));
  return inOrder
    .flatMap(({ id, title, start, kind = 'measure' }) => {
      const position = positionOf(start, buckets);
      return position === null ? [] : [{ id, kind, title, start, position }];
    })
    .map((line, index) => ({ letter: String.fromCharCode(65 + (index % 26)), ...line }));
}

function positionOf(date: string, buckets: readonly { readonly start: string; readonly end: string }[]): number | null {
  const index = buckets.findIndex(({ start, end }) => start <= date && date < end);
  const bucket = buckets[index];
  const [day, start, end] = [date, bucket?.start ?? '', bucket?.end ?? ''].map(parseIsoDate);
  if (day == null || start == null || end == null) return null;
  return index - 0.5 + (day - start) / (end - start);
}

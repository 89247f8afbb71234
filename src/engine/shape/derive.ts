import { EcholotError } from '../../core/problem.ts';
import { columnsOf } from '../../core/segments/columns.ts';
import { prepareSegment } from '../../core/segments/evaluate.ts';
import { monthsOf } from '../../core/table/billing-interval.ts';
import type { ColumnChunk, ColumnMeta } from '../../core/table/column.ts';
import type { CellValue } from '../../core/table/rows.ts';
import { isSelected, type Selection } from '../../core/table/selection.ts';
import type { DatePart, Derivation, LinkedDerivation } from '../../core/table/shape.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { civilDate, parseIsoDate } from '../../core/time/day.ts';
import { cellReader } from '../rows/cell-reader.ts';

/** The chunks of the columns that a derivation needs. */
export type Chunks = ReadonlyMap<string, ColumnChunk>;

/** A derivation made ready for one table. */
export interface Prepared {
  readonly columns: readonly string[];
  /** Gives the value of each row of one chunk; null is missing. */
  readonly ofChunk: (chunks: Chunks, index: number, rows: number) => (row: number) => CellValue;
}

/** Prepares a derivation from columns of the same table. Throws `column-missing` when it names a column that the table lacks. */
export function prepareDerivation(derivation: Exclude<Derivation, LinkedDerivation>, meta: TableMeta): Prepared {
  switch (derivation.from) {
    case 'groups':
      return mapped(meta, derivation.column, grouped(derivation));
    case 'buckets':
      return mapped(meta, derivation.column, (value) => bucketOf(Number(value), derivation.bounds));
    case 'date': {
      const known = new Map<CellValue, string | null>();
      return mapped(meta, derivation.column, (value) => {
        const before = known.get(value);
        if (before !== undefined) return before;
        const part = partOf(String(value), derivation.part, derivation.labels ?? []);
        known.set(value, part);
        return part;
      });
    }
    case 'conditions':
      return conditional(derivation, meta);
    case 'joined':
      return joined(derivation, meta);
    case 'product':
      return computed(meta, derivation.columns, (values) =>
        exact(values.map(Number).reduce((product, value) => product * value, 1)),
      );
    case 'per-month': {
      const months = new Map<CellValue, number | null>();
      const { column, interval: lasts, times } = derivation;
      return computed(meta, [column, lasts, ...(times ? [times] : [])], ([amount, interval, quantity = 1]) => {
        if (!months.has(interval ?? null)) months.set(interval ?? null, monthsOf(String(interval)));
        const lasting = months.get(interval ?? null);
        return lasting ? exact((Number(amount) * Number(quantity)) / lasting) : null;
      });
    }
    default:
      return derivation satisfies never;
  }
}

/** Reads one column and turns its present values into others. */
export function mapped(meta: TableMeta, id: string, change: (value: CellValue) => CellValue): Prepared {
  const reader = cellReader(meta, columnIn(meta, id), true);
  return {
    columns: reader.columns,
    ofChunk: (chunks) => (row) => {
      const value = reader.cell(chunks, row);
      return value === null ? null : change(value);
    },
  };
}

function columnIn(meta: TableMeta, id: string): ColumnMeta {
  const column = meta.columns.find((candidate) => candidate.id === id);
  if (!column) throw new EcholotError({ code: 'column-missing', column: id });
  return column;
}

/** Drops the noise of binary fractions, so that 7 × 2.55 is 17.85; null for what is no number. */
const exact = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(15)) : null);

/** Reads several columns and works a value out where all of them have one. */
function computed(
  meta: TableMeta,
  ids: readonly string[],
  work: (values: readonly Exclude<CellValue, null>[]) => CellValue,
): Prepared {
  const readers = ids.map((id) => cellReader(meta, columnIn(meta, id), true));
  return {
    columns: [...new Set(readers.flatMap((reader) => reader.columns))],
    ofChunk: (chunks) => (row) => {
      const values: Exclude<CellValue, null>[] = [];
      for (const { cell } of readers) {
        const value = cell(chunks, row);
        if (value === null) return null;
        values.push(value);
      }
      return values.length === 0 ? null : work(values);
    },
  };
}

function grouped({ groups, rest }: Extract<Derivation, { from: 'groups' }>): (value: CellValue) => CellValue {
  const nameOf = new Map(groups.flatMap(({ name, values }) => values.map((value) => [value, name] as const)));
  const one = (value: string) => nameOf.get(value) ?? rest ?? value;
  return (value) => (Array.isArray(value) ? [...new Set(value.map(one))].join(', ') : one(String(value)));
}

/** The name of the bucket of a number: bounds belong to the bucket that they begin. */
function bucketOf(value: number, bounds: readonly number[]): string | null {
  if (Number.isNaN(value)) return null;
  const above = bounds.findIndex((bound) => value < bound);
  const low = bounds[above === -1 ? bounds.length - 1 : above - 1];
  const high = above === -1 ? undefined : bounds[above];
  if (low === undefined) return high === undefined ? null : `< ${high}`;
  return high === undefined ? `≥ ${low}` : `${low} – < ${high}`;
}

function partOf(iso: string, part: DatePart, labels: readonly string[]): string | null {
  const [date = '', time] = iso.split('T');
  const day = parseIsoDate(date);
  if (day === null) return null;
  const { year, month } = civilDate(day);
  switch (part) {
    case 'year':
      return String(year);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return date.slice(0, -3);
    case 'weekday': {
      // 1970-01-01 was a Thursday.
      const weekday = (((day + 3) % 7) + 7) % 7;
      return labels[weekday] ?? String(weekday + 1);
    }
    case 'hour':
      return time === undefined ? null : `${time.slice(0, 2)}:00`;
    default:
      return part satisfies never;
  }
}

function conditional({ branches, otherwise }: Extract<Derivation, { from: 'conditions' }>, meta: TableMeta): Prepared {
  const prepared = branches.map(({ predicate, value }) => ({ segment: prepareSegment(predicate, meta), value }));
  const columns = new Set<string>();
  // Which columns a predicate needs may differ from chunk to chunk; all of them are loaded.
  for (const { predicate } of branches) for (const id of columnsOf(predicate)) columns.add(id);
  return {
    columns: [...columns],
    ofChunk: (chunks, index, rows) => {
      const selections = prepared.map(({ segment, value }): { chosen: boolean | Selection; value: string } => {
        const part = segment(index, rows);
        const chosen = typeof part === 'boolean' ? part : part.select((id) => chunks.get(id) as ColumnChunk);
        return { chosen, value };
      });
      return (row) =>
        selections.find(({ chosen }) => (typeof chosen === 'boolean' ? chosen : isSelected(chosen, row)))?.value ??
        otherwise;
    },
  };
}

function joined({ columns, separator }: Extract<Derivation, { from: 'joined' }>, meta: TableMeta): Prepared {
  const readers = columns.map((id) => cellReader(meta, columnIn(meta, id), true));
  return {
    columns: [...new Set(readers.flatMap((reader) => reader.columns))],
    ofChunk: (chunks) => (row) => {
      const parts = readers.flatMap(({ cell }) => {
        const value = cell(chunks, row);
        return value === null ? [] : [Array.isArray(value) ? value.join(', ') : String(value)];
      });
      return parts.length === 0 ? null : parts.join(separator);
    },
  };
}

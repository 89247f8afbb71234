import type { ColumnChunk, ColumnMeta } from '../../../src/core/table/column.ts';
import type { TableKind } from '../../../src/core/table/kind.ts';
import type { Role } from '../../../src/core/table/role.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { isoDate } from '../../../src/core/time/day.ts';
import { memoryTable } from '../../../src/engine/index.ts';

/** A column of a made table: days, numbers, or texts; null where a value is missing. */
export interface MadeColumn {
  readonly role: Role;
  readonly kind: 'text' | 'date' | 'number' | 'category';
  readonly values: readonly (string | number | null)[];
}

const chunkSize = 16;

function numbersOf({ kind, values }: MadeColumn, dictionary: readonly string[]): ColumnChunk {
  const number = (value: string | number | null): number => {
    if (value === null) return kind === 'number' ? Number.NaN : -0x8000_0000;
    return typeof value === 'string' ? dictionary.indexOf(value) : value;
  };
  const stored = kind === 'number' ? Float64Array.from(values, number) : Int32Array.from(values, number);
  const present = values.flatMap((value) => (value === null ? [] : [number(value)]));
  const [min, max] = present.length > 0 ? [Math.min(...present), Math.max(...present)] : [Number.NaN, Number.NaN];
  return { values: stored, min, max, missing: values.length - present.length };
}

function textsOf({ values }: MadeColumn): ColumnChunk {
  const texts = values.map((value) => new TextEncoder().encode(value === null ? '' : String(value)));
  const offsets = new Uint32Array(texts.length + 1);
  for (const [index, { length }] of texts.entries()) offsets[index + 1] = (offsets[index] ?? 0) + length;
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [index, text] of texts.entries()) bytes.set(text, offsets[index]);
  return { offsets, bytes, missing: texts.filter(({ length }) => length === 0).length };
}

/** A table in memory, of small chunks so that several are read; ids of columns are their roles. */
export function madeTable(kind: TableKind, columns: readonly MadeColumn[], observedUntil: number | null): Table {
  const rows = columns[0]?.values.length ?? 0;
  const chunks = new Map<string, readonly ColumnChunk[]>();
  const metas = columns.map((column): ColumnMeta => {
    const dictionary = [...new Set(column.values.filter((value) => typeof value === 'string'))];
    const parts = Array.from({ length: Math.ceil(rows / chunkSize) }, (_, index) => {
      const part = { ...column, values: column.values.slice(index * chunkSize, (index + 1) * chunkSize) };
      return column.kind === 'text' ? textsOf(part) : numbersOf(part, dictionary);
    });
    chunks.set(column.role, parts);
    return {
      id: column.role,
      name: column.role,
      role: column.role,
      kind: column.kind,
      ...(column.kind === 'category' ? { dictionary } : {}),
      missing: parts.reduce((sum, { missing }) => sum + missing, 0),
      chunks: parts.map((part) => {
        const known = 'min' in part && !Number.isNaN(part.min);
        return { min: known ? part.min : null, max: known ? part.max : null, missing: part.missing };
      }),
    };
  });
  const observed = observedUntil === null ? null : isoDate(observedUntil);
  return memoryTable({ id: 't', name: 't', kind, rows, columns: metas, observedUntil: observed }, chunks, chunkSize);
}

import fc from 'fast-check';
import {
  type ChunkSummary,
  type ColumnChunk,
  type ColumnMeta,
  missingMark,
  type NumberArray,
} from '../../../src/core/table/column.ts';
import type { Table, TableMeta } from '../../../src/core/table/table.ts';
import { memoryTable } from '../../../src/engine/memory-table.ts';

/** A response as a plain object, the way nobody stores it; null is missing. Days are civil day numbers. */
export interface Response {
  readonly nps: number | null;
  readonly wrs: number | null;
  readonly csat: number | null;
  readonly ces: number | null;
  readonly day: number | null;
  readonly channel: string | null;
  readonly amount: number | null;
  readonly comment: string | null;
  /** Several options, at least one; absent and null are missing. */
  readonly reasons?: readonly string[] | null;
}

export type Field = keyof Required<Response>;

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 5 });
const letters = fc.constantFrom('a', 'A', 'b', 'ü', 'Ü', 'ß', 'é', 'É', '€', '😀', ' ', 'Z');

/** Days that responses and the bounds of periods and conditions often share: around the turn of 2024 to 2025. */
export const edgeDays = [20_087, 20_088, 20_089, 20_090] as const;

/** Responses with missing values in every field; days run over two years, or far before 1970 when `ancient`. */
export const responses = (ancient: boolean): fc.Arbitrary<readonly Response[]> =>
  fc.array(
    fc.record({
      nps: maybe(fc.integer({ min: 0, max: 10 })),
      wrs: maybe(fc.integer({ min: 0, max: 1 })),
      csat: maybe(fc.integer({ min: 1, max: 5 })),
      ces: maybe(fc.integer({ min: -2, max: 2 })),
      day: maybe(
        ancient
          ? fc.integer({ min: -40_000, max: -39_400 })
          : fc.oneof(fc.integer({ min: 19_700, max: 20_400 }), fc.constantFrom(...edgeDays)),
      ),
      channel: maybe(fc.constantFrom('Phone', 'Shop', 'Café Über', '7')),
      amount: maybe(fc.constantFrom(-3, 0, 1, 1.5, 2, 300, 70_000)),
      reasons: maybe(fc.uniqueArray(fc.constantFrom('Price', 'Café Über', 'Staff', '7'), { minLength: 1 })),
      comment: maybe(fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))),
    }),
    { maxLength: 60 },
  );

type Spec = Pick<ColumnMeta, 'id' | 'name' | 'role' | 'kind' | 'scale'>;

const specs: Record<Field, Spec> = {
  nps: { id: 'nps', name: 'NPS question', role: 'nps', kind: 'score', scale: { min: 0, max: 10, goodEnd: 'high' } },
  wrs: { id: 'wrs', name: 'Would recommend', role: 'wrs', kind: 'score', scale: { min: 0, max: 1, goodEnd: 'high' } },
  csat: { id: 'csat', name: 'Satisfaction', role: 'csat', kind: 'score', scale: { min: 1, max: 5, goodEnd: 'high' } },
  ces: { id: 'ces', name: 'Effort', role: 'ces', kind: 'score', scale: { min: -2, max: 2, goodEnd: 'low' } },
  day: { id: 'day', name: 'Answered', role: 'answeredAt', kind: 'date' },
  channel: { id: 'channel', name: 'Channel', role: 'channel', kind: 'category' },
  amount: { id: 'amount', name: 'Amount', role: 'none', kind: 'number' },
  reasons: { id: 'reasons', name: 'Reasons', role: 'reasons', kind: 'set' },
  comment: { id: 'comment', name: 'Comment', role: 'comment', kind: 'text' },
};

/** The same responses as a table of typed column chunks. */
export function tableOf(rows: readonly Response[], chunkRows: number, observedUntil: string | null = null): Table {
  const chunks = new Map<string, readonly ColumnChunk[]>();
  const columns = (Object.keys(specs) as Field[]).map((field): ColumnMeta => {
    const sets = rows.map((row) => row.reasons ?? []);
    const values = rows.map((row) => (field === 'reasons' ? (row.reasons?.join() ?? null) : row[field]));
    const texts = field === 'reasons' ? sets.flat() : values.filter((value) => typeof value === 'string');
    const dictionary = [...new Set(texts)];
    const parts =
      field === 'reasons'
        ? slices(sets, chunkRows).map((part) => setChunk(part, dictionary))
        : slices(values, chunkRows).map((part) =>
            specs[field].kind === 'text'
              ? textChunk(part)
              : numberChunk(part.map((value) => stored(value, dictionary))),
          );
    chunks.set(field, parts);
    return {
      ...specs[field],
      ...(['category', 'set'].includes(specs[field].kind) ? { dictionary } : {}),
      missing: values.filter((value) => value === null).length,
      chunks: parts.map(summary),
    };
  });
  const meta: TableMeta = { id: 't', name: 'T', kind: 'responses', rows: rows.length, columns, observedUntil };
  return memoryTable(meta, chunks, chunkRows);
}

const slices = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

const stored = (value: string | number | null, dictionary: readonly string[]): number | null =>
  typeof value === 'string' ? dictionary.indexOf(value) : value;

function numberChunk(values: readonly (number | null)[]): ColumnChunk {
  const present = values.filter((value) => value !== null);
  const array = narrowest(present, values.length);
  const mark = missingMark(array);
  values.forEach((value, row) => {
    array[row] = value ?? mark;
  });
  const [min, max] = present.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...present), Math.max(...present)];
  return { values: array, min, max, missing: values.length - present.length };
}

function narrowest(present: readonly number[], length: number): NumberArray {
  const fits = (low: number, high: number) =>
    present.every((value) => Number.isInteger(value) && value >= low && value <= high);
  if (fits(0, 254)) return new Uint8Array(length);
  if (fits(0, 65_534)) return new Uint16Array(length);
  return fits(-0x7fff_ffff, 0x7fff_ffff) ? new Int32Array(length) : new Float64Array(length);
}

function textChunk(values: readonly (string | number | null)[]): ColumnChunk {
  const parts = values.map((value) => new TextEncoder().encode(String(value ?? '')));
  const offsets = new Uint32Array(values.length + 1);
  parts.forEach((part, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + part.length;
  });
  return {
    offsets,
    bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
    missing: values.filter((value) => value === null).length,
  };
}

function setChunk(sets: readonly (readonly string[])[], dictionary: readonly string[]): ColumnChunk {
  const codes = sets.map((set) => set.map((option) => dictionary.indexOf(option)).sort((a, b) => a - b));
  const offsets = new Uint32Array(sets.length + 1);
  codes.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + row.length;
  });
  return { offsets, codes: Uint8Array.from(codes.flat()), missing: sets.filter((set) => set.length === 0).length };
}

function summary(chunk: ColumnChunk): ChunkSummary {
  if (!('values' in chunk) || Number.isNaN(chunk.min)) return { min: null, max: null, missing: chunk.missing };
  return { min: chunk.min, max: chunk.max, missing: chunk.missing };
}

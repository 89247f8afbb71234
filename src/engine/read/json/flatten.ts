import { plainNumber } from '../plain-number.ts';

/** Cells of a record: a key that tells the column, and the text. */
export type Cells = Iterable<readonly [key: string, text: string]>;

/** Parts the names that lead to a value inside a record; no name of a person's making holds it. */
export const step = '\u0000';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as the text of a cell: booleans as TRUE and FALSE, numbers as the shortest decimal, null as nothing. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(String(value));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.map(textOf).join('; ');
  return JSON.stringify(value);
}

/** The cells of a record: what lies in objects by the names that lead to it, a list of plain values as one cell. */
export function* flattened(
  value: unknown,
  path: string | null = null,
): Generator<readonly [key: string, text: string]> {
  if (!isObject(value)) {
    yield [path ?? 'value', textOf(value)];
    return;
  }
  for (const key of Object.keys(value)) yield* flattened(value[key], path === null ? key : path + step + key);
}

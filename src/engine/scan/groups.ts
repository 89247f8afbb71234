import { valueText } from '../../core/segments/value-test.ts';
import { type ColumnMeta, missingMark, type NumberArray } from '../../core/table/column.ts';
import { scaleSteps } from '../../core/table/scale.ts';
import type { ChunkRows } from './chunk-rows.ts';

/** Which group each row belongs to. Group numbers are dense; groups beyond `count` have not been seen yet. */
export interface Groups {
  /** Groups so far; grows while rows are read. */
  readonly count: () => number;
  readonly labels: (group: number) => readonly string[];
  /** Group number of each row; a new array. */
  readonly read: (rows: ChunkRows) => Int32Array;
}

/** Combinations of labels up to which group numbers are computed instead of looked up. */
const fewCombinations = 65_536;

/** The groups by no, one or several columns of scores, numbers or categories. */
export function groupsBy(columns: readonly ColumnMeta[]): Groups {
  const parts = columns.map(codesOf);
  const known = parts.reduce((product, { known: size }) => product * size, 1);
  return known <= fewCombinations ? computedGroups(parts, known) : foundGroups(parts);
}

/** The labels of one column as codes from 0. */
interface Codes {
  /** Number of codes when known ahead, else infinity. */
  readonly known: number;
  readonly label: (code: number) => string;
  readonly read: (rows: ChunkRows) => Int32Array;
}

function codesOf(column: ColumnMeta): Codes {
  if (column.kind === 'number') return foundCodes(column);
  const lowest = column.kind === 'score' ? (column.scale?.min ?? 0) : 0;
  const steps = column.kind === 'score' && column.scale ? scaleSteps(column.scale) : (column.dictionary?.length ?? 0);
  return {
    known: steps + 1,
    label: (code) => (code === steps ? '' : valueText(code + lowest, column)),
    read: (rows) => readCodes(rows.numbers(column.id), lowest, steps),
  };
}

function readCodes(values: NumberArray, lowest: number, steps: number): Int32Array {
  const codes = new Int32Array(values.length);
  const missing = missingMark(values) - lowest;
  for (let row = 0; row < values.length; row++) {
    const code = (values[row] as number) - lowest;
    codes[row] = code >= 0 && code < steps && code !== missing ? code : steps;
  }
  return codes;
}

function foundCodes(column: ColumnMeta): Codes {
  const codeOf = new Map<number, number>();
  const labels: string[] = [];
  return {
    known: Number.POSITIVE_INFINITY,
    label: (code) => labels[code] ?? '',
    read: (rows) => {
      const values = rows.numbers(column.id);
      const mark = missingMark(values);
      return Int32Array.from(values as ArrayLike<number>, (stored) => {
        const value = stored === mark ? Number.NaN : stored;
        const known = codeOf.get(value);
        if (known !== undefined) return known;
        labels.push(Number.isNaN(value) ? '' : valueText(value, column));
        codeOf.set(value, labels.length - 1);
        return labels.length - 1;
      });
    },
  };
}

function computedGroups(parts: readonly Codes[], count: number): Groups {
  return {
    count: () => count,
    labels: (group) => {
      const labels: string[] = [];
      let rest = group;
      for (const part of [...parts].reverse()) {
        labels.unshift(part.label(rest % part.known));
        rest = Math.floor(rest / part.known);
      }
      return labels;
    },
    read: (rows) => {
      const [first, ...others] = parts;
      const groups = first ? first.read(rows) : new Int32Array(rows.length);
      for (const part of others) {
        const codes = part.read(rows);
        for (let row = 0; row < groups.length; row++) {
          groups[row] = (groups[row] as number) * part.known + (codes[row] as number);
        }
      }
      return groups;
    },
  };
}

function foundGroups(parts: readonly Codes[]): Groups {
  const numberOf = new Map<string, number>();
  const found: (readonly string[])[] = [];
  return {
    count: () => found.length,
    labels: (group) => found[group] ?? [],
    read: (rows) => {
      const codes = parts.map((part) => part.read(rows));
      return Int32Array.from({ length: rows.length }, (_, row) => {
        const key = codes.map((column) => column[row]).join(' ');
        const known = numberOf.get(key);
        if (known !== undefined) return known;
        found.push(parts.map((part, index) => part.label(codes[index]?.[row] ?? 0)));
        numberOf.set(key, found.length - 1);
        return found.length - 1;
      });
    },
  };
}

import type { Benchmark } from '../notebook/document.ts';
import type { Judged } from './judged.ts';

/** Positions on a scale between 0 (its lowest value) and 1 (its highest). */
export interface MiniScale {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Where zero lies, for scales that reach below and above it. */
  readonly zero: number | null;
  readonly before: number | null;
  readonly target: number | null;
  readonly benchmarks: readonly number[];
}

/** A tile as plain data. */
export interface KpiDescription extends Judged {
  readonly target: number | null;
  /** Figures of others on the same scale. */
  readonly benchmarks: readonly Benchmark[];
  /** Null when no value may be shown. */
  readonly mini: MiniScale | null;
}

/** Describes the tile of a judged number; `target` and `benchmarks` are in its unit. */
export function describeKpi(
  judged: Judged,
  target: number | null,
  benchmarks: readonly Benchmark[] = [],
): KpiDescription {
  const { now, range, change } = judged;
  const place = (value: number | null | undefined) => (value == null ? null : positionOn(range, value));
  const value = place(now.value);
  return {
    ...judged,
    target,
    benchmarks,
    mini:
      value === null
        ? null
        : {
            value,
            low: place(now.low),
            high: place(now.high),
            zero: range[0] < 0 && range[1] > 0 ? positionOn(range, 0) : null,
            before: place(change?.before.value),
            target: place(target),
            benchmarks: benchmarks.map((benchmark) => positionOn(range, benchmark.value)),
          },
  };
}

/** Place of a value on a range, kept within 0 … 1. */
export const positionOn = ([min, max]: readonly [number, number], value: number): number =>
  Math.min(1, Math.max(0, (value - min) / (max - min)));

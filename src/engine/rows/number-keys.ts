import type { SortKeys } from './radix-sort.ts';

/**
 * Keys that sort like numbers; NaN, which is missing, comes last in both directions. The bits of a double sort like it
 * once the sign of positive ones and all bits of negative ones are turned over.
 */
export function numberKeys(values: Float64Array, descending: boolean): SortKeys {
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  const turned = descending ? 0xffff_ffff : 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (Number.isNaN(value)) {
      high[at] = 0xffff_ffff;
      low[at] = 0xffff_ffff;
      continue;
    }
    // Adding 0 turns −0 into 0, which it equals.
    double[0] = value + 0;
    const top = words[1] as number;
    const negative = top >>> 31 === 1;
    high[at] = (negative ? ~top : top ^ 0x8000_0000) ^ turned;
    low[at] = (negative ? ~(words[0] as number) : (words[0] as number)) ^ turned;
  }
  return { high, low };
}

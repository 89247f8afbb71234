const tailMasks = Int32Array.of(0, 0xff, 0xffff, 0xff_ffff);

/**
 * The word of four bytes at `at`, the first byte lowest; bytes from `end` on count as zero. Three bytes behind `end`
 * may be looked at.
 */
export function wordAt(view: DataView, at: number, end: number): number {
  const left = end - at;
  if (left >= 4) return view.getInt32(at, true);
  return left <= 0 ? 0 : view.getInt32(at, true) & (tailMasks[left] as number);
}

/** How the explained variance of an outcome is divided among its drivers. */
export interface Importance {
  /** Share of the outcome's variance that all drivers explain together, 0 … 1. */
  readonly r2: number;
  /** Each driver's part of r2; they sum to r2. */
  readonly parts: readonly number[];
  /** Parts as fractions of r2; null when nothing is explained. */
  readonly shares: readonly number[] | null;
}

/** Importance from its parts. */
export function importanceOf(parts: readonly number[]): Importance {
  const r2 = parts.reduce((sum, part) => sum + part, 0);
  return { r2, parts, shares: r2 > 0 ? parts.map((part) => part / r2) : null };
}

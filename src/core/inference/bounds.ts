/** Both ends of an interval; null where it is undefined. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** The interval that cannot be given. */
export const noBounds: Bounds = { low: null, high: null };

/** Confidence of every interval unless told otherwise. */
export const usualConfidence = 0.95;

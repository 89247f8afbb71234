/** How far a result may be from its reference value: |got − expected| ≤ abs + rel · |expected|. */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
  /** Replaces `abs` for one field. */
  readonly fields?: Readonly<Record<string, number>>;
}

/** One reference value: what a method must answer to an input, and who says so. */
export interface Reference {
  readonly id: string;
  readonly method: string;
  readonly source: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: Tolerance;
}

const fieldOf = (path: string): string => path.split(/[.[]/)[0] ?? '';

function numberMismatch(got: unknown, expected: number, tolerance: Tolerance, path: string): string[] {
  const allowed = (tolerance.fields?.[fieldOf(path)] ?? tolerance.abs ?? 0) + (tolerance.rel ?? 0) * Math.abs(expected);
  const close = typeof got === 'number' && Math.abs(got - expected) <= allowed;
  return close ? [] : [`${path}: ${String(got)} instead of ${expected}`];
}

/**
 * Where a result differs from its reference value, as readable lines; empty when it passes. Null must be null (or
 * missing), text, booleans and the length of lists exact, numbers within the tolerance, every expected key recursively.
 */
export function mismatches(got: unknown, expected: unknown, tolerance: Tolerance, path = ''): string[] {
  if (expected === null) return got === null || got === undefined ? [] : [`${path}: ${String(got)} instead of null`];
  if (typeof expected === 'number') return numberMismatch(got, expected, tolerance, path);
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [`${path}: not a list of ${expected.length}`];
    return expected.flatMap((item, index) => mismatches(got[index], item, tolerance, `${path}[${index}]`));
  }
  if (typeof expected === 'object') {
    const found = (got ?? {}) as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) =>
      mismatches(found[key], value, tolerance, path === '' ? key : `${path}.${key}`),
    );
  }
  return got === expected ? [] : [`${path}: ${String(got)} instead of ${String(expected)}`];
}

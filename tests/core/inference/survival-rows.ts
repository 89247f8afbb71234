import fc from 'fast-check';

/** How long a customer was observed, and 1 if lost then. */
export interface Row {
  readonly time: number;
  readonly lost: number;
}

/** Random customers with the given times. */
export const customers = (time: fc.Arbitrary<number>, minLength = 0): fc.Arbitrary<Row[]> =>
  fc.array(fc.record({ time, lost: fc.integer({ min: 0, max: 1 }) }), { minLength, maxLength: 60 });

/** Rows as the two columns that a life table is made of. */
export const split = (rows: readonly Row[]): [number[], number[]] => [
  rows.map(({ time }) => time),
  rows.map(({ lost }) => lost),
];

import { betaQuantile } from '../../../src/core/inference/special/beta-quantile.ts';
import { chiSquareUpperTail } from '../../../src/core/inference/special/chi-square.ts';
import { fUpperTail } from '../../../src/core/inference/special/f-distribution.ts';
import { logGamma } from '../../../src/core/inference/special/gamma.ts';
import { hypergeometric2F1 } from '../../../src/core/inference/special/hypergeometric.ts';
import { normalUpperTail } from '../../../src/core/inference/special/normal.ts';
import { normalQuantile } from '../../../src/core/inference/special/normal-quantile.ts';
import { studentQuantile, studentUpperTail } from '../../../src/core/inference/special/student.ts';
import { type Adapters, adapter } from './adapter.ts';

type Column = readonly number[];

/** A function of several numbers, asked once per row of columns; null where it has no finite value. */
const byRow = (answer: (...row: number[]) => number, first: Column, ...others: readonly Column[]): (number | null)[] =>
  first.map((value, row) => {
    const found = answer(value, ...others.map((column) => column[row] ?? Number.NaN));
    return Number.isFinite(found) ? found : null;
  });

/** Special functions, tails and quantiles. */
export const specialAdapters: Adapters = {
  'special.lgamma': adapter(({ x }: { x: Column }) => ({ y: byRow(logGamma, x) })),
  'special.normSf': adapter(({ z }: { z: Column }) => ({ p: byRow(normalUpperTail, z) })),
  'special.normInv': adapter(({ p }: { p: Column }) => ({ z: byRow(normalQuantile, p) })),
  'special.tSf': adapter(({ t, df }: { t: Column; df: Column }) => ({ p: byRow(studentUpperTail, t, df) })),
  'special.tInv': adapter(({ p, df }: { p: Column; df: Column }) => ({ t: byRow(studentQuantile, p, df) })),
  'special.chi2Sf': adapter(({ x, df }: { x: Column; df: Column }) => ({ p: byRow(chiSquareUpperTail, x, df) })),
  'special.fSf': adapter((input: { f: Column; df1: Column; df2: Column }) => ({
    p: byRow(fUpperTail, input.f, input.df1, input.df2),
  })),
  'special.betaInv': adapter(({ p, a, b }: { p: Column; a: Column; b: Column }) => ({
    x: byRow(betaQuantile, p, a, b),
  })),
  'special.hyp2f1': adapter(({ a, b, c, z }: { a: Column; b: Column; c: Column; z: Column }) => ({
    y: byRow(hypergeometric2F1, a, b, c, z),
  })),
};

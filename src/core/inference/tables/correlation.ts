import { studentUpperTail } from '../special/student.ts';
import { ranksOf } from './ranks.ts';

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
};

/**
 * Pearson's correlation of pairs without missing values, −1 … 1; null below two pairs or when a side does not vary.
 * Source: Pearson 1895, Proceedings of the Royal Society 58, 240–242.
 */
export function pearsonCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = Math.min(x.length, y.length);
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    squaresX += dx * dx;
    squaresY += dy * dy;
    products += dx * dy;
  }
  const spread = Math.sqrt(squaresX * squaresY);
  return n > 1 && spread > 0 ? Math.max(-1, Math.min(1, products / spread)) : null;
}

/** Two-sided p that a Pearson correlation of n pairs is 0, by t = r √((n − 2) / (1 − r²)); null below three pairs. */
export function correlationP(r: number | null, n: number): number | null {
  if (r === null || n < 3) return null;
  const rest = (1 - r) * (1 + r);
  return rest > 0 ? Math.min(1, 2 * studentUpperTail(Math.abs(r) * Math.sqrt((n - 2) / rest), n - 2)) : 0;
}

/**
 * Spearman's correlation: Pearson's of the midranks; null as there.
 * Source: Spearman 1904, American Journal of Psychology 15, 72–101.
 */
export const spearmanCorrelation = (x: readonly number[], y: readonly number[]): number | null =>
  pearsonCorrelation(ranksOf(x).ranks, ranksOf(y).ranks);

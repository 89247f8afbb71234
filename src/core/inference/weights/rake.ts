import { isRefusal, type Refusal } from '../refusal.ts';
import { type CountedSample, countCells, type Margin } from './cells.ts';
import { type WeightingCost, weightingCost } from './kish.ts';

/** Weights of the rows, whose sums meet every target, and what they cost. */
export interface RakedWeights extends WeightingCost {
  readonly weights: Float64Array;
  /** Rows whose weight was cut to the largest allowed one; 0 without trimming. */
  readonly trimmed: number;
  /** The largest weight in mean weights. */
  readonly largest: number;
}

/** Largest difference between a margin's weighted sum and its target, in shares of the whole. */
const tolerance = 1e-10;
const mostRounds = 10_000;

function sumsOf({ cells }: CountedSample, weights: readonly number[], margin: number, size: number): number[] {
  const sums = new Array<number>(size).fill(0);
  cells.forEach(({ places, rows }, cell) => {
    const place = places[margin] as number;
    sums[place] = (sums[place] as number) + rows * (weights[cell] as number);
  });
  return sums;
}

/** One round over all margins; the largest miss of a target before it was met, in shares of the whole. */
function rakeOnce(sample: CountedSample, weights: number[], total: number): number {
  let miss = 0;
  sample.targets.forEach((targets, margin) => {
    const sums = sumsOf(sample, weights, margin, targets.length);
    const factors = sums.map((sum, place) => (sum > 0 ? (targets[place] as number) / sum : 0));
    targets.forEach((target, place) => {
      miss = Math.max(miss, Math.abs(target - (sums[place] as number)) / total);
    });
    sample.cells.forEach(({ places }, cell) => {
      weights[cell] = (weights[cell] as number) * (factors[places[margin] as number] as number);
    });
  });
  return miss;
}

/** Cell weights that meet all targets, starting from `start`; null when they do not settle. */
function settle(sample: CountedSample, start: readonly number[]): number[] | null {
  const total = (sample.targets[0] ?? []).reduce((sum, target) => sum + target, 0);
  const weights = [...start];
  for (let round = 0; round < mostRounds; round++) {
    if (rakeOnce(sample, weights, total) < tolerance) return weights;
  }
  return null;
}

function perRow({ cells, cellOfRow }: CountedSample, weights: readonly number[], trimmed: number): RakedWeights {
  const rows = Float64Array.from(cellOfRow, (cell) => weights[cell] as number);
  const sum = cells.reduce((total, cell, index) => total + cell.rows * (weights[index] as number), 0);
  const largest = (weights.reduce((most, weight) => Math.max(most, weight), 0) * rows.length) / sum;
  return { weights: rows, trimmed, largest, ...weightingCost(rows) };
}

/**
 * Raking (iterative proportional fitting): weights from 1 upwards scaled margin by margin until every weighted sum
 * meets its target to 1e-10 of the whole; the weights sum to the targets' total. Refuses what {@link countCells}
 * refuses, and targets that no weights of this sample can meet ('not-converged').
 * Source: Deming & Stephan 1940, Annals of Mathematical Statistics 11, 427–444.
 */
export function rake(margins: readonly Margin[]): RakedWeights | Refusal {
  const sample = countCells(margins);
  if (isRefusal(sample)) return sample;
  const weights = settle(
    sample,
    sample.cells.map(() => 1),
  );
  return weights === null ? { refused: 'not-converged' } : perRow(sample, weights, 0);
}

/** The largest weight that is kept, in mean weights. */
export const largestWeight = 5;
const mostTrims = 50;

/**
 * Raking with trimming: weights above five mean weights are cut to it and the sample raked again, until none exceeds
 * it by more than a hundredth or fifty rounds have passed; where the targets allow no smaller weights, `largest` tells
 * what remains. `trimmed` counts the rows that were ever cut. Refuses as {@link rake} does.
 * Source: Battaglia, Hoaglin & Frankel 2009, Survey Practice 2(5); Potter 1990, ASA Proceedings of Survey Research.
 */
export function rakeTrimmed(margins: readonly Margin[]): RakedWeights | Refusal {
  const sample = countCells(margins);
  if (isRefusal(sample)) return sample;
  let weights = settle(
    sample,
    sample.cells.map(() => 1),
  );
  const cut = new Set<number>();
  for (let round = 0; round < mostTrims && weights !== null; round++) {
    const mass = sample.cells.reduce((sum, { rows }, cell) => sum + rows * (weights?.[cell] as number), 0);
    const limit = (largestWeight * mass) / sample.cellOfRow.length;
    if (weights.every((weight) => weight <= 1.01 * limit)) break;
    weights.forEach((weight, cell) => {
      if (weight > limit) cut.add(cell);
    });
    weights = settle(
      sample,
      weights.map((weight) => Math.min(weight, limit)),
    );
  }
  if (weights === null) return { refused: 'not-converged' };
  const trimmed = [...cut].reduce((sum, cell) => sum + (sample.cells[cell]?.rows ?? 0), 0);
  return perRow(sample, weights, trimmed);
}

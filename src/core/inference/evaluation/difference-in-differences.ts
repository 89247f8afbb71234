import { type Bounds, noBounds, usualConfidence } from '../bounds.ts';
import { type NetCounts, netInterval, netScore, netStandardError } from '../net-score.ts';
import type { Share } from '../proportion.ts';
import { normalUpperTail } from '../special/normal.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';

/** The four cells of a comparison: those a measure was for, and a control group, before and after it. */
export interface BeforeAfter<Cell> {
  readonly treatedBefore: Cell;
  readonly treatedAfter: Cell;
  readonly controlBefore: Cell;
  readonly controlAfter: Cell;
}

/** Change of the treated minus change of the control group. All null when a cell is without answers. */
export interface DoubleDifference extends Bounds {
  readonly value: number | null;
  readonly standardError: number | null;
  /** z and the two-sided p; null, as the interval, when no cell has any variance. */
  readonly z: number | null;
  readonly p: number | null;
}

/** The double difference of net scores, plain and with pseudo-counts in each cell. */
export interface NetDoubleDifference extends DoubleDifference {
  /** With Rocks' pseudo-counts: what verdicts rest on, as the plain one claims too much on small bases. */
  readonly adjusted: DoubleDifference;
}

interface CellEstimate {
  readonly value: number | null;
  readonly standardError: number | null;
}

const noDoubleDifference: DoubleDifference = { value: null, standardError: null, z: null, p: null, ...noBounds };

function doubleDifference(cells: BeforeAfter<CellEstimate>, confidence: number): DoubleDifference {
  const { treatedBefore, treatedAfter, controlBefore, controlAfter } = cells;
  const signed = [treatedAfter, treatedBefore, controlAfter, controlBefore];
  let value = 0;
  let variance = 0;
  for (const [index, cell] of signed.entries()) {
    if (cell.value === null || cell.standardError === null) return noDoubleDifference;
    value += (index === 0 || index === 3 ? 1 : -1) * cell.value;
    variance += cell.standardError ** 2;
  }
  const standardError = Math.sqrt(variance);
  if (standardError === 0) return { ...noDoubleDifference, value, standardError };
  const reach = twoSidedZ(confidence) * standardError;
  const z = value / standardError;
  return { value, standardError, z, p: 2 * normalUpperTail(Math.abs(z)), low: value - reach, high: value + reach };
}

function ofCells<Cell, Other>(cells: BeforeAfter<Cell>, of: (cell: Cell) => Other): BeforeAfter<Other> {
  return {
    treatedBefore: of(cells.treatedBefore),
    treatedAfter: of(cells.treatedAfter),
    controlBefore: of(cells.controlBefore),
    controlAfter: of(cells.controlAfter),
  };
}

/**
 * Difference in differences of net scores in points: what a measure changed beyond what changed anyway. Wald interval,
 * not clipped. It rests on the assumption that both groups would have moved alike.
 * Source: Card & Krueger 1994, American Economic Review 84(4), 772–793; pseudo-counts: Rocks 2016, The American
 * Statistician 70(4), 365–372.
 */
export function netDoubleDifference(cells: BeforeAfter<NetCounts>, confidence = usualConfidence): NetDoubleDifference {
  const plain = ofCells(cells, (counts) => ({ value: netScore(counts), standardError: netStandardError(counts) }));
  const adjusted = ofCells(cells, (counts) => {
    const { centre, standardError } = netInterval(counts, confidence);
    return { value: centre, standardError };
  });
  return { ...doubleDifference(plain, confidence), adjusted: doubleDifference(adjusted, confidence) };
}

/**
 * Difference in differences of shares, as fractions; Wald interval, not clipped.
 * Source: Card & Krueger 1994, American Economic Review 84(4), 772–793.
 */
export function shareDoubleDifference(cells: BeforeAfter<Share>, confidence = usualConfidence): DoubleDifference {
  const estimates = ofCells(cells, ({ hits, base }) => {
    if (!(base > 0 && hits >= 0 && hits <= base)) return { value: null, standardError: null };
    const value = hits / base;
    return { value, standardError: Math.sqrt((value * (1 - value)) / base) };
  });
  return doubleDifference(estimates, confidence);
}

import {
  type BeforeAfter,
  netDoubleDifference,
  shareDoubleDifference,
} from '../../../src/core/inference/evaluation/difference-in-differences.ts';
import { interruptedSeries } from '../../../src/core/inference/evaluation/interrupted-series.ts';
import type { NetCounts } from '../../../src/core/inference/net-score.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { type Adapters, adapter } from './adapter.ts';

interface Cells<Cell> {
  treatBefore: Cell;
  treatAfter: Cell;
  controlBefore: Cell;
  controlAfter: Cell;
  conf: number;
}

function renamed<Cell, Ours>(input: Cells<Cell>, cell: (cell: Cell) => Ours): BeforeAfter<Ours> {
  return {
    treatedBefore: cell(input.treatBefore),
    treatedAfter: cell(input.treatAfter),
    controlBefore: cell(input.controlBefore),
    controlAfter: cell(input.controlAfter),
  };
}

const didOfNps = adapter((input: Cells<NetCounts>) => {
  const { value, standardError, z, p, low, high, adjusted } = netDoubleDifference(
    renamed(input, (counts) => counts),
    input.conf,
  );
  const adj = { adjDid: adjusted.value, adjSe: adjusted.standardError, adjP: adjusted.p };
  return { did: value, se: standardError, z, p, lower: low, upper: high, ...adj };
});

const didOfShares = adapter((input: Cells<{ x: number; n: number }>) => {
  const { value, standardError, z, p, low, high } = shareDoubleDifference(
    renamed(input, ({ x, n }) => ({ hits: x, base: n })),
    input.conf,
  );
  return { did: value, se: standardError, z, p, lower: low, upper: high };
});

const its = adapter(({ y, lastPre, lag }: { y: number[]; lastPre: number; lag: number }) => {
  const found = interruptedSeries(y, { pointsBefore: lastPre, lag }, 2);
  if (isRefusal(found)) return found;
  const terms = [found.level, found.slope, found.levelChange, found.slopeChange];
  return {
    coef: terms.map(({ value }) => value),
    seOls: terms.map(({ plainError }) => plainError),
    seNW: terms.map(({ neweyWestError }) => neweyWestError),
    tNW: terms.map(({ neweyWestT }) => neweyWestT),
    pNW: terms.map(({ neweyWestP }) => neweyWestP),
    durbinWatson: found.durbinWatson,
    r2: found.r2,
  };
});

/** Before and after a measure. */
export const evaluationAdapters: Adapters = {
  'eval.did.nps': didOfNps,
  'eval.did.prop': didOfShares,
  'eval.its': its,
};

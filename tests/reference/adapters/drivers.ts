import { correlationsOf } from '../../../src/core/inference/drivers/correlations.ts';
import type { Importance } from '../../../src/core/inference/drivers/importance.ts';
import { importancePerformance, type Quadrant } from '../../../src/core/inference/drivers/importance-performance.ts';
import { lmgImportance } from '../../../src/core/inference/drivers/lmg.ts';
import { relativeWeights } from '../../../src/core/inference/drivers/relative-weights.ts';
import { ranksOf } from '../../../src/core/inference/tables/ranks.ts';
import { type Adapters, adapter } from './adapter.ts';

interface Survey {
  y: number[];
  X: Record<string, number[]>;
  cor?: 'pearson' | 'spearman';
}

function importanceOf({ y, X, cor }: Survey, by: typeof lmgImportance): Importance | null {
  const column = (values: number[]): ArrayLike<number> => (cor === 'spearman' ? ranksOf(values).ranks : values);
  const correlations = correlationsOf({ drivers: Object.values(X).map(column), outcome: column(y) });
  return 'constant' in correlations ? null : by(correlations);
}

const lmg = adapter((input: Survey) => {
  const found = importanceOf(input, lmgImportance);
  return { r2: found?.r2 ?? null, lmg: found?.parts ?? null, share: found?.shares ?? null };
});

const johnson = adapter((input: Survey) => {
  const found = importanceOf(input, relativeWeights);
  return { r2: found?.r2 ?? null, raw: found?.parts ?? null, share: found?.shares ?? null };
});

const quadrantNames: Record<Quadrant, string> = {
  concentrate: 'concentrate',
  'keep-up': 'keepUp',
  'low-priority': 'lowPriority',
  'possible-overkill': 'possibleOverkill',
};

const ipm = adapter((input: { importance: number[]; performance: number[] }) => {
  const found = importancePerformance(
    input.importance.map((importance, index) => ({ importance, performance: input.performance[index] ?? 0 })),
  );
  return {
    splitImportance: found?.splitImportance ?? null,
    splitPerformance: found?.splitPerformance ?? null,
    quadrants: found?.quadrants.map((quadrant) => quadrantNames[quadrant]) ?? [],
  };
});

/** What an outcome goes together with. */
export const driverAdapters: Adapters = {
  'drivers.lmg': lmg,
  'drivers.relativeWeights': johnson,
  'drivers.ipm': ipm,
};

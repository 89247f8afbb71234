import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { weightingCost } from '../../../src/core/inference/weights/kish.ts';
import { rake } from '../../../src/core/inference/weights/rake.ts';
import { type Adapters, adapter } from './adapter.ts';

interface RakeInput {
  rows: Record<string, string | number>[];
  margins: Record<string, Record<string, number>>;
}

const raked = adapter(({ rows, margins }: RakeInput) => {
  const found = rake(
    Object.entries(margins).map(([name, targets]) => ({
      name,
      targets,
      categories: rows.map((row) => String(row[name])),
    })),
  );
  if (isRefusal(found)) return found;
  return { weights: [...found.weights], nEff: found.effectiveN, deff: found.designEffect };
});

const kish = adapter(({ weights }: { weights: number[] }) => {
  const { effectiveN, designEffect } = weightingCost(weights);
  return { nEff: effectiveN, deff: designEffect };
});

/** Weighting a sample to known margins. */
export const weightAdapters: Adapters = { 'weights.rake': raked, 'weights.kish': kish };

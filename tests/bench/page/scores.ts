import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { metrics } from '../../../src/core/metrics/index.ts';
import type { Histogram } from '../../../src/core/statistics/histogram.ts';
import { momentsOf } from '../../../src/core/statistics/moments.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { medianOf } from './measure.ts';

const months = 36;
const groups = 8;
const scale: Scale = { min: 0, max: 10, goodEnd: 'high' };

/** Histograms of all months and groups, about 400 answers each. */
function histograms(): Histogram[] {
  const draw = seededRandom(1);
  const steps = Array.from({ length: scale.max - scale.min + 1 });
  const answers = () => ({ min: scale.min, counts: steps.map(() => Math.floor(draw() * 72)) });
  return Array.from({ length: months * groups }, answers);
}

/** Enough rounds in one measurement that the clock, which browsers make coarse, can tell it. */
const rounds = 20;

/**
 * Every variant of every score metric, with its interval, over 36 months × 8 groups: time of one round; `sums` is the
 * floor, adding up the same histograms once for each variant.
 */
export async function scores(): Promise<{ all: number; sums: number; variants: number; says: number }> {
  const all = histograms();
  const variants = metrics.flatMap((metric) => metric.variants);
  let says = 0;
  const estimate = () => {
    for (let round = 0; round < rounds; round += 1) {
      for (const variant of variants) for (const answers of all) says += variant.estimate(answers, scale).n;
    }
  };
  const add = () => {
    for (let round = 0; round < rounds; round += 1) {
      for (let variant = 0; variant < variants.length; variant += 1) {
        for (const answers of all) says += momentsOf(answers).sum;
      }
    }
  };
  const time = (await medianOf(15, estimate)) / rounds;
  return { all: time, sums: (await medianOf(15, add)) / rounds, variants: variants.length, says };
}

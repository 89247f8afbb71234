import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { kaplanMeier } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { medianOf } from './measure.ts';

const customers = 1_000_000;

/** Kaplan–Meier of a million customers, from their times in whole days and in fractions of them, which are all apart. */
export async function survival(): Promise<{ days: number; fractions: number }> {
  const draw = seededRandom(1);
  const fractions = Float64Array.from({ length: customers }, () => -400 * Math.log(1 - draw()));
  const days = Int32Array.from(fractions, Math.floor);
  const lost = Uint8Array.from({ length: customers }, () => (draw() < 0.6 ? 1 : 0));
  return {
    days: await medianOf(15, () => kaplanMeier(lifeTableOf(days, lost))),
    fractions: await medianOf(5, () => kaplanMeier(lifeTableOf(fractions, lost))),
  };
}

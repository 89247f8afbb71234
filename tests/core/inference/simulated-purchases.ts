import type { BtydModelId, BtydParameters } from '../../../src/core/inference/btyd/model.ts';
import { drawBeta, drawGamma } from '../../../src/core/inference/numeric/draws.ts';
import { type Draw, seededRandom } from '../../../src/core/inference/numeric/random.ts';

/** Repeat purchase times of one customer up to T, drawn as the model tells it. */
function drawTimes(draw: Draw, model: BtydModelId, { r, alpha, a, b }: BtydParameters, T: number): number[] {
  const rate = drawGamma(draw, r, 1 / alpha);
  const leaves = drawBeta(draw, a, b);
  const times: number[] = [];
  if (model === 'mbgnbd' && draw() < leaves) return times;
  for (let time = drawGamma(draw, 1, 1 / rate); time <= T; time += drawGamma(draw, 1, 1 / rate)) {
    times.push(time);
    if (draw() < leaves) return times;
  }
  return times;
}

/** Summaries up to T, and each customer's purchases in the `later` time after it. */
export function simulatePurchases(
  model: BtydModelId,
  parameters: BtydParameters,
  { customers, T, later = 0, seed }: { customers: number; T: number; later?: number; seed: number },
) {
  const draw = seededRandom(seed);
  const rows = Array.from({ length: customers }, () => drawTimes(draw, model, parameters, T + later));
  const known = rows.map((times) => times.filter((time) => time <= T));
  return {
    x: Float64Array.from(known, (times) => times.length),
    tx: Float64Array.from(known, (times) => times.at(-1) ?? 0),
    T: new Float64Array(customers).fill(T),
    later: Float64Array.from(rows, (times, row) => times.length - (known[row]?.length ?? 0)),
  };
}

/** Mean spends of customers with these numbers of purchases, drawn as Gamma–Gamma tells it. */
export function simulateSpend(x: Float64Array, { p, q, v }: { p: number; q: number; v: number }, seed: number) {
  const draw = seededRandom(seed);
  return x.map((count) => {
    const scale = drawGamma(draw, q, 1 / v);
    return count === 0 ? 0 : drawGamma(draw, p * count, 1 / (scale * count));
  });
}

import { describe, expect, test } from 'vitest';
import { cutOffs } from '../../../src/core/inference/cut-offs.ts';
import { drawBinomial, drawMultinomial } from '../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';

const exposure = Array.from({ length: 11 }, (_, answer) => 400 + 60 * answer);
const upTo7 = (answer: number) => (answer < 7 ? 0.3 : answer < 9 ? 0.15 : 0.05);

const found = (counts: Parameters<typeof cutOffs>[0]) => {
  const result = cutOffs(counts);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};

describe('cuts of a scale by what customers did', () => {
  test('expected losses of the usual groups give the usual cuts, and few others are plausible', () => {
    const { best, plausible, p } = found({
      events: exposure.map((time, a) => time * upTo7(a)),
      exposure,
      kind: 'rate',
    });
    expect(best).toEqual({ middle: 7, upper: 9 });
    expect(plausible).toEqual([{ middle: 7, upper: 9 }]);
    expect(p).toBeLessThan(0.01);
  });

  test('the cuts behind drawn purchases are plausible in most of 40 draws', () => {
    const draw = seededRandom(5);
    let held = 0;
    for (let run = 0; run < 40; run++) {
      const trials = exposure.map((value) => Math.round(value / 5));
      const events = trials.map((n, answer) => drawBinomial(draw, n, answer < 6 ? 0.2 : answer < 8 ? 0.35 : 0.55));
      const { plausible } = found({ events, exposure: trials, kind: 'share' });
      if (plausible.some(({ middle, upper }) => middle === 6 && upper === 8)) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(36);
  });

  test('where all leave alike, the best of many cuts rarely seems to part them', () => {
    const draw = seededRandom(11);
    let alarms = 0;
    for (let run = 0; run < 40; run++) {
      if (found({ events: drawMultinomial(draw, 200, exposure), exposure, kind: 'rate' }).p < 0.05) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(6);
  });

  test.each([
    ['few events', { events: [3, 4, 5], exposure: [10, 10, 10], kind: 'share' }, 'too-few-rows'],
    ['two answers', { events: [30, 40], exposure: [100, 100], kind: 'rate' }, 'no-variation'],
    ['everybody bought', { events: [30, 40, 50], exposure: [30, 40, 50], kind: 'share' }, 'no-variation'],
    ['answers that nobody gave', { events: [0, 40, 50], exposure: [0, 90, 80], kind: 'share' }, 'no-variation'],
  ] as const)('%s: refused', (_, counts, refused) => {
    expect(cutOffs(counts)).toMatchObject({ refused });
  });
});

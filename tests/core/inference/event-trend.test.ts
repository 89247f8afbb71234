import { describe, expect, test } from 'vitest';
import { eventTrend } from '../../../src/core/inference/event-trend.ts';

describe('what one more point goes together with', () => {
  test('rates on a line give its slope', () => {
    const exposure = [100, 200, 300];
    const events = exposure.map((time, answer) => time * (0.3 - 0.1 * answer));
    const { value, low, high, p } = eventTrend({ events, exposure, kind: 'rate' });
    expect(value).toBeCloseTo(-0.1, 12);
    expect(low).toBeLessThan(-0.1);
    expect(high).toBeGreaterThan(-0.1);
    expect(p).toBeLessThan(0.001);
  });

  // By hand: Σt = 30, mean answer 1; spread 20, along −(4) + 0 + 10 = 6; Poisson variance 4 + 10 = 14.
  test('is what a hand computes', () => {
    const { value, low } = eventTrend({ events: [4, 6, 10], exposure: [10, 10, 10], kind: 'rate' });
    expect(value).toBeCloseTo(6 / 20, 12);
    expect(low).toBeCloseTo(0.3 - (1.959963984540054 * Math.sqrt(14)) / 20, 10);
  });

  // Binomial variance: 4·6/10 + 10·0/10 = 2.4.
  test('shares vary less than counts without an end', () => {
    const { low } = eventTrend({ events: [4, 6, 10], exposure: [10, 10, 10], kind: 'share' });
    expect(low).toBeCloseTo(0.3 - (1.959963984540054 * Math.sqrt(2.4)) / 20, 10);
  });

  test('without different answers there is nothing to say', () => {
    expect(eventTrend({ events: [0, 5], exposure: [0, 20], kind: 'share' })).toEqual({
      value: null,
      low: null,
      high: null,
      p: null,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { kaplanMeier, survivalAt } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { logRank } from '../../../src/core/inference/survival/log-rank.ts';
import { restrictedMean } from '../../../src/core/inference/survival/restricted-mean.ts';
import type { ConfidenceType } from '../../../src/core/inference/survival/survival-interval.ts';
import { emptyLifeTable, lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { customers, split } from './survival-rows.ts';

const rows = customers(fc.integer({ min: 0, max: 12 }));
const someRows = customers(fc.integer({ min: 0, max: 12 }), 1);
const types: readonly ConfidenceType[] = ['log-log', 'log', 'plain'];
const curveOf = (time: number[], lost: number[], type: ConfidenceType = 'log-log') =>
  kaplanMeier(lifeTableOf(time, lost), { type });

/** Every number that an answer holds, arrays and nested objects included. */
const numbersIn = (answer: unknown): number[] =>
  typeof answer === 'number'
    ? [answer]
    : ArrayBuffer.isView(answer)
      ? Array.from(answer as Float64Array)
      : typeof answer === 'object' && answer !== null
        ? Object.values(answer).flatMap(numbersIn)
        : [];

describe('the Kaplan–Meier curve', () => {
  test.each(types)('never rises, stays within 0 and 1, and its %s interval holds it', (type) => {
    fc.assert(
      fc.property(rows, (sample) => {
        const curve = curveOf(...split(sample), type);
        let before = 1;
        curve.survival.forEach((share, step) => {
          expect(share).toBeLessThanOrEqual(before);
          expect(share).toBeGreaterThanOrEqual(0);
          before = share;
          const [low, high] = [curve.low[step] ?? null, curve.high[step] ?? null];
          expect(low === null || high === null).toBe(share === 0);
          expect(low ?? 0).toBeGreaterThanOrEqual(0);
          expect(low ?? 0).toBeLessThanOrEqual(share + 1e-12);
          expect(high ?? 1).toBeGreaterThanOrEqual(share - 1e-12);
          expect(high ?? 1).toBeLessThanOrEqual(1);
        });
        expect(numbersIn(curve).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('without censoring is the share still there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 50 }), (time) => {
        const curve = curveOf(
          time,
          time.map(() => 1),
        );
        curve.time.forEach((at, step) => {
          const there = time.filter((other) => other > at).length / time.length;
          expect(curve.survival[step]).toBeCloseTo(there, 12);
        });
      }),
    );
  });

  test('of nobody and of customers who all stayed has no steps, no median and no error', () => {
    expect(kaplanMeier(emptyLifeTable)).toMatchObject({ n: 0, events: 0, median: null });
    const stayed = curveOf([3, 5, 7], [0, 0, 0]);
    expect(stayed).toMatchObject({ n: 3, events: 0, median: null, medianInterval: { low: null, high: null } });
    expect(survivalAt(stayed, 2)).toEqual({ atRisk: 3, survival: 1, standardError: 0, low: 1, high: 1 });
    expect(survivalAt(stayed, 5)).toEqual({ atRisk: 2, survival: 1, standardError: 0, low: null, high: null });
  });

  test('between the first observation and the first loss has ends of 1 on a plain or log scale, none on log-log', () => {
    // R's survfit: S ± z · 0 and exp(log 1 ± 0) are 1, log(−log 1) does not exist.
    const endsBy = (type: 'plain' | 'log' | 'log-log') =>
      survivalAt(kaplanMeier(lifeTableOf([2, 4, 6], [0, 1, 0]), { type }), 3);
    expect(endsBy('plain')).toMatchObject({ survival: 1, low: 1, high: 1 });
    expect(endsBy('log')).toMatchObject({ survival: 1, low: 1, high: 1 });
    expect(endsBy('log-log')).toMatchObject({ survival: 1, low: null, high: null });
  });

  test('of one customer, and of customers lost all at once, comes down to 0 without an error there', () => {
    for (const curve of [curveOf([4], [1]), curveOf([4, 4, 4], [1, 1, 1])]) {
      expect(curve.survival).toEqual(new Float64Array(1));
      expect([curve.standardError, curve.low, curve.high].map(({ length }) => length)).toEqual([0, 0, 0]);
      expect(curve.median).toBe(4);
      expect(survivalAt(curve, 9)).toMatchObject({ atRisk: 0, survival: 0 });
    }
  });

  test('is not known before 0, after the last observation, or of nobody', () => {
    const curve = curveOf([2, 6], [1, 0]);
    expect(survivalAt(curve, 6)).toMatchObject({ atRisk: 1, survival: 0.5 });
    expect(survivalAt(curve, 6.5)).toBeNull();
    expect(survivalAt(curve, -1)).toBeNull();
    expect(survivalAt(kaplanMeier(emptyLifeTable), 0)).toBeNull();
  });

  test('recovers a known constant hazard within its interval in about 95 of 100 seeded samples', () => {
    const draw = seededRandom(7);
    let covered = 0;
    for (let sample = 0; sample < 400; sample++) {
      const time: number[] = [];
      const lost: number[] = [];
      for (let customer = 0; customer < 120; customer++) {
        const life = Math.ceil(Math.log(1 - draw()) / Math.log(0.93));
        const seen = 4 + Math.floor(draw() * 12);
        time.push(Math.min(life, seen));
        lost.push(life <= seen ? 1 : 0);
      }
      const at = survivalAt(curveOf(time, lost), 6);
      if (at?.low !== null && at?.high !== null && at !== null && at.low <= 0.93 ** 6 && 0.93 ** 6 <= at.high)
        covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.925);
    expect(covered / 400).toBeLessThan(0.975);
  });
});

describe('the restricted mean', () => {
  test('without censoring is the mean of the times cut at the horizon', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), fc.nat({ max: 12 }), (time, horizon) => {
        const mean = restrictedMean(
          curveOf(
            time,
            time.map(() => 1),
          ),
          horizon,
        );
        const cut = time.reduce((sum, at) => sum + Math.min(at, horizon), 0) / time.length;
        expect(isRefusal(mean) ? null : mean.value).toBeCloseTo(cut, 10);
      }),
    );
  });

  test('is refused without customers and beyond the last observation', () => {
    expect(restrictedMean(kaplanMeier(emptyLifeTable), 3)).toEqual({ refused: 'too-few-rows', found: 0, needed: 1 });
    const seen = curveOf([2, 6], [1, 0]);
    expect(restrictedMean(seen, 7)).toEqual({ refused: 'beyond-observation', found: 6, needed: 7 });
    expect(restrictedMean(curveOf([2, 6], [1, 1]), Number.POSITIVE_INFINITY)).toMatchObject({ value: 4 });
  });

  test('has no interval when nobody was lost', () => {
    const stayed = restrictedMean(curveOf([5, 5], [0, 0]), 5);
    expect(stayed).toEqual({ value: 5, standardError: 0, low: null, high: null });
  });
});

describe('the log-rank test', () => {
  const tableOf = (sample: readonly { time: number; lost: number }[]) => lifeTableOf(...split(sample));

  test('expects as many losses as there were, and does not mind the order of the groups', () => {
    fc.assert(
      fc.property(someRows, someRows, someRows, (one, two, three) => {
        const forth = logRank([one, two, three].map(tableOf));
        const back = logRank([three, two, one].map(tableOf));
        const total = (pick: 'observed' | 'expected') => forth.groups.reduce((sum, group) => sum + group[pick], 0);
        expect(total('expected')).toBeCloseTo(total('observed'), 9);
        expect(back.df).toBe(forth.df);
        expect(back.statistic === null).toBe(forth.statistic === null);
        if (forth.statistic === null || forth.p === null) return;
        expect(back.statistic).toBeCloseTo(forth.statistic, 6);
        expect(forth.p).toBeGreaterThanOrEqual(0);
        expect(forth.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('has nothing to say of groups of whom nobody was lost', () => {
    const { groups, statistic, p } = logRank(
      [[3], [4, 4], [5]].map((time) =>
        lifeTableOf(
          time,
          time.map(() => 0),
        ),
      ),
    );
    expect([statistic, p]).toEqual([null, null]);
    expect(groups.map(({ expected }) => expected)).toEqual([0, 0, 0]);
  });

  test('finds nothing between equal groups, and has nothing to say without losses or with one group', () => {
    const group = lifeTableOf([1, 2, 2, 5], [1, 1, 0, 1]);
    expect(logRank([group, group]).statistic).toBeCloseTo(0, 12);
    const nothing = { statistic: null, p: null, df: 0 };
    expect(logRank([lifeTableOf([3, 4], [0, 0]), lifeTableOf([5], [0])])).toMatchObject(nothing);
    expect(logRank([group])).toMatchObject(nothing);
    expect(logRank([])).toEqual({ groups: [], ...nothing });
  });

  test('an empty group beside two others changes nothing', () => {
    const one = lifeTableOf([1, 2, 2, 5], [1, 1, 0, 1]);
    const two = lifeTableOf([3, 6, 7, 9], [1, 0, 1, 1]);
    const pair = logRank([one, two]);
    const three = logRank([one, emptyLifeTable, two]);
    expect(three).toMatchObject({ df: 1 });
    expect(three.statistic).toBeCloseTo(pair.statistic ?? Number.NaN, 10);
  });

  test('calls 5 % of seeded pairs of equal hazards different, about', () => {
    const draw = seededRandom(11);
    const sample = () =>
      Array.from({ length: 60 }, () => {
        const life = Math.ceil(Math.log(1 - draw()) / Math.log(0.9));
        return { time: Math.min(life, 10), lost: life <= 10 ? 1 : 0 };
      });
    let called = 0;
    for (let round = 0; round < 500; round++) if ((logRank([sample(), sample()].map(tableOf)).p ?? 1) < 0.05) called++;
    expect(called / 500).toBeGreaterThan(0.025);
    expect(called / 500).toBeLessThan(0.075);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../src/core/inference/refusal.ts';
import * as engine from '../../src/engine/index.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { handlersOf } from '../../src/worker/handlers.ts';
import type { Progress, Questions } from '../../src/worker/questions.ts';
import { simulatePurchases, simulateSpend } from '../core/inference/simulated-purchases.ts';
import { freshConnection, problemFrom } from '../storage/database.ts';
import { fakeLocks } from '../storage/fake-locks.ts';

type Question = Questions['fitPurchases']['args'];

const { fitPurchases } = handlersOf(engine, new TableStore(freshConnection(), { locks: fakeLocks() }));
const quiet = { signal: new AbortController().signal, progress: () => undefined };

/** Customers who all differ in time, so that nothing is grouped and a fit takes long. */
function questionOf(customers: number): Question {
  const truth = { r: 0.6, alpha: 6, a: 0.8, b: 2.5 };
  const { x, tx } = simulatePurchases('bgnbd', truth, { customers, T: 40, seed: 1 });
  const T = x.map((_, row) => 40 + row / customers);
  const spend = simulateSpend(x, { p: 6, q: 4, v: 15 }, 2);
  return { x, tx, T, spend, models: ['bgnbd', 'mbgnbd'] };
}

describe('fitting purchases', () => {
  test('answers with a fit of each model and of the spend, a forecast, and all of it plain data', async () => {
    const answer = await fitPurchases({ ...questionOf(600), horizons: [4, 52] }, quiet);
    expect(answer.models.map(({ model, fit }) => [model, isRefusal(fit)])).toEqual([
      ['bgnbd', false],
      ['mbgnbd', false],
    ]);
    expect(answer.models[0]?.forecast.map(({ time, low }) => [time, typeof low])).toEqual([
      [4, 'number'],
      [52, 'number'],
    ]);
    expect(answer.spend).toMatchObject({ correlated: false });
    expect(structuredClone(answer)).toEqual(answer);
  });

  test('answers with refusals where there is too little, and with null where no spend is known', async () => {
    const few = { x: new Float64Array(5), tx: new Float64Array(5), T: new Float64Array(5).fill(9) };
    const refused = { refused: 'too-few-customers', found: 5, needed: 30 };
    expect(await fitPurchases({ ...few, spend: null, models: ['mbgnbd'] }, quiet)).toEqual({
      models: [{ model: 'mbgnbd', fit: refused, forecast: [] }],
      spend: null,
    });
    const empty = { x: new Float64Array(), tx: new Float64Array(), T: new Float64Array() };
    const nobody = await fitPurchases({ ...empty, spend: new Float64Array(), models: ['bgnbd'] }, quiet);
    expect(nobody.models[0]?.fit).toEqual({ refused: 'too-few-customers', found: 0 });
    expect(nobody.spend).toMatchObject({ refused: 'too-few-repeat-buyers' });
  });

  test('tells of progress that only rises', async () => {
    const heard: Progress[] = [];
    await fitPurchases({ ...questionOf(400), horizons: [52] }, { ...quiet, progress: (seen) => heard.push(seen) });
    expect(heard.length).toBeGreaterThan(100);
    expect(heard.every(({ stage, rows }) => stage === 'fitting' && rows === 400)).toBe(true);
    const shares = heard.map(({ done, total }) => done / total);
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.8);
  });

  test('cancelled from another task ends within 200 ms, long before it is done', async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const progress = ({ done, total }: Progress) => told.push(done / total);
    const problem = problemFrom(fitPurchases(questionOf(20_000), { signal: abort.signal, progress }));
    let cancelledAt = 0;
    setTimeout(() => {
      cancelledAt = performance.now();
      abort.abort();
    }, 100);
    expect(await problem).toEqual({ code: 'cancelled' });
    expect(performance.now() - cancelledAt).toBeLessThan(200);
    expect(told.at(-1)).toBeLessThan(0.8);
  });

  test('cancelled beforehand does nothing', async () => {
    const problem = await problemFrom(fitPurchases(questionOf(100), { ...quiet, signal: AbortSignal.abort() }));
    expect(problem).toEqual({ code: 'cancelled' });
  });
});

const cdnow = '../shared/reference/data/cdnow.json';

test.skipIf(!existsSync(cdnow))('CDNOW comes out of the worker with the published parameters', async () => {
  const { x, tx, T, m } = JSON.parse(readFileSync(cdnow, 'utf8')) as Record<'x' | 'tx' | 'T' | 'm', number[]>;
  const columns = { x: Float64Array.from(x), tx: Float64Array.from(tx), T: Float64Array.from(T) };
  const question: Question = { ...columns, spend: Float64Array.from(m), models: ['bgnbd'] };
  const { models, spend } = await fitPurchases(question, quiet);
  // Fader, Hardie & Lee 2005; Fader & Hardie 2013, note 025.
  const fit = models[0]?.fit;
  if (!fit || isRefusal(fit) || !spend || isRefusal(spend)) throw new Error('refused');
  expect(fit.parameters.alpha).toBeCloseTo(4.414, 2);
  expect(spend.parameters.p).toBeCloseTo(6.25, 2);
  expect(spend.meanSpend).toBeCloseTo(35.17, 2);
});

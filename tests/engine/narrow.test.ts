import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingMark } from '../../src/core/table/column.ts';
import { NumberStage } from '../../src/engine/columns/narrow.ts';

function chunkOf(values: readonly number[]) {
  const stage = new NumberStage(4_096);
  for (const value of values) stage.push(value);
  return stage.take();
}

describe('a chunk of numbers', () => {
  test.each([
    [[0, 254], Uint8Array],
    [[0, 255], Uint16Array],
    [[65_534], Uint16Array],
    [[65_535], Int32Array],
    [[-1], Int32Array],
    [[0x7fff_ffff, -0x7fff_ffff], Int32Array],
    [[-0x8000_0000], Float64Array],
    [[0x8000_0000], Float64Array],
    [[1, 0.5], Float64Array],
    [[Number.NaN], Uint8Array],
    [[], Uint8Array],
  ])('%j takes the narrowest array that holds it beside "missing"', (values, type) => {
    expect(chunkOf(values).values).toBeInstanceOf(type);
  });

  test('gives back what went in, whatever the order of wide and narrow, and knows its range', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 254 }),
      fc.integer({ min: 0, max: 70_000 }),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3_000, size: 'max' }), (values) => {
        const { values: stored, min, max, missing } = chunkOf(values);
        const mark = missingMark(stored);
        expect([...stored].map((kept) => (Object.is(kept, mark) ? Number.NaN : kept + 0))).toEqual(
          values.map((given) => given + 0),
        );
        const present = values.filter((given) => !Number.isNaN(given));
        expect(missing).toBe(values.length - present.length);
        expect([min, max]).toEqual(present.length === 0 ? [NaN, NaN] : [Math.min(...present), Math.max(...present)]);
      }),
      { numRuns: 60 },
    );
  });

  test('a stage is empty after its chunk was taken', () => {
    const stage = new NumberStage(4);
    for (const value of [1_000_000, 2, 3, Number.NaN]) stage.push(value);
    stage.take();
    stage.push(5);
    expect(stage.take()).toEqual({ values: Uint8Array.of(5), min: 5, max: 5, missing: 0 });
  });
});

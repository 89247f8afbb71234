import { expect, test } from 'vitest';
import type { ColumnMeta, NumericChunk } from '../../src/core/table/column.ts';
import { answerPlan, memoryTable } from '../../src/engine/index.ts';

const missingByte = 0xff;
const missingShort = 0xffff;
const chunk = (values: NumericChunk['values'], min: number, max: number, missing: number): NumericChunk => ({
  values,
  min,
  max,
  missing,
});

// Columns whose values need more than a byte, in chunks that do not: 255 is a value of the column and the missing
// mark of a narrow chunk.
const answers = [
  chunk(Uint8Array.of(10, missingByte, 254, missingByte), 10, 254, 2),
  chunk(Uint16Array.of(255, 300, missingShort, 0), 0, 300, 1),
];
const shops = [
  chunk(Uint8Array.of(0, 1, missingByte, 2), 0, 2, 1),
  chunk(Uint16Array.of(255, 256, 0, missingShort), 0, 256, 1),
];
const column = (id: string, chunks: readonly NumericChunk[], more: Partial<ColumnMeta>): ColumnMeta => ({
  id,
  name: id,
  role: 'none',
  kind: 'category',
  missing: 0,
  chunks,
  ...more,
});
const table = memoryTable(
  {
    id: 't',
    name: 'T',
    kind: 'responses',
    rows: 8,
    observedUntil: null,
    columns: [
      column('a', answers, { role: 'csat', kind: 'score', scale: { min: 0, max: 300, goodEnd: 'high' } }),
      column('s', shops, { dictionary: Array.from({ length: 257 }, (_, code) => `shop ${code}`) }),
    ],
  },
  new Map([
    ['a', answers],
    ['s', shops],
  ]),
  4,
);

test('the missing mark of a narrow chunk is no answer and no group, and its value in a wide one is', async () => {
  const whole = await answerPlan({ table: 't', metric: 'csat', variant: 'mean' }, [table]);
  expect(whole.base).toMatchObject({ rows: 8, withoutAnswer: 3, answers: 5 });
  expect(whole.rows[0]?.value).toBeCloseTo((10 + 254 + 255 + 300 + 0) / 5, 10);
  const split = await answerPlan({ table: 't', metric: 'csat', by: ['s'] }, [table]);
  expect(split.rows.map(({ group: [shop], n }) => [shop, n])).toEqual([
    ['', 2],
    ['shop 0', 1],
    ['shop 255', 1],
    ['shop 256', 1],
  ]);
});

test('a segment reads both kinds of chunk alike', async () => {
  const ask = async (values: readonly string[]) => {
    const segment = { is: 'one-of', column: 's', values } as const;
    return (await answerPlan({ table: 't', metric: 'csat', segment }, [table])).base.outside;
  };
  expect(await ask(['shop 255'])).toBe(7);
  expect(await ask(['shop 0'])).toBe(6);
});

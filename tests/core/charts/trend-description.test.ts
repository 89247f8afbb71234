import { describe, expect, test } from 'vitest';
import { describeTrend, type TrendParts, undrawnSeries } from '../../../src/core/charts/trend-description.ts';
import { npsFrame, row } from './frames.ts';

const trend = (parts: Partial<TrendParts>) =>
  describeTrend({
    series: npsFrame([]),
    before: null,
    grain: 'month',
    range: [-100, 100],
    fullScale: false,
    target: null,
    measures: [],
    ...parts,
  });

const year = npsFrame([
  row(12, { n: 108, value: 39, half: 12 }),
  row(13, { n: 98, value: 35, half: 12 }),
  row(14, { n: 22, value: 30, half: 26 }),
  row(15, { n: 7, value: 43, half: 40 }),
  row(16, { n: 0 }),
  row(17, { n: 31, value: 52, half: 19, inProgress: true }),
]);

describe('describeTrend', () => {
  test('gives the whole chart as data', async () => {
    const described = trend({
      series: year,
      before: npsFrame([row(0, { n: 90, value: 34 }), row(2, { n: 4, value: 10 }), row(5, { n: 80, value: 27 })]),
      target: 45,
      measures: [
        { id: 'b', title: 'New shop', start: '2025-06-16' },
        { id: 'a', title: 'Online booking', start: '2025-04-01' },
        { id: 'c', title: 'Before the chart', start: '2024-12-31' },
      ],
    });
    await expect(`${JSON.stringify(described, null, 1)}\n`).toMatchFileSnapshot('golden/trend-year.txt');
  });

  test('withholds values on fewer than 10 answers and leaves a gap where nobody answered', () => {
    const [series] = trend({ series: year }).series;
    expect(series?.points.map(({ value, few, hidden }) => [value, few, hidden])).toEqual([
      [39, false, false],
      [35, false, false],
      [30, true, false],
      [null, true, true],
      [null, true, false],
      [52, false, false],
    ]);
  });

  test('shows the whole scale when every value is withheld: a target alone is no extent', () => {
    const described = trend({ series: npsFrame([row(0, { n: 7, value: 43 }), row(1, { n: 0 })]), target: 45 });
    expect(described.axis).toEqual(described.full);
  });

  test('names the groups that have answers, but nowhere enough for a value, unless all are so', () => {
    const rows = [
      row(0, { n: 80, value: 20, group: 'Shop' }),
      row(0, { n: 9, value: 5, group: 'Phone' }),
      row(1, { n: 8, value: 5, group: 'Phone' }),
      row(1, { n: 0, group: 'Letter' }),
    ];
    const undrawn = (given: typeof rows) =>
      undrawnSeries(trend({ series: npsFrame(given) })).map(({ group, n }) => [group, n]);
    expect(undrawn(rows)).toEqual([['Phone', 17]]);
    expect(undrawn(rows.slice(1))).toEqual([]);
  });

  test.each([
    { groups: 4, smallMultiples: false, series: 4, leftOut: 0 },
    { groups: 5, smallMultiples: true, series: 5, leftOut: 0 },
    { groups: 15, smallMultiples: true, series: 12, leftOut: 3 },
  ])('$groups groups: small charts $smallMultiples', ({ groups, smallMultiples, series, leftOut }) => {
    const rows = Array.from({ length: groups }, (_, index) =>
      row(0, { n: 100 - index, value: 10, group: `g${index}` }),
    );
    const described = trend({ series: npsFrame(rows) });
    expect(described).toMatchObject({ smallMultiples, leftOut });
    expect(described.series).toHaveLength(series);
    expect(described.buckets[0]?.n).toBe(rows.reduce((sum, { n }) => sum + n, 0));
  });

  test.each([
    { name: 'zero joins values that are near it', value: 20, half: 12, min: 0, max: 35 },
    { name: 'zero stays away from values that are far from it', value: 70, half: 8, min: 60, max: 80 },
    { name: 'values on both sides', value: 2, half: 30, min: -30, max: 40 },
    { name: 'never beyond the scale', value: 95, half: 5, min: 90, max: 100 },
  ])('focused axis: $name', ({ value, half, min, max }) => {
    expect(trend({ series: npsFrame([row(0, { n: 100, value, half })]) }).axis).toMatchObject({ min, max });
  });

  test('the wide range of a hint does not stretch the axis, its value does', () => {
    const rows = [row(0, { n: 100, value: 70, half: 8 }), row(1, { n: 12, value: 50, half: 60 })];
    expect(trend({ series: npsFrame(rows) }).axis).toMatchObject({ min: 50, max: 80 });
  });

  test.each([
    { range: [-100, 100] as const, ticks: [-100, -50, 0, 50, 100] },
    { range: [0, 100] as const, ticks: [0, 25, 50, 75, 100] },
    { range: [1, 7] as const, ticks: [1, 2, 3, 4, 5, 6, 7] },
  ])('the full scale $range has the ticks $ticks', ({ range, ticks }) => {
    expect(trend({ series: year, range, fullScale: true }).axis.ticks).toEqual(ticks);
  });

  test('the year before is the same week of the ISO year before', () => {
    const week = (start: string, end: string, value: number) => ({
      ...row(0, { n: 50, value }),
      periodStart: start,
      periodEnd: end,
    });
    // Monday 2025-11-10 is in ISO week 46 of 2025; week 46 of 2024 began on Monday 2024-11-11.
    const described = trend({
      grain: 'week',
      series: npsFrame([week('2025-11-10', '2025-11-17', 40)]),
      before: npsFrame([week('2024-11-04', '2024-11-11', 10), week('2024-11-11', '2024-11-18', 20)]),
    });
    expect(described.before?.map(({ value }) => value)).toEqual([20]);
  });

  test('no answers at all still give an axis', () => {
    expect(trend({}).axis).toEqual({ min: -100, max: 100, ticks: [-100, -50, 0, 50, 100] });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnCensus } from '../../../src/core/import/column-census.ts';
import { dateOrder } from '../../../src/core/import/date-order.ts';
import { optionGroups } from '../../../src/core/import/option-groups.ts';
import { TableCensus } from '../../../src/core/import/table-census.ts';

const own = (text: string): string => text;
const few = { values: 40, characters: 400 };

function counted(cells: readonly string[], limits = few) {
  const census = new ColumnCensus(limits, own);
  for (const cell of cells) census.add(cell);
  return census.counted();
}

describe('a census of one column', () => {
  test('counts every answer while there are few', () => {
    const { counts, missing, filled, distinct } = counted(['a', 'b', 'a', '', 'N/A', 'b', 'a']);
    expect([...counts]).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    expect([...missing]).toEqual([['N/A', 1]]);
    expect([filled, distinct]).toEqual([5, 2]);
  });

  test('is the same in whatever order the rows come, also beyond its limits', () => {
    const cell = fc.oneof(fc.constantFrom('', 'N/A', '-', 'often'), fc.nat(300).map(String));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 400 }), fc.infiniteStream(fc.nat()), (cells, order) => {
        const shuffled = cells
          .map((text) => ({ text, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ text }) => text);
        const picture = (texts: readonly string[]) => {
          const { counts, missing, filled, distinct } = counted(texts);
          return [[...counts].sort(), [...missing].sort(), filled, distinct];
        };
        const there = picture(cells);
        const back = picture(shuffled);
        expect(back.slice(1)).toEqual(there.slice(1));
      }),
      { numRuns: 50 },
    );
  });

  test('keeps exact counts of the part it keeps, and estimates the number of different answers', () => {
    const cells = Array.from({ length: 60_000 }, (_, i) => `customer ${i % 20_000}`);
    const { counts, filled, distinct } = counted(cells, { values: 2_000, characters: 100_000 });
    const kept = [...counts.values()].filter((count) => count > 1);
    expect(kept.every((count) => count === 3)).toBe(true);
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.length).toBeLessThanOrEqual(2_000);
    expect(filled).toBe(60_000);
    // The estimate of 20,000 from about 1,250 kept answers has a standard error of about 3 %.
    expect(Math.abs(distinct / 20_000 - 1)).toBeLessThan(0.12);
  });

  test('counts texts for "no answer" exactly among any number of others', () => {
    const cells = Array.from({ length: 9_000 }, (_, i) => (i % 3 === 0 ? 'n/a' : `text ${i}`));
    const { missing, filled } = counted(cells);
    expect([...missing]).toEqual([['n/a', 3_000]]);
    expect(filled).toBe(6_000);
  });

  test.each([
    [
      'a day above 12',
      (i: number) => `${1 + (i % 12)}/${1 + (i % 11)}/2025 ${i % 24}:${10 + (i % 50)}:${10 + (i % 49)}`,
      '25/04/2025 10:00:00',
    ],
    ['a decimal comma', (i: number) => `${1 + (i % 9)}.${100 + (i % 900)}`, '7,5'],
    ['damage by a spreadsheet', (i: number) => String(i * 7), '#NAME?'],
    ['an unusually large number', (i: number) => String(1_000 + (i % 4_000)), '99999'],
  ])('never misses %s, however rare', (_, cell, rare) => {
    for (const place of [0, 17_321, 29_999]) {
      const cells = Array.from({ length: 30_000 }, (_, i) => (i === place ? rare : cell(i)));
      const { counts, missing } = counted(cells, { values: 500, characters: 50_000 });
      expect([...counts.keys(), ...missing.keys()]).toContain(rare);
    }
  });

  test('so that one date decides the order of a million', () => {
    const day = (i: number) => `0${1 + (i % 9)}/0${1 + (i % 7)}/2025 ${10 + (i % 13)}:${10 + (i % 47)}`;
    const cells = Array.from({ length: 30_000 }, (_, i) => (i === 29_998 ? '28/02/2025 10:00' : day(i)));
    const values = [...counted(cells).counts.keys()];
    expect(dateOrder(values)).toMatchObject({ order: 'dmy', ambiguous: false });
  });
});

describe('a census of a table', () => {
  test('keeps rows evenly from the whole table, the same in every column', () => {
    const census = new TableCensus(2);
    for (let i = 0; i < 100_000; i++) census.add([String(i), String(i * 2)]);
    const [left, right] = census.columns(['a', 'b'], []);
    const rows = left?.cells.map(Number) ?? [];
    expect(rows.length).toBeGreaterThan(2_000);
    expect(rows.length).toBeLessThanOrEqual(5_000);
    const steps = new Set(rows.slice(1).map((row, i) => row - (rows[i] ?? 0)));
    expect(steps.size).toBe(1);
    expect(right?.cells).toEqual(rows.map((row) => String(row * 2)));
    expect(left?.rows).toBe(100_000);
  });

  test('passes over rows without a value, and over the cells of rows that have too many', () => {
    const census = new TableCensus(1);
    for (const row of [['1'], ['', ' '], ['2', 'moved'], ['3', '']]) census.add(row);
    expect(census.rows).toBe(3);
    expect([...(census.columns(['a'], [])[0]?.counts.keys() ?? [])]).toEqual(['1', '3']);
  });

  test('tells options that exclude each other from options that occur together', () => {
    const census = new TableCensus(4, {
      groups: [
        [0, 1],
        [2, 3],
      ],
    });
    const rows = [
      ['1', '', 'Yes', 'Yes'],
      ['', '2', 'No', 'Yes'],
      ['', '', '0', 'Not selected'],
    ];
    for (const row of rows) census.add(row);
    expect(census.groupOf([0, 1])).toMatchObject({ none: 1, one: 2, several: 0 });
    expect(census.groupOf([2, 3])).toMatchObject({ none: 1, one: 1, several: 1 });
    expect(census.groupOf([1, 2])).toBeNull();
  });
});

test.each([
  {
    names: ['How? – - 1', 'How? – - 2', 'How? – - 3', 'How? – Other'],
    question: 'How?',
    options: ['1', '2', '3', 'Other'],
  },
  { names: ['How? - 1', 'How? - 2'], question: 'How?', options: ['1', '2'] },
  { names: ['Seat [row A]', 'Seat [row B]'], question: 'Seat', options: ['row A', 'row B'] },
  { names: ['Warum? Preis', 'Warum? Service'], question: 'Warum?', options: ['Preis', 'Service'] },
])('$names.0 … is one question with options', ({ names, question, options }) => {
  const [group] = optionGroups(['ID', ...names, 'Comment']);
  expect(group?.question).toBe(question);
  expect(group?.columns.map(({ option }) => option)).toEqual(options);
  expect(group?.columns[0]?.index).toBe(1);
});

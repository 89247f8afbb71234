import { describe, expect, test } from 'vitest';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import { isSetChunk, mostOptions, otherOption, type SetChunk } from '../../src/core/table/column.ts';
import { answerPlan, importTable } from '../../src/engine/index.ts';
import { valuesOf } from './shared-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const recipeOf = (columns: readonly Partial<ColumnRecipe>[]): Recipe => ({
  formatVersion: 1,
  encoding: 'utf-8',
  delimiter: '\t',
  preambleRows: 0,
  headerRows: 0,
  columns: columns.map((more, index) => ({
    index,
    id: `c${index + 1}`,
    name: '',
    role: 'none',
    kind: 'text',
    missing: ['N/A'],
    ...more,
  })),
});

const imported = async (cells: readonly string[], more: Partial<ColumnRecipe>) => {
  const recipe = recipeOf([
    { kind: 'set', ...more },
    { index: 9, id: 'c10' },
  ]);
  return importTable(utf8(cells.map((cell) => `${cell}\t\t\t\t\t\t\t\t\tx\n`).join('')), 'f.tsv', recipe);
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('several options in one cell', () => {
  test.each<[string, string, readonly string[] | undefined, string[], (string | null)[]]>([
    ['semicolons', ';', undefined, ['Red;Blue', 'Blue', ''], ['Red | Blue', 'Blue', null]],
    ['trailing semicolons', ';', undefined, ['Frontend;AI;', 'AI;', ';'], ['Frontend | AI', 'AI', null]],
    ['semicolons with blanks', '; ', undefined, ['Red; Blue', 'Blue; Red; '], ['Red | Blue', 'Red | Blue']],
    ['line breaks', '\n', undefined, [quoted('Red\r\nBlue'), quoted('Blue\n')], ['Red | Blue', 'Blue']],
    ['an option twice', ';', undefined, ['Red;Red; Red '], ['Red']],
    ['pieces that mean nothing', ';', undefined, ['N/A;Red', ' n/a ;'], ['Red', null]],
    ['an apostrophe against formulas', ';', undefined, ["'=x;'-y"], ['=x | -y']],
    ['no separator', '', undefined, ['Red;Blue'], ['Red;Blue']],
    [
      'options that hold the separator, the longest first',
      ', ',
      ['Cloud (AWS, Azure)', 'Cloud (AWS', 'Own'],
      ['Cloud (AWS, Azure), Own', 'Own, Cloud (AWS', 'Azure)', 'Own, my own, old, box'],
      ['Cloud (AWS, Azure) | Own', 'Own | Cloud (AWS', otherOption, `Own | ${otherOption}`],
    ],
    [
      'names of objects',
      ';',
      undefined,
      ['__proto__;constructor', 'constructor'],
      ['__proto__ | constructor', 'constructor'],
    ],
  ])('%s', async (_, separator, options, cells, expected) => {
    const { table } = await imported(cells, { separator, ...(options ? { options } : {}) });
    expect(await valuesOf(table, 'c1')).toEqual(expected);
    expect(table.meta.columns[0]?.missing).toBe(expected.filter((value) => value === null).length);
  });

  test('codes are ascending, each once, and narrow where they can be', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `o${i}`);
    const { table } = await imported([many.join(';'), 'o299;o0;o7'], { separator: ';' });
    const chunk = (await table.chunk('c1', 0)) as SetChunk;
    expect(isSetChunk(chunk)).toBe(true);
    expect(chunk.codes).toBeInstanceOf(Uint16Array);
    expect([...chunk.offsets]).toEqual([0, 300, 303]);
    expect([...chunk.codes.subarray(300)]).toEqual([0, 7, 299]);
  });

  test('more options than can be told apart count as one', async () => {
    const many = Array.from({ length: mostOptions + 10 }, (_, i) => `o${i}`);
    const { table } = await imported([many.join(';'), 'o1;new'], { separator: ';' });
    const { dictionary } = table.meta.columns[0] ?? {};
    expect(dictionary).toHaveLength(mostOptions);
    expect(dictionary?.at(-1)).toBe(otherOption);
    expect((await valuesOf(table, 'c1'))[1]).toBe(`o1 | ${otherOption}`);
  });
});

describe('one column per option', () => {
  const parts = ['Price', 'Staff', 'Other'].map((value, index) => ({ index, value }));
  const rows = async (lines: readonly string[], notChosen: readonly string[]) => {
    const recipe = recipeOf([
      { kind: 'set', parts, notChosen },
      { index: 2, id: 'c3' },
      { index: 3, id: 'c4' },
    ]);
    const { table, report } = await importTable(utf8(lines.join('\n')), 'f.tsv', recipe);
    return { sets: await valuesOf(table, 'c1'), texts: await valuesOf(table, 'c3'), report, table };
  };

  test.each<[string, string[], string[], (string | null)[]]>([
    ["the option's text", [], ['Price\tStaff\t\tx', '\tStaff\t\tx', '\t\t\tx'], ['Price | Staff', 'Staff', null]],
    ['1 and 0', ['0'], ['1\t0\t0\tx', '0\t0\t0\tx', '0\t1\t\tx'], ['Price', null, 'Staff']],
    ['yes and no', ['No'], ['Yes\tno\t\tx', 'NO\tYes\t\tx', 'N/A\tN/A\t\tx'], ['Price', 'Staff', null]],
    ['Y and blank', [], ['Y\t\t\tx', ' \tY\t\tx'], ['Price', 'Staff']],
    ['TRUE and FALSE', ['FALSE'], ['TRUE\tFALSE\t\tx', 'false\tTRUE\tFALSE\tx'], ['Price', 'Staff']],
    ['a free text beside options that were not chosen', ['0'], ['0\t0\tToo loud\tx'], ['Other']],
    ['an option that reads like none', ['Other'], ['Other\t\tOther\tx'], ['Other']],
    ['rows that end early', ['0'], ['1', '1\t1', '0'], ['Price', 'Price | Staff', null]],
  ])('%s', async (_, notChosen, lines, expected) => {
    expect((await rows(lines, notChosen)).sets).toEqual(expected);
  });

  test('a part may be a column of its own as well, and no row is too long for the file', async () => {
    const { sets, texts, report } = await rows(['1\t\tToo loud\tx', '1\t\t\tx\ty'], ['0']);
    expect({ sets, texts }).toEqual({ sets: ['Price | Other'], texts: ['Too loud'] });
    expect(report.setAsideBy).toEqual({ 'too-many-cells': 1 });
  });

  test('a chunk that is full is followed by one that starts anew', async () => {
    const lines = Array.from({ length: 65_537 }, (_, i) => (i % 2 ? '1\t1\t\tx' : '\t\t\tx'));
    const { sets, table } = await rows(lines, []);
    expect(sets.slice(65_534)).toEqual([null, 'Price | Staff', null]);
    expect(table.meta.columns[0]?.chunks.map(({ missing }) => missing)).toEqual([32_768, 1]);
  });
});

test('a row counts in each of its options, and once in the base', async () => {
  const score = { kind: 'score', role: 'nps', scale: { min: 0, max: 10, goodEnd: 'high' } } as const;
  const recipe = recipeOf([{ kind: 'set', separator: ';' }, score]);
  const { table } = await importTable(utf8('a;b\t9\na\t3\n\t10\nb\t\nc;a;b\t8\n'), 'f', recipe);
  const frame = await answerPlan({ table: 'f', metric: 'nps', by: ['c1'] }, [table]);
  expect(frame.base).toEqual({ rows: 5, outside: 0, withoutDate: 0, withoutAnswer: 1, answers: 4 });
  expect(frame.rows.map(({ group, n }) => [...group, n])).toEqual([
    ['a', 3],
    ['b', 2],
    ['', 1],
    ['c', 1],
  ]);
});

test('combinations that would not fit in memory are refused', async () => {
  const set = (index: number) => ({ index, id: `c${index + 1}`, kind: 'set', separator: ';' }) as const;
  const score = {
    index: 3,
    id: 'c4',
    kind: 'score',
    role: 'nps',
    scale: { min: 0, max: 10, goodEnd: 'high' },
  } as const;
  const options = Array.from({ length: 300 }, (_, i) => i).join(';');
  const recipe = recipeOf([set(0), set(1), set(2), score]);
  const { table } = await importTable(utf8(`${options}\t${options}\t${options}\t9\n`), 'f', recipe);
  const plan = { table: 'f', metric: 'nps', by: ['c1', 'c2', 'c3'] } as const;
  await expect(answerPlan(plan, [table])).rejects.toMatchObject({ problem: { code: 'too-many-results' } });
});

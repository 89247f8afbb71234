import { describe, expect, test } from 'vitest';
import { importTable, previewImport } from '../../src/engine/index.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere, valuesOf } from './shared-files.ts';

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

/** Rows of a question with a column per answer: the chosen one holds a mark. */
const rows = (answers: readonly (number | null)[], mark: (answer: number) => string, blank = '') =>
  answers.map((answer, row) => [`a${row}`, ...[1, 2, 3, 4, 5].map((n) => (n === answer ? mark(n) : blank))].join(','));

const answers = [4, 5, null, 2, 4, 3, 5, 4, 4, 2, 3, 5];

describe('a question with a column per answer becomes one column', () => {
  test.each([
    ['the answer', (n: number) => String(n), ''],
    ['a mark', () => 'x', ''],
    ['yes and no', () => 'Yes', 'No'],
    ['selected or not', () => 'Selected', 'Not selected'],
  ])('marked with %s', async (_, mark, blank) => {
    const header = ['name', ...[1, 2, 3, 4, 5].map((n) => `How satisfied are you? - ${n}`)].join(',');
    const bytes = bytesOf([header, ...rows(answers, mark, blank)]);
    const { recipe, warnings } = await previewImport(bytes, 'f.csv');
    expect(recipe.columns[1]).toMatchObject({
      name: 'How satisfied are you?',
      role: 'csat',
      kind: 'score',
      scale: { min: 1, max: 5, goodEnd: 'high' },
      parts: [1, 2, 3, 4, 5].map((n) => ({ index: n, value: String(n) })),
    });
    expect(recipe.columns.slice(2).map(({ role }) => role)).toEqual(['skip', 'skip', 'skip', 'skip']);
    expect(warnings).toEqual([]);
    const { table, report } = await importTable(bytes, 'f.csv', recipe);
    expect(await valuesOf(table, 'c2')).toEqual(answers);
    expect(report.cellsSetAside).toEqual({});
  });

  test('unless a row fills two of them, as with several choices or a grid of ratings', async () => {
    const header = ['name', 'Stops? - 1', 'Stops? - 2', 'Stops? - 3'].join(',');
    const filled = ['a,1,,', 'b,,2,', 'c,1,2,', 'd,,,3', 'e,1,2,3', 'f,,2,'];
    const { recipe } = await previewImport(bytesOf([header, ...filled]), 'f.csv');
    expect(recipe.columns.every(({ parts, kind }) => parts === undefined || kind === 'set')).toBe(true);
  });

  test('a later row that fills two of them is set aside and counted', async () => {
    const header = ['name', ...[1, 2, 3, 4, 5].map((n) => `How satisfied are you? - ${n}`)].join(',');
    const good = [header, ...rows(answers, String)];
    const { recipe } = await previewImport(bytesOf(good), 'f.csv');
    const { table, report } = await importTable(bytesOf([...good, 'z,1,,,4,']), 'f.csv', recipe);
    expect(await valuesOf(table, 'c2')).toEqual([...answers, null]);
    expect(report.cells).toEqual([{ line: 14, column: 'c2', value: '1, 4', reason: { code: 'several-answers' } }]);
  });
});

describe.skipIf(!sharedIsThere)('waves of one survey, whose layout changes', () => {
  const at = (file: string) => importAsProposed(bytesAt(`${shared}/surveymonkey/${file}`), file);

  test.each([
    { file: 'cncf_maint_2019h1_expanded.csv', role: 'wrs', scale: [1, 5], n: 64, warned: false },
    { file: 'cncf_maint_2019h2.csv', role: 'nps', scale: [0, 10], n: 70, warned: false },
    { file: 'cncf_maint_2020h1_likert.csv', role: 'wrs', scale: [1, 5], n: 79, warned: false },
    { file: 'cncf_maint_2020h2.csv', role: 'nps', scale: [1, 10], n: 97, warned: true },
    { file: 'cncf_maint_2023h1.csv', role: 'nps', scale: [1, 10], n: 145, warned: true },
    { file: 'cncf_maint_2024h1_one_header.csv', role: 'nps', scale: [1, 10], n: 93, warned: true },
  ])('$file: recommending is $role on $scale', async ({ file, role, scale, n, warned }) => {
    const { proposal, table } = await at(file);
    const items = proposal.columns.filter(({ recipe }) => recipe.name.startsWith('Would you recommend CNCF'));
    const item = items.find(({ recipe }) => recipe.kind === 'score')?.recipe;
    expect([item?.role, item?.scale?.min, item?.scale?.max]).toEqual([role, ...scale]);
    const given = (await valuesOf(table, item?.id ?? '')).filter((value) => value !== null);
    expect(given).toHaveLength(n);
    expect(proposal.warnings.some(({ code }) => code === 'nps-scale-1-10')).toBe(warned);
    expect(proposal.questions).toEqual([]);
  });

  test('ratings with a column per answer hold the answers that were marked', async () => {
    const { proposal, table } = await at('cncf_maint_2019h1_expanded.csv');
    const item = proposal.columns.find(({ recipe }) => recipe.name.startsWith('What is your feeling'));
    const given = await valuesOf(table, item?.recipe.id ?? '');
    // Counted in the file: 0, 3, 11, 32 and 18 filled cells in the columns " - 1" … " - 5".
    expect([1, 2, 3, 4, 5].map((answer) => given.filter((value) => value === answer).length)).toEqual([
      0, 3, 11, 32, 18,
    ]);
  });
});

import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Problem, problemOf } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere } from '../shared-files.ts';
import { partsOf, recordsOf } from './records.ts';
import { outcomes } from './torture-outcomes.ts';

const folder = `${shared}/torture`;
const filesThere = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.includes('/') && statSync(`${folder}/${name}`).isFile(),
  );

/** Milliseconds that a file may take: far more than the second per MB that is wanted, far less than quadratic work. */
const mostTime = (bytes: Uint8Array): number => 2_000 + (5_000 * bytes.length) / (1 << 20);

const refused = (problem: Problem): string =>
  [
    problem.code,
    'looksLike' in problem ? problem.looksLike : '',
    'line' in problem ? `line ${problem.line}` : '',
    'columns' in problem ? `${problem.columns} columns` : '',
  ]
    .filter((word) => word !== '')
    .join(' ');

/** What becomes of a file, in the words of the table of outcomes. */
async function outcomeOf(bytes: Uint8Array, file: string): Promise<string> {
  const proposal = await previewImport(bytes, file).catch(problemOf);
  if ('code' in proposal) return refused(proposal);
  const { report } = await importTable(bytes, file, proposal.recipe);
  expect(report.rowsUsed + report.rowsSetAside).toBe(report.rowsRead);
  return [
    `${proposal.columns.length} columns`,
    `${report.rowsUsed} rows`,
    report.rowsSetAside === 0 ? '' : `${report.rowsSetAside} aside`,
    report.headRows === 1 ? '' : `${report.headRows} above`,
  ]
    .filter((word) => word !== '')
    .join(', ');
}

const firstRecords = async (file: string, part = 0) =>
  Object.values(await recordsOf((await partsOf(bytesAt(`${shared}/${file}`), file))[part]));

describe.skipIf(!sharedIsThere)('hostile files', () => {
  test.each(outcomes)('%s gives: %s, within a second per MB and then some', async (file, expected) => {
    const bytes = bytesAt(`${folder}/${file}`);
    const from = performance.now();
    expect(await outcomeOf(bytes, file)).toBe(expected);
    expect(performance.now() - from).toBeLessThan(mostTime(bytes));
  });

  test('no hostile file is left out', () => {
    expect(outcomes.map(([file]) => file).sort()).toEqual(filesThere().sort());
  });

  // The CSV twin was written by another program: TRUE and FALSE alike, dates as it shows them.
  test('Attendance.xlsx holds what its CSV twin does', async () => {
    const sheet = await firstRecords('torture/sheetjs/Attendance.xlsx');
    const twin = new TextDecoder()
      .decode(bytesAt(`${shared}/torture/sheetjs/Attendance.csv`))
      .trim()
      .split(/\r?\n/);
    const values = (row: readonly string[]) => row.filter((cell) => /^(TRUE|FALSE)$/.test(cell)).join();
    const rows = sheet.map(values).filter((row) => row !== '');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toEqual(twin.map((line) => values(line.split(','))).filter((row) => row !== ''));
  });

  test('dates that count from 1900 and from 1904 are the same days', async () => {
    const [from1900, from1904] = [
      await firstRecords('torture/sheetjs/1904__1900.xlsx'),
      await firstRecords('torture/sheetjs/1904__1904.xlsx'),
    ];
    expect(from1900.at(0)?.slice(1, 3)).toEqual(['1900-01-01', '1900-01-01']);
    expect(from1904.at(0)?.slice(2, 4)).toEqual(['1904-01-02', '1904-01-02']);
  });

  test('texts without reading aids, formats without effect, numbers without noise', async () => {
    expect((await firstRecords('torture/sheetjs/phonetic_text.xlsx')).flat()).toEqual(['漢字', '漢字withColor']);
    expect((await firstRecords('torture/tabulator-special/adjust_floating_point_error.xlsx'))[1]?.[1]).toBe('60.565');
    expect((await firstRecords('torture/tabulator-special/preserve-formatting-percentage.xlsx'))[1]).toEqual([
      '123',
      '0.52',
    ]);
    expect((await firstRecords('torture/tabulator-special/sheet2.xlsx', 1))[2]).toEqual(['2', '中国人']);
  });
});

describe.skipIf(!sharedIsThere)('real files', () => {
  test('Microsoft Forms: serial dates with times', async () => {
    const file = 'msforms/msforms_example.xlsx';
    const { proposal, report } = await importAsProposed(bytesAt(`${shared}/${file}`), file);
    expect(proposal.columns.slice(0, 3).map(({ recipe }) => recipe.name)).toEqual([
      'ID',
      'Start time',
      'Completion time',
    ]);
    expect(proposal.firstRows[0]?.slice(0, 3)).toEqual(['2', '2024-02-01 12:00:00', '2024-01-02 12:00:00']);
    expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3 });
  });

  // Row counts of the manifest beside the file.
  test.each([
    ['Year 2009-2010', 14_269],
    ['Year 2010-2011', 20_497],
  ])('Online Retail II, sheet %s', async (part, rows) => {
    const bytes = bytesAt(`${shared}/onlineretail/online_retail_II_subset.xlsx`);
    const { recipe, parts } = await previewImport(bytes, 'f.xlsx', { part });
    expect(parts).toHaveLength(2);
    const { report } = await importTable(bytes, 'f.xlsx', recipe);
    expect(report.rowsRead).toBe(rows);
    expect(report.rowsUsed + report.rowsSetAside).toBe(rows);
  });

  test('SurveyMonkey: bulk responses alone, and after the description of their survey', async () => {
    const [bulk, details] = ['bulk', 'details'].map((name) => bytesAt(`${shared}/surveymonkey/sm_api_${name}.json`));
    const { proposal, report } = await importAsProposed(bulk as Uint8Array, 'bulk.json');
    expect(report).toMatchObject({ rowsRead: 2, rowsUsed: 2 });
    expect(proposal.recipe.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['id', 'date_created', '769893650']),
    );
    const both = new Uint8Array(Buffer.concat([details as Uint8Array, bulk as Uint8Array]));
    const { proposal: worded } = await importAsProposed(both, 'both.json');
    const names = worded.recipe.columns.map(({ name }) => name);
    const at = names.indexOf('How many pets do you have?');
    expect(names.slice(at)).toEqual(['How many pets do you have?', 'What are the names of your pets?']);
    expect(worded.firstRows.map((row) => row.slice(at))).toEqual([
      ['3', 'Donut, Mango, Phil'],
      ['3', 'Phil, Mango, Donut'],
    ]);
  });
});

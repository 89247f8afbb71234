import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../src/core/import/recipe.ts';
import { problemOf } from '../../src/core/problem.ts';
import { type ColumnChunk, isTextChunk } from '../../src/core/table/column.ts';
import { chunkRows, type Table } from '../../src/core/table/table.ts';
import { isoDate } from '../../src/core/time/day.ts';
import { importChunks, importTable } from '../../src/engine/index.ts';
import { bytesAt, importAsProposed, valuesOf } from './shared-files.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const fixture = async (name: string) => importAsProposed(bytesAt(`tests/fixtures/import/${name}`), name);
const problemWith = (promise: Promise<unknown>) => promise.then(() => null, problemOf);
const roles = (proposal: { columns: readonly { recipe: Recipe['columns'][number] }[] }) =>
  proposal.columns.map(({ recipe }) => recipe.role);

describe('files as tools write them', () => {
  test('German, semicolons, Windows-1252: dates, umlauts, decimal commas, what cannot be used', async () => {
    const { proposal, table, report } = await fixture('umfrage-windows-1252.csv');
    expect(proposal.recipe).toMatchObject({ encoding: 'windows-1252', delimiter: ';', headerRows: 1 });
    expect(roles(proposal)).toEqual(['answeredAt', 'nps', 'csat', 'ces', 'channel', 'comment', 'customerId', 'none']);
    expect(proposal.questions).toMatchObject([
      { ask: 'effort-direction', column: 'c4', proposed: 'high', reason: { code: 'effort-rises-with' } },
    ]);
    const days = await valuesOf(table, 'c1');
    expect(days[20]).not.toBeNull();
    expect(isoDate(days[20] as number)).toBe('2025-12-31');
    expect(await valuesOf(table, 'c5')).toContain('Webshop – Köln');
    expect(await valuesOf(table, 'c6')).toContain('Größe passt, „alles“ gut');
    expect((await valuesOf(table, 'c8'))[20]).toBe(1234.5);
    expect((await valuesOf(table, 'c2'))[20]).toBeNull();
    expect((await valuesOf(table, 'c3'))[21]).toBeNull();
    expect(report.cellsSetAside).toEqual({ c2: 1 });
    expect(report.cells).toEqual([{ line: 22, column: 'c2', value: '11', reason: { code: 'out-of-scale' } }]);
    expect((await valuesOf(table, 'c7')).some((value) => String(value).includes('@'))).toBe(false);
  });

  test('SurveyMonkey: two header rows, labelled answers, a newline in a comment', async () => {
    const { proposal, table, report } = await fixture('surveymonkey-two-rows.csv');
    expect(proposal.recipe.headerRows).toBe(2);
    const name = (id: string) => proposal.recipe.columns.find((column) => column.id === id)?.name;
    expect(name('c7')).toBe('How likely are you to recommend us to a friend? – Why?');
    expect(await valuesOf(table, 'c6')).toEqual([10, 0, 7, 9, 6]);
    expect(await valuesOf(table, 'c11')).toEqual([5, 1, 4, null, 3]);
    expect(proposal.recipe.columns.find(({ role }) => role === 'answeredAt')?.name).toBe('End Date');
    expect(report).toMatchObject({ rowsRead: 5, rowsUsed: 5, cellsSetAside: {} });
  });

  test('Google Forms in German: 12 hours with a zone name, effort settled by the question', async () => {
    const { proposal, table } = await fixture('google-forms-german.csv');
    expect(roles(proposal)).toEqual(['answeredAt', 'nps', 'ces', 'comment']);
    expect(proposal.questions).toEqual([]);
    expect(proposal.recipe.columns[2]?.scale).toEqual({ min: 1, max: 7, goodEnd: 'high' });
    expect(await valuesOf(table, 'c1.time')).toEqual([29_813, 43_500, 1]);
  });

  test.each(['utf-16le.tsv', 'utf-16be-mark.tsv'])('%s: UTF-16 with and without mark', async (name) => {
    const { proposal, table } = await fixture(name);
    expect(proposal.recipe).toMatchObject({ delimiter: '\t', encoding: name.slice(0, 8) });
    expect(await valuesOf(table, 'c3')).toEqual(['grün – „gut“ 👍', 'schlecht']);
    expect(proposal.recipe.columns[0]?.name).toBe('date');
  });

  test('a byte order mark is no part of the first header, blank lines are counted', async () => {
    const { proposal, report } = await fixture('byte-order-mark.csv');
    expect(proposal.recipe.columns[0]).toMatchObject({ name: 'Datum', role: 'answeredAt' });
    expect(report).toMatchObject({ rowsRead: 2, rowsUsed: 2, blankLines: 1 });
  });

  test('headers that are empty, repeated or names of JavaScript lose no column', async () => {
    const { table } = await fixture('strange-headers.csv');
    const names = ['__proto__', 'constructor', '#3', 'name of town', 'name of town (2)'];
    expect(table.meta.columns.map(({ name }) => name)).toEqual(names);
    expect(await valuesOf(table, 'c1')).toEqual([1, 4]);
    expect(await valuesOf(table, 'c5')).toEqual(['Kiel', 'Köln']);
  });
});

describe('rows and cells that cannot be used', () => {
  const recipe: Recipe = {
    formatVersion: 1,
    encoding: 'utf-8',
    delimiter: ',',
    preambleRows: 1,
    headerRows: 1,
    columns: [
      {
        index: 0,
        id: 'c1',
        name: 'nps',
        role: 'nps',
        kind: 'score',
        scale: { min: 0, max: 10, goodEnd: 'high' },
        labels: { Top: 10 },
        missing: ['NA', '0'],
      },
      { index: 1, id: 'c2', name: 'date', role: 'answeredAt', kind: 'date', dateOrder: 'dmy', missing: [] },
      { index: 2, id: 'c3', name: 'amount', role: 'none', kind: 'number', decimal: ',', missing: [] },
    ],
  };
  const text = [
    'a title',
    'nps,date,amount',
    '9,31.12.2025,"1,5"',
    'Top,1.1.2026 10:00,"2"',
    '',
    '"11","31.2.2025","x',
    'y"',
    '7',
    ',,',
    '7,1.1.2025,1,',
    '7,1.1.2025,1,extra',
    'na,, ',
    '0,2.1.2026,3',
    '7.5,2.1.2026,4',
  ].join('\n');

  test('are counted with their lines and reasons, and the counts add up', async () => {
    const { table, report } = await importTable(utf8(text), 'f.csv', recipe);
    expect(report).toMatchObject({ rowsRead: 10, rowsUsed: 8, rowsSetAside: 2, blankLines: 1, bytes: text.length });
    expect(report.rows).toEqual([
      { line: 9, reason: { code: 'row-empty' }, text: ' ·  · ' },
      {
        line: 11,
        reason: { code: 'too-many-cells', facts: { cells: 4, columns: 3 } },
        text: '7 · 1.1.2025 · 1 · extra',
      },
    ]);
    expect(report.cells.map(({ line, column, value, reason }) => [line, column, value, reason.code])).toEqual(
      expect.arrayContaining([
        [6, 'c1', '11', 'out-of-scale'],
        [6, 'c2', '31.2.2025', 'not-a-date'],
        [6, 'c3', 'x\ny', 'not-a-number'],
        [14, 'c1', '7.5', 'not-whole'],
      ]),
    );
    expect(report.cellsSetAside).toEqual({ c1: 2, c2: 1, c3: 1 });
    expect(await valuesOf(table, 'c1')).toEqual([9, 10, null, 7, 7, null, null, null]);
    expect(await valuesOf(table, 'c3')).toEqual([1.5, 2, null, null, 1, null, 3, 4]);
    expect(await valuesOf(table, 'c2.time')).toEqual([null, 36_000, null, null, null, null, null, null]);
    expect(table.meta.columns.map(({ id, missing }) => [id, missing])).toEqual([
      ['c1', 4],
      ['c2', 3],
      ['c2.time', 7],
      ['c3', 3],
    ]);
  });

  test('characters that are not valid in the encoding are counted', async () => {
    const bytes = new Uint8Array([...utf8('t\nh\n'), 0xe4, 10, 0x61, 10]);
    const columns: Recipe['columns'] = [{ index: 0, id: 'c1', name: 'h', role: 'none', kind: 'text', missing: [] }];
    const { report, table } = await importTable(bytes, 'f.csv', { ...recipe, columns });
    expect(report.replacedCharacters).toBe(1);
    expect(await valuesOf(table, 'c1')).toEqual(['\ufffd', 'a']);
  });
});

describe('chunks', () => {
  const rows = chunkRows * 2 + 5;
  const line = (i: number) =>
    `${i},${i < chunkRows ? '2025-01-01' : '2025-01-01 10:00'},${i % 3 ? 'a' : ''},t${i % 7}\n`;
  const text = `id,date,group,note\n${Array.from({ length: rows }, (_, i) => line(i)).join('')}`;
  const recipe: Recipe = {
    formatVersion: 1,
    encoding: 'utf-8',
    delimiter: ',',
    preambleRows: 0,
    headerRows: 1,
    columns: [
      { index: 0, id: 'c1', name: 'id', role: 'none', kind: 'number', missing: [] },
      { index: 1, id: 'c2', name: 'date', role: 'answeredAt', kind: 'date', dateOrder: 'ymd', missing: [] },
      { index: 2, id: 'c3', name: 'group', role: 'attribute', kind: 'category', missing: [] },
      { index: 3, id: 'c4', name: 'note', role: 'comment', kind: 'text', missing: [] },
    ],
  };

  test('go to the sink as they fill, in the narrowest arrays, with what is known of them', async () => {
    const seen: [string, number, ColumnChunk][] = [];
    const sink = { chunk: (id: string, index: number, chunk: ColumnChunk) => void seen.push([id, index, chunk]) };
    const { table } = await importChunks(utf8(text), 'f.csv', recipe, sink, {
      tableId: 't1',
      observedUntil: '2025-02-03',
    });
    expect(table).toMatchObject({ id: 't1', rows, observedUntil: '2025-02-03' });
    expect(seen.filter(([id]) => id === 'c1').map(([, index]) => index)).toEqual([0, 1, 2]);
    const arrays = seen.map(([id, index, chunk]) => [id, index, 'values' in chunk ? chunk.values.constructor : 'text']);
    expect(arrays).toEqual(
      expect.arrayContaining([
        ['c1', 0, Int32Array],
        ['c2', 0, Uint16Array],
        ['c3', 0, Uint8Array],
        ['c4', 2, 'text'],
      ]),
    );
    const times = table.columns.find(({ id }) => id === 'c2.time');
    expect(times).toMatchObject({ kind: 'time', role: 'none', missing: chunkRows });
    expect(times?.chunks.map(({ min }) => min)).toEqual([null, 36_000, 36_000]);
    expect(table.columns[0]?.chunks).toMatchObject([{ min: 0, max: 65_535 }, { min: 65_536 }, { max: rows - 1 }]);
  });

  const textOf = async (table: Table): Promise<string> => {
    const chunk = await table.chunk('c4', 1);
    return isTextChunk(chunk) ? Buffer.from(chunk.bytes).toString('utf8') + chunk.offsets.join() : '';
  };

  test('hold the same from bytes, a file and a stream', async () => {
    const bytes = utf8(text);
    const expected = await importTable(bytes, 'f.csv', recipe);
    for (const source of [new Blob([bytes]), new Blob([bytes]).stream() as ReadableStream<Uint8Array>]) {
      const found = await importTable(source, 'f.csv', recipe);
      expect(found.table.meta).toEqual(expected.table.meta);
      expect(found.report).toEqual(expected.report);
      expect(await textOf(found.table)).toBe(await textOf(expected.table));
    }
  });

  test('progress is told, and an abort ends the reading with nothing but its problem', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const progress = ({ done }: { done: number }) => {
      told.push(done);
      if (told.length === 2) stop.abort();
    };
    const problem = await problemWith(importTable(utf8(text), 'f.csv', recipe, { signal: stop.signal, progress }));
    expect(problem).toEqual({ code: 'cancelled' });
    expect(told).toHaveLength(2);
  });
});

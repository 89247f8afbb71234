import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import {
  type CellExport,
  cellAsCsv,
  cellAsJson,
  exportColumns,
  exportRecords,
  formulaSafe,
} from '../../../src/core/frame/export.ts';
import type { Frame, FrameRow } from '../../../src/core/frame/frame.ts';

// Properties over many cases: a busy machine may need longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const row: FrameRow = {
  n: 1333,
  value: 31.132783195798954,
  low: -0.1,
  high: null,
  method: 'adjusted-wald',
  group: ['Filiale', '5'],
  periodStart: '2025-01-01',
  periodEnd: '2025-02-01',
  inProgress: true,
  answers: { min: 0, counts: [] },
};
const frame: Frame = {
  table: 't1',
  metric: 'nps',
  variant: 'points',
  item: 'c3',
  unit: 'points',
  scale: { min: 0, max: 10, goodEnd: 'high' },
  rows: [
    row,
    { ...row, group: [], n: 0, value: null, low: null, periodStart: null, periodEnd: null, inProgress: false },
  ],
  base: { rows: 0, outside: 0, withoutDate: 0, withoutAnswer: 0, answers: 0 },
};
const cell: CellExport = { cell: 'NPS, "trend"', table: 'Umfrage', segment: '', frames: [frame] };

test('the file has the columns of the frame format, full precision and empty cells for no value', () => {
  expect(cellAsCsv(cell)).toBe(
    [
      'cell,table,metric,variant,segment,group,period_start,period_end,in_progress,n,value,low,high,unit,method',
      '"NPS, ""trend""",Umfrage,nps,points,,Filiale / 5,2025-01-01,2025-02-01,true,1333,31.132783195798954,-0.1,,points,adjusted-wald',
      '"NPS, ""trend""",Umfrage,nps,points,,,,,false,0,,,,points,adjusted-wald',
      '',
    ].join('\r\n'),
  );
});

test('goals and figures of others follow the numbers, with their source', () => {
  const mark = { metric: 'nps', variant: 'points', unit: 'points', value: 45 } as const;
  const benchmark = { name: 'Retail', source: 'Trade association', year: 2024 };
  const lines = cellAsCsv({ ...cell, cell: 'x', frames: [], marks: [mark, { ...mark, value: 31, benchmark }] });
  expect(lines.split('\r\n').slice(1, 3)).toEqual([
    'x,Umfrage,nps,points,,,,,false,,45,,,points,target',
    'x,Umfrage,nps,points,,,,,false,,31,,,points,"benchmark: Retail (Trade association, 2024)"',
  ]);
});

test('JSON gives the same records, with the columns in the same order', () => {
  const records: unknown = JSON.parse(cellAsJson(cell));
  expect(records).toEqual(exportRecords(cell));
  expect(Object.keys((records as object[])[0] ?? {})).toEqual([...exportColumns]);
});

test('a CSV parser reads back every text and number', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(text, text, text, number, (title, segment, group, value) => {
      const frames = [{ ...frame, rows: [{ ...row, group: [group], value }] }];
      const csv = cellAsCsv({ cell: title, table: 'T', segment, frames });
      const [, cells] = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data;
      expect([cells?.[0], cells?.[4], cells?.[5]]).toEqual([title, segment, group].map(formulaSafe));
      expect(Number(cells?.[10])).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 60 },
  );
});

describe('texts that could run as formulas', () => {
  // Openings named by OWASP, "CSV Injection", and their full-width forms.
  test.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '  =1',
    '\t=1',
    '\r=1',
    '\n\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    '-5 %',
  ])('%j is kept from running', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  test.each(['', 'Phone', '-5', '-0.25', '10', 'a=b', '5 - 3', '−5', "'=1"])('%j stays as it is', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});

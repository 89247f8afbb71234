import { describe, expect, test } from 'vitest';
import { proposeImport } from '../../../src/core/import/propose.ts';

const propose = (records: readonly (readonly string[])[]) =>
  proposeImport({ fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',', records, complete: true });

describe('an error of a spreadsheet is no answer, and is counted, in any kind of column', () => {
  test.each([
    ['score', 'How likely are you to recommend us (0-10)?', (i: number) => String(i % 11)],
    ['number', 'Umsatz', (i: number) => `${i * 3},50`],
    ['date', 'Datum', (i: number) => `2025-03-${10 + (i % 18)}`],
    ['category', 'Filiale', (i: number) => ['Nord', 'Süd', 'West'][i % 3] ?? ''],
    ['text', 'Kommentar', (i: number) => `Mir hat die Nummer ${i} gut gefallen`],
  ])('%s', (kind, header, value) => {
    const rows = Array.from({ length: 60 }, (_, i) => [i % 20 === 3 ? '#NAME?' : i === 5 ? '#DIV/0!' : value(i), 'x']);
    const { columns, warnings } = propose([[header, 'Anderes'], ...rows]);
    expect(columns[0]?.recipe.kind).toBe(kind);
    expect(columns[0]?.recipe.missing).toEqual(expect.arrayContaining(['#NAME?', '#DIV/0!']));
    expect([columns[0]?.filled, columns[0]?.examples.some((text) => text.startsWith('#'))]).toEqual([56, false]);
    const facts = { count: 4, example: '#DIV/0!' };
    expect(warnings).toContainEqual({ code: 'cells-damaged', facts, column: 'c1' });
  });
});

describe('numbers of questions that a spreadsheet took for numbers', () => {
  const mangled = (headers: readonly string[]) =>
    propose([headers, ...Array.from({ length: 12 }, (_, i) => headers.map((_header, at) => `${(i + at) % 5}x`))])
      .warnings.filter(({ code }) => code === 'header-mangled')
      .map(({ facts }) => facts?.['meant']);

  test('1.2 after 1.19 was 1.20', () => {
    const counted = Array.from({ length: 21 }, (_, i) => `1.${i + 1}`);
    expect(mangled(counted)).toEqual([]);
    expect(mangled(counted.map((header) => (header === '1.20' ? '1.2' : header === '1.10' ? '1.1' : header)))).toEqual([
      '1.10',
      '1.20',
    ]);
  });

  test('other numbers in headers are left alone', () => {
    expect(mangled(['1.9', '2.1', '2.2', '3.1'])).toEqual([]);
    expect(mangled(['2019', '2020', '1.5', 'NPS'])).toEqual([]);
  });
});

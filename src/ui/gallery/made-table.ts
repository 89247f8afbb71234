import type { NotebookResults } from '../../app/results.svelte.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import type { Project } from '../../core/notebook/document.ts';
import { EcholotError } from '../../core/problem.ts';
import type { CellValue, TableRow } from '../../core/table/rows.ts';
import type { Scale } from '../../core/table/scale.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { dayOf, isoDate } from '../../core/time/day.ts';

const scales: Readonly<Record<string, Scale>> = {
  c2: { min: 0, max: 10, goodEnd: 'high' },
  c3: { min: 1, max: 5, goodEnd: 'high' },
  c4: { min: 1, max: 7, goodEnd: 'high' },
};

/** The scale of a made column. */
export const scaleOf = (column: string): Scale => scales[column] ?? { min: 0, max: 10, goodEnd: 'high' };

/** German compounds that no line breaks in, as they stand in tables of companies. */
export const longWords = [
  'Kundenzufriedenheitsbefragungsrückläufer',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
] as const;

const rows = 10_000;

const column = (id: string, name: string) => ({ id, name, missing: 0, chunks: [] });

/** A table of the gallery: every column that cells ask for. Its rows are made when they are looked at. */
export const madeTable: TableMeta = {
  id: 'gallery',
  name: 'gallery.csv',
  kind: 'responses',
  rows,
  columns: [
    { ...column('c1', 'Date'), role: 'answeredAt', kind: 'date' },
    { ...column('c2', 'Would you recommend us?'), role: 'nps', kind: 'score', scale: scaleOf('c2') },
    { ...column('c3', 'How satisfied are you?'), role: 'csat', kind: 'score', scale: scaleOf('c3') },
    { ...column('c4', 'How easy was it?'), role: 'ces', kind: 'score', scale: scaleOf('c4') },
    { ...column('c5', 'Channel'), role: 'channel', kind: 'category', dictionary: ['Branch', 'Online shop'] },
    { ...column('c6', 'Why?'), role: 'comment', kind: 'text' },
  ],
  observedUntil: '2025-11-12',
};

/** The same table without the columns of numbers and groups. */
export const bareTable: TableMeta = { ...madeTable, columns: madeTable.columns.slice(0, 1) };

/** What the cells of the gallery are asked about: a year by months, compared with the one before. */
export const madeContext: CellContext = {
  table: madeTable,
  period: { start: '2024-12-01', end: '2025-12-01' },
  compare: 'year-before',
  comparison: { start: '2023-12-01', end: '2024-12-01' },
  segment: null,
  grain: 'month',
};

/** The project around the cells of the gallery. */
export const madeProject: Project = {
  formatVersion: 1,
  id: 'gallery',
  title: 'Gallery',
  tables: [{ id: 'gallery', name: 'gallery.csv', kind: 'responses', recipe: null }],
  segments: [],
  targets: [{ metric: 'nps', variant: 'points', value: 45 }],
  measures: [{ id: 'm1', title: longWords[0], start: '2025-04-07' }],
  notebooks: [],
};

const comments = [
  'Friendly and quick.',
  `Zu wenig ${longWords[0]}.`,
  'Waited for two weeks, then it was the wrong part.',
];

const lastDay = dayOf({ year: 2025, month: 11, day: 12 });

function cellOf(id: string, row: number): CellValue {
  if (id === 'c1') return isoDate(lastDay - (row % 340));
  if (id === 'c2') return (row * 7) % 11;
  if (id === 'c3') return 1 + ((row * 3) % 5);
  if (id === 'c4') return 1 + ((row * 5) % 7);
  if (id === 'c5') return row % 3 === 0 ? 'Online shop' : 'Branch';
  return comments[row % comments.length] ?? null;
}

/** Answers what cells that show rows ask, without an engine; everything else is refused. */
export const madeAsk = (async (question: string, args: { columns: readonly string[]; from: number; to: number }) => {
  if (question === 'compareTexts') return { documents: [0, 0], ofFirst: [], ofSecond: [] };
  if (question !== 'tableRows') throw new EcholotError({ code: 'cancelled' });
  const places = Array.from({ length: Math.max(0, Math.min(rows, args.to) - args.from) }, (_, at) => args.from + at);
  const page = places.map((row): TableRow => ({ row, cells: args.columns.map((id) => cellOf(id, row)) }));
  return { total: rows, from: args.from, rows: page };
}) as NotebookResults['ask'];

import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import type { Scale } from '../../core/table/scale.ts';
import type { TableMeta } from '../../core/table/table.ts';

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

const column = (id: string, name: string) => ({ id, name, missing: 0, chunks: [] });

/** A table of the gallery: every column that cells ask for. Its rows are made when they are looked at. */
const madeTable: TableMeta = {
  id: 'gallery',
  name: 'gallery.csv',
  kind: 'responses',
  rows: 10_000,
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

/** The same table with as many rows. */
export const tableOf = (rows: number): TableMeta => ({ ...madeTable, rows });

/** The same table, by whose names a line breaks. */
export const wordyTable: TableMeta = {
  ...madeTable,
  columns: madeTable.columns.map((one, index) =>
    index < 4 ? one : { ...one, name: `${longWords[index % longWords.length]} ${index}` },
  ),
};

/** The same table with a column of touchpoints; with both kinds of survey where `mixed`. */
export const touchpointTable = (touchpoints: readonly string[], mixed = false): TableMeta => ({
  ...madeTable,
  columns: [
    ...madeTable.columns,
    { ...column('c7', 'Touchpoint'), role: 'touchpoint', kind: 'category', dictionary: touchpoints },
    ...(mixed
      ? [
          {
            ...column('c8', 'Survey'),
            role: 'surveyType' as const,
            kind: 'category' as const,
            dictionary: ['relational', 'transactional'],
          },
        ]
      : []),
  ],
});

/** What the cells of the gallery are asked about: a year by months, compared with the one before. */
export const madeContext: CellContext = {
  table: madeTable,
  period: { start: '2024-12-01', end: '2025-12-01' },
  compare: 'year-before',
  comparison: { start: '2023-12-01', end: '2024-12-01' },
  segment: null,
  grain: 'month',
};

import { expect, test } from 'vitest';
import type { Cell, TextCell, TrendCell } from '../../src/core/notebook/cell.ts';
import type { Notebook, Project } from '../../src/core/notebook/document.ts';
import { applyOperation, type ProjectOperation } from '../../src/core/notebook/operation.ts';
import { historyWords } from '../../src/i18n/history-words.ts';
import { historyEntries } from '../../src/ui/history/entries.ts';
import { stepWords } from '../../src/ui/history/step-words.ts';

const trend: TrendCell = {
  id: 'trend',
  title: 'NPS by region',
  type: 'trend',
  settings: { metric: 'nps', item: 'q', variant: '', grain: null, splitBy: null, fullScale: false },
};
const text: TextCell = { id: 'text', title: null, type: 'text', settings: { markdown: '# Kiosk\n\nWords' } };
const notebook: Notebook = {
  id: 'n',
  title: 'Overview',
  params: { table: 't', period: { preset: 'all' }, compare: 'none', grain: 'month', segments: [] },
  cells: [text, trend],
};
const project: Project = {
  formatVersion: 2,
  id: 'p',
  title: 'Kiosk',
  tables: [{ id: 't', name: 'Survey', kind: 'responses', recipe: null }],
  segments: [{ id: 's', name: 'North', table: 't', predicate: { is: 'all', of: [] } }],
  targets: [],
  followUps: [],
  measures: [{ id: 'm', title: 'New counter', start: '2026-01-01' }],
  notebooks: [notebook],
};

const replaced = (cell: Cell): ProjectOperation => ({ op: 'replace-cell', notebook: 'n', cell });
const params = (change: Partial<Notebook['params']>): ProjectOperation => ({
  op: 'set-params',
  notebook: 'n',
  params: change,
});

const steps: readonly [operation: ProjectOperation, english: string, german: string][] = [
  [
    { op: 'remove-cell', notebook: 'n', cell: 'trend' },
    'Cell “NPS by region” deleted',
    'Zelle „NPS by region“ gelöscht',
  ],
  [
    { op: 'move-cell', notebook: 'n', cell: 'trend', index: 0 },
    'Cell “NPS by region” moved',
    'Zelle „NPS by region“ verschoben',
  ],
  [
    { op: 'insert-cells', notebook: 'n', cells: [{ ...text, id: 'b' }], index: 0 },
    '1 cell added',
    '1 Zelle hinzugefügt',
  ],
  [replaced({ ...trend, title: 'Other' }), 'Title of “NPS by region” changed', 'Titel von „NPS by region“ geändert'],
  [replaced({ ...trend, note: 'Why' }), 'Note of “NPS by region” edited', 'Notiz zu „NPS by region“ bearbeitet'],
  [replaced({ ...trend, width: 'half' }), 'Width of “NPS by region” changed', 'Breite von „NPS by region“ geändert'],
  [replaced({ ...trend, collapsed: true }), '“NPS by region” collapsed', '„NPS by region“ eingeklappt'],
  [
    replaced({ ...trend, own: { compare: 'none' } }),
    'Parameters of “NPS by region” changed',
    'Parameter von „NPS by region“ geändert',
  ],
  [
    replaced({ ...trend, settings: { ...trend.settings, fullScale: true } }),
    'Settings of “NPS by region” changed',
    'Einstellungen von „NPS by region“ geändert',
  ],
  [params({ compare: 'year-before' }), 'Comparison: Same period a year before', 'Vergleich: Same period a year before'],
  [params({ segments: ['s'] }), 'Segments switched', 'Segmente umgeschaltet'],
  [{ op: 'remove-segment', segment: 's' }, 'Segment “North” deleted', 'Segment „North“ gelöscht'],
  [{ op: 'remove-measure', measure: 'm' }, 'Event “New counter” deleted', 'Ereignis „New counter“ gelöscht'],
  [
    { op: 'replace-table', table: 't', by: { id: 'u', name: 'Survey', kind: 'responses', recipe: null } },
    'Table “Survey” replaced or extended by another file',
    'Tabelle „Survey“ durch eine andere Datei ersetzt oder ergänzt',
  ],
  [{ op: 'rename-project', title: 'Shop' }, 'Project renamed to “Shop”', 'Projekt in „Shop“ umbenannt'],
  [
    { op: 'set-target', target: { metric: 'nps', variant: '', value: 45 } },
    'Target for NPS: 45.0',
    'Ziel für NPS: 45.0',
  ],
];

test.each(steps)('%j is told in words', (operation, english, german) => {
  const step = { operation, before: project, after: applyOperation(project, operation) };
  expect(stepWords(step, historyWords('en'))).toBe(english);
  expect(stepWords(step, historyWords('de'))).toBe(german);
});

test('several files are one step, told as that many tables', () => {
  const tables = ['u', 'v'].map((id) => ({ id, name: id, kind: 'responses' as const, recipe: null }));
  const [first] = tables;
  if (!first) return;
  const operation: ProjectOperation = { op: 'add-table', table: first };
  const both = { operation, before: project, after: { ...project, tables: [...project.tables, ...tables] } };
  expect(stepWords(both, historyWords('en'))).toBe('2 tables imported');
  const one = { ...both, after: { ...project, tables: [...project.tables, first] } };
  expect(stepWords(one, historyWords('de'))).toBe('Tabelle „u“ importiert');
  const mixed = { ...both, after: { ...project, tables } };
  expect(stepWords(mixed, historyWords('en'))).toBe('2 tables imported or extended');
  const extended: ProjectOperation = { op: 'replace-table', table: 't', by: first };
  const before = { ...project, tables: [...project.tables, { ...first, id: 'w' }] };
  expect(stepWords({ operation: extended, before, after: { ...project, tables } }, historyWords('de'))).toBe(
    '2 Tabellen durch andere Dateien ergänzt',
  );
});

test('a segment made inside the parameters of a cell counts there by the same step', () => {
  const cell: Cell = { ...trend, own: { segments: [] } };
  const segment = { id: 'new', name: 'South', table: 't', predicate: { is: 'all' as const, of: [] } };
  const before = { ...project, notebooks: [{ ...notebook, cells: [text, cell] }] };
  const after = applyOperation(before, { op: 'put-segment', segment, activateIn: null, activateInCell: 'trend' });
  expect(after.segments.map(({ id }) => id)).toEqual(['s', 'new']);
  expect(after.notebooks[0]?.cells[1]?.own).toEqual({ segments: ['new'] });
  expect(after.notebooks[0]?.params.segments).toEqual([]);
});

test('a cell that is known neither before nor after is told without its name', () => {
  const operation: ProjectOperation = { op: 'remove-cell', notebook: 'n', cell: 'gone' };
  expect(stepWords({ operation, before: null, after: project }, historyWords('en'))).toBe('Cell … deleted');
});

const at = (position: number, minutes: number, operation: ProjectOperation | null) => ({
  position,
  at: minutes * 60_000,
  operation,
  project,
});
const typed = (markdown: string) => replaced({ ...text, settings: { markdown } });

test('typing in one cell makes one line, until a pause, another edit or the present state', () => {
  const history = [
    at(0, 0, null),
    at(1, 1, typed('a')),
    at(2, 2, typed('ab')),
    at(3, 30, typed('abc')),
    at(4, 31, params({ segments: [] })),
    at(5, 32, typed('abcd')),
    at(6, 33, typed('abcde')),
    at(7, 34, typed('abcdef')),
  ];
  const lines = historyEntries({ position: 6, steps: history });
  expect(lines.map(({ state, edits, is }) => [state.position, edits, is])).toEqual([
    [7, 1, 'undone'],
    [6, 2, 'now'],
    [4, 1, 'past'],
    [3, 1, 'past'],
    [2, 2, 'past'],
    [0, 1, 'past'],
  ]);
  expect(lines.at(-1)?.step).toBeNull();
});

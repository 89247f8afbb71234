import type { CellResult } from '../../app/answer-board.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import { plansOfCell } from '../../core/notebook/cells/index.ts';
import type { Problem } from '../../core/problem.ts';
import type { TableMeta } from '../../core/table/table.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { type Made, madeFrame } from './made-frames.ts';
import { bareTable, longWords, madeContext, madeTable } from './made-table.ts';

/** A cell in one of its states. */
export interface GalleryEntry {
  readonly cell: Cell;
  readonly result: CellResult | undefined;
  readonly table: TableMeta;
  readonly state: MessageKey;
}

const groups = ['Branch', 'Online shop', 'Workshop', ''];
const usual: Made = { groups, n: (group) => 60 - 12 * group, seen: '2025-11-12' };
const each = (n: number, names: readonly string[] = groups): Made => ({ ...usual, groups: names, n: () => n });
const total = (n: number): Made => ({ ...usual, groups: ['Branch'], n: (_, step) => (step === 0 ? n : 0) });
const gaps: Made = { ...usual, n: (group, step) => (step % 4 === 1 ? 0 : step % 4 === 2 ? 3 : 20 - group) };
const many = Array.from({ length: 9 }, (_, index) => `Region ${index + 1}`);

const nps = { metric: 'nps', item: 'c2', variant: '' } as const;
const csat = { metric: 'csat', item: 'c3', variant: '' } as const;
const tiles = [nps, csat, { metric: 'ces', item: 'c4', variant: '' } as const];

const types = {
  kpis: { type: 'kpis', settings: { tiles } },
  trend: { type: 'trend', settings: { ...nps, grain: null, splitBy: null, fullScale: false } },
  split: { type: 'trend', settings: { ...nps, grain: null, splitBy: 'c5', fullScale: false } },
  control: {
    type: 'trend',
    settings: { ...nps, grain: null, splitBy: null, fullScale: true, limits: true, steps: true },
  },
  days: { type: 'trend', settings: { ...nps, grain: 'day', splitBy: null, fullScale: false } },
  comparison: { type: 'comparison', settings: { ...nps, by: 'c5', sort: 'value', fullScale: false } },
  dots: { type: 'comparison', settings: { ...csat, by: 'c5', sort: 'size', fullScale: false } },
  heatmap: { type: 'heatmap', settings: { ...nps, by: 'c5', grain: null } },
  distribution: { type: 'distribution', settings: { ...nps, overTime: false, grain: null } },
  stack: { type: 'distribution', settings: { ...nps, overTime: true, grain: null } },
  change: { type: 'change', settings: { ...nps, by: 'c5', fullScale: false } },
  comments: { type: 'comments', settings: { column: 'c6', tile: nps, sort: 'newest' } },
  rows: { type: 'rows', settings: { columns: ['c1', 'c2', 'c5', 'c6'], sort: null } },
} as const satisfies Record<string, Pick<Cell, 'type' | 'settings'>>;

type Kind = keyof typeof types;

const cellOf = (kind: Kind, id: string): Cell => ({ id, title: null, ...types[kind] }) as Cell;

const answered = (cell: Cell, made: Made, context: CellContext): CellResult => ({
  frames: Object.fromEntries(
    Object.entries(plansOfCell(cell, context)).map(([name, plan]) => [name, madeFrame(plan, made)]),
  ),
  answers: {},
  context,
  pending: false,
  problem: null,
});

let count = 0;
const entry = (kind: Kind, state: MessageKey, made: Made, context: CellContext = madeContext): GalleryEntry => {
  count += 1;
  const cell = cellOf(kind, `gallery-${count}`);
  return { cell, state, table: madeTable, result: answered(cell, made, context) };
};

const one: CellContext = { ...madeContext, period: { start: '2025-11-01', end: '2025-12-01' }, comparison: null };
const years: CellContext = {
  ...madeContext,
  period: { start: '1998-07-15', end: '2025-12-01' },
  comparison: null,
  compare: 'none',
};

const failed: Problem = { code: 'worker-died' };
const troubled = (kind: Kind): readonly GalleryEntry[] => {
  const { cell, result } = entry(kind, 'gallery.usual', usual);
  const waiting = { frames: {}, answers: {}, context: null, pending: true, problem: null };
  const variants: readonly [MessageKey, CellResult | undefined, TableMeta][] = [
    ['gallery.loading', waiting, madeTable],
    ['gallery.asking', result && { ...result, pending: true }, madeTable],
    ['gallery.failed', { ...waiting, pending: false, problem: failed }, madeTable],
    ['gallery.no-column', result, bareTable],
  ];
  return variants.map(([state, shown, table], index) => ({
    cell: cellOf(kind, `${cell.id}-${index}`),
    state,
    result: shown,
    table,
  }));
};

/** Every state of a kind of cell that stands for a number. */
const statesOf = (kind: Kind): readonly GalleryEntry[] => [
  entry(kind, 'gallery.usual', usual),
  entry(kind, 'gallery.none', each(0)),
  entry(kind, 'gallery.nine', total(9)),
  entry(kind, 'gallery.twenty-nine', total(29)),
  entry(kind, 'gallery.one-point', usual, one),
  entry(kind, 'gallery.long-words', each(20, longWords)),
];

/** All cells in all their states. */
export const galleryEntries: readonly (readonly GalleryEntry[])[] = [
  [...statesOf('kpis'), ...troubled('kpis')],
  [
    ...statesOf('trend'),
    entry('trend', 'gallery.gaps', gaps),
    entry('split', 'gallery.split', usual),
    entry('split', 'gallery.panels', each(40, many)),
    entry('control', 'gallery.control', each(90, ['Branch'])),
    entry('days', 'gallery.ten-thousand', { ...usual, groups: ['Branch'], n: (_, step) => 8 + (step % 30) }, years),
    ...troubled('trend'),
  ],
  [...statesOf('comparison'), entry('dots', 'gallery.dots', usual), ...troubled('comparison')],
  [...statesOf('change'), ...troubled('change')],
  [...statesOf('heatmap'), entry('heatmap', 'gallery.gaps', gaps), ...troubled('heatmap')],
  [
    ...statesOf('distribution'),
    entry('stack', 'gallery.stack', usual),
    entry('stack', 'gallery.gaps', gaps),
    ...troubled('distribution'),
  ],
  [entry('comments', 'gallery.ten-thousand', usual), entry('rows', 'gallery.ten-thousand', usual)],
];

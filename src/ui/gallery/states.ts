import type { CellResult } from '../../app/answer-board.ts';
import type { NotebookResults } from '../../app/results.svelte.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import { plansOfCell } from '../../core/notebook/cells/index.ts';
import type { Project } from '../../core/notebook/document.ts';
import type { Problem } from '../../core/problem.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { type Made, madeFrame } from './made-frames.ts';
import { madeProject } from './made-project.ts';
import { madeAsk } from './made-rows.ts';
import { bareTable, longWords, madeContext } from './made-table.ts';

/** Type and settings of a cell. */
export type Kind = { [T in Cell['type']]: Pick<Extract<Cell, { type: T }>, 'type' | 'settings'> }[Cell['type']];

/** A cell in one of its states, with all that it looks at. */
export interface GalleryEntry {
  readonly cell: Cell;
  readonly state: MessageKey;
  readonly result: CellResult;
  readonly context: CellContext;
  readonly project: Project;
  readonly ask: NotebookResults['ask'];
}

/** What a state has of its own. */
export interface Setting {
  /** Answers of a question by its name among those of the cell. */
  readonly made?: Made | ((question: string) => Made);
  readonly context?: CellContext;
  readonly project?: Partial<Project>;
  readonly result?: Partial<CellResult>;
  readonly ask?: NotebookResults['ask'];
}

const groups = ['Branch', 'Online shop', 'Workshop', ''];

/** Four groups over a year whose last month is still running. */
export const usual: Made = { groups, n: (group) => 60 - 12 * group, seen: '2025-11-12' };

/** So many answers of each group in each step of time. */
export const each = (n: number, names: readonly string[] = groups): Made => ({ ...usual, groups: names, n: () => n });

/** So many answers in all. */
export const total = (n: number): Made => ({ ...usual, groups: ['Branch'], n: (_, step) => (step === 0 ? n : 0) });

/** Steps of time without answers, and with few. */
export const gaps: Made = { ...usual, n: (group, step) => (step % 4 === 1 ? 0 : step % 4 === 2 ? 3 : 20 - group) };

let count = 0;

/** A kind of cell in a state. */
export function entry(kind: Kind, state: MessageKey, setting: Setting = {}): GalleryEntry {
  count += 1;
  const { made = usual, context = madeContext } = setting;
  const cell = { id: `gallery-${count}`, title: null, ...kind } as Cell;
  const plans = Object.entries(plansOfCell(cell, context));
  const answersTo = (question: string) => (typeof made === 'function' ? made(question) : made);
  const frames = Object.fromEntries(plans.map(([name, plan]) => [name, madeFrame(plan, answersTo(name))]));
  return {
    cell,
    state,
    result: { frames, answers: {}, context, pending: false, problem: null, ...setting.result },
    context,
    project: { ...madeProject, ...setting.project },
    ask: setting.ask ?? madeAsk(context.table),
  };
}

const failed: Problem = { code: 'worker-died' };
const oneMonth: CellContext = { ...madeContext, period: { start: '2025-11-01', end: '2025-12-01' }, comparison: null };

/** What every cell goes through that asks: waiting, waiting again, a failure. */
export const troubled = (kind: Kind, setting: Setting = {}): readonly GalleryEntry[] => {
  const waiting = { frames: {}, context: null, pending: true };
  return [
    entry(kind, 'gallery.loading', { ...setting, result: waiting }),
    entry(kind, 'gallery.asking', { ...setting, result: { pending: true } }),
    entry(kind, 'gallery.failed', { ...setting, result: { ...waiting, pending: false, problem: failed } }),
  ];
};

/** A table that lacks what the cell needs. */
export const needy = (kind: Kind): GalleryEntry =>
  entry(kind, 'gallery.no-column', { context: { ...madeContext, table: bareTable } });

/** Every state of a kind of cell that stands for a number. */
export const statesOf = (kind: Kind): readonly GalleryEntry[] => [
  entry(kind, 'gallery.usual'),
  entry(kind, 'gallery.none', { made: each(0) }),
  entry(kind, 'gallery.nine', { made: total(9) }),
  entry(kind, 'gallery.twenty-nine', { made: total(29) }),
  entry(kind, 'gallery.one-point', { context: oneMonth }),
  entry(kind, 'gallery.long-words', { made: each(20, longWords) }),
];

import type { Step } from '../../core/customers/inquiry.ts';
import type { ReplyAnswer, ReplyTimes } from '../../core/customers/replies.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import type { RepliesSettings } from '../../core/notebook/customer-cells.ts';
import type { TableMeta } from '../../core/table/table.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { longWords, madeContext } from './made-table.ts';
import { entry, type GalleryEntry, type Kind, needy, troubled } from './states.ts';

const column = (id: string, name: string) => ({ id, name, missing: 0, chunks: [] });

/** A table of tickets with every column that the cell asks for. */
const ticketTable: TableMeta = {
  id: 'gallery',
  name: 'gallery.csv',
  kind: 'tickets',
  rows: 10_000,
  columns: [
    { ...column('t1', 'Opened'), role: 'openedAt', kind: 'date' },
    { ...column('t1.time', 'Opened'), role: 'none', kind: 'time' },
    { ...column('t2', 'First reply'), role: 'firstReplyAt', kind: 'date' },
    { ...column('t3', 'Solved'), role: 'resolvedAt', kind: 'date' },
    { ...column('t4', 'Channel'), role: 'channel', kind: 'category', dictionary: ['Mail', 'Chat'] },
  ],
  observedUntil: '2025-11-12',
};

const settings: RepliesSettings = {
  measure: 'first-reply',
  quantile: 'median',
  hours: null,
  grain: null,
  splitBy: null,
};

const kind = (change: Partial<RepliesSettings> = {}): Kind => ({
  type: 'replies',
  settings: { ...settings, ...change },
});

const context: CellContext = { ...madeContext, table: ticketTable };

const steps: readonly Step[] = Array.from({ length: 12 }, (_, index) => {
  const first = (month: number) => new Date(Date.UTC(2024, 11 + month, 1)).toISOString().slice(0, 10);
  return { start: first(index), end: first(index + 1), inProgress: index === 11 };
});

/** Tickets that wait about so many minutes, a few of them still. */
function waiting(n: number, minutes: number): ReplyTimes {
  const told = n > 0;
  return {
    n,
    open: Math.floor(n / 20),
    median: told ? minutes : null,
    p75: told ? 2.4 * minutes : null,
    p90: told ? 5 * minutes : null,
    low: n > 5 ? minutes * 0.85 : null,
    high: n > 5 ? minutes * 1.2 : null,
  };
}

/** So many tickets a month of each group, answered ever faster. */
function replies(n: number, groups: readonly string[], precision: ReplyAnswer['precision'] = 'minutes'): ReplyAnswer {
  const unit = precision === 'days' ? 1440 : 1;
  const minutes = (group: number, step: number) => unit * (precision === 'days' ? 3 : 190 - 9 * step + 60 * group);
  const all = 12 * n * groups.length;
  return {
    ask: 'replies',
    precision,
    steps,
    whole: waiting(all, minutes(0, 6)),
    groups: groups.map((group, place) => ({
      group,
      steps: steps.map((_, step) => waiting(n, minutes(place, step))),
      whole: waiting(12 * n, minutes(place, 6)),
    })),
    base: { rows: all + 12, used: all, customers: all, left: { outside: 9, 'no-start': 3 } },
  };
}

const told = (of: Kind, state: MessageKey, answer: ReplyAnswer): GalleryEntry =>
  entry(of, state, { context, result: { answers: { replies: answer } } });

/** Response times in all their states. */
export const replyStates: readonly GalleryEntry[] = [
  told(kind(), 'gallery.usual', replies(80, [''])),
  told(kind({ measure: 'resolution', quantile: 'p90' }), 'gallery.whole-days', replies(80, [''], 'days')),
  told(kind(), 'gallery.none', replies(0, [''])),
  told(kind(), 'gallery.nine', replies(9, [''])),
  told(kind(), 'gallery.twenty-nine', replies(29, [''])),
  told(kind({ splitBy: 't4' }), 'gallery.split', replies(50, ['Mail', 'Chat', 'Phone', 'Letter'])),
  told(kind({ splitBy: 't4' }), 'gallery.long-words', replies(20, longWords)),
  ...troubled(kind(), { context }),
  needy(kind()),
];

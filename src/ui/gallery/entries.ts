import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { customerEntries } from './customer-entries.ts';
import { followUpEntries } from './follow-up-entries.ts';
import type { Made } from './made-frames.ts';
import { benchmarks, journey, personas, segments } from './made-project.ts';
import { refusingAsk, silentAsk } from './made-rows.ts';
import { bareTable, longWords, madeContext, tableOf, touchpointTable, wordyTable } from './made-table.ts';
import { valueStates } from './made-values.ts';
import { moneyStates } from './money-entries.ts';
import { replyStates } from './reply-entries.ts';
import { roiStates } from './roi-entries.ts';
import {
  each,
  entry,
  type GalleryEntry,
  gaps,
  type Kind,
  needy,
  type Setting,
  statesOf,
  total,
  troubled,
  usual,
} from './states.ts';
import { subscriberStates } from './subscriber-entries.ts';

const nps = { metric: 'nps', item: 'c2', variant: '' } as const;
const csat = { metric: 'csat', item: 'c3', variant: '' } as const;
const ces = { metric: 'ces', item: 'c4', variant: '' } as const;

const kinds = {
  kpis: { type: 'kpis', settings: { tiles: [nps, csat, ces] } },
  trend: { type: 'trend', settings: { ...nps, grain: null, splitBy: null, fullScale: false } },
  split: { type: 'trend', settings: { ...nps, grain: null, splitBy: 'c5', fullScale: false } },
  control: {
    type: 'trend',
    settings: { ...nps, grain: null, splitBy: null, fullScale: true, limits: true, steps: true },
  },
  days: { type: 'trend', settings: { ...nps, grain: 'day', splitBy: null, fullScale: false } },
  comparison: { type: 'comparison', settings: { ...nps, by: 'c5', sort: 'value', fullScale: false } },
  dots: { type: 'comparison', settings: { ...csat, by: 'c5', sort: 'size', fullScale: false } },
  change: { type: 'change', settings: { ...nps, by: 'c5', fullScale: false } },
  shares: { type: 'change', settings: { ...csat, by: 'c5', fullScale: true } },
  heatmap: { type: 'heatmap', settings: { ...nps, by: 'c5', grain: null } },
  distribution: { type: 'distribution', settings: { ...nps, overTime: false, grain: null } },
  stack: { type: 'distribution', settings: { ...nps, overTime: true, grain: null } },
  journey: { type: 'journey', settings: { ...nps, order: 'journey' } },
  worst: { type: 'journey', settings: { ...nps, order: 'worst' } },
  comments: { type: 'comments', settings: { column: 'c6', tile: nps, sort: 'newest' } },
  rows: { type: 'rows', settings: { columns: ['c1', 'c2', 'c5', 'c6'], sort: null } },
} as const satisfies Record<string, Kind>;

const many = Array.from({ length: 9 }, (_, index) => `Region ${index + 1}`);
const days: Made = { ...usual, groups: ['Branch'], n: (_, step) => 8 + (step % 30) };
const years: CellContext = {
  ...madeContext,
  period: { start: '1998-07-15', end: '2025-12-01' },
  comparison: null,
  compare: 'none',
};

const text = (markdown: string): Kind => ({ type: 'text', settings: { markdown } });
const story = '# A good year\n\nWe stand at {nps}, {csat} are satisfied.\n\n- **Branch** leads\n- and nobody waits';

/** A cell by touchpoints that the table knows. */
const stops = (kind: Kind, state: MessageKey, made: Made, setting: Setting = {}, mixed = false): GalleryEntry => {
  const table = touchpointTable(made.groups, mixed);
  return entry(kind, state, { made, context: { ...madeContext, table }, ...setting });
};
const touchpoints = ['Advice', 'Checkout', 'Workshop'];
const visits: Made = {
  ...usual,
  groups: touchpoints,
  n: (stop, step) => (stop < 2 ? 40 - 15 * stop : step < 5 ? 4 : 0),
};
const touched: CellContext = { ...madeContext, table: touchpointTable(touchpoints) };

const persona = ({ id, segment }: { readonly id: string; readonly segment: string }): Kind => ({
  type: 'persona',
  settings: { persona: id, segment },
});
const [ruth, tom, wordy, gone] = personas;
const withSegments: CellContext = { ...madeContext, segments };
/** The persona's own answers are those of the first group. */
const among =
  (made: Made) =>
  (question: string): Made =>
    question.startsWith('own') ? { ...made, groups: made.groups.slice(0, 1) } : made;
const told = (kind: Kind, state: MessageKey, made: Made): GalleryEntry =>
  entry(kind, state, { made: among(made), context: withSegments });

/** A cell that shows rows of a table with so many. */
const listed = (kind: Kind, state: MessageKey, rows: number, setting: Setting = {}): GalleryEntry =>
  entry(kind, state, {
    made: { ...total(Math.max(0, rows - 28)), without: Math.min(28, rows) },
    context: { ...madeContext, table: tableOf(rows) },
    ...setting,
  });
const rowStates = (kind: Kind): readonly GalleryEntry[] => [
  listed(kind, 'gallery.ten-thousand', 10_000),
  listed(kind, 'gallery.none', 0),
  listed(kind, 'gallery.one-row', 1),
  listed(kind, 'gallery.long-words', 10_000, { context: { ...madeContext, table: wordyTable } }),
  listed(kind, 'gallery.unread', 200, { ask: silentAsk }),
  listed(kind, 'gallery.rows-failed', 200, { ask: refusingAsk({ code: 'worker-died' }) }),
  ...troubled(kind),
];

/** All cells in all their states, by type. */
export const galleryEntries: readonly (readonly GalleryEntry[])[] = [
  [
    entry(text(story), 'gallery.usual'),
    entry(text(''), 'gallery.unwritten'),
    entry(text(story), 'gallery.nine', { made: total(9) }),
    entry(text('We stand at {nps:c9}.'), 'gallery.no-column'),
    entry(text(`# ${longWords[2]}\n\n${longWords.join(' ')} {nps}`), 'gallery.long-words'),
  ],
  [
    ...statesOf(kinds.kpis),
    entry(kinds.kpis, 'gallery.benchmark', { project: { benchmarks } }),
    ...troubled(kinds.kpis),
    needy(kinds.kpis),
  ],
  [
    ...statesOf(kinds.trend),
    entry(kinds.trend, 'gallery.gaps', { made: gaps }),
    entry(kinds.split, 'gallery.split'),
    entry(kinds.split, 'gallery.panels', { made: each(40, many) }),
    entry(kinds.control, 'gallery.control', { made: each(90, ['Branch']) }),
    entry(kinds.trend, 'gallery.benchmark', { project: { benchmarks } }),
    entry(kinds.days, 'gallery.ten-thousand', { made: days, context: years }),
    ...troubled(kinds.trend),
    needy(kinds.trend),
  ],
  [
    ...statesOf(kinds.comparison),
    entry(kinds.dots, 'gallery.dots'),
    ...troubled(kinds.comparison),
    needy(kinds.comparison),
  ],
  [
    ...statesOf(kinds.change),
    entry(kinds.change, 'gallery.panels', { made: each(40, many) }),
    entry(kinds.shares, 'gallery.dots'),
    ...troubled(kinds.change),
    needy(kinds.change),
  ],
  [
    ...statesOf(kinds.heatmap),
    entry(kinds.heatmap, 'gallery.gaps', { made: gaps }),
    ...troubled(kinds.heatmap),
    needy(kinds.heatmap),
  ],
  [
    ...statesOf(kinds.distribution),
    entry(kinds.stack, 'gallery.stack'),
    entry(kinds.stack, 'gallery.gaps', { made: gaps }),
    ...troubled(kinds.distribution),
    needy(kinds.distribution),
  ],
  [
    stops(kinds.journey, 'gallery.usual', visits),
    stops(kinds.journey, 'gallery.own-order', visits, { project: { journey } }),
    stops(kinds.worst, 'gallery.worst-first', visits, { project: { journey } }),
    stops(kinds.journey, 'gallery.transactional', visits, {}, true),
    stops(kinds.journey, 'gallery.none', each(0, touchpoints)),
    stops(kinds.journey, 'gallery.empty', each(0, [])),
    stops(kinds.journey, 'gallery.nine', total(9)),
    stops(kinds.journey, 'gallery.twenty-nine', total(29)),
    stops(kinds.journey, 'gallery.long-words', each(20, longWords)),
    ...troubled(kinds.journey, { made: visits, context: touched }),
    needy(kinds.journey),
  ],
  [
    told(persona(ruth), 'gallery.usual', usual),
    told(persona(tom), 'gallery.bare', usual),
    told(persona(ruth), 'gallery.none', each(0)),
    told(persona(ruth), 'gallery.nine', total(9)),
    told(persona(ruth), 'gallery.twenty-nine', total(29)),
    told(persona(wordy), 'gallery.long-words', each(20, longWords)),
    entry({ type: 'persona', settings: { persona: null, segment: null } }, 'gallery.unchosen'),
    told(persona(gone), 'gallery.segment-gone', usual),
    ...troubled(persona(ruth), { made: among(usual), context: withSegments }),
    entry(persona(ruth), 'gallery.no-column', { context: { ...withSegments, table: bareTable } }),
  ],
  [...valueStates(), ...subscriberStates()],
  [...rowStates(kinds.comments), needy(kinds.comments)],
  followUpEntries,
  rowStates(kinds.rows),
  ...customerEntries,
  moneyStates,
  roiStates,
  replyStates,
];

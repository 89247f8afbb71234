import type { NotebookResults } from '../../app/results.svelte.ts';
import type { FollowUp, FollowUpStatus } from '../../core/follow-up/follow-up.ts';
import type { FollowUpAnswer, FollowUpInquiry, FollowUpRow } from '../../core/follow-up/inquiry.ts';
import type { Refusal } from '../../core/inference/refusal.ts';
import { usualRules } from '../../core/link/link.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import type { ActionsSettings } from '../../core/notebook/follow-up-cell.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { dayOf, isoDate } from '../../core/time/day.ts';
import { customerTable } from './made-customers.ts';
import { refusingAsk, silentAsk } from './made-rows.ts';
import { longWords, madeContext } from './made-table.ts';
import { entry, type GalleryEntry, type Kind, needy, troubled } from './states.ts';

type Ask = NotebookResults['ask'];

const settings: ActionsSettings = {
  worst: null,
  comment: null,
  linked: null,
  onlyCustomers: false,
  aliveBelow: null,
  view: 'all',
  owner: null,
  sort: 'worth',
};
const answers: Kind = { type: 'actions', settings: { ...settings, metric: 'nps', item: 'c2', comment: 'c6' } };
const customers: Kind = { type: 'actions', settings };
const unlikely: Kind = { type: 'actions', settings: { ...settings, aliveBelow: 0.5 } };

const lastDay = dayOf({ year: 2025, month: 11, day: 12 });
const comments = ['Waited for two weeks, then it was the wrong part.', null, 'Nobody answered the phone.'];

/** What is made of a list. */
interface MadeList {
  readonly total: number;
  /** Keys of decisions whose answer has gone. */
  readonly gone?: readonly string[];
  readonly refusal?: Refusal;
  readonly wordy?: boolean;
  readonly list?: FollowUpInquiry['list'];
}

function rowAt(at: number, { wordy, list = 'answers' }: MadeList): FollowUpRow {
  const name = wordy ? (longWords[at % longWords.length] ?? '') : `C-${1001 + at}`;
  const said = list !== 'silent';
  return {
    key: `k${at}`,
    row: at,
    day: said ? isoDate(lastDay - at * 9) : null,
    answer: said ? (at * 5) % 7 : null,
    comment: said ? (wordy ? longWords.join(' ') : (comments[at % comments.length] ?? null)) : null,
    customer: { id: name, shown: name },
    amounts: [{ currency: 'EUR', amount: 420 - 12.5 * at }],
    running: list === 'answers' ? at !== 2 : null,
    last: said ? null : isoDate(lastDay - 90 - at),
    alive: null,
  };
}

/** Answers questions about a list of so many. */
const listAsk = (made: MadeList): Ask =>
  (async (_: string, { inquiry: { from, to, known } }: { inquiry: FollowUpInquiry }): Promise<FollowUpAnswer> => {
    const places = Array.from({ length: Math.max(0, Math.min(made.total, to) - from) }, (__, at) => from + at);
    const gone = made.gone ?? [];
    return {
      ask: 'follow-ups',
      total: made.total,
      shown: made.total,
      from,
      rows: places.map((at) => rowAt(at, made)),
      known: { present: known.map(({ key }) => key).filter((key) => !gone.includes(key)), outside: [], gone },
      inactivity: made.list === 'silent' ? 83 : null,
      refusal: made.refusal ?? null,
      seenUntil: made.list === 'silent' ? '2025-11-12' : null,
    };
  }) as Ask;

const decision = (key: string, status: FollowUpStatus, change: Partial<FollowUp> = {}): FollowUp => ({
  table: 'gallery',
  about: 'answer',
  key,
  status,
  owner: 'Anna',
  due: null,
  note: '',
  closed: status === 'done' || status === 'no-answer' ? '2025-11-14' : null,
  seen: { day: '2025-11-10', answer: 3 },
  ...change,
});
const decisions: readonly FollowUp[] = [
  decision('k0', 'in-progress', { due: '2025-11-20', note: 'Call on Monday' }),
  decision('k1', 'done'),
  decision('k3', 'no-answer', { owner: 'Ben' }),
];
const closed: readonly FollowUp[] = Array.from({ length: 12 }, (_, at) => decision(`k${at}`, 'done'));

const linked = [{ table: customerTable, role: 'customerId', rules: usualRules }] as const;
const context: CellContext = { ...madeContext, linked };
const orderTable: TableMeta = {
  ...customerTable,
  kind: 'orders',
  columns: [
    { id: 'o1', name: 'Customer', role: 'customerId', kind: 'text', missing: 0, chunks: [] },
    {
      id: 'o2',
      name: 'Date',
      role: 'orderedAt',
      kind: 'date',
      missing: 0,
      chunks: [{ min: 19_000, max: 20_000, missing: 0 }],
    },
    { id: 'o3', name: 'Amount', role: 'amount', kind: 'number', missing: 0, chunks: [] },
  ],
};
const orders: CellContext = { ...madeContext, table: orderTable };
const refusal: Refusal = { refused: 'too-few-customers', found: 4, needed: 30 };

/** Lists to act on in all their states. */
export const followUpEntries: readonly GalleryEntry[] = [
  entry(answers, 'gallery.usual', { context, ask: listAsk({ total: 42 }), project: { followUps: decisions } }),
  entry(answers, 'gallery.undecided', { ask: listAsk({ total: 3 }) }),
  entry(answers, 'gallery.none', { context, ask: listAsk({ total: 0 }) }),
  entry(answers, 'gallery.all-done', { context, ask: listAsk({ total: 12 }), project: { followUps: closed } }),
  entry(answers, 'gallery.rows-gone', {
    context,
    ask: listAsk({ total: 2, gone: ['k1', 'k3'] }),
    project: { followUps: decisions },
  }),
  entry(answers, 'gallery.long-words', { context, ask: listAsk({ total: 3, wordy: true }) }),
  entry(customers, 'gallery.silent', { context: orders, ask: listAsk({ total: 9, list: 'silent' }) }),
  entry(unlikely, 'gallery.refused', { context: orders, ask: listAsk({ total: 0, refusal, list: 'silent' }) }),
  entry(customers, 'gallery.unlinked', { context: { ...madeContext, table: customerTable } }),
  entry(answers, 'gallery.unread', { context, ask: silentAsk }),
  entry(answers, 'gallery.rows-failed', { context, ask: refusingAsk({ code: 'worker-died' }) }),
  ...troubled(answers, { context, ask: listAsk({ total: 3 }) }),
  needy(answers),
];

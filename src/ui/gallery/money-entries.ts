import { usualRules } from '../../core/link/link.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import type { MoneySettings } from '../../core/notebook/customer-cells.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { customerTable } from './made-customers.ts';
import { madeOutcomes } from './made-outcomes.ts';
import { longWords, madeContext } from './made-table.ts';
import { entry, type GalleryEntry, type Kind, needy, troubled } from './states.ts';

const settings: MoneySettings = {
  metric: 'nps',
  item: 'c2',
  variant: '',
  outcome: null,
  horizon: 180,
  splitBy: null,
  everyAnswer: false,
};

const kind = (change: Partial<MoneySettings> = {}): Kind => ({ type: 'money', settings: { ...settings, ...change } });

/** Answers whose customers stand in a linked table of subscriptions. */
const context: CellContext = {
  ...madeContext,
  linked: [{ table: { ...customerTable, id: 'linked' }, role: 'customerId', rules: usualRules }],
};

const told = (of: Kind, state: MessageKey, ...[tells, n, groups]: Parameters<typeof madeOutcomes>): GalleryEntry =>
  entry(of, state, { context, result: { answers: { outcomes: madeOutcomes(tells, n, groups) } } });

/** What answers are worth, in all its states. */
export const moneyStates: readonly GalleryEntry[] = [
  told(kind(), 'gallery.usual', 'losses', 120),
  told(kind({ everyAnswer: true }), 'gallery.every-answer', 'losses', 120),
  told(kind(), 'gallery.orders', 'purchases', 120),
  told(kind(), 'gallery.nobody', 'losses', 0),
  told(kind(), 'gallery.few-followed', 'losses', 4),
  told(kind({ splitBy: 'c5' }), 'gallery.split', 'losses', 60, ['Branch', 'Online shop']),
  told(kind({ splitBy: 'c5' }), 'gallery.long-words', 'losses', 20, longWords),
  entry(kind(), 'gallery.unlinked'),
  ...troubled(kind(), { context }),
  needy(kind()),
];

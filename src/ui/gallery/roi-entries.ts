import type { OutcomeAnswer } from '../../core/customers/outcome.ts';
import type { RoiSettings } from '../../core/notebook/customer-cells.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { madeOutcomes } from './made-outcomes.ts';
import { longWords } from './made-table.ts';
import { entry, type GalleryEntry, type Kind, needy, troubled } from './states.ts';

const settings: RoiSettings = {
  metric: 'nps',
  item: 'c2',
  variant: '',
  outcome: null,
  window: 180,
  measure: 'Faster replies',
  costOnce: 8000,
  costYearly: 1500,
  among: null,
  customers: 12_000,
  reach: 1,
  change: 'points',
  expected: { low: 1, likely: 3, high: 6 },
  real: { low: 0.2, likely: 0.5, high: 0.8 },
  margin: 0.6,
  horizon: 3,
  discount: 0.1,
  currency: null,
  typed: {},
};

const kind = (change: Partial<RoiSettings> = {}): Kind => ({ type: 'roi', settings: { ...settings, ...change } });

const told = (of: Kind, state: MessageKey, outcomes: OutcomeAnswer | null): GalleryEntry =>
  entry(of, state, { result: { answers: outcomes ? { outcomes } : {} } });

const typed = {
  promoters: { churn: 0.05, revenue: 300 },
  passives: { churn: 0.1, revenue: 300 },
  detractors: { churn: 0.2, revenue: 300 },
};

/** The cell about the return of a measure in all its states. */
export const roiStates: readonly GalleryEntry[] = [
  told(kind(), 'gallery.usual', madeOutcomes('losses', 120)),
  told(kind({ costOnce: 0, costYearly: 0, measure: '' }), 'gallery.free', madeOutcomes('losses', 120)),
  told(kind({ customers: 400, measure: longWords[2] }), 'gallery.long-words', madeOutcomes('losses', 120)),
  told(kind({ margin: null }), 'gallery.orders', madeOutcomes('purchases', 120)),
  told(
    kind({ change: 'churn', expected: { low: 0.5, likely: 1, high: 2 } }),
    'gallery.churn-itself',
    madeOutcomes('losses', 120),
  ),
  told(kind({ typed }), 'gallery.typed', null),
  told(kind(), 'gallery.nothing-tells', null),
  told(kind({ real: { low: 0.6, likely: 0.5, high: 0.8 } }), 'gallery.disordered', madeOutcomes('losses', 120)),
  told(kind(), 'gallery.few-followed', madeOutcomes('losses', 4)),
  ...troubled(kind()),
  needy(kind()),
];

import { inquiriesOfCell } from '../../core/notebook/cells/index.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { customerTable, type MadeCustomers, madeAnswer } from './made-customers.ts';
import { longWords, madeContext } from './made-table.ts';
import { entry, type GalleryEntry, type Kind, needy, troubled } from './states.ts';

const kinds = {
  churn: { type: 'churn', settings: { measure: 'both', grain: null, splitBy: null, currency: null, fullScale: false } },
  plans: {
    type: 'churn',
    settings: { measure: 'customers', grain: null, splitBy: 's4', currency: null, fullScale: true },
  },
  revenue: { type: 'revenue', settings: { grain: null, currency: null, last: false } },
  month: { type: 'revenue', settings: { grain: null, currency: null, last: true } },
  cohorts: { type: 'cohorts', settings: { grain: null } },
  survival: { type: 'survival', settings: { by: null } },
  curves: { type: 'survival', settings: { by: 's4' } },
  lab: { type: 'lab', settings: { grain: null, currency: null } },
} as const satisfies Record<string, Kind>;

const context = { ...madeContext, table: customerTable };
const usual: MadeCustomers = { groups: ['Business', 'Team', 'Start'], n: 120 };
const of = (n: number, groups: readonly string[] = ['']): MadeCustomers => ({ groups, n });
const many = Array.from({ length: 6 }, (_, index) => `Plan ${index + 1}`);

const answered = (kind: Kind, state: MessageKey, made: MadeCustomers = usual): GalleryEntry => {
  const { cell } = entry(kind, state, { context });
  const answers = Object.fromEntries(
    Object.entries(inquiriesOfCell(cell, context)).flatMap(([name, inquiry]) => {
      const answer = madeAnswer(inquiry, made);
      return answer ? [[name, answer]] : [];
    }),
  );
  return entry(kind, state, { context, result: { answers } });
};

const statesOf = (kind: Kind): readonly GalleryEntry[] => [
  answered(kind, 'gallery.usual'),
  answered(kind, 'gallery.nobody', of(0)),
  answered(kind, 'gallery.nine-customers', of(9)),
  answered(kind, 'gallery.twenty-nine-customers', of(29)),
];

/** The cells about customers in all their states. */
export const customerEntries: readonly (readonly GalleryEntry[])[] = [
  [
    ...statesOf(kinds.churn),
    answered(kinds.plans, 'gallery.split'),
    answered(kinds.plans, 'gallery.panels', of(40, many)),
    answered(kinds.plans, 'gallery.long-words', of(20, longWords)),
    ...troubled(kinds.churn, { context }),
    needy(kinds.churn),
  ],
  [
    ...statesOf(kinds.revenue),
    answered(kinds.month, 'gallery.one-point'),
    ...troubled(kinds.revenue, { context }),
    needy(kinds.revenue),
  ],
  [...statesOf(kinds.cohorts), ...troubled(kinds.cohorts, { context }), needy(kinds.cohorts)],
  [
    ...statesOf(kinds.survival),
    answered(kinds.curves, 'gallery.split'),
    answered(kinds.curves, 'gallery.panels', of(40, many)),
    answered(kinds.curves, 'gallery.long-words', of(20, longWords)),
    ...troubled(kinds.survival, { context }),
    needy(kinds.survival),
  ],
  [...statesOf(kinds.lab), ...troubled(kinds.lab, { context }), needy(kinds.lab)],
];

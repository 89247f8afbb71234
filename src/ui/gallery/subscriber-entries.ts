import type { NotebookResults } from '../../app/results.svelte.ts';
import type { SubscriberAnswer, ValuedSubscribersInquiry } from '../../core/customers/subscribers.ts';
import { isRefusal } from '../../core/inference/refusal.ts';
import { type LastingMethod, lastingMethods, lastingOf } from '../../core/inference/value/lasting.ts';
import { lifetimeValue, newCustomerValue } from '../../core/inference/value/new-customer-value.ts';
import { valueCell } from '../../core/notebook/cells/value.ts';
import { EcholotError } from '../../core/problem.ts';
import { lifeTableOf } from '../../core/statistics/life-table.ts';
import { isoDate, parseIsoDate } from '../../core/time/day.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { customerTable } from './made-customers.ts';
import { longWords, madeContext } from './made-table.ts';
import { entry, type GalleryEntry, type Kind, needy, type Setting, troubled } from './states.ts';

const settings = valueCell.defaults(customerTable);
const context = { ...madeContext, table: customerTable, period: null, comparison: null, compare: 'none' } as const;
const last = parseIsoDate('2025-11-12') ?? 0;
const terms = { margin: 49, discount: 1.1 ** (1 / 12) - 1, horizon: 12, first: 'now' } as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Customers of whom one in four leaves, in the months after the start. */
function under(method: LastingMethod, n: number): SubscriberAnswer['methods'][number] {
  const places = Array.from({ length: n }, (_, place) => place);
  const table = lifeTableOf(
    places.map((place) => 1 + ((place * 7) % 24)),
    places.map((place) => (place % 4 === 0 ? 1 : 0)),
  );
  const lasting = lastingOf(table, method);
  if (isRefusal(lasting)) return { method, lasting, fresh: lasting, lifetime: lasting, remaining: null, beyond: 0 };
  const value = 420 * n;
  return {
    method,
    lasting,
    fresh: newCustomerValue(lasting, terms),
    lifetime: lifetimeValue(lasting, terms),
    remaining: { value, low: 0.9 * value, high: 1.1 * value },
    beyond: 0,
  };
}

const expected = (count: number) => ({ expected: count, low: 0.8 * count, high: 1.25 * count, happened: 1.1 * count });

function answer(n: number): SubscriberAnswer {
  const paying = 49 * n;
  const day = (month: number) => isoDate(last + Math.round(30.4 * month));
  const methods = lastingMethods.map((method) => under(method, n));
  const known = methods.some(({ lasting }) => !isRefusal(lasting));
  const [first] = methods;
  return {
    ask: 'subscribers',
    currency: 'EUR',
    currencies: ['EUR'],
    unit: 'months',
    span: { first: isoDate(last - 730), last: isoDate(last) },
    customers: n,
    current: n,
    paying,
    paid: 9 * paying,
    margin: { share: 1, from: 'nobody' },
    method: known ? 'constant' : null,
    why: known ? 'alike' : 'none',
    methods,
    forecast: known
      ? months.map((month) => ({
          months: month,
          day: day(month),
          value: 35 * n * month,
          low: 31 * n * month,
          high: 39 * n * month,
          customers: n * (1 - 0.012 * month),
          paying: paying * (1 - 0.012 * month),
        }))
      : [],
    values: known
      ? {
          group: '',
          customers: n,
          withoutValue: 0,
          total: 420 * n,
          mean: 420,
          median: 380,
          p10: 120,
          p90: 900,
          bins: months.map((step) => ({
            from: 100 * (step - 1),
            to: step === 12 ? null : 100 * step,
            customers: Math.round((n * 7) / (step + 6) / 8),
          })),
        }
      : null,
    groups: [],
    check: known
      ? {
          customers: Math.round(0.8 * n),
          paying: 0.8 * paying,
          steps: months.map((month) => ({
            months: month,
            day: day(month - 12),
            customers: expected(Math.round(0.01 * n * month)),
            revenue: expected(Math.round(0.01 * paying * month)),
          })),
        }
      : first && isRefusal(first.lasting)
        ? first.lasting
        : null,
    checkedFrom: day(-12),
    base: { rows: n + 12, used: n, customers: n, left: { trial: 9, 'no-start': 3 } },
  };
}

const grouped = (n: number, groups: readonly string[]): SubscriberAnswer => ({
  ...answer(n * groups.length),
  groups: groups.map((group, place) => ({
    group,
    customers: n,
    withoutValue: 0,
    total: 420 * n,
    mean: 420 - 60 * place,
    median: 380 - 60 * place,
    current: n,
    meanPaying: 49 - 9 * place,
    fresh: under('constant', n).fresh,
    own: n >= 30,
  })),
});

/** Answers what the list of subscribers asks, without an engine. */
const ask = (async (_question: string, { inquiry }: { inquiry: ValuedSubscribersInquiry }) => {
  if (inquiry?.ask !== 'valued-subscribers') throw new EcholotError({ code: 'cancelled' });
  const rows = months.slice(0, 10).map((place) => ({
    key: `customer${place}@example.com`,
    shown: 'c•••@•••.com',
    months: 30 - 2 * place,
    paying: 199 - 15 * place,
    paid: (30 - 2 * place) * (199 - 15 * place),
    stays: 0.9 - 0.02 * place,
    value: 11 * (199 - 15 * place),
  }));
  return { ask: 'valued-subscribers', total: 300, from: inquiry.from, rows };
}) as unknown as NotebookResults['ask'];

/** The value of subscribers in its states. */
export function subscriberStates(): readonly GalleryEntry[] {
  if (!settings) return [];
  const kind: Kind = { type: 'value', settings: { ...settings, splitBy: null } };
  const split: Kind = { type: 'value', settings: { ...settings, splitBy: 's4' } };
  const told = (subscribers: SubscriberAnswer): Setting => ({ context, ask, result: { answers: { subscribers } } });
  const shown = (of: Kind, state: MessageKey, subscribers: SubscriberAnswer) => entry(of, state, told(subscribers));
  return [
    shown(kind, 'gallery.subscribers', answer(300)),
    shown(split, 'gallery.subscribers-split', grouped(120, ['Business', 'Team', 'Start'])),
    shown(split, 'gallery.long-words', grouped(40, longWords)),
    shown(kind, 'gallery.nine-customers', answer(9)),
    shown(kind, 'gallery.nobody', answer(0)),
    ...troubled(kind, told(answer(300))),
    needy(kind),
  ];
}

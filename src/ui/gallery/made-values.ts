import type { NotebookResults } from '../../app/results.svelte.ts';
import type { ValueAnswer, ValuedCustomersInquiry } from '../../core/customers/purchases.ts';
import type { BtydFit } from '../../core/inference/btyd/fit.ts';
import type { BtydModelId } from '../../core/inference/btyd/model.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import { valueCell } from '../../core/notebook/cells/value.ts';
import { EcholotError } from '../../core/problem.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { dayOf, isoDate } from '../../core/time/day.ts';
import { longWords, madeContext } from './made-table.ts';
import { entry, type GalleryEntry, type Kind, needy, type Setting, troubled } from './states.ts';

const [first, last] = [dayOf({ year: 2024, month: 1, day: 2 }), dayOf({ year: 2025, month: 6, day: 30 })];
const chunks = [{ min: first, max: last, missing: 0 }];

/** A table of orders of the gallery. */
const ordersTable: TableMeta = {
  id: 'gallery',
  name: 'orders.csv',
  kind: 'orders',
  rows: 4200,
  columns: [
    { id: 'o1', name: 'Customer', role: 'customerId', kind: 'text', missing: 0, chunks: [] },
    { id: 'o2', name: 'Date', role: 'orderedAt', kind: 'date', missing: 0, chunks },
    { id: 'o3', name: 'Amount', role: 'amount', kind: 'number', missing: 0, chunks: [] },
    { id: 'o4', name: 'Shop', role: 'attribute', kind: 'category', dictionary: ['Web'], missing: 0, chunks: [] },
  ],
  observedUntil: isoDate(last),
};

const context: CellContext = { ...madeContext, table: ordersTable, period: null, comparison: null, compare: 'none' };

const bounds = { low: 0.2, high: 0.9 };

const fitOf = (model: BtydModelId): BtydFit => ({
  model,
  parameters: { r: 0.62, alpha: 8.66, a: 0.55, b: 1.01 },
  uncertainty: { standardErrors: { r: 0.1, alpha: 0.1, a: 0.1, b: 0.1 }, root: [] },
  intervals: { r: bounds, alpha: bounds, a: bounds, b: bounds },
  logLikelihood: model === 'mbgnbd' ? -17_127.4 : -17_138.2,
  evaluations: 400,
  customers: 1250,
  repeatBuyers: 610,
  groups: 400,
  prior: false,
});

const steps = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const check: ValueAnswer['check'] = {
  fit: fitOf('mbgnbd'),
  predicted: 812,
  actual: 866,
  byPurchases: [0, 1, 2, 7].map((purchases) => ({
    purchases,
    andMore: purchases === 7,
    customers: 640 - 80 * purchases,
    predicted: 0.2 + purchases / 2,
    actual: 0.25 + purchases / 2,
  })),
  overTime: steps(26).map((step) => ({ time: step * 3, predicted: step * 74, actual: step * 78 })),
};

const usual: ValueAnswer = {
  ask: 'values',
  currency: 'EUR',
  currencies: ['EUR'],
  span: { first: isoDate(first), last: isoDate(last) },
  customers: 1250,
  repeatBuyers: 610,
  margin: { share: 0.35, from: 'asked' },
  totals: null,
  example: { x: 12, tx: 70, T: 77, m: 82 },
  models: (['mbgnbd', 'bgnbd'] as const).map((model) => ({ model, fit: fitOf(model) })),
  spend: {
    parameters: { p: 4.7, q: 4.2, v: 24.4 },
    uncertainty: { standardErrors: { p: 0.1, q: 0.1, v: 1 }, root: [] },
    intervals: { p: bounds, q: bounds, v: bounds },
    logLikelihood: -4000,
    evaluations: 300,
    customers: 600,
    withoutSpend: 10,
    meanSpend: 36,
    correlation: 0.27,
    correlated: true,
  },
  history: steps(30).map((step) => ({
    day: isoDate(first + Math.round(((last - first) * step) / 30)),
    purchases: 68 * step,
  })),
  forecast: steps(12).map((step) => ({
    time: step * 4.35,
    day: isoDate(last + Math.round(step * 30.4)),
    value: 95 * step,
    low: 82 * step,
    high: 108 * step,
  })),
  alive: 0.46,
  check,
  otherCheck: { ...check, fit: fitOf('bgnbd') },
  checkedFrom: isoDate(Math.round((first + last) / 2)),
  values: {
    group: '',
    customers: 1250,
    withoutValue: 10,
    total: 36_200,
    mean: 29.2,
    median: 6.4,
    p10: 0.8,
    p90: 81.5,
    bins: steps(16).map((step) => ({
      from: (step - 1) * 10,
      to: step === 16 ? null : step * 10,
      customers: step === 16 ? 40 : Math.round(620 / step ** 1.3),
    })),
  },
  groups: [],
  base: { rows: 4200, used: 4120, customers: 1250, left: { 'no-customer': 60, 'not-yet': 20 } },
};

const few = { refused: 'too-few-customers', found: 12, needed: 30 } as const;

/** Too few customers for any model. */
const thin: ValueAnswer = {
  ...usual,
  customers: 12,
  models: usual.models.map(({ model }) => ({ model, fit: few })),
  spend: few,
  forecast: [],
  alive: null,
  values: null,
  check: few,
  otherCheck: few,
};

const grouped: ValueAnswer = {
  ...usual,
  groups: ['Web', ...longWords].map((group, place) => ({
    group,
    customers: 500 - 100 * place,
    withoutValue: 0,
    total: 9000 - 2000 * place,
    mean: 30 - 4 * place,
    median: 8 - place,
  })),
};

/** Answers what the list of customers asks, without an engine. */
const ask = (async (_question: string, { inquiry }: { inquiry: ValuedCustomersInquiry }) => {
  if (inquiry?.ask !== 'valued-customers') throw new EcholotError({ code: 'cancelled' });
  const rows = steps(10).map((step) => ({
    key: `customer${step}@example.com`,
    shown: 'c•••@•••.com',
    x: 14 - step,
    tx: 70 - step,
    T: 77,
    last: isoDate(last - step),
    meanSpend: 80,
    spent: 1200 - 90 * step,
    alive: 0.97 - 0.05 * step,
    expected: 9.5 - 0.8 * step,
    value: 260 - 21 * step,
  }));
  return { ask: 'valued-customers', total: 1250, from: inquiry.from, rows };
}) as unknown as NotebookResults['ask'];

const settings = valueCell.defaults(ordersTable);

/** The cell about the value of customers in its states. */
export function valueStates(): readonly GalleryEntry[] {
  if (!settings) return [];
  const kind: Kind = { type: 'value', settings };
  const told = (answer: ValueAnswer): Setting => ({ context, ask, result: { answers: { values: answer } } });
  return [
    entry(kind, 'gallery.usual', told(usual)),
    entry(kind, 'gallery.nine', told(thin)),
    entry(kind, 'gallery.none', told({ ...thin, customers: 0, span: null, base: { ...thin.base, used: 0 } })),
    entry({ ...kind, settings: { ...settings, splitBy: 'o4' } }, 'gallery.long-words', told(grouped)),
    entry(kind, 'gallery.working', { ...told(usual), result: { context: null, pending: true, progress: 0.4 } }),
    ...troubled(kind, told(usual)),
    needy(kind),
  ];
}

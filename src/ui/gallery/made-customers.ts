import type {
  CohortAnswer,
  CustomerBase,
  DurationAnswer,
  Inquiry,
  InquiryAnswer,
  MovementAnswer,
  RevenueAnswer,
  Step,
} from '../../core/customers/inquiry.ts';
import { lifeTableOf } from '../../core/statistics/life-table.ts';
import { type Movement, noMovement } from '../../core/statistics/movement.ts';
import { noRevenueFlow, type RevenueFlow } from '../../core/statistics/revenue-flow.ts';
import type { TableMeta } from '../../core/table/table.ts';

/** Customers as a state of the gallery wants them. */
export interface MadeCustomers {
  readonly groups: readonly string[];
  /** Customers of each group at the start. */
  readonly n: number;
}

const column = (id: string, name: string) => ({ id, name, missing: 0, chunks: [] });

/** A table of subscriptions with every column that cells about customers ask for. */
export const customerTable: TableMeta = {
  id: 'gallery',
  name: 'gallery.csv',
  kind: 'subscriptions',
  rows: 10_000,
  columns: [
    { ...column('s1', 'Customer'), role: 'customerId', kind: 'text' },
    { ...column('s2', 'Started'), role: 'startedAt', kind: 'date' },
    { ...column('s3', 'Ended'), role: 'endedAt', kind: 'date' },
    { ...column('s4', 'Plan'), role: 'plan', kind: 'category', dictionary: ['Start', 'Team', 'Business'] },
    { ...column('s5', 'MRR'), role: 'mrr', kind: 'number' },
  ],
  observedUntil: '2025-11-12',
};

const baseOf = ({ groups, n }: MadeCustomers): CustomerBase => {
  const used = groups.length * n;
  return { rows: used + 12, used, customers: used, left: { outside: 9, 'no-start': 3 } };
};

const stepsOf = (year: number): readonly Step[] =>
  Array.from({ length: 12 }, (_, index) => {
    const first = (month: number) => `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    return { start: first(index + 11), end: first(index + 12), inProgress: year === 2024 && index === 11 };
  });

const lostIn = (n: number, group: number, step: number): number =>
  Math.round(n * (0.03 + 0.01 * group + 0.012 * Math.sin(step * 1.3 + group)));

function movementAt(n: number, group: number, step: number): Movement {
  const lost = lostIn(n, group, step);
  return { start: n, gained: lost, lost, lostGained: 0, end: n, exposure: 30 * n };
}

function movements(made: MadeCustomers, by: boolean, year: number): MovementAnswer {
  const steps = stepsOf(year);
  const groups = by ? made.groups : [''];
  const n = by ? made.n : made.n * made.groups.length;
  const gone = Math.round(n * 0.3);
  return {
    ask: 'movements',
    steps,
    groups: groups.map((group, place) => ({
      group,
      movements: steps.map((_, step) => movementAt(n, place, step)),
      returned: steps.map(() => 0),
      whole: n === 0 ? noMovement : { start: n, gained: gone, lost: gone, lostGained: 0, end: n, exposure: 365 * n },
    })),
    base: baseOf(made),
    inactivity: null,
  };
}

function flowAt(n: number, scale: number): RevenueFlow {
  const start = n * 490_000;
  const parts = { gained: 0.06, reactivated: 0.01, expansion: 0.03, contraction: 0.015, lost: 0.03 };
  const of = (part: keyof typeof parts) => Math.round(start * parts[part] * scale);
  const end = start + of('gained') + of('reactivated') + of('expansion') - of('contraction') - of('lost');
  const square = n * 490_000 ** 2;
  return {
    ...noRevenueFlow,
    start,
    gained: of('gained'),
    reactivated: of('reactivated'),
    expansion: of('expansion'),
    contraction: of('contraction'),
    lost: of('lost'),
    end,
    customers: n,
    squares: { before: square, both: 0.97 * square, after: 0.97 * square },
  };
}

function revenue(made: MadeCustomers, year: number): RevenueAnswer {
  const n = made.n * made.groups.length;
  const steps = stepsOf(year);
  const group = {
    group: '',
    flows: steps.map((_, step) => flowAt(n, 0.7 + 0.3 * Math.sin(step))),
    whole: flowAt(n, 9),
  };
  return {
    ask: 'revenue',
    steps,
    currencies: n === 0 ? [] : [{ currency: 'EUR', groups: [group] }],
    base: baseOf(made),
  };
}

function cohorts(made: MadeCustomers): CohortAnswer {
  const steps = stepsOf(2024);
  return {
    ask: 'cohorts',
    cohorts: steps.map(({ start, end }, index) => {
      const size = made.n === 0 ? 0 : made.n + (index % 3);
      const left = steps.length - 1 - index;
      const still = (age: number) => Math.round(size * 0.94 ** age);
      return {
        start,
        end,
        active: Array.from({ length: Math.max(1, left) }, (_, age) => still(age)),
        running: left > 0 ? still(left) : null,
      };
    }),
    base: baseOf(made),
    inactivity: null,
  };
}

function durations(made: MadeCustomers, by: boolean): DurationAnswer {
  const groups = by ? made.groups : [''];
  const n = by ? made.n : made.n * made.groups.length;
  return {
    ask: 'durations',
    unit: 'days',
    groups: groups.map((group, place) => {
      const lost = Math.round(n * (0.5 + 0.12 * place));
      const places = Array.from({ length: n }, (_, index) => index);
      return {
        group,
        table: lifeTableOf(
          places.map((index) =>
            index < lost ? 20 + Math.round((700 * index) / Math.max(1, n)) : 300 + 6 * (index % 80),
          ),
          places.map((index) => (index < lost ? 1 : 0)),
        ),
      };
    }),
    base: baseOf(made),
  };
}

/** Answers what a cell asks about customers with made ones; other questions than those of its cells it does not know. */
export function madeAnswer(inquiry: Inquiry, made: MadeCustomers): InquiryAnswer | null {
  const by = inquiry.by !== undefined;
  const year = (inquiry.period?.start ?? '2024-12-01') < '2024-12-01' ? 2023 : 2024;
  if (inquiry.ask === 'movements') return movements(made, by, year);
  if (inquiry.ask === 'revenue') return revenue(made, year);
  if (inquiry.ask === 'cohorts') return cohorts(made);
  return inquiry.ask === 'durations' ? durations(made, by) : null;
}

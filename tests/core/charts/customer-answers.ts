import type { CustomerBase, MovementAnswer, RevenueAnswer, Step } from '../../../src/core/customers/inquiry.ts';
import { type Movement, mergeMovements, noMovement } from '../../../src/core/statistics/movement.ts';
import { noRevenueFlow, type RevenueFlow } from '../../../src/core/statistics/revenue-flow.ts';

/** Nobody left out. */
export const base = (rows: number): CustomerBase => ({ rows, used: rows, customers: rows, left: {} });

/** Months of a year; the last `running` of them are in progress. */
export const months = (year: number, count: number, running = 0): readonly Step[] =>
  Array.from({ length: count }, (_, index) => {
    const first = (month: number) => `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    return { start: first(index), end: first(index + 1), inProgress: index >= count - running };
  });

/** A movement that adds up. */
export const movement = (start: number, lost: number, gained = lost): Movement => ({
  start,
  gained,
  lost,
  lostGained: 0,
  end: start + gained - lost,
  exposure: 30 * start,
});

/** Movements of groups, step by step. */
export function movements(
  steps: readonly Step[],
  groups: Readonly<Record<string, readonly Movement[]>>,
  whole?: Movement,
): MovementAnswer {
  return {
    ask: 'movements',
    steps,
    groups: Object.entries(groups).map(([group, of]) => ({
      group,
      movements: of,
      returned: of.map(() => 0),
      whole: whole ?? { ...of.reduce(mergeMovements, noMovement), start: of[0]?.start ?? 0 },
    })),
    base: base(500),
    inactivity: null,
  };
}

/** A flow of equal customers: amounts in units of the currency. */
export function flow(customers: number, each: number, parts: Partial<RevenueFlow>): RevenueFlow {
  const start = customers * each;
  const { gained = 0, reactivated = 0, expansion = 0, contraction = 0, lost = 0 } = parts;
  return {
    ...noRevenueFlow,
    ...parts,
    start,
    customers,
    end: start + gained + reactivated + expansion - contraction - lost,
    squares: { before: customers * each * each, both: customers * each * each, after: customers * each * each },
  };
}

/** Revenue of one group in one currency. */
export const revenue = (steps: readonly Step[], flows: readonly RevenueFlow[], currency = 'EUR'): RevenueAnswer => ({
  ask: 'revenue',
  steps,
  currencies: [{ currency, groups: [{ group: '', flows, whole: flows[0] ?? noRevenueFlow }] }],
  base: base(500),
});

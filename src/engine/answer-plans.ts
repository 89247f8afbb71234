import type { Frame } from '../core/frame/frame.ts';
import type { Plan } from '../core/frame/plan.ts';
import type { Table } from '../core/table/table.ts';
import { frameOf } from './frame-of.ts';
import { type ResolvedPlan, resolvePlan } from './resolve-plan.ts';
import type { Abortable } from './scan/request.ts';
import { scanTable } from './scan/scan.ts';
import type { Tally } from './scan/tally.ts';

/** Answers one plan; see {@link answerPlans}. */
export async function answerPlan(plan: Plan, tables: readonly Table[], signal?: Abortable): Promise<Frame> {
  const resolved = resolvePlan(plan, tables);
  const [tally] = await tallies([resolved], signal);
  return frameOf(resolved, tally as Tally);
}

/**
 * Answers plans with one frame each, in their order. Plans of the same table, segment and period share one scan;
 * scans run side by side, so that their loading overlaps.
 *
 * @param tables those that the plans name by `meta.id`.
 * @throws EcholotError with the problems of {@link resolvePlan} before anything is read, `column-missing` when a
 * segment names a column that is not there, `too-many-results`, `cancelled` when the signal is aborted.
 */
export async function answerPlans(
  plans: readonly Plan[],
  tables: readonly Table[],
  signal?: Abortable,
): Promise<readonly Frame[]> {
  const shared = new Map<string, ResolvedPlan[]>();
  const all = plans.map((plan) => resolvePlan(plan, tables));
  for (const resolved of all) {
    const key = JSON.stringify([resolved.table.meta.id, resolved.rows]);
    shared.set(key, [...(shared.get(key) ?? []), resolved]);
  }
  const frames = new Map<ResolvedPlan, Frame>();
  const scans = [...shared.values()].map(async (group) => {
    const counted = await tallies(group, signal);
    for (const [index, resolved] of group.entries()) frames.set(resolved, frameOf(resolved, counted[index] as Tally));
  });
  await Promise.all(scans);
  return all.map((resolved) => frames.get(resolved) as Frame);
}

async function tallies(group: readonly ResolvedPlan[], signal?: Abortable): Promise<readonly Tally[]> {
  const [first] = group;
  return first ? scanTable(first.table, { ...first.rows, asks: group.map(({ ask }) => ask) }, signal) : [];
}

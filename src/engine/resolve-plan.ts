import type { Plan } from '../core/frame/plan.ts';
import { metricById, variantOf } from '../core/metrics/index.ts';
import type { Metric, MetricVariant } from '../core/metrics/metric.ts';
import { EcholotError, type Problem } from '../core/problem.ts';
import type { ColumnMeta } from '../core/table/column.ts';
import { isScale, type Scale } from '../core/table/scale.ts';
import { type Table, type TableMeta, timeAxis } from '../core/table/table.ts';
import { periodDays } from '../core/time/presets.ts';
import type { ScanAsk, ScanRequest } from './scan/request.ts';

/** A plan with its defaults filled and its names found. */
export interface ResolvedPlan {
  readonly plan: Plan;
  readonly table: Table;
  readonly metric: Metric;
  readonly variant: MetricVariant;
  readonly scale: Scale;
  readonly ask: ScanAsk;
  readonly rows: Pick<ScanRequest, 'segment' | 'period'>;
}

/** Kinds of columns that answers can be split by; of a set, a row counts in each of its options. */
const splitKinds: readonly ColumnMeta['kind'][] = ['category', 'set', 'score', 'number'];

/** A period that holds no day, for dates that are not real or not in order. */
const noDays = [0, 0] as const;

/**
 * Finds what a plan names.
 *
 * @throws EcholotError `table-missing`; `column-missing` for an item that is not there and for a column to split by
 * that is not there or holds dates or text; `not-measurable` when no column carries the metric, when it has no scale,
 * or when a period or buckets are asked of a table without a date.
 */
export function resolvePlan(plan: Plan, tables: readonly Table[]): ResolvedPlan {
  const table = tables.find(({ meta }) => meta.id === plan.table);
  if (!table) return fail({ code: 'table-missing', table: plan.table });
  const metric = metricById(plan.metric);
  const item = itemOf(plan, metric, table.meta);
  if (item.kind !== 'score' || !item.scale || !isScale(item.scale)) return fail(unmeasurable(plan, 'no-scale'));
  const by = plan.by ?? [];
  const grain = by.includes('bucket') ? (plan.grain ?? 'month') : null;
  if ((grain || plan.period) && !timeAxis(table.meta)) return fail(unmeasurable(plan, 'no-date'));
  return {
    plan,
    table,
    metric,
    variant: variantOf(metric, plan.variant),
    scale: item.scale,
    ask: {
      item: { id: item.id, scale: item.scale },
      grain,
      ...(plan.yearStart === undefined ? {} : { yearStart: plan.yearStart }),
      by: by.filter((id) => id !== 'bucket').map((id) => splitColumn(table.meta, id)),
    },
    rows: {
      segment: plan.segment ?? { is: 'all', of: [] },
      period: plan.period ? (periodDays(plan.period) ?? noDays) : null,
    },
  };
}

function itemOf(plan: Plan, metric: Metric, meta: TableMeta): ColumnMeta {
  if (plan.item === undefined) {
    const first = meta.columns.find(({ role }) => role === metric.role);
    return first ?? fail(unmeasurable(plan, 'no-item'));
  }
  const item = meta.columns.find(({ id }) => id === plan.item);
  if (!item) return fail({ code: 'column-missing', column: plan.item });
  return item.role === metric.role ? item : fail(unmeasurable(plan, 'no-item'));
}

function splitColumn(meta: TableMeta, id: string): ColumnMeta {
  const column = meta.columns.find((candidate) => candidate.id === id);
  return column && splitKinds.includes(column.kind) ? column : fail({ code: 'column-missing', column: id });
}

const unmeasurable = ({ metric }: Plan, reason: Extract<Problem, { code: 'not-measurable' }>['reason']): Problem => ({
  code: 'not-measurable',
  metric,
  reason,
});

function fail(problem: Problem): never {
  throw new EcholotError(problem);
}

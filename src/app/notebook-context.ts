import type { CellContext } from '../core/notebook/cells/cell-type.ts';
import type { NotebookParams, Project } from '../core/notebook/document.ts';
import type { Predicate } from '../core/segments/predicate.ts';
import { type TableMeta, timeAxis } from '../core/table/table.ts';
import type { Day } from '../core/time/day.ts';
import { comparisonPeriod, resolvePeriod } from '../core/time/presets.ts';

/** The last day with an answer; null without dates. */
export function lastAnswerDay(table: TableMeta): Day | null {
  const days = timeAxis(table)?.chunks.map(({ max }) => max ?? -Infinity) ?? [];
  const last = Math.max(...days);
  return Number.isFinite(last) ? last : null;
}

/** The first day with an answer; null without dates. */
export function firstAnswerDay(table: TableMeta): Day | null {
  const days = timeAxis(table)?.chunks.map(({ min }) => min ?? Infinity) ?? [];
  const first = Math.min(...days);
  return Number.isFinite(first) ? first : null;
}

/** The rows that belong to all active segments; null when none is active. */
export function activePredicate(project: Project, params: NotebookParams): Predicate | null {
  const active = params.segments.flatMap((id) => {
    const segment = project.segments.find((known) => known.id === id && known.table === params.table);
    return segment ? [segment.predicate] : [];
  });
  const [only] = active;
  if (!only) return null;
  return active.length === 1 ? only : { is: 'all', of: active };
}

/** The parameters of a notebook, resolved against its table. A table without dates has neither period nor comparison. */
export function contextOf(project: Project, params: NotebookParams, table: TableMeta): CellContext {
  const period = timeAxis(table) ? resolvePeriod(params.period, lastAnswerDay(table)) : null;
  return {
    table,
    period,
    compare: params.compare,
    comparison: comparisonPeriod(period, params.compare),
    segment: activePredicate(project, params),
    grain: params.grain,
  };
}

/** The rows that a notebook is about, segments and period together. */
export function rowsOf({ table, period, segment }: CellContext): Predicate {
  const axis = timeAxis(table);
  const inPeriod: readonly Predicate[] =
    period && axis ? [{ is: 'date', column: axis.id, start: period.start, end: period.end }] : [];
  return { is: 'all', of: [...(segment ? [segment] : []), ...inPeriod] };
}

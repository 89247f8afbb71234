import type { LinkedTable } from '../core/link/link.ts';
import type { CellContext } from '../core/notebook/cells/cell-type.ts';
import type { NotebookParams, Project } from '../core/notebook/document.ts';
import type { Predicate } from '../core/segments/predicate.ts';
import { daySpan, type TableMeta, timeAxis } from '../core/table/table.ts';
import { comparisonPeriod, resolvePeriod } from '../core/time/presets.ts';

/** The rows that belong to all active segments; null when none is active. */
function activePredicate(project: Project, params: NotebookParams): Predicate | null {
  const active = params.segments.flatMap((id) => {
    const segment = project.segments.find((known) => known.id === id && known.table === params.table);
    return segment ? [segment.predicate] : [];
  });
  const [only] = active;
  if (!only) return null;
  return active.length === 1 ? only : { is: 'all', of: active };
}

/** The parameters of a notebook, resolved against its table. A table without dates has neither period nor comparison. */
export function contextOf(
  project: Project,
  params: NotebookParams,
  table: TableMeta,
  linked: readonly LinkedTable[] = [],
): CellContext {
  const period = timeAxis(table) ? resolvePeriod(params.period, daySpan(table)?.last ?? null, project) : null;
  return {
    table,
    period,
    compare: params.compare,
    comparison: comparisonPeriod(period, params.compare, params.period),
    segment: activePredicate(project, params),
    grain: params.grain,
    ...(linked.length > 0 ? { linked } : {}),
    ...(project.segments.length > 0 ? { segments: project.segments } : {}),
    ...(project.yearStart === undefined ? {} : { yearStart: project.yearStart }),
  };
}

/** The rows that a notebook is about, segments and period together. */
export function rowsOf({ table, period, segment }: CellContext): Predicate {
  const axis = timeAxis(table);
  const inPeriod: readonly Predicate[] =
    period && axis ? [{ is: 'date', column: axis.id, start: period.start, end: period.end }] : [];
  return { is: 'all', of: [...(segment ? [segment] : []), ...inPeriod] };
}

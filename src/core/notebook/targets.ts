import type { MetricId } from '../metrics/metric.ts';
import type { Predicate } from '../segments/predicate.ts';
import type { Scale } from '../table/scale.ts';
import type { TableMeta } from '../table/table.ts';
import type { Benchmark, Project, Target } from './document.ts';

/** What of a project is drawn beside numbers. */
export type Marks = Pick<Project, 'targets' | 'measures' | 'benchmarks'> & Partial<Pick<Project, 'segments'>>;

/** A goal as it applies to some rows. */
export interface FoundTarget {
  readonly value: number;
  /** Whether it is meant for exactly these rows; else it is the one for everybody. */
  readonly own: boolean;
}

interface Measured {
  readonly metric: MetricId;
  readonly variant: string;
}

const isOf = (mark: Measured, { metric, variant }: Measured): boolean =>
  mark.metric === metric && (mark.variant === variant || mark.variant === '');

/** Conditions that all must hold, as comparable texts. */
const conditionsOf = (predicate: Predicate | null): readonly string[] =>
  predicate === null ? [] : predicate.is === 'all' ? predicate.of.flatMap(conditionsOf) : [JSON.stringify(predicate)];

/** The rows with one value in a column, besides other conditions. */
export const rowsWith = (column: string, value: string, rows: Predicate | null = null): Predicate => {
  const only: Predicate = { is: 'one-of', column, values: [value] };
  return rows === null ? only : { is: 'all', of: [rows, only] };
};

/** Which rows a target is meant for; null when its segment or the touchpoints are gone. */
function conditionsOfTarget(target: Target, { segments = [] }: Marks, table: TableMeta): readonly string[] | null {
  const segment = segments.find(({ id }) => id === target.segment);
  const touchpoints = table.columns.find(({ role }) => role === 'touchpoint');
  if (target.segment !== undefined && !segment) return null;
  if (target.touchpoint !== undefined && !touchpoints) return null;
  return [
    ...conditionsOf(segment?.predicate ?? null),
    ...(touchpoints && target.touchpoint !== undefined
      ? conditionsOf(rowsWith(touchpoints.id, target.touchpoint))
      : []),
  ];
}

/**
 * The goal for a number about some rows (null: all): the one that is meant for exactly these rows, else the one for
 * everybody; null without either. A goal for one segment never stands beside another.
 */
export function targetFor(
  marks: Marks,
  number: Measured,
  rows: Predicate | null,
  table: TableMeta,
): FoundTarget | null {
  const wanted = [...new Set(conditionsOf(rows))].sort().join();
  const found = marks.targets.flatMap((target) => {
    const conditions = isOf(target, number) ? conditionsOfTarget(target, marks, table) : null;
    return conditions ? [{ value: target.value, rows: [...new Set(conditions)].sort().join() }] : [];
  });
  const own = found.find((target) => target.rows === wanted);
  const general = found.find((target) => target.rows === '');
  const target = own ?? general;
  return target ? { value: target.value, own: target === own } : null;
}

/** The figures of others for a number: those that may stand beside it, and those on another scale, which may not. */
export function benchmarksFor(
  { benchmarks = [] }: Pick<Project, 'benchmarks'>,
  number: Measured & { readonly scale: Scale },
): { readonly shown: readonly Benchmark[]; readonly refused: readonly Benchmark[] } {
  const about = benchmarks.filter((benchmark) => isOf(benchmark, number));
  const sameScale = ({ scale }: Benchmark) => scale.min === number.scale.min && scale.max === number.scale.max;
  return { shown: about.filter(sameScale), refused: about.filter((benchmark) => !sameScale(benchmark)) };
}

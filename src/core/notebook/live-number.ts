import type { Plan } from '../frame/plan.ts';
import { metricById } from '../metrics/index.ts';
import type { MetricId } from '../metrics/metric.ts';
import type { Predicate, Segment } from '../segments/predicate.ts';
import { canSplit } from '../table/column.ts';
import { daySpan, timeAxis } from '../table/table.ts';
import { periodPresets } from '../time/period.ts';
import { resolvePeriod } from '../time/presets.ts';
import { type CellContext, planOfTile } from './cells/cell-type.ts';
import type { LiveNumber } from './write-live.ts';

/** What a live number can lack. */
export type LiveTrouble = 'no-question' | 'no-variant' | 'no-column' | 'no-segment' | 'no-dates' | 'unreadable';

/**
 * A number in braces, or a sentence about one, as a pattern without flags: what a sentence tells, a metric, then anything
 * but braces and line breaks.
 */
export const liveNumberPattern =
  '\\{((?:(?:change|level|groups:[^{};\\n]*); ?)?(?:nps|wrs|csat|ces)(?![\\p{L}\\p{N}])[^{}\\n]*)\\}';

/** What stands between the braces of all live numbers and sentences of a Markdown text, each once, in the order of the text. */
export const liveNumbersIn = (markdown: string): readonly string[] => [
  ...new Set(Array.from(markdown.matchAll(new RegExp(liveNumberPattern, 'gu')), ([, source = '']) => source)),
];

/** Undoes the escaping of names; null for what nobody has written that way. */
export function unescaped(words: string): string | null {
  try {
    return decodeURIComponent(words.trim());
  } catch {
    return null;
  }
}

/** Reads what stands between the braces; null when it is no live number. */
export function parseLiveNumber(source: string): LiveNumber | null {
  const [head = '', ...options] = source.split(';');
  const [, metric, item, variant] = /^(nps|wrs|csat|ces)(?::([^/]+))?(?:\/(.+))?$/.exec(head.trim()) ?? [];
  if (!metric) return null;
  let number: LiveNumber = {
    metric: metric as MetricId,
    ...(item === undefined ? {} : { item: unescaped(item) ?? item }),
    ...(variant === undefined ? {} : { variant: unescaped(variant) ?? variant }),
  };
  for (const option of options) {
    const changed = withOption(number, option);
    if (changed === null) return null;
    number = changed;
  }
  return number;
}

function withOption(number: LiveNumber, option: string): LiveNumber | null {
  const at = option.indexOf('=');
  const key = at === -1 ? null : unescaped(option.slice(0, at));
  const written = option.slice(at + 1);
  if (key === null) return null;
  if (key === 'period') {
    const period = periodPresets.find((preset) => preset === written.trim());
    return period ? { ...number, period } : null;
  }
  if (key === 'segment') {
    const [name = '', id = ''] = written.split('#');
    return id.trim() === '' ? null : { ...number, segment: { name: unescaped(name) ?? name, id: id.trim() } };
  }
  const value = unescaped(written);
  return value === null ? null : { ...number, group: { column: key, value } };
}

/** The question behind a live number, or what it lacks. */
export function planOfLiveNumber(source: string, context: CellContext): Plan | { readonly trouble: LiveTrouble } {
  const number = parseLiveNumber(source);
  if (!number) return { trouble: 'unreadable' };
  const { metric, variant = '', group, period } = number;
  const { table } = context;
  const item = table.columns.find(
    ({ id, role, kind }) => role === metric && kind === 'score' && (number.item === undefined || id === number.item),
  );
  if (!item) return { trouble: 'no-question' };
  const { variants, threshold } = metricById(metric);
  if (variant !== '' && !variants.some(({ id }) => id === variant) && !threshold?.(variant)) {
    return { trouble: 'no-variant' };
  }
  if (group && !table.columns.some((column) => column.id === group.column && canSplit(column))) {
    return { trouble: 'no-column' };
  }
  const segment = number.segment && segmentOf(number.segment.id, context);
  if (segment === null) return { trouble: 'no-segment' };
  if (period && !timeAxis(table)) return { trouble: 'no-dates' };
  const days = period ? resolvePeriod({ preset: period }, daySpan(table)?.last ?? null, context) : context.period;
  const rows: readonly Predicate[] = [
    ...(context.segment ? [context.segment] : []),
    ...(segment ? [segment.predicate] : []),
    ...(group ? [{ is: 'one-of', column: group.column, values: [group.value] } as const] : []),
  ];
  return planOfTile({ metric, item: item.id, variant }, { ...context, segment: allOf(rows) }, days);
}

/** The segment of this table whose id starts so; null when there is none. */
const segmentOf = (id: string, { segments = [], table }: CellContext): Segment | null =>
  segments.find((segment) => segment.id.startsWith(id) && segment.table === table.id) ?? null;

function allOf(rows: readonly Predicate[]): Predicate | null {
  const [only] = rows;
  if (!only) return null;
  return rows.length === 1 ? only : { is: 'all', of: rows };
}

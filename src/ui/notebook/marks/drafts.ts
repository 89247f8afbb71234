import { metricById } from '../../../core/metrics/index.ts';
import type { MetricId, Unit } from '../../../core/metrics/metric.ts';
import { tilesOf } from '../../../core/notebook/cells/cell-type.ts';
import { isScale, type Scale } from '../../../core/table/scale.ts';
import { daySpan, type TableMeta } from '../../../core/table/table.ts';
import { isoDate, parseIsoDate } from '../../../core/time/day.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { MessageKey } from '../../../i18n/language.ts';
import type { MessageParams } from '../../../i18n/message.ts';

/** What is wrong with a field, or worth knowing of it. */
export interface Said {
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

/** Something that a target or a benchmark can be about: a variant of a metric that the table measures. */
export interface Measurable {
  /** `metric/variant`. */
  readonly id: string;
  readonly metric: MetricId;
  readonly variant: string;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly range: readonly [number, number];
}

/** What can be measured in a table, on the scale of the first question of each metric. */
export function measurables(table: TableMeta): readonly Measurable[] {
  const seen = new Set<MetricId>();
  return tilesOf(table).flatMap(({ metric, item }) => {
    const scale = table.columns.find(({ id }) => id === item)?.scale;
    if (seen.has(metric) || !scale || !isScale(scale)) return [];
    seen.add(metric);
    return metricById(metric).variants.map(({ id, unit, range }) => ({
      id: `${metric}/${id}`,
      metric,
      variant: id,
      unit,
      scale,
      range: range(scale),
    }));
  });
}

/** A number as people type it in either language: `45`, `45.5`, `45,5`, `−5`; null for anything else. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace('\u2212', '-').replace(',', '.').replace(/\s*%$/, '');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** What is wrong with a typed value of a metric; null when nothing is. */
export function valueProblem(text: string, { range: [min, max], unit }: Measurable, formats: Formats): Said | null {
  const value = typedNumber(text);
  if (value === null) {
    return { key: 'marks.not-a-number', params: { example: formats.estimate(min + 0.7 * (max - min), unit) } };
  }
  if (value >= min && value <= max) return null;
  return {
    key: 'marks.outside-range',
    params: { min: formats.value(min, unit), max: formats.value(max, unit) },
  };
}

/** First year that a benchmark can be of. */
const firstYear = 1950;

/** What is wrong with the year of a benchmark, seen from the present year; null when nothing is. */
export function yearProblem(text: string, thisYear: number): Said | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  if (year >= firstYear && year <= thisYear) return null;
  return { key: 'benchmark.year-wrong', params: { first: String(firstYear), last: String(thisYear) } };
}

/** The scale that two fields name; null unless both are whole and in order. */
export function typedScale(min: string, max: string): { readonly min: number; readonly max: number } | null {
  const [low, high] = [typedNumber(min), typedNumber(max)];
  return low !== null && high !== null && Number.isInteger(low) && Number.isInteger(high) && low < high
    ? { min: low, max: high }
    : null;
}

/** Why a benchmark will not stand beside the answers of a table; null when it will. */
export function scaleNote(
  { min, max }: { readonly min: number; readonly max: number },
  { scale }: Measurable,
): Said | null {
  if (min === scale.min && max === scale.max) return null;
  return {
    key: 'benchmark.scale-differs',
    params: { min: String(min), max: String(max), ownMin: String(scale.min), ownMax: String(scale.max) },
  };
}

/** That a day lies outside the responses of a table, which is allowed; null when it does not. */
export function dayNote(date: string, table: TableMeta, formats: Formats): Said | null {
  const day = parseIsoDate(date);
  const span = daySpan(table);
  if (day === null || !span) return null;
  if (day < span.first) return { key: 'event.before', params: { first: formats.date(isoDate(span.first)) } };
  return day > span.last ? { key: 'event.after', params: { last: formats.date(isoDate(span.last)) } } : null;
}

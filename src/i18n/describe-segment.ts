import { describePredicate, type SegmentDescription } from '../core/segments/describe.ts';
import type { Condition, Predicate } from '../core/segments/predicate.ts';
import type { TableMeta } from '../core/table/table.ts';
import { isoDate, parseIsoDate } from '../core/time/day.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** Values that are named before the rest is only counted. */
const namedValues = 6;

/**
 * Says in words what a predicate selects, e.g. "Channel is Phone or Shop and NPS question ≤ 6". Without a full stop,
 * so that it can stand in a sentence or on a chip.
 */
export function describeSegment(predicate: Predicate, meta: TableMeta, translate: Translate, formats: Formats): string {
  return word(describePredicate(predicate, meta), translate, formats);
}

function word(description: SegmentDescription, translate: Translate, formats: Formats): string {
  switch (description.says) {
    case 'everyone':
      return translate('segments.everyone');
    case 'nobody':
      return translate('segments.nobody');
    case 'rows':
      return translate('segments.rows', { n: description.count });
    case 'all':
    case 'any': {
      const key = description.says === 'all' ? 'segments.and' : 'segments.or';
      const parts = description.of.map((part) => {
        const conditions = word(part, translate, formats);
        return 'of' in part ? translate('segments.group', { conditions }) : conditions;
      });
      return parts.reduce((left, right) => translate(key, { left, right }));
    }
    case 'condition': {
      const { condition, columnMissing, several } = description;
      const column = columnMissing
        ? translate('segments.column-gone', { column: description.column })
        : description.column;
      if (several && (condition.is === 'one-of' || condition.is === 'none-of')) {
        const values = wordValues(condition.values, translate, formats);
        return translate(`segments.chose-${condition.is}`, { column, values });
      }
      return wordCondition(condition, column, translate, formats);
    }
    default:
      return description satisfies never;
  }
}

function wordCondition(condition: Condition, column: string, translate: Translate, formats: Formats): string {
  const number = (value: number) => formats.decimal(value, decimalsOf(value));
  switch (condition.is) {
    case 'one-of':
    case 'none-of':
      return translate(`segments.${condition.is}`, {
        column,
        values: wordValues(condition.values, translate, formats),
      });
    case 'number':
      return translate('segments.number', { column, op: condition.op, value: number(condition.value) });
    case 'between':
      return translate('segments.between', { column, low: number(condition.low), high: number(condition.high) });
    case 'date':
      return wordDates(condition, column, translate, formats);
    case 'contains':
      return translate('segments.contains', { column, text: condition.text });
    case 'word':
      return translate('segments.word', { column, text: condition.text });
    case 'answered':
    case 'unanswered':
      return translate(`segments.${condition.is}`, { column });
    default:
      return condition satisfies never;
  }
}

function wordValues(values: readonly string[], translate: Translate, { locale }: Formats): string {
  if (values.length === 0) return translate('segments.no-value');
  const rest = values.length - namedValues;
  const named = rest > 1 ? values.slice(0, namedValues) : values;
  const listed = rest > 1 ? [...named, translate('segments.other-values', { n: rest })] : named;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(listed);
}

type DateCondition = Extract<Condition, { is: 'date' }>;

function wordDates({ start, end }: DateCondition, column: string, translate: Translate, formats: Formats): string {
  const first = start === null ? '' : formats.date(start);
  const last = end === null ? '' : formats.date(dayBefore(end));
  if (start === null) return translate(end === null ? 'segments.date-any' : 'segments.date-until', { column, last });
  if (end === null) return translate('segments.date-from', { column, first });
  return translate(first === last ? 'segments.date-on' : 'segments.date-between', { column, first, last });
}

function dayBefore(iso: string): string {
  const day = parseIsoDate(iso);
  return day === null ? iso : isoDate(day - 1);
}

function decimalsOf(value: number): number {
  return Math.min(6, /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0);
}

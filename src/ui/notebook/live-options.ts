import { metricById } from '../../core/metrics/index.ts';
import { type CellContext, tilesOf } from '../../core/notebook/cells/cell-type.ts';
import { bestSplit } from '../../core/notebook/splits.ts';
import {
  type LiveNumber,
  type LiveSentence,
  writeLiveNumber,
  writeLiveSentence,
} from '../../core/notebook/write-live.ts';
import { canSplit } from '../../core/table/column.ts';
import { timeAxis } from '../../core/table/table.ts';
import type { PeriodPreset } from '../../core/time/period.ts';
import { liveName } from '../cells/live-name.ts';

/** A live number that can be put into a text. */
interface LiveChoice {
  /** As it is written, braces included. */
  readonly written: string;
  readonly name: string;
}

const periods: readonly PeriodPreset[] = ['last-3-months', 'last-month', 'last-12-months', 'this-year'];

/** Most groups that are offered one by one. */
const mostGroups = 12;

/** The live numbers that a table supports: each question as it is, then read otherwise, of segments, groups and periods. */
export function liveChoices(context: CellContext): readonly LiveChoice[] {
  const { table } = context;
  const questions = tilesOf(table).map(({ metric, item }, index, all): LiveNumber => {
    const isFirst = all.findIndex((other) => other.metric === metric) === index;
    return isFirst ? { metric } : { metric, item };
  });
  const numbers = [...questions, ...questions.flatMap((number) => variations(number, context))];
  return numbers.map((number) => {
    const written = writeLiveNumber(number);
    return { written, name: liveName(written.slice(1, -1), table, context.segments ?? []) };
  });
}

/** The live sentences that a table supports: of each metric what became of it, its level and its groups. */
export function liveSentences({ table, segments = [] }: CellContext): readonly LiveChoice[] {
  const by = table.columns.filter(canSplit).map(({ id }) => id);
  const metrics = [...new Set(tilesOf(table).map(({ metric }) => metric))];
  return metrics
    .flatMap((metric): readonly LiveSentence[] => [
      { tells: 'change', by: '', number: { metric } },
      ...(timeAxis(table) ? [{ tells: 'level', by: '', number: { metric } } as const] : []),
      ...by.map((column) => ({ tells: 'groups', by: column, number: { metric } }) as const),
    ])
    .map((sentence) => {
      const written = writeLiveSentence(sentence);
      return { written, name: liveName(written.slice(1, -1), table, segments) };
    });
}

function variations(number: LiveNumber, { table, segments = [] }: CellContext): readonly LiveNumber[] {
  const split = bestSplit(table);
  const groups = split?.dictionary?.slice(0, mostGroups) ?? [];
  return [
    ...metricById(number.metric)
      .variants.slice(1)
      .map(({ id }) => ({ ...number, variant: id })),
    ...segments
      .filter((segment) => segment.table === table.id)
      .map(({ id, name }) => ({ ...number, segment: { id, name } })),
    ...groups.map((value) => ({ ...number, group: { column: split?.id ?? '', value } })),
    ...(timeAxis(table) ? periods.map((period) => ({ ...number, period })) : []),
  ];
}

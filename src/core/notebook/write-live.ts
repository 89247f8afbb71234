import type { MetricId } from '../metrics/metric.ts';
import type { PeriodPreset } from '../time/period.ts';

/**
 * A number inside a text that follows the notebook's parameters. It is written as `{nps}`, or with what it is about:
 * `{csat:service/mean; channel=Phone; period=last-3-months; segment=Regulars#3f2a9c1b}`. Columns and segments are known
 * by their ids, so that the number survives their being renamed; the name before `#` is for the reader.
 */
export interface LiveNumber {
  readonly metric: MetricId;
  /** Id of the column that carries the metric; absent: the first with the metric's role. */
  readonly item?: string;
  readonly variant?: string;
  /** Only rows with this value in a column. */
  readonly group?: { readonly column: string; readonly value: string };
  /** A period of its own, relative to the last answer. */
  readonly period?: PeriodPreset;
  /** A segment of its own, beside those of the notebook: its name when it was written, and the start of its id. */
  readonly segment?: { readonly name: string; readonly id: string };
}

/**
 * A sentence inside a text that is written anew whenever the parameters change: what became of a number, since when it
 * is on another level, or which group differs most. It stands in braces before the number that it is about:
 * `{change; nps}`, `{level; csat:c4}`, `{groups:c7; nps; period=last-3-months}`.
 */
export interface LiveSentence {
  readonly tells: 'change' | 'level' | 'groups';
  /** Id of the column whose values are the groups; '' for the other kinds. */
  readonly by: string;
  readonly number: LiveNumber;
}

/** Characters of a segment's id that are written; enough to tell the segments of a project apart. */
const idLength = 8;

const escaped = (words: string): string => words.replace(/[%;{}=#:/\n]/g, encodeURIComponent);

/** A live number as it stands in the text, braces included. */
export function writeLiveNumber({ metric, item, variant, group, period, segment }: LiveNumber): string {
  const parts = [
    `${metric}${item === undefined ? '' : `:${escaped(item)}`}${variant ? `/${escaped(variant)}` : ''}`,
    ...(group ? [`${escaped(group.column)}=${escaped(group.value)}`] : []),
    ...(period ? [`period=${period}`] : []),
    ...(segment ? [`segment=${escaped(segment.name)}#${segment.id.slice(0, idLength)}`] : []),
  ];
  return `{${parts.join('; ')}}`;
}

/** A live sentence as it stands in the text, braces included. */
export const writeLiveSentence = ({ tells, by, number }: LiveSentence): string =>
  `{${tells}${tells === 'groups' ? `:${escaped(by)}` : ''}; ${writeLiveNumber(number).slice(1)}`;

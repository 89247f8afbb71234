import { language, t } from '../../app/language.svelte.ts';
import { parseLiveNumber } from '../../core/notebook/live-number.ts';
import { parseLiveSentence } from '../../core/notebook/live-sentence.ts';
import { type LiveSentence, writeLiveNumber } from '../../core/notebook/write-live.ts';
import type { Segment } from '../../core/segments/predicate.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { wordGroup } from '../../i18n/word-trend.ts';
import { wordPreset } from '../notebook/period-words.ts';
import { segmentName } from '../notebook/segments/segment-name.ts';
import { nameOf } from './cell-names.ts';

const variantWords = ['points', 'top-2-box', 'mean', 'easy'] as const;

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

/**
 * What a live number is called: its metric and what it is about, e.g. NPS Phone, last 3 months. Segments by the name
 * they have now. Reactive in components.
 */
export function liveName(source: string, table: TableMeta | null, segments: readonly Segment[]): string {
  const sentence = parseLiveSentence(source);
  if (sentence) return sentenceName(sentence, table, segments);
  const number = parseLiveNumber(source);
  if (!number) return source;
  const { metric, item = '', variant, group, period } = number;
  const asked = table?.columns.filter(({ role, kind }) => role === metric && kind === 'score') ?? [];
  const among = asked.map(({ id }) => ({ metric, item: id }));
  const name = nameOf({ metric, item }, item === '' ? [] : among, table, t);
  const known = variantWords.find((id) => id === variant);
  const segment = number.segment && segments.find(({ id }) => id.startsWith(number.segment?.id ?? ''));
  const about = [
    known && known !== 'points' ? t(`inspector.variant-${known}`) : null,
    group?.value,
    segment && table ? segmentName(segment, table) : number.segment?.name,
    period && lowerFirst(wordPreset(period, { kind: table?.kind }, t)),
  ].filter(Boolean);
  return about.length === 0 ? name : `${name} (${about.join(', ')})`;
}

/** What the number of a live part is called, with the group that it is about, e.g. NPS: Phone. */
export function numberName(
  source: string,
  group: string | undefined,
  table: TableMeta | null,
  segments: readonly Segment[],
): string {
  const number = parseLiveSentence(source)?.number;
  const name = liveName(number ? writeLiveNumber(number).slice(1, -1) : source, table, segments);
  return group === undefined ? name : `${name}: ${wordGroup(group, language.translate)}`;
}

/** What a live sentence tells, e.g. What became of NPS. */
function sentenceName(
  { tells, by, number }: LiveSentence,
  table: TableMeta | null,
  segments: readonly Segment[],
): string {
  const column = table?.columns.find(({ id }) => id === by)?.name ?? '';
  return t(`telling.name.${tells}`, {
    metric: liveName(writeLiveNumber(number).slice(1, -1), table, segments),
    column,
  });
}

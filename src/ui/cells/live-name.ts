import { t } from '../../app/language.svelte.ts';
import { parseLiveNumber } from '../../core/notebook/live-number.ts';
import type { Segment } from '../../core/segments/predicate.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { segmentName } from '../notebook/segments/segment-name.ts';
import { nameOf } from './cell-names.ts';

const variantWords = ['points', 'top-2-box', 'mean', 'easy'] as const;

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

/**
 * What a live number is called: its metric and what it is about, e.g. NPS Phone, last 3 months. Segments by the name
 * they have now. Reactive in components.
 */
export function liveName(source: string, table: TableMeta | null, segments: readonly Segment[]): string {
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
    period && lowerFirst(t(`period.${period}`)),
  ].filter(Boolean);
  return about.length === 0 ? name : `${name} (${about.join(', ')})`;
}

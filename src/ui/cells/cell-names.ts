import type { Judged } from '../../core/charts/judged.ts';
import type { TableMeta } from '../../core/table/table.ts';
import type { Translate } from '../../i18n/language.ts';

/** Longest part of a question's text in the name of a number. */
const longestQuestion = 48;

/** What a number is called: its metric, and its question where several numbers share the metric. */
export function nameOf(
  number: Pick<Judged, 'metric' | 'item'>,
  among: readonly Pick<Judged, 'metric' | 'item'>[],
  table: TableMeta | null,
  t: Translate,
): string {
  const metric = t(`metric.${number.metric}`);
  const items = new Set(among.filter((other) => other.metric === number.metric).map(({ item }) => item));
  const question = table?.columns.find(({ id }) => id === number.item)?.name ?? '';
  if (items.size < 2 || question === '') return metric;
  return `${metric}: ${question.length > longestQuestion ? `${question.slice(0, longestQuestion)}…` : question}`;
}

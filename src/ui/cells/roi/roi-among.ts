import type { RoiSettings } from '../../../core/notebook/customer-cells.ts';
import type { Segment } from '../../../core/segments/predicate.ts';
import { canSplit } from '../../../core/table/column.ts';
import type { TableMeta } from '../../../core/table/table.ts';
import { describeSegment } from '../../../i18n/describe-segment.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';

/** Columns with more values are not offered: their values are segments to be made. */
const mostValues = 24;

/** Whom a measure can be for, as the value of a choice: `''`, `s:` and a segment, `c:` and a column with its value. */
export function amongValue(among: RoiSettings['among']): string {
  if (among === null) return '';
  return 'segment' in among ? `s:${among.segment}` : `c:${JSON.stringify([among.column, among.value])}`;
}

/** The opposite of {@link amongValue}. */
export function readAmong(value: string): RoiSettings['among'] {
  if (value.startsWith('s:')) return { segment: value.slice(2) };
  if (!value.startsWith('c:')) return null;
  const [column, of] = JSON.parse(value.slice(2)) as [string, string];
  return { column, value: of };
}

/** What a choice of whom a measure is for offers: everybody, segments of the project, values of columns. */
export function amongOptions(
  table: TableMeta,
  segments: readonly Segment[],
  { among }: Pick<RoiSettings, 'among'>,
  t: Translate,
  formats: Formats,
): { value: string; label: string; group?: string }[] {
  const own = segments.map((segment) => ({
    value: amongValue({ segment: segment.id }),
    label: segment.name || describeSegment(segment.predicate, table, t, formats),
    group: t('roi.among.segments'),
  }));
  const columns = table.columns.filter((column) => canSplit(column) && (column.dictionary?.length ?? 0) <= mostValues);
  const values = columns.flatMap(({ id, name, dictionary = [] }) =>
    dictionary.map((value) => ({ value: amongValue({ column: id, value }), label: value, group: name })),
  );
  const offered = [{ value: '', label: t('roi.among.all') }, ...own, ...values];
  const chosen = amongValue(among);
  const lost = offered.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: t('table.none') }];
  return [...offered, ...lost];
}

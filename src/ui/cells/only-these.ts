import { formats, language, t } from '../../app/language.svelte.ts';
import { notices } from '../../app/notices.svelte.ts';
import type { ProjectSession } from '../../app/session.svelte.ts';
import type { Predicate, Segment } from '../../core/segments/predicate.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { describeSegment } from '../../i18n/describe-segment.ts';

/** The rows whose column has a value, or has none. */
const rowsWith = (column: string, value: string): Predicate =>
  value === '' ? { is: 'unanswered', column } : { is: 'one-of', column, values: [value] };

/** Narrows the notebook to the rows with one value of a column, as a segment that can be switched off again. */
export const onlyThese = (session: ProjectSession, table: TableMeta, column: string, value: string): void =>
  keepSegment(session, table, { is: 'all', of: [rowsWith(column, value)] }, 'narrow');

/** Saves rows as a segment, the same only once; `narrow` also makes it count in the notebook. */
export function keepSegment(
  session: ProjectSession,
  table: TableMeta,
  predicate: Predicate,
  how: 'narrow' | 'save',
): void {
  const { notebook } = session;
  if (!notebook || session.refuses()) return;
  const same = (segment: Segment) =>
    segment.table === table.id && JSON.stringify(segment.predicate) === JSON.stringify(predicate);
  const segment = session.document.segments.find(same) ?? {
    id: crypto.randomUUID(),
    name: '',
    table: table.id,
    predicate,
  };
  session.apply({ op: 'put-segment', segment, activateIn: how === 'narrow' ? notebook.id : null });
  notices.show({
    text: t(how === 'narrow' ? 'groups.only-on' : 'people.saved', {
      segment: describeSegment(predicate, table, language.translate, formats()),
    }),
    action: { label: t('common.undo'), run: () => void session.undo() },
  });
}

import type { BatchDone } from '../../app/file-batch.svelte.ts';
import { t } from '../../app/language.svelte.ts';
import { notices } from '../../app/notices.svelte.ts';
import { route } from '../../app/route.svelte.ts';
import type { ProjectSession } from '../../app/session.svelte.ts';

/** What came of several files, in words. */
const wordsOf = ({ added, extended, apart, failed }: BatchDone): string =>
  [
    ...(added > 0 ? [t('files.done.tables', { n: added })] : []),
    ...(extended > 0 ? [t('files.done.rows', { n: extended })] : []),
    ...(failed > 0 ? [t('files.done.failed', { n: failed })] : []),
    ...(apart.length > 0
      ? [t('files.done.apart', { names: apart.map((name) => t('first-notebook.column', { name })).join(', ') })]
      : []),
  ].join(' ');

/** Shows what came of several files in the project that has just been opened, with the way to its tables and back. */
export function tellArrived(done: BatchDone, session: ProjectSession): void {
  if (done.notebook !== null) session.choose(done.notebook);
  const { document } = session;
  const undo = {
    label: t('common.undo'),
    run: () => void (session.document === document && session.undo()),
  };
  const look = {
    label: t('table-list.all'),
    run: () => route.go({ screen: 'project', id: done.project, tables: true }),
  };
  notices.show({
    text: wordsOf(done),
    ...(session.canUndo ? { action: undo, second: look } : { action: look }),
  });
}

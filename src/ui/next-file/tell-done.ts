import { t } from '../../app/language.svelte.ts';
import type { NextFileDone } from '../../app/next-file-work.ts';
import { notices } from '../../app/notices.svelte.ts';

/** What was done with a file, in words. */
function wordsOf({ use, name, table, report }: NextFileDone): string {
  const { append } = report;
  if (use !== 'append' || !append)
    return t(use === 'replace' ? 'next.done.replace' : 'next.done.add', { name, n: table.rows });
  if (append.added === 0 && append.changed === 0) return t('next.done.nothing', { name });
  const added = t('next.done.append', { name, n: append.added });
  return append.changed === 0 ? added : `${added} ${t('next.done.changed', { n: append.changed })}`;
}

/** Says what was done with a file, with the way back and to the report. */
export const tellDone = (done: NextFileDone, onreport: () => void): void =>
  notices.show({
    text: wordsOf(done),
    action: { label: t('common.undo'), run: done.takeBack },
    second: { label: t('report.view'), run: onreport },
  });

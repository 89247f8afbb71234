import type { FirstNotebookWords } from '../core/notebook/first-notebook.ts';
import { t } from './language.svelte.ts';

/** Words of the notebook that an import ends in, in the language of the interface. */
export const firstNotebookWords = (title: string): FirstNotebookWords => ({
  title,
  lede: t('first-notebook.lede'),
  nothingToMeasure: t('first-notebook.nothing'),
});

/** The present day on this device as ISO date; the one place that asks the clock for a day. */
export function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

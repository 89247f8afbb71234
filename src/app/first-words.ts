import type { FirstNotebookWords } from '../core/notebook/first-notebook.ts';
import { t } from './language.svelte.ts';

/** Words of the notebook that an import ends in, in the language of the interface. */
export const firstNotebookWords = (title: string): FirstNotebookWords => ({
  title,
  lede: t('first-notebook.lede'),
  nothingToMeasure: t('first-notebook.nothing'),
});

import type { FirstNotebookWords } from '../core/notebook/first-notebook.ts';
import { wordTableFacts } from '../i18n/word-first-notebook.ts';
import { formats, language } from './language.svelte.ts';

/** Words of the notebook that an import ends in, in the language of the interface. */
export const firstNotebookWords = (title: string): FirstNotebookWords => ({
  title,
  lede: (facts) => wordTableFacts(facts, language.translate, formats()),
});

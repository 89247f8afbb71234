import { formats, language, t } from '../../app/language.svelte.ts';
import { notices } from '../../app/notices.svelte.ts';
import type { BehindInquiry } from '../../core/customers/behind.ts';
import { problemOf } from '../../core/problem.ts';
import type { Predicate } from '../../core/segments/predicate.ts';
import { wordProblem } from '../../i18n/word-problem.ts';
import type { NotebookScope } from '../notebook/context.ts';

/** A number whose customers are to be shown. */
interface CustomersAsked {
  /** Null while nothing can be asked. */
  readonly inquiry: BehindInquiry | null;
  /** What the number is, e.g. its group and its period. */
  readonly words: readonly string[];
  /** The rows as a condition that can be saved, where one says it. */
  readonly own?: Predicate | null;
  /** Puts the focus back where it came from; by default on what has it. */
  readonly back?: () => void;
}

/** Shows the customers behind a number as soon as it is known who they are; of several asked, the last. */
export function customersOf({
  results,
  view,
}: Pick<NotebookScope, 'results' | 'view'>): (asked: CustomersAsked) => Promise<void> {
  let asking = new AbortController();
  return async ({ inquiry, words, own, back }) => {
    asking.abort();
    if (!inquiry) return;
    asking = new AbortController();
    const { signal } = asking;
    const from = document.activeElement;
    try {
      const answer = await results.ask('answerInquiry', { inquiry }, { signal });
      if (signal.aborted || answer.ask !== 'behind') return;
      const { rows } = answer;
      const title = [...words, t('churn.customers-n', { n: rows.length })].filter((word) => word !== '').join(' · ');
      view.showPeople({
        title,
        predicate: { is: 'rows', rows },
        customers: true,
        ...(own ? { own } : {}),
        back: back ?? (() => from instanceof HTMLElement && from.focus()),
      });
    } catch (thrown) {
      if (signal.aborted) return;
      notices.show({ text: wordProblem(problemOf(thrown), language.translate, formats()).cause });
    }
  };
}

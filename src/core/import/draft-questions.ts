import { parseDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { effortDirection } from './effort-direction.ts';
import type { Question } from './proposal.ts';
import { type DateHints, settleDateOrder } from './settle-dates.ts';
import { settleDecimal } from './settle-decimals.ts';

/** Columns whose doubts are settled as proposed, and the questions that let a person settle them otherwise. */
export interface Questioned {
  readonly drafts: readonly Draft[];
  readonly questions: readonly Question[];
}

/** Asks how to read dates that fit two orders of day and month. */
export function dateQuestions(drafts: readonly Draft[], hints: DateHints): Questioned {
  const questions: Question[] = [];
  const settled = drafts.map((draft) => {
    if (!draft.found.orderInDoubt) return draft;
    const { proposed, reason } = settleDateOrder(
      drafts.map(({ found }) => found),
      hints,
    );
    const values = draft.sample.counts.keys();
    const example = smallest(values, differsByOrder) || smallest(draft.sample.counts.keys(), () => true);
    const options = ['dmy', 'mdy'] as const;
    questions.push({ ask: 'date-order', column: draft.recipe.id, example, proposed, options, reason });
    return { ...draft, recipe: { ...draft.recipe, dateOrder: proposed } };
  });
  return { drafts: settled, questions };
}

/** Asks how to read numbers that may have decimals or groups of thousands, unless another column of the file settles it. */
export function decimalQuestions(drafts: readonly Draft[], names: readonly string[]): Questioned {
  const questions: Question[] = [];
  const columns = drafts.map(({ found, sample }) => ({ found, answers: sample.counts.keys() }));
  const settled = drafts.map((draft) => {
    const { id, kind, role } = draft.recipe;
    if (!draft.found.decimalInDoubt || kind !== 'number' || role === 'skip') return draft;
    const { proposed, reason } = settleDecimal(columns, names);
    const example = smallest(draft.sample.counts.keys(), (value) => /\d[.,]\d{3}(?!\d)/.test(value));
    if (reason.code !== 'decimal-of-other-column')
      questions.push({ ask: 'decimal', column: id, example, proposed, reason });
    return { ...draft, recipe: { ...draft.recipe, decimal: proposed } };
  });
  return { drafts: settled, questions };
}

/** The first of some texts by their signs that passes a test, whatever their order; empty when none does. */
function smallest(texts: Iterable<string>, test: (text: string) => boolean): string {
  let first = '';
  for (const text of texts) if (test(text) && (first === '' || text < first)) first = text;
  return first;
}

/** Whether a date is another day in the other order. */
function differsByOrder(text: string): boolean {
  const [dmy, mdy] = [parseDate(text, 'dmy'), parseDate(text, 'mdy')];
  return dmy !== null && mdy !== null && dmy.day !== mdy.day;
}

/** Asks about effort questions whose text leaves the direction open, proposing what the other scores suggest. */
export function effortQuestions(drafts: readonly Draft[]): Questioned {
  const others = drafts.filter(({ recipe }) => recipe.role === 'nps' || recipe.role === 'csat');
  const questions: Question[] = [];
  const settled = drafts.map((draft) => {
    const { scale } = draft.recipe;
    if (!draft.found.directionInDoubt || !scale) return draft;
    const { goodEnd, reason } = effortDirection(draft, others);
    const proposed = { ...scale, goodEnd };
    questions.push({ ask: 'effort-direction', column: draft.recipe.id, scale: proposed, proposed: goodEnd, reason });
    return { ...draft, recipe: { ...draft.recipe, scale: proposed } };
  });
  return { drafts: settled, questions };
}

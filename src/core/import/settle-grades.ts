import { isScoreRole } from '../table/role.ts';
import type { Draft } from './draft.ts';
import type { Reason } from './proposal.ts';
import { correlatedWith, type ScoreColumn } from './score-correlation.ts';
import { isGerman } from './settle-dates.ts';

/**
 * The good end of a 1–6 question that does not say it: where low answers go with good answers to another question, it
 * is school grades. Without such evidence it is so in a German file.
 */
function settleGrades(
  column: ScoreColumn,
  others: readonly ScoreColumn[],
  names: readonly string[],
): { readonly goodEnd: 'high' | 'low'; readonly warning: Reason } {
  const found = correlatedWith(column, others);
  if (found) {
    const code = found.goodEnd === 'low' ? 'grades-fall-with' : 'grades-rise-with';
    return { goodEnd: found.goodEnd, warning: { code, facts: { other: found.other.recipe.name } } };
  }
  const german = isGerman(names);
  return { goodEnd: german ? 'low' : 'high', warning: { code: german ? 'grades-by-language' : 'six-steps-high' } };
}

/** Settles which end of a 1–6 question is good where its text does not tell, and warns. */
export function withGrades(drafts: readonly Draft[]): readonly Draft[] {
  const names = drafts.map(({ recipe }) => recipe.name);
  const others = drafts.filter(({ recipe, found }) => isScoreRole(recipe.role) && !found.gradesInDoubt);
  return drafts.map((draft) => {
    const { scale } = draft.recipe;
    if (!draft.found.gradesInDoubt || !scale) return draft;
    const { goodEnd, warning } = settleGrades(draft, others, names);
    const found = { ...draft.found, warnings: [...(draft.found.warnings ?? []), warning] };
    return { ...draft, found, recipe: { ...draft.recipe, scale: { ...scale, goodEnd } } };
  });
}

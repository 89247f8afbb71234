import type { TableKind } from '../table/kind.ts';
import type { Draft } from './draft.ts';

/** Only one date tells when the answer was given: the known one, else the likeliest, the best filled, the first. */
export function withAnsweredAt(drafts: readonly Draft[], kind: TableKind): readonly Draft[] {
  if (kind !== 'responses' || drafts.some(({ recipe }) => recipe.role === 'answeredAt')) return drafts;
  const dates = drafts.filter(({ found }) => found.kind === 'date' && found.role === 'none' && found.confidence > 0.3);
  const rank = ({ found, sample }: Draft): number => found.confidence * sample.filled;
  const best = dates.reduce<Draft | null>((top, draft) => (top && rank(top) >= rank(draft) ? top : draft), null);
  return drafts.map((draft) =>
    draft === best ? { ...draft, recipe: { ...draft.recipe, role: 'answeredAt' as const } } : draft,
  );
}

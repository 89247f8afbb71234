import type { ImportProposal } from '../core/import/proposal.ts';
import type { Recipe } from '../core/import/recipe.ts';

/** How a file is read, as far as a person may overrule what was recognised. */
export type ReadingOverride = Partial<
  Pick<Recipe, 'kind' | 'encoding' | 'delimiter' | 'headerRows' | 'preambleRows' | 'part'>
>;

/** What was decided so far together with one more decision; another part of a file begins anew. */
export function readingUnder(proposal: ImportProposal, recipe: Recipe, override: ReadingOverride): ReadingOverride {
  if (override.part !== undefined) return override;
  const { encoding, delimiter, headerRows, preambleRows, part } = recipe;
  const { kind, reason } = proposal.kind;
  return {
    ...{ encoding, delimiter, headerRows, preambleRows },
    ...(part === undefined ? {} : { part }),
    ...(reason.code === 'chosen' ? { kind } : {}),
    ...override,
  };
}

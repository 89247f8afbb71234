import type { Role } from '../table/role.ts';
import { dateOrder } from './date-order.ts';
import { decimalStyle, looksLikeNumber } from './numbers.ts';
import type { ColumnProposal } from './proposal.ts';
import { readRating } from './rating.ts';
import type { ColumnRecipe } from './recipe.ts';
import { recipeOf } from './recognise-column.ts';
import type { Recognised } from './recognised.ts';
import { kindsOfRole } from './role-kinds.ts';
import { optionsByHand } from './roles/multiple-choice.ts';
import { type ColumnSample, shareOf } from './sample.ts';

/** Different values from which a column that hardly repeats cannot be grouped by. */
const manyValues = 1_000;

const canBeGrouped = ({ distinct, filled }: ColumnSample): boolean => distinct <= manyValues || distinct * 2 <= filled;

/** Readings of a column other than the proposed one. */
function readings(sample: ColumnSample): Recognised[] {
  const common = { role: 'none', confidence: 0, reason: { code: 'chosen' } } as const;
  const found: Recognised[] = [{ ...common, kind: 'text' }];
  if (canBeGrouped(sample)) found.push({ ...common, kind: 'category' });
  if (sample.filled === 0) return found;
  if (shareOf(sample, looksLikeNumber) >= 0.9) {
    found.push({ ...common, kind: 'number', decimal: decimalStyle(sample.counts.keys()).decimal });
  }
  const rating = readRating(sample, 'none');
  if (rating) found.push({ ...common, kind: 'score', ...rating });
  const order = dateOrder([...sample.counts.keys()]);
  if (order) found.push({ ...common, kind: 'date', dateOrder: order.order });
  const options = canBeGrouped(sample) || sample.distinct <= sample.filled * 0.9 ? optionsByHand(sample) : null;
  if (options) found.push({ ...common, kind: 'set', ...options });
  return found;
}

/** One recipe per kind that the values of a column can hold, the proposed one first. */
export function possibleRecipes(sample: ColumnSample, proposed: ColumnRecipe): readonly ColumnRecipe[] {
  if (sample.several) return [proposed];
  const others = readings(sample).filter(({ kind }) => kind !== proposed.kind);
  return [proposed, ...others.map((found) => recipeOf(sample, found))];
}

/**
 * The recipe of a column under a role that a person chose; null when its values cannot mean that. Personal values that
 * tell customers apart are kept under another name.
 */
export function recipeForRole(column: ColumnProposal, role: Role): ColumnRecipe | null {
  const kinds = kindsOfRole(role);
  const { pseudonym: _, ...recipe } = column.recipe;
  if (kinds.length === 0) return { ...recipe, role };
  for (const kind of kinds) {
    const fitting = column.possible.find((possible) => possible.kind === kind);
    if (!fitting) continue;
    const { pseudonym: __, ...plain } = fitting;
    return column.personal && role === 'customerId' ? { ...plain, role, pseudonym: true } : { ...plain, role };
  }
  return null;
}

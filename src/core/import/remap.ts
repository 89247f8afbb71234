import type { ColumnKind } from '../table/column.ts';
import { isScoreRole, type Role, type ScoreRole } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';
import type { ColumnProposal } from './proposal.ts';
import type { ColumnRecipe, Recipe } from './recipe.ts';

/** The recipe with one column changed. */
export const changeColumn = (recipe: Recipe, id: string, change: (column: ColumnRecipe) => ColumnRecipe): Recipe => ({
  ...recipe,
  columns: recipe.columns.map((column) => (column.id === id ? change(column) : column)),
});

/**
 * The recipe of a column under another role: back under the proposed one it is the proposal again, else it gets the
 * kind of value that the role needs and, for a score, the scale that fits the examples.
 */
export function withRole(proposal: ColumnProposal, role: Role): ColumnRecipe {
  const proposed = proposal.recipe;
  if (role === proposed.role) return proposed;
  const { index, id, name, missing } = proposed;
  const bare = { index, id, name, missing, role };
  const kind = kindFor(role, proposed.kind);
  switch (kind) {
    case 'score':
      return {
        ...bare,
        kind,
        scale: isScoreRole(role) ? scaleFor(role, proposal) : { min: 0, max: 10, goodEnd: 'high' },
        ...(proposed.labels ? { labels: proposed.labels } : {}),
      };
    case 'date':
      return { ...bare, kind, dateOrder: proposed.dateOrder ?? dateOrderOf(proposal.examples) };
    case 'number':
      return { ...bare, kind, decimal: proposed.decimal ?? '.' };
    default:
      return { ...bare, kind };
  }
}

type ImportKind = Exclude<ColumnKind, 'time'>;

function kindFor(role: Role, proposed: ImportKind): ImportKind {
  if (isScoreRole(role)) return 'score';
  switch (role) {
    case 'answeredAt':
      return 'date';
    case 'weight':
      return 'number';
    case 'comment':
    case 'responseId':
    case 'customerId':
    case 'accountId':
      return 'text';
    case 'attribute':
    case 'none':
    case 'skip':
      return proposed === 'score' || proposed === 'text' ? 'category' : proposed;
    default:
      return 'category';
  }
}

/** The usual scale of a metric that holds all examples. */
function scaleFor(role: ScoreRole, { recipe, examples }: ColumnProposal): Scale {
  if (recipe.scale) return recipe.scale;
  const answers = examples.map(Number).filter((answer) => Number.isInteger(answer));
  const max = Math.max(...answers, 0);
  const min = Math.min(...answers, 1);
  if (role === 'nps') return { min: 0, max: 10, goodEnd: 'high' };
  const usual = role === 'csat' ? [5, 7, 10, 100] : [7, 10, 100];
  return { min: min < 1 ? 0 : 1, max: usual.find((end) => end >= max) ?? max, goodEnd: 'high' };
}

function dateOrderOf(examples: readonly string[]): 'ymd' | 'dmy' | 'mdy' {
  if (examples.some((example) => /^\s*\d{4}/.test(example))) return 'ymd';
  return examples.some((example) => example.includes('/')) ? 'mdy' : 'dmy';
}

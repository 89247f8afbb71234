import { recipeUnder } from '../../core/import/override.ts';
import type { ColumnProposal, Question } from '../../core/import/proposal.ts';
import type { ColumnRecipe, Delimiter } from '../../core/import/recipe.ts';
import { kindsOfRole } from '../../core/import/role-kinds.ts';
import { type TableKind, timeRole } from '../../core/table/kind.ts';
import { isScoreRole, type Role, rolesOfKind } from '../../core/table/role.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/language.ts';

/** Groups in which roles are offered, in this order. */
type RoleGroup = 'scores' | 'time' | 'amounts' | 'groups' | 'ids' | 'other';

const technical: readonly Role[] = ['weight', 'completion', 'testFlag'];

/** The group in which a role is offered. */
function groupOf(role: Role): RoleGroup {
  if (role === 'none' || role === 'skip') return 'other';
  if (isScoreRole(role)) return 'scores';
  const [kind] = kindsOfRole(role);
  if (technical.includes(role) || (kind === 'text' && role !== 'comment')) return 'ids';
  return kind === 'date' ? 'time' : kind === 'number' ? 'amounts' : 'groups';
}

const groups: readonly RoleGroup[] = ['scores', 'time', 'amounts', 'groups', 'ids', 'other'];

/**
 * The meanings of a kind of table as options of a select, by group; those that the values of the column cannot have
 * are disabled.
 */
export const roleOptions = (proposal: ColumnProposal, column: ColumnRecipe, kind: TableKind, t: Translate) =>
  groups
    .flatMap((group) => rolesOfKind[kind].filter((role) => groupOf(role) === group))
    .map((role) => ({
      value: role,
      label: t(`role.${role}`),
      group: t(`role.group.${groupOf(role)}`),
      disabled: recipeUnder(proposal, column, role) === null,
    }));

/** Message names of the delimiters. */
export const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'blanks',
} as const satisfies Record<Delimiter, string>;

/** How a column is called on screen: its question, else its header, else its place. */
export function columnName({ recipe, headers }: Pick<ColumnProposal, 'recipe' | 'headers'>, t: Translate): string {
  const name = recipe.name.trim() || headers.find((header) => header.trim() !== '')?.trim();
  return name || t('mapping.unnamed', { n: recipe.index + 1 });
}

/** What a column is taken for, in a few words. */
export function recognisedWords(
  column: ColumnRecipe,
  proposal: ColumnProposal,
  rowsSeen: number,
  { t, formats }: { readonly t: Translate; readonly formats: Formats },
): string {
  const { filled, distinct, personal } = proposal;
  if (column.role === 'skip') return t(personal ? 'mapping.personal' : 'mapping.skipped');
  if (filled === 0) return t('mapping.empty');
  if (column.kind === 'score' && column.scale) return scaleWords(column, t);
  if (column.kind === 'date') return t('mapping.date', { format: t(`mapping.date.${column.dateOrder ?? 'ymd'}`) });
  if (personal) return t(column.pseudonym ? 'mapping.pseudonym' : 'mapping.personal-kept');
  if (column.kind === 'number') return t('mapping.numbers');
  if (column.kind === 'set') return t('mapping.options', { n: optionsOf(column, proposal) });
  if (column.kind === 'text')
    return t('mapping.filled', { n: filled, share: formats.share((100 * filled) / Math.max(1, rowsSeen)) });
  return t('mapping.values', { n: distinct });
}

/** How many options a question has that a row may choose several of. */
function optionsOf({ parts, options }: ColumnRecipe, { reason, distinct }: ColumnProposal): number {
  const told = reason.facts?.options;
  return options?.length ?? parts?.length ?? (typeof told === 'number' ? told : distinct);
}

function scaleWords({ scale, labels }: ColumnRecipe, t: Translate): string {
  if (!scale) return '';
  const { min, max, goodEnd } = scale;
  const worded = Object.keys(labels ?? {}).length;
  return [
    t('mapping.scale', { min, max }),
    t('mapping.scale.good', { end: goodEnd === 'high' ? max : min }),
    ...(worded > 0 ? [t('mapping.labels', { n: worded })] : []),
  ].join(', ');
}

/** A question that still makes sense under the role that a column has now. */
export const isOpen = ({ ask }: Question, { role, kind, scale }: ColumnRecipe): boolean => {
  if (role === 'skip') return false;
  if (ask === 'effort-direction') return role === 'ces' && scale !== undefined;
  return ask === 'decimal' ? kind === 'number' : kind === 'date';
};

/** Whether a column has a meaning; the others are shown quieter. */
export const isMeant = ({ role }: Pick<ColumnRecipe, 'role'>): boolean => role !== 'none' && role !== 'skip';

/** Whether a column carries a metric or the time axis: what the first notebook is made of. */
export const isKey = ({ role }: Pick<ColumnRecipe, 'role'>): boolean =>
  isScoreRole(role) || (Object.values(timeRole) as readonly Role[]).includes(role);

import type { Role } from '../../table/role.ts';
import type { ImportProposal } from '../proposal.ts';
import type { ColumnRecipe, Recipe, RowRule } from '../recipe.ts';
import type { DifferenceOf, MatchDecisions, RecipeDifference } from './difference.ts';
import { matchColumn } from './match-column.ts';
import { type ColumnPair, pairColumns } from './pair-columns.ts';
import type { AnswersBefore } from './scale-change.ts';

/** How a file is read into a table that there is already. */
export interface MatchedRecipe {
  readonly recipe: Recipe;
  readonly differences: readonly RecipeDifference[];
  /** 0 … 1: share of the columns in common among those of the side that has fewer. */
  readonly share: number;
}

/** Share of columns in common from which a file seems to come from the same source. */
const sameSource = 0.5;
const surelySame = 0.8;

/** Roles that at most one column of a table has, so that a new column cannot take it. */
const single: readonly Role[] = [
  ...(['answeredAt', 'responseId', 'customerId', 'accountId', 'weight', 'completion', 'testFlag'] as const),
  ...(['subscriptionId', 'startedAt', 'endedAt', 'orderId', 'orderedAt', 'ticketId', 'openedAt'] as const),
  ...(['periodStart', 'createdAt'] as const),
];

const isImported = ({ role }: ColumnRecipe): boolean => role !== 'skip';

/** The number of a column id: `c12` and its companion `c12.time` are 12. */
const numberOf = (id: string): number => Number(/^c(\d+)/.exec(id)?.[1] ?? 0);

/** Columns of the file that continue none: with ids that no column of the table ever had. */
function newColumns(recipe: Recipe, proposal: ImportProposal, pairs: readonly ColumnPair[], used: readonly string[]) {
  const taken = new Set(pairs.map(({ now }) => now));
  const roles = new Set(pairs.map(({ before }) => before.role));
  const known = [...recipe.columns, ...(recipe.gone ?? [])].map(({ id }) => id);
  let next = Math.max(0, ...[...known, ...used].map(numberOf));
  return proposal.columns
    .filter((column) => !taken.has(column))
    .map(({ recipe: column }): ColumnRecipe => {
      next++;
      const role = single.includes(column.role) && roles.has(column.role) ? 'none' : column.role;
      return { ...column, id: `c${next}`, role };
    });
}

/** Rules of the recipe at the places of the file, and those that the file asks for beside them. */
function rulesOf(recipe: Recipe, proposal: ImportProposal, pairs: readonly ColumnPair[]): readonly RowRule[] {
  const places = new Map(pairs.map(({ before, now }) => [before.index, now.recipe.index]));
  const kept = (recipe.rowRules ?? []).flatMap((rule): readonly RowRule[] => {
    if (rule.rule === 'starts') return [rule];
    const index = places.get(rule.index);
    return index === undefined ? [] : [{ ...rule, index }];
  });
  const keyOf = (rule: RowRule) => `${rule.reason} ${rule.rule} ${'index' in rule ? rule.index : ''}`;
  const known = new Set(kept.map(keyOf));
  return [...kept, ...(proposal.recipe.rowRules ?? []).filter((rule) => !known.has(keyOf(rule)))];
}

function shareOf(recipe: Recipe, proposal: ImportProposal, pairs: readonly ColumnPair[]): number {
  const before = recipe.columns.filter(isImported).length;
  const now = proposal.columns.filter((column) => isImported(column.recipe)).length;
  const common = pairs.filter((pair) => isImported(pair.before)).length;
  return common / Math.max(1, Math.min(before, now));
}

/**
 * Maps a file as the files of a table were mapped: columns are known by name wherever they stand, what was decided is
 * kept, and everything that differs is told.
 *
 * @param used ids of all columns of the table; a new column gets another.
 * @param answers how often each answer was given so far; without it a narrower scale always counts as changed.
 */
export function matchRecipe(
  recipe: Recipe,
  proposal: ImportProposal,
  {
    decisions = {},
    used = [],
    answers = () => undefined,
  }: { readonly decisions?: MatchDecisions; readonly used?: readonly string[]; readonly answers?: AnswersBefore } = {},
): MatchedRecipe {
  const before = [...recipe.columns, ...(recipe.gone ?? [])];
  const pairs = pairColumns(before, proposal.columns, new Set(decisions.apart));
  const matched = pairs.map((pair) => matchColumn(pair, { decisions, answers, questions: proposal.questions }));
  const added = newColumns(recipe, proposal, pairs, used);
  const continued = new Set(pairs.map((pair) => pair.before));
  const gone = before.filter((column) => !continued.has(column));
  const { columns: _, rowRules: __, ...reading } = proposal.recipe;
  const rowRules = rulesOf(recipe, proposal, pairs);
  const kind = recipe.kind ?? 'responses';
  return {
    recipe: {
      ...reading,
      kind,
      ...(rowRules.length > 0 ? { rowRules } : {}),
      ...(recipe.withoutAmounts ? { withoutAmounts: true } : {}),
      ...(recipe.pseudonymKey === undefined ? {} : { pseudonymKey: recipe.pseudonymKey }),
      columns: [...matched.map((column) => column.recipe), ...added].sort((left, right) => left.index - right.index),
      ...(gone.length > 0 ? { gone } : {}),
    },
    differences: [
      ...(proposal.kind.kind === kind
        ? []
        : [{ difference: 'table-kind' as const, before: kind, now: proposal.kind.kind }]),
      ...matched.flatMap(({ differences }) => differences),
      ...toldOf(
        'column-gone',
        gone.filter((column) => recipe.columns.includes(column)),
      ),
      ...toldOf('column-new', added),
    ],
    share: shareOf(recipe, proposal, pairs),
  };
}

const toldOf = (difference: 'column-new' | 'column-gone', columns: readonly ColumnRecipe[]): RecipeDifference[] =>
  columns.filter(isImported).map(({ id, name, role }) => ({ difference, column: id, name, role }));

/** Whether a file seems to come from the source of a table; where rows seem to be something else, more must agree. */
export const isSameSource = ({ share, differences }: MatchedRecipe): boolean =>
  share >= (differences.some(({ difference }) => difference === 'table-kind') ? surelySame : sameSource);

/** The differences that nobody may pass over: answers on another scale would make one number of two questions. */
export const needsDecision = (
  { differences }: MatchedRecipe,
  decisions: MatchDecisions,
): readonly DifferenceOf<'scale-changed'>[] =>
  differences.filter(
    (difference): difference is DifferenceOf<'scale-changed'> =>
      difference.difference === 'scale-changed' && decisions.values?.[difference.column] === undefined,
  );

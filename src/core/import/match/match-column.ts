import type { ColumnProposal, Question } from '../proposal.ts';
import type { ColumnRecipe } from '../recipe.ts';
import type { MatchDecisions, MatchedColumn, RecipeDifference } from './difference.ts';
import { type ColumnPair, nameKey } from './pair-columns.ts';
import { type AnswersBefore, newLabels, scaleChange } from './scale-change.ts';

/** What the columns of a file are matched with beside the recipe. */
export interface MatchContext {
  readonly decisions: MatchDecisions;
  readonly answers: AnswersBefore;
  readonly questions: readonly Question[];
}

const unite = (left: readonly string[], right: readonly string[]): readonly string[] => [
  ...new Set([...left, ...right]),
];

/** What depends on how this file was written, not on what was decided: where the column stands and what parts it. */
function positionOf({ index, parts, notChosen, separator, timeIndex }: ColumnRecipe) {
  return {
    index,
    ...(parts ? { parts } : {}),
    ...(timeIndex === undefined ? {} : { timeIndex }),
    ...(notChosen ? { notChosen } : {}),
    ...(separator === undefined ? {} : { separator }),
  };
}

/** The recipe of a column without what is told anew by each file. */
function decidedOf({
  index: _,
  parts: __,
  notChosen: ___,
  separator: ____,
  timeIndex: _____,
  ...decided
}: ColumnRecipe) {
  return decided;
}

/** Whether the file settles how its dates or numbers are written, so that nothing would be asked about them. */
const isSettled = (now: ColumnProposal, questions: readonly Question[]): boolean =>
  !questions.some(({ ask, column }) => column === now.recipe.id && (ask === 'date-order' || ask === 'decimal'));

function matchScore(
  before: ColumnRecipe,
  now: ColumnProposal,
  fit: ColumnRecipe,
  context: MatchContext,
): MatchedColumn {
  const kept = { ...decidedOf(before), ...positionOf(fit), missing: unite(before.missing, fit.missing) };
  const change = scaleChange(before, now, fit, context.answers);
  if (!change) {
    const labels = newLabels(before, fit);
    const { id: column, name } = before;
    return {
      recipe: Object.keys(labels).length === 0 ? kept : { ...kept, labels: { ...before.labels, ...labels } },
      differences: Object.keys(labels).length === 0 ? [] : [{ difference: 'labels-new', column, name, labels }],
    };
  }
  const values = context.decisions.values?.[before.id] ?? change.proposed;
  const recode = {
    from: { min: change.now.min, max: change.now.max },
    values: Object.fromEntries(values.map(({ from, to }) => [String(from), to])),
  };
  const { labels: _, ...unlabelled } = kept;
  return { recipe: { ...unlabelled, ...(fit.labels ? { labels: fit.labels } : {}), recode }, differences: [change] };
}

/** Without a list of options: a file that tells all of them apart brings its own. */
const withoutOptions = <R extends Pick<ColumnRecipe, 'options'>>({ options: _, ...rest }: R): Omit<R, 'options'> =>
  rest;

/** What parts the options stays known where a file has too few answers to show it. */
const separatorOf = ({ kind, separator }: ColumnRecipe, now: ColumnRecipe): Pick<ColumnRecipe, 'separator'> =>
  kind === 'set' && separator !== undefined && !now.parts && now.separator === undefined ? { separator } : {};

function matchOther(
  before: ColumnRecipe,
  now: ColumnProposal,
  fit: ColumnRecipe,
  context: MatchContext,
): MatchedColumn {
  const settled = isSettled(now, context.questions);
  const written = before.kind === 'date' || before.kind === 'number';
  return {
    recipe: {
      ...withoutOptions(decidedOf(before)),
      ...positionOf(fit),
      ...(settled && fit.dateOrder ? { dateOrder: fit.dateOrder } : {}),
      ...(settled && fit.decimal ? { decimal: fit.decimal } : {}),
      ...(fit.timeZone === undefined ? {} : { timeZone: fit.timeZone }),
      ...(before.options && fit.options ? { options: unite(before.options, fit.options) } : {}),
      missing: written ? unite(before.missing, fit.missing) : before.missing,
    },
    differences: [],
  };
}

/** The name of the file's column, those before it remembered. */
function namesOf({ name, formerNames = [] }: ColumnRecipe, now: string): Pick<ColumnRecipe, 'name' | 'formerNames'> {
  const isHeader = (other: string): boolean => nameKey(other) === nameKey(now);
  // A header that the column had before it got its name does not take the name away again.
  if (formerNames.some(isHeader)) return { name, formerNames };
  const former = unite(formerNames, [name]).filter((other) => other !== now);
  return { name: now, ...(former.length > 0 ? { formerNames: former } : {}) };
}

/**
 * The recipe under which a column of a file continues one of the table: what was decided stays (role, kind, scale,
 * labels, missing texts), what depends on the file comes from it (position, order of dates, decimal sign).
 */
export function matchColumn({ before, now, renamed }: ColumnPair, context: MatchContext): MatchedColumn {
  const renaming: readonly RecipeDifference[] =
    renamed && before.role !== 'skip'
      ? [{ difference: 'column-renamed', column: before.id, name: now.recipe.name, before: before.name }]
      : [];
  const name = now.recipe.name;
  if (before.role === 'skip')
    return { recipe: { ...before, ...positionOf(now.recipe), ...namesOf(before, name) }, differences: [] };
  const fit = now.possible.find(({ kind }) => kind === before.kind);
  const nothing = now.filled === 0;
  const matched: MatchedColumn = fit
    ? (before.kind === 'score' ? matchScore : matchOther)(before, now, fit, context)
    : {
        recipe: { ...decidedOf(before), ...positionOf(now.recipe), ...separatorOf(before, now.recipe) },
        differences: [],
      };
  const other: readonly RecipeDifference[] =
    fit || nothing
      ? []
      : [{ difference: 'kind-changed', column: before.id, name, before: before.kind, now: now.recipe.kind }];
  return {
    recipe: { ...matched.recipe, ...namesOf(before, name) },
    differences: [...renaming, ...matched.differences, ...other],
  };
}

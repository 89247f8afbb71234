import type { DryRun } from '../../core/import/dry-run.ts';
import type { Recipe } from '../../core/import/recipe.ts';
import { isScoreRole } from '../../core/table/role.ts';
import type { Translate } from '../../i18n/language.ts';

/** Columns with cells set aside that are named. */
const named = 3;

/** What to know about an import before it is one: unanswered questions, repeated rows, cells that are no use. */
export function noteWords(
  { summaries, duplicates, report }: DryRun,
  recipe: Recipe,
  nameOf: (id: string) => string,
  t: Translate,
): readonly string[] {
  return [
    ...unanswered(summaries, recipe, t),
    ...repeated(duplicates, t),
    ...setAside(report, nameOf, t),
    ...(report.replacedCharacters ? [t('dry-run.replaced', { n: report.replacedCharacters })] : []),
  ];
}

/** Per metric, of its first question. */
function unanswered(summaries: DryRun['summaries'], { columns }: Recipe, t: Translate): readonly string[] {
  const firsts = columns.filter(({ role }, at) => columns.findIndex((one) => one.role === role) === at);
  return firsts.flatMap(({ id, role }) => {
    const missing = summaries.find(({ column }) => column === id)?.missing ?? 0;
    if (!isScoreRole(role) || missing === 0) return [];
    return [t('dry-run.unanswered', { n: missing, metric: t(`metric.${role}`) })];
  });
}

function repeated(duplicates: DryRun['duplicates'], t: Translate): readonly string[] {
  if (!duplicates) return [];
  const { rows, ids } = duplicates;
  return [
    rows === 0 ? t('dry-run.duplicates.none') : t('dry-run.duplicates', { n: rows }),
    ...(ids ? [t('dry-run.duplicates.ids', { n: ids })] : []),
  ];
}

function setAside(
  { cellsSetAside, rowsSetAside }: DryRun['report'],
  nameOf: (id: string) => string,
  t: Translate,
): readonly string[] {
  const columns = Object.entries(cellsSetAside)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  if (columns.length === 0) return rowsSetAside === 0 ? [t('dry-run.nothing')] : [];
  const told = columns.slice(0, named).map(([id, n]) => t('dry-run.cells', { n, column: nameOf(id) }));
  const more = columns.length - told.length;
  return more > 0 ? [...told, t('dry-run.cells.more', { n: more })] : told;
}

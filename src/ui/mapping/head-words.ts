import type { ImportProposal } from '../../core/import/proposal.ts';
import type { Recipe } from '../../core/import/recipe.ts';
import { timeRole } from '../../core/table/kind.ts';
import { isScoreRole } from '../../core/table/role.ts';
import type { Translate } from '../../i18n/language.ts';
import { wordReason } from '../../i18n/word-reason.ts';
import { delimiterNames, isOpen } from './words.ts';

/** Ids of the columns with a question that is open, in the order of the file. */
export const openQuestions = ({ questions }: ImportProposal, { columns }: Recipe): readonly string[] =>
  columns
    .filter((column) => questions.some((question) => question.column === column.id && isOpen(question, column)))
    .map(({ id }) => id);

/** What was read, and how. */
export function fileWords({ complete, rowsSeen, format }: ImportProposal, recipe: Recipe, t: Translate): string {
  const rows = t(complete ? 'mapping.rows' : 'mapping.rows.beginning', { n: rowsSeen });
  if (format !== 'delimited') return t('mapping.facts.format', { rows, format: t(`format.${format}`) });
  return t('mapping.facts', {
    rows,
    delimiter: t(`delimiter.${delimiterNames[recipe.delimiter]}`),
    encoding: t(`encoding.${recipe.encoding}`),
  });
}

/** The tool that a file comes from, and what gave it away; empty when none was recognised. */
export function profileWords({ profile }: ImportProposal, t: Translate): string {
  if (!profile) return '';
  const reason = wordReason(profile.reason, t);
  return reason ? t('mapping.profile', { name: profile.name, reason }) : `${profile.name}.`;
}

/** What to do next. */
export function adviceWords(open: number, { kind = 'responses', columns }: Recipe, t: Translate): string {
  if (open > 0) return t('mapping.open', { n: open });
  if (kind === 'responses') {
    return t(columns.some(({ role }) => isScoreRole(role)) ? 'mapping.nothing-open' : 'mapping.no-metric');
  }
  const role = timeRole[kind];
  if (columns.some((column) => column.role === role)) return t('mapping.nothing-open');
  return t('mapping.no-time', { role: t(`role.${role}`) });
}

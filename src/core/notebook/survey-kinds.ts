import type { Predicate } from '../segments/predicate.ts';
import type { TableMeta } from '../table/table.ts';

/** The rows of either kind of survey, of a table that holds both. */
export interface SurveyKinds {
  readonly column: string;
  /** About the relationship as a whole. */
  readonly relational: Predicate;
  /** About one contact. */
  readonly transactional: Predicate;
}

const words = {
  relational: /^(relation|beziehung|rnps\b)/i,
  transactional: /^(transa[ck]tion|tnps\b)/i,
} as const;

/** Both kinds of survey in a table; null when it does not say, or holds one of them only. */
export function surveyKinds({ columns }: TableMeta): SurveyKinds | null {
  const column = columns.find(({ role, kind }) => role === 'surveyType' && kind === 'category');
  const [relational = [], transactional = []] = [words.relational, words.transactional].map((known) =>
    (column?.dictionary ?? []).filter((value) => known.test(value.trim())),
  );
  if (!column || relational.length === 0 || transactional.length === 0) return null;
  const rows = (values: readonly string[]): Predicate => ({ is: 'one-of', column: column.id, values });
  return { column: column.id, relational: rows(relational), transactional: rows(transactional) };
}

/** Whether a predicate asks for something of a column. */
export const asksFor = (predicate: Predicate | null, column: string): boolean => {
  if (predicate === null || predicate.is === 'rows') return false;
  return predicate.is === 'all' || predicate.is === 'any'
    ? predicate.of.some((part) => asksFor(part, column))
    : predicate.column === column;
};

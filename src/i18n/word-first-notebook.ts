import { plainMarkdown } from '../core/notebook/plain-markdown.ts';
import type { MetricQuestions, TableFacts } from '../core/notebook/table-facts.ts';
import type { TableKind } from '../core/table/kind.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** Columns to split by that are named; further ones are counted. */
const named = 5;

/** Characters of a column's name; longer ones, such as whole questions, are cut. */
const nameLength = 48;

/** One paragraph of Markdown about a table: how many rows and when, what was asked or is known, what splits them. */
export function wordTableFacts(facts: TableFacts, t: Translate, formats: Formats): string {
  const { kind, metrics, meanings, splits } = facts;
  const sentences = [kind === 'responses' ? wordSpan(facts, t, formats) : wordRows(kind, facts, t, formats)];
  if (metrics.length > 0) {
    const asked = metrics.map((metric) => wordQuestions(metric, t));
    sentences.push(t('first-notebook.asked', { metrics: listed(asked, formats) }));
  } else if (kind === 'responses') sentences.push(t('first-notebook.nothing'));
  if (meanings.length > 0)
    sentences.push(t('first-notebook.meanings', { columns: wordMeanings(meanings, t, formats) }));
  if (splits.length > 0) {
    const columns = wordSplits(splits, t, formats);
    sentences.push(t(kind === 'responses' ? 'first-notebook.splits' : 'first-notebook.rows.splits', { columns }));
  }
  return sentences.join(' ');
}

const longDate = ({ locale }: Formats) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (iso: string) => format.format(Date.parse(iso));
};

function wordSpan({ rows: n, span }: TableFacts, t: Translate, formats: Formats): string {
  if (span === null) return t('first-notebook.undated', { n });
  const [first, last] = [longDate(formats)(span.first), longDate(formats)(span.last)];
  return t(first === last ? 'first-notebook.day' : 'first-notebook.span', { n, first, last });
}

function wordRows(
  kind: Exclude<TableKind, 'responses'>,
  { rows: n, span }: TableFacts,
  t: Translate,
  formats: Formats,
): string {
  const rows = t(`first-notebook.${kind}`, { n });
  if (span === null) return t('first-notebook.rows.undated', { rows });
  const [first, last] = [longDate(formats)(span.first), longDate(formats)(span.last)];
  return t(first === last ? 'first-notebook.rows.day' : 'first-notebook.rows.span', { rows, first, last });
}

const wordMeanings = (meanings: TableFacts['meanings'], t: Translate, formats: Formats): string =>
  listed(
    meanings.map(({ role, name }) => {
      const column = t('first-notebook.column', { name: plainMarkdown(shortened(name)) });
      return t('first-notebook.meaning', { role: t(`role.${role}`), column });
    }),
    formats,
  );

function wordQuestions({ metric, questions: n, scale }: MetricQuestions, t: Translate): string {
  const name = t(`metric.${metric}`);
  if (scale === null) return t('first-notebook.metric.scales', { metric: name, n });
  const { min, max } = scale;
  return t(n === 1 ? 'first-notebook.metric' : 'first-notebook.metric.several', { metric: name, n, min, max });
}

function wordSplits(splits: readonly string[], t: Translate, formats: Formats): string {
  const names = splits
    .slice(0, named)
    .map((name) => t('first-notebook.column', { name: plainMarkdown(shortened(name)) }));
  const others = splits.length - names.length;
  return listed(others > 0 ? [...names, t('first-notebook.others', { n: others })] : names, formats);
}

const shortened = (name: string) => (name.length > nameLength ? `${name.slice(0, nameLength - 1).trimEnd()}…` : name);

const listed = (words: readonly string[], { locale }: Formats) => new Intl.ListFormat(locale).format(words);

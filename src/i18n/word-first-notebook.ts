import { plainMarkdown } from '../core/notebook/plain-markdown.ts';
import type { MetricQuestions, TableFacts } from '../core/notebook/table-facts.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** Columns to split by that are named; further ones are counted. */
const named = 5;

/** Characters of a column's name; longer ones, such as whole questions, are cut. */
const nameLength = 48;

/** One paragraph of Markdown about a table: how many answered and when, what was asked, what splits the answers. */
export function wordTableFacts(facts: TableFacts, t: Translate, formats: Formats): string {
  const sentences = [
    wordSpan(facts, t, formats),
    facts.metrics.length > 0
      ? t('first-notebook.asked', {
          metrics: listed(
            facts.metrics.map((asked) => wordQuestions(asked, t)),
            formats,
          ),
        })
      : t('first-notebook.nothing'),
    ...(facts.splits.length > 0 ? [t('first-notebook.splits', { columns: wordSplits(facts.splits, t, formats) })] : []),
  ];
  return sentences.join(' ');
}

function wordSpan({ responses: n, span }: TableFacts, t: Translate, formats: Formats): string {
  if (span === null) return t('first-notebook.undated', { n });
  const date = new Intl.DateTimeFormat(formats.locale, { dateStyle: 'long', timeZone: 'UTC' });
  const [first, last] = [date.format(Date.parse(span.first)), date.format(Date.parse(span.last))];
  return t(first === last ? 'first-notebook.day' : 'first-notebook.span', { n, first, last });
}

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

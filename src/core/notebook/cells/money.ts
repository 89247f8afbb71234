import type { LinkedTable } from '../../link/link.ts';
import type { Predicate } from '../../segments/predicate.ts';
import { type ColumnMeta, canSplit } from '../../table/column.ts';
import { type TableMeta, timeAxis } from '../../table/table.ts';
import type { MoneyCell, MoneySettings } from '../customer-cells.ts';
import { type CellContext, defineCellType, tilesOf } from './cell-type.ts';
import { rowsAsked } from './customers.ts';

/** A theme of answers: an option that respondents chose, or a word of their comments. An answer can be of several. */
export interface MoneyTheme {
  readonly group: string;
  readonly predicate: Predicate;
}

/** Most themes that answers are followed by. */
const mostThemes = 20;

/** The columns that answers can be split by: of categories, of options to choose several of, of comments. */
export const moneySplits = ({ columns }: TableMeta): readonly ColumnMeta[] =>
  columns.filter((column) => canSplit(column) || column.role === 'comment');

/** The themes that answers are split by; none where nothing splits them, or categories do. */
export function themesOf(
  { splitBy, words = [] }: Pick<MoneySettings, 'splitBy' | 'words'>,
  { columns }: TableMeta,
): readonly MoneyTheme[] {
  const column = columns.find(({ id }) => id === splitBy);
  if (column?.kind === 'set') {
    const options = (column.dictionary ?? []).slice(0, mostThemes);
    return options.map((option) => ({
      group: option,
      predicate: { is: 'one-of', column: column.id, values: [option] },
    }));
  }
  if (column?.role !== 'comment') return [];
  return words.slice(0, mostThemes).map((word) => ({
    group: word,
    predicate: { is: 'word', column: column.id, text: word },
  }));
}

/** Days that customers are followed at first. */
const firstHorizon = 180;

/** The linked tables that tell what customers did. */
export const outcomeTables = ({ linked = [] }: Pick<CellContext, 'linked'>): readonly LinkedTable[] =>
  linked.filter(({ table }) => (table.kind === 'subscriptions' || table.kind === 'orders') && timeAxis(table));

/** The linked table that a cell follows its answers into; undefined while there is none. */
export const outcomeOf = (
  { outcome }: Pick<MoneySettings, 'outcome'>,
  context: Pick<CellContext, 'linked'>,
): LinkedTable | undefined => outcomeTables(context).find(({ table }) => outcome === null || table.id === outcome);

/**
 * What customers did after they had answered. Answers, once the table is linked with one of subscriptions or orders:
 * - `outcomes`: of all answers, by the column that splits them into categories.
 * - `theme-0` …: of the answers of each theme, see {@link themesOf}.
 */
export const moneyCell = defineCellType<MoneyCell>({
  type: 'money',
  wants: ['score', 'date'],
  defaults: (table) => {
    const [tile] = tilesOf(table);
    return tile && timeAxis(table)
      ? { ...tile, outcome: null, horizon: firstHorizon, splitBy: null, everyAnswer: false }
      : null;
  },
  needs: ({ metric, item, splitBy }) => [
    { need: 'item', metric, item },
    { need: 'role', role: 'answeredAt' },
    ...(splitBy === null ? [] : [{ need: 'column' as const, column: splitBy }]),
  ],
  plans: () => ({}),
  inquiries: (settings, context) => {
    const found = outcomeOf(settings, context);
    if (!found) return {};
    const { table, role, rules } = found;
    const asked = {
      ask: 'outcomes',
      item: settings.item,
      outcome: { table: table.id, role, rules },
      window: settings.horizon,
    } as const;
    const column = context.table.columns.find(({ id }) => id === settings.splitBy);
    const by = column?.kind === 'category' ? column.id : null;
    const themes = themesOf(settings, context.table).map(({ predicate }, index) => {
      const of = context.segment ? [context.segment, predicate] : [predicate];
      const within = { ...context, segment: { is: 'all', of } } as const;
      return [`theme-${index}`, { ...rowsAsked(within, context.period), ...asked }] as const;
    });
    return { outcomes: { ...rowsAsked(context, context.period, by), ...asked }, ...Object.fromEntries(themes) };
  },
});

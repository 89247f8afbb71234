import type { CellResult } from '../../../app/answer-board.ts';
import { rowsOf } from '../../../app/notebook-context.ts';
import { describeMoney, type MoneyDescription, type MoneyPart } from '../../../core/charts/money-description.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import type { CellContext } from '../../../core/notebook/cells/cell-type.ts';
import { themesOf } from '../../../core/notebook/cells/money.ts';
import type { MoneyCell } from '../../../core/notebook/customer-cells.ts';
import type { Predicate } from '../../../core/segments/predicate.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordMoneyPart } from '../../../i18n/word-money.ts';
import { wordGroup } from '../../../i18n/word-trend.ts';
import { columnsOf, type NumberTable } from '../frame-table.ts';
import { answerTo } from './answers.ts';

/** What a cell shows of what customers did; null before the first answer. */
export function moneyOf({ settings }: MoneyCell, result: CellResult | undefined): MoneyDescription | null {
  const answer = answerTo(result, 'outcomes', 'outcomes');
  const table = result?.context?.table;
  if (!answer || !table) return null;
  const themes = themesOf(settings, table).flatMap(({ group }, index) => {
    const of = answerTo(result, 'outcomes', `theme-${index}`);
    return of ? [{ group, answer: of }] : [];
  });
  return describeMoney(answer, settings, settings.horizon, themes);
}

/** Answers of the scale, both ends included. */
export type AnswerRange = Pick<MoneyPart, 'from' | 'to'>;

/** The answers below the limit that the data themselves draw; null without one. */
export const belowCut = ({ cuts, answers }: MoneyDescription): AnswerRange | null => {
  const first = answers[0]?.from;
  if ('refused' in cuts || cuts.p >= 0.05 || first === undefined) return null;
  return { from: first, to: cuts.min + cuts.best.middle - 1 };
};

/** The responses behind a number of the cell: with an answer, of a range of it, of a group. */
export function peopleOfMoney(
  settings: MoneyCell['settings'],
  context: CellContext,
  range: AnswerRange | null,
  group: string | null,
): Predicate {
  const { item, splitBy: column } = settings;
  const theme = themesOf(settings, context.table).find((one) => one.group === group);
  const within: readonly Predicate[] =
    group === null || column === null
      ? []
      : [theme?.predicate ?? (group === '' ? { is: 'unanswered', column } : { is: 'one-of', column, values: [group] })];
  const answered: Predicate = range
    ? { is: 'between', column: item, low: range.from, high: range.to }
    : { is: 'answered', column: item };
  return { is: 'all', of: [answered, rowsOf(context), ...within] };
}

/** A part of a group, '' for all. */
interface Line {
  readonly group: string;
  readonly part: MoneyPart;
}

const linesOf = ({ parts, answers, groups }: MoneyDescription): readonly Line[] => [
  ...parts.map((part) => ({ group: '', part })),
  ...answers.map((part) => ({ group: '', part })),
  ...groups.flatMap(({ group, all, parts: own }) => [all, ...own].map((part) => ({ group, part }))),
];

/** All parts, answers and groups as a table. */
export function moneyTable(money: MoneyDescription, t: Translate, formats: Formats): NumberTable {
  const losses = money.kind === 'losses';
  const none = t('table.none');
  const percent = (value: number | null) => (value === null ? none : formats.value(100 * value, 'rate'));
  const sums = (amounts: MoneyPart['amounts']) =>
    amounts.length === 0
      ? none
      : amounts
          .map(({ value, currency }) => (value === null ? none : formats.money(value, currency || null)))
          .join(' + ');
  return {
    columns: columnsOf(t, [
      ...(money.groups.length > 0 ? (['table.group'] as const) : []),
      'money.item',
      'table.value',
      'table.range',
      'table.n',
      losses ? 'money.table.lost' : 'money.table.bought',
      ...(losses
        ? (['money.table.yearly', 'money.table.monthly', 'money.table.staying', 'money.table.at-risk'] as const)
        : (['money.table.spent'] as const)),
    ]),
    headers: money.groups.length > 0 ? 2 : 1,
    rows: linesOf(money).map(({ group, part }) => {
      const { low, high, value } = part.share;
      return {
        cells: [
          ...(money.groups.length > 0 ? [group === '' ? t('table.all') : wordGroup(group, t)] : []),
          wordMoneyPart(part, t),
          percent(value),
          low === null || high === null ? none : formats.range(100 * low, 100 * high, 'rate'),
          formats.count(part.n),
          formats.count(part.events),
          ...(losses ? [percent(part.yearly?.value ?? null)] : []),
          sums(part.amounts),
          ...(losses ? [formats.count(part.staying), sums(part.atRisk)] : []),
        ],
        hint: part.confidence !== 'normal',
        remark: '',
      };
    }),
  };
}

/** The numbers of the cell as records, one per part, answer and currency. */
export function moneyRecords(money: MoneyDescription): readonly NumberRecord[] {
  return linesOf(money).flatMap(({ group, part }) => {
    const { id, from, to, n, events, share, yearly, amounts, staying, atRisk } = part;
    const plain = {
      group,
      part: id,
      from,
      to,
      n,
      events,
      share: share.value,
      low: share.low,
      high: share.high,
      per_year: yearly?.value ?? null,
      still_there: staying,
    };
    const known = amounts.length > 0 ? amounts : [{ currency: '', value: null }];
    return known.map(({ currency, value }) => ({
      ...plain,
      currency,
      amount: value,
      at_risk: atRisk.find((sum) => sum.currency === currency)?.value ?? null,
    }));
  });
}

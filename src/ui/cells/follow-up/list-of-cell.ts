import type { FollowUpsAsked } from '../../../app/follow-ups-view.svelte.ts';
import { type FollowUp, isSameFollowUp } from '../../../core/follow-up/follow-up.ts';
import type { FollowUpRow } from '../../../core/follow-up/inquiry.ts';
import { unhappyPart } from '../../../core/follow-up/unhappy.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import type { ActionList } from '../../../core/notebook/cells/actions.ts';
import type { CellContext } from '../../../core/notebook/cells/cell-type.ts';
import { rowsAsked } from '../../../core/notebook/cells/customers.ts';
import type { ActionsSettings } from '../../../core/notebook/follow-up-cell.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordMoneyPart } from '../../../i18n/word-money.ts';

/** What a cell asks for its list. */
export const askedOf = (
  { view, owner, sort }: Pick<ActionsSettings, 'view' | 'owner' | 'sort'>,
  { source }: ActionList,
  context: CellContext,
  known: readonly FollowUp[],
  today: string,
): FollowUpsAsked => ({
  ask: 'follow-ups',
  ...rowsAsked(context, context.period),
  ...source,
  known: known.map(({ key, status, owner: whose, due }) => ({ key, status, owner: whose, due })),
  view,
  owner,
  sort,
  today,
});

/** The answers that count, e.g. `0 to 6`. */
export const rangeWords = ({ from, to }: { readonly from: number; readonly to: number }, t: Translate): string =>
  wordMoneyPart({ id: 'answer', from, to }, t);

/** The small line above the title: what puts somebody on the list. */
export function kickerOf({ source, said }: ActionList, inactivity: number | null, t: Translate, formats: Formats) {
  if (source.list === 'silent') {
    if (source.aliveBelow !== null) {
      return t('actions.kicker.alive', { share: formats.value(100 * source.aliveBelow, 'percent') });
    }
    return inactivity === null ? t('cell.actions') : t('actions.kicker.silent', { days: inactivity });
  }
  if (!said) return t('cell.actions');
  const range = rangeWords(said.of.answers, t);
  if (source.list === 'customers') return t('actions.kicker.customers', { range });
  return t('actions.kicker.answers', {
    group: t(`part.${unhappyPart(said.metric)}`),
    range,
    question: said.column.name,
  });
}

/** What is known of the money of an entry, in words. */
export function moneyWords(
  { amounts, running, last, alive }: FollowUpRow,
  kind: 'mrr' | 'spent' | null,
  t: Translate,
  formats: Formats,
): readonly string[] {
  const worded = amounts.map(({ amount, currency }) => formats.amount(amount, currency === '' ? null : currency));
  const per = kind === 'mrr' ? 'actions.per-month' : 'actions.spent';
  return [
    ...(worded.length > 0 && kind ? [t(per, { amount: worded.join(' + ') })] : []),
    ...(running === false ? [t('actions.left')] : []),
    ...(last === null ? [] : [t('actions.last-order', { date: formats.date(last) })]),
    ...(alive === null ? [] : [t('actions.alive-of', { share: formats.value(100 * alive, 'percent') })]),
  ];
}

/** Whether amounts are what is paid per month or what was ordered in all; null where none are known. */
export function amountKind({ source, linked }: ActionList): 'mrr' | 'spent' | null {
  if (source.list === 'silent') return 'spent';
  if (source.list === 'customers') return 'mrr';
  if (!linked) return null;
  return linked.table.kind === 'subscriptions' ? 'mrr' : 'spent';
}

/** An entry together with what was decided about it. */
export interface Entry {
  readonly row: FollowUpRow;
  readonly followUp: FollowUp;
}

/** What was decided about an entry, undefined while nothing was. */
export const decisionOf = (
  list: readonly FollowUp[],
  table: string,
  about: FollowUp['about'],
  key: string,
): FollowUp | undefined => list.find((one) => isSameFollowUp(one, { table, about, key }));

/** Entries as lines of a file, in the language of the person. */
export function recordsOf(entries: readonly Entry[], list: ActionList, t: Translate): readonly NumberRecord[] {
  const kind = amountKind(list);
  const silent = list.source.list === 'silent';
  const showsAlive = list.source.list === 'silent' && list.source.aliveBelow !== null;
  return entries.map(({ row, followUp }) => ({
    ...(list.said ? { [t('actions.score')]: row.answer } : {}),
    ...(list.said?.of.comment ? { [t('actions.comment')]: row.comment } : {}),
    [t('actions.date')]: row.day,
    [t('actions.customer')]: row.customer?.shown ?? null,
    ...(kind
      ? {
          [t(`actions.value.${kind}`)]: row.amounts[0]?.amount ?? null,
          [t('actions.currency')]: row.amounts[0]?.currency ?? null,
        }
      : {}),
    ...(silent || list.linked?.table.kind === 'orders' ? { [t('actions.last')]: row.last } : {}),
    ...(showsAlive ? { [t('actions.alive')]: row.alive } : {}),
    [t('actions.owner')]: followUp.owner,
    [t('actions.status')]: t(`actions.status.${followUp.status}`),
    [t('actions.due')]: followUp.due,
    [t('actions.note')]: followUp.note,
    [t('actions.day-closed')]: followUp.closed,
  }));
}

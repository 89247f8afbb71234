import type { CellResult } from '../../app/answer-board.ts';
import type { PeopleAsked } from '../../app/people-asked.ts';
import type { Account } from '../../core/account/account.ts';
import { accountOfMixRate } from '../../core/account/change.ts';
import { type ChangeDescription, describeChange } from '../../core/charts/change-description.ts';
import type { Refusal } from '../../core/inference/refusal.ts';
import { isRefusal } from '../../core/inference/refusal.ts';
import type { ChangeCell } from '../../core/notebook/cell.ts';
import { plansOfCell } from '../../core/notebook/cells/index.ts';
import { rowsBehind } from '../../core/people/rows-behind.ts';
import type { Predicate } from '../../core/segments/predicate.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/language.ts';
import { wordGroup } from '../../i18n/word-trend.ts';
import { columnsOf, type NumberTable } from './frame-table.ts';

/** Why the number of a cell moved; null before the first answer and without two periods. */
export function changeOf({ settings }: ChangeCell, result: CellResult | undefined): ChangeDescription | Refusal | null {
  const { groups, whole, 'groups-before': groupsBefore, 'whole-before': wholeBefore } = result?.frames ?? {};
  if (!groups || !whole || !groupsBefore || !wholeBefore) return null;
  return describeChange({ groups, groupsBefore, whole, wholeBefore, fullScale: settings.fullScale });
}

/** The arithmetic of a change with the parts of all groups; null where there is none. */
export function accountOfWaterfall(cell: ChangeCell, result: CellResult | undefined, t: Translate): Account | null {
  const change = changeOf(cell, result);
  if (!change || isRefusal(change)) return null;
  const names = change.parts.groups.map(({ id }) => wordGroup(id, t));
  return accountOfMixRate(change.unit, change.parts, names);
}

/** The people of several groups together in the period of the cell; null before the answer is there. */
export function peopleOfGroups(
  cell: ChangeCell,
  result: CellResult | undefined,
  groups: readonly string[],
  title: string,
): PeopleAsked | null {
  const context = result?.context;
  const frame = result?.frames['whole'];
  const plan = context && plansOfCell(cell, context)['whole'];
  if (!frame || !plan) return null;
  const { metric, item, variant } = frame;
  const { within } = rowsBehind(plan, {}, item, context.table);
  const column = cell.settings.by;
  const known = groups.filter((group) => group !== '');
  const of: readonly Predicate[] = [
    ...(known.length > 0 ? [{ is: 'one-of' as const, column, values: known }] : []),
    ...(known.length < groups.length ? [{ is: 'unanswered' as const, column }] : []),
  ];
  const own: Predicate = { is: 'all', of: [{ is: 'any', of }] };
  return { title, predicate: { is: 'all', of: [within, own] }, own, within, tile: { metric, item, variant } };
}

/** A change as a table: one row per group with all its parts, and the whole last. */
export function changeTable(change: ChangeDescription, t: Translate, formats: Formats): NumberTable {
  const { unit, groups, parts, whole } = change;
  const value = (of: number | null | undefined) => (of == null ? t('table.none') : formats.value(of, unit));
  const share = (of: number) => formats.share(100 * of);
  const effect = (of: number) => formats.difference(of, unit);
  return {
    columns: columnsOf(t, [
      'table.group',
      'change.before',
      'change.now',
      'change.column.n-before',
      'change.column.n-now',
      'change.column.share-before',
      'change.column.share-now',
      'change.column.own',
      'change.column.mix',
    ]),
    headers: 1,
    rows: [
      ...groups.map((group) => ({
        cells: [
          wordGroup(group.id, t),
          value(group.before.value),
          value(group.now.value),
          formats.count(group.before.n),
          formats.count(group.now.n),
          share(group.shareBefore),
          share(group.shareNow),
          effect(group.rate),
          effect(group.mix),
        ],
        hint: group.confidence !== 'normal',
        remark: '',
      })),
      {
        cells: [
          t('change.whole'),
          value(whole.change?.before.value),
          value(whole.now.value),
          formats.count(whole.change?.before.n ?? 0),
          formats.count(whole.now.n),
          share(1),
          share(1),
          effect(parts.rate),
          effect(parts.mix),
        ],
        hint: whole.confidence !== 'normal',
        remark: '',
      },
    ],
  };
}

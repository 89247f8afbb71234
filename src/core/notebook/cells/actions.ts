import { feeds } from '../../customers/feeds.ts';
import type { FollowUpSubject } from '../../follow-up/follow-up.ts';
import type { FollowUpSource, OtherTable, SaidOf } from '../../follow-up/inquiry.ts';
import { unhappyAnswers } from '../../follow-up/unhappy.ts';
import type { LinkedTable } from '../../link/link.ts';
import type { MetricId } from '../../metrics/metric.ts';
import type { ColumnMeta } from '../../table/column.ts';
import { idRoles } from '../../table/role.ts';
import type { TableMeta } from '../../table/table.ts';
import type { ActionsCell, ActionsSettings } from '../follow-up-cell.ts';
import { type CellContext, defineCellType, tilesOf } from './cell-type.ts';
import { commentColumns } from './comments.ts';

const namesCustomers = ({ columns }: TableMeta): boolean =>
  columns.some(({ role }) => role !== 'responseId' && idRoles.includes(role));

/** Whether a table can have a list to act on: of answers, of customers who order, or of those who pay. */
export const canFollowUp = (table: TableMeta): boolean =>
  tilesOf(table).length > 0 ||
  (table.kind === 'orders' && feeds(table, 'value')) ||
  (table.kind === 'subscriptions' && namesCustomers(table));

/**
 * Answers or customers to follow up. The cell asks for its list itself, page by page, because the list depends on what
 * was decided.
 */
export const actionsCell = defineCellType<ActionsCell>({
  type: 'actions',
  wants: ['follow-up'],
  defaults: (table) => {
    if (!canFollowUp(table)) return null;
    const [tile] = tilesOf(table);
    return {
      ...(tile ? { metric: tile.metric, item: tile.item } : {}),
      worst: null,
      comment: (tile && commentColumns(table)[0]?.id) ?? null,
      linked: null,
      onlyCustomers: false,
      aliveBelow: null,
      view: 'unclosed',
      owner: null,
      sort: 'worth',
    };
  },
  needs: ({ metric, item, comment }) => [
    ...(metric && item !== undefined ? [{ need: 'item' as const, metric, item }] : []),
    ...(comment === null ? [] : [{ need: 'column' as const, column: comment }]),
  ],
  plans: () => ({}),
});

/** The linked tables that can tell the rest: of answers what customers pay, of customers what they said. */
export function linkedForActions({
  table,
  linked = [],
}: Pick<CellContext, 'table' | 'linked'>): readonly LinkedTable[] {
  const asksMoney = tilesOf(table).length > 0;
  return linked.filter((other) =>
    asksMoney ? other.table.kind === 'subscriptions' || other.table.kind === 'orders' : tilesOf(other.table).length > 0,
  );
}

/** What a list is about and where it comes from. */
export interface ActionList {
  readonly source: FollowUpSource;
  readonly about: FollowUpSubject;
  /** The question whose answers are shown; null where there is none. */
  readonly said: { readonly metric: MetricId; readonly column: ColumnMeta; readonly of: SaidOf } | null;
  readonly linked: LinkedTable | null;
}

const otherOf = ({ table, role, rules }: LinkedTable): OtherTable => ({ table: table.id, role, rules });

/** The question of a table whose answers count. */
function saidIn(
  table: TableMeta,
  { metric, item }: { readonly metric: MetricId; readonly item: string },
  worst: number | null,
  comment: string | null,
): ActionList['said'] {
  const column = table.columns.find(({ id }) => id === item);
  if (!column?.scale) return null;
  return { metric, column, of: { item, answers: unhappyAnswers(metric, column.scale, worst), comment } };
}

/** The first question of a linked table, and its first column of comments. */
function saidInLinked(other: LinkedTable | undefined, worst: number | null): ActionList['said'] {
  const [tile] = other ? tilesOf(other.table) : [];
  return other && tile ? saidIn(other.table, tile, worst, commentColumns(other.table)[0]?.id ?? null) : null;
}

/** The list of a cell; the reason why there is none where something is missing. */
export function actionListOf(
  settings: ActionsSettings,
  context: Pick<CellContext, 'table' | 'linked'>,
): ActionList | { readonly lacks: 'question' | 'link' | 'table' } {
  const { table } = context;
  const { metric, item, worst, comment, onlyCustomers, aliveBelow } = settings;
  const others = linkedForActions(context);
  const linked = others.find((other) => other.table.id === settings.linked) ?? others[0];
  if (metric && item !== undefined) {
    const said = saidIn(table, { metric, item }, worst, comment);
    if (!said) return { lacks: 'question' };
    const pays = linked?.table.kind === 'subscriptions';
    return {
      source: {
        list: 'answers',
        ...said.of,
        money: linked ? otherOf(linked) : null,
        onlyCustomers: onlyCustomers && pays,
      },
      about: 'answer',
      said,
      linked: linked ?? null,
    };
  }
  const said = saidInLinked(linked, worst);
  const inquiry = said && linked ? { ...otherOf(linked), ...said.of } : null;
  const found = { about: 'customer' as const, said, linked: inquiry ? (linked ?? null) : null };
  if (table.kind === 'orders' && feeds(table, 'value')) {
    const inactivity = settings.inactivity ?? null;
    return { ...found, source: { list: 'silent', inactivity, aliveBelow, said: inquiry } };
  }
  if (table.kind !== 'subscriptions' || !namesCustomers(table)) return { lacks: 'table' };
  return inquiry ? { ...found, source: { list: 'customers', said: inquiry } } : { lacks: 'link' };
}

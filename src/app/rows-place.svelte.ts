import { untrack } from 'svelte';
import { isComplete, isGroup } from '../core/segments/draft.ts';
import type { Condition } from '../core/segments/predicate.ts';
import { readPredicate, writePredicate } from '../core/segments/written.ts';
import { hashOf, type RowsRoute } from './address.ts';
import { t } from './language.svelte.ts';
import { notices } from './notices.svelte.ts';
import { route } from './route.svelte.ts';
import type { TableView } from './table-view.svelte.ts';
import { isTellable } from './tellable.ts';

/**
 * Keeps order, search and conditions of a table's rows in step with the address while the calling component lives.
 * Conditions that cannot be read, or ask for a column that there is not, are told and left out.
 */
export function keepRows(view: TableView, table: string): void {
  $effect(() => {
    const place = route.current;
    if (place.screen !== 'project' || place.table !== table) return;
    untrack(() => {
      const rows = place.rows ?? { sort: [], search: '', where: [] };
      if (hashOf({ ...place, rows }) !== hashOf({ ...place, rows: rowsOf(view) })) arrive(rows, view);
    });
  });
  $effect(() => {
    const { meta } = view;
    if (!meta) return;
    const isKnown = ({ column }: { readonly column: string }) => meta.columns.some(({ id }) => id === column);
    if (view.conditions.every(isKnown) && view.sort.every(isKnown)) return;
    view.conditions = view.conditions.filter(isKnown);
    view.sort = view.sort.filter(isKnown);
    notices.show({ text: t('place.no-condition') });
  });
  $effect(() => {
    const rows = rowsOf(view);
    const place = untrack(() => route.current);
    if (place.screen !== 'project' || place.table !== table) return;
    const next = { ...place, rows };
    if (hashOf(next) !== hashOf(place)) route.go(next, 'replace');
  });
}

function arrive({ sort, search, where }: RowsRoute, view: TableView): void {
  const conditions = where.flatMap((text): Condition[] => {
    const predicate = readPredicate(text);
    return predicate && !isGroup(predicate) && predicate.is !== 'rows' && isComplete(predicate) ? [predicate] : [];
  });
  // A column has one condition, so a second one about it is none.
  const once = conditions.filter(({ column }, index) => conditions.findIndex((one) => one.column === column) === index);
  view.sort = sort;
  view.search = search;
  view.conditions = once;
  if (once.length < where.length) notices.show({ text: t('place.no-condition') });
}

const rowsOf = (view: TableView): RowsRoute => ({
  sort: view.sort,
  search: view.search,
  where: view.conditions.flatMap((condition) => {
    const text = isComplete(condition) && isTellable(condition, view.meta) ? writePredicate(condition) : null;
    return text === null ? [] : [text];
  }),
});

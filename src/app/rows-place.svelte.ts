import { untrack } from 'svelte';
import { hashOf } from './address.ts';
import { route } from './route.svelte.ts';
import type { TableView } from './table-view.svelte.ts';

/** Takes order and search of a table's rows from the address, and keeps them there while the calling component lives. */
export function keepRows(view: TableView, table: string): void {
  const start = untrack(() => route.current);
  if (start.screen === 'project' && start.table === table && start.rows) {
    view.sort = start.rows.sort;
    view.search = start.rows.search;
  }
  $effect(() => {
    const rows = { sort: view.sort, search: view.search };
    const place = untrack(() => route.current);
    if (place.screen !== 'project' || place.table !== table) return;
    const next = { ...place, rows };
    if (hashOf(next) !== hashOf(place)) route.go(next, 'replace');
  });
}

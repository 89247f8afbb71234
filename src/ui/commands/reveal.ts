import { tick } from 'svelte';
import type { OpenNotebook } from '../../app/command-desk.svelte.ts';
import { anchorOf } from '../../app/notebook-view.svelte.ts';
import { route } from '../../app/route.svelte.ts';
import { scrollBehavior } from '../kit/motion.ts';

/** Shows a notebook of the project. */
export function showNotebook({ session, table }: OpenNotebook, notebook: string): void {
  session.choose(notebook);
  if (table !== null) route.go({ screen: 'project', id: session.document.id });
}

/** Shows a cell, selects it and puts the focus on it. */
export async function reveal(open: OpenNotebook, notebook: string, cell: string): Promise<void> {
  showNotebook(open, notebook);
  open.view.select(cell);
  await tick();
  const element = document.getElementById(anchorOf(cell));
  element?.scrollIntoView({ block: 'start', behavior: scrollBehavior() });
  element?.focus({ preventScroll: true });
}

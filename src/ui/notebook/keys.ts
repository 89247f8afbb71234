import type { NotebookView } from '../../app/notebook-view.svelte.ts';
import { preferences } from '../../app/preferences.svelte.ts';
import type { ProjectSession } from '../../app/session.svelte.ts';

/** Whether keys belong to what is focused: a field, a menu, a dialog, a row of tabs. */
function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const fields = 'input, textarea, select, [contenteditable="true"]';
  return target.closest(`${fields}, [role="menu"], [role="dialog"], [role="tablist"], dialog`) !== null;
}

/** Whether undo belongs to what is focused: words being typed, or a dialog over the notebook. */
function ownsUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const choices = '[type="checkbox"], [type="radio"], [type="range"]';
  return (
    target.matches(`textarea, input:not(${choices}), [contenteditable="true"]`) || target.closest('dialog') !== null
  );
}

/** Ctrl or ⌘ with Z or Y, also by layouts that shift letters. */
function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** What a key does to the selected cell; false when nothing. */
function actOnCell(event: KeyboardEvent, view: NotebookView): boolean {
  const cell = view.selectedCell;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
  if (step !== null && event.altKey && cell) view.move(cell.id, step);
  else if (event.altKey) return false;
  else if (step !== null) view.step(step);
  else if (!cell) return false;
  else if (event.key === 'Delete') view.remove(cell.id);
  else if (!preferences.singleKeys) return false;
  else if (event.key.toLowerCase() === 't' && cell.type !== 'text') view.toggleTable(cell.id);
  else if (event.key.toLowerCase() === 'g' && cell.type !== 'text') view.inspect(cell.id, 'how');
  else return false;
  return true;
}

/**
 * The keys of a notebook: undo and redo; on the selected cell T table, G how computed, ↑↓ select, Alt ↑↓ move, Delete;
 * Enter edits a text that has the focus. Letters alone can be switched off (WCAG 2.2, 2.1.4).
 *
 * @param view null while something else than cells is shown: then only undo and redo.
 */
export function notebookKeys(event: KeyboardEvent, session: ProjectSession, view: NotebookView | null): void {
  const history = historyKey(event);
  if (event.defaultPrevented || (history ? ownsUndo : ownsKeys)(event.target)) return;
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (history) void session[history]();
  else if (!plain || !view) return;
  else if (event.key === 'Enter') {
    const cell = view.selectedCell;
    if (!(cell && event.target instanceof HTMLElement && event.target.tabIndex === -1)) return;
    view.edit(cell.id, cell.type === 'text' ? 'text' : 'title');
  } else if (!actOnCell(event, view)) return;
  event.preventDefault();
}

import { commandDesk } from '../../app/command-desk.svelte.ts';
import { preferences } from '../../app/preferences.svelte.ts';
import type { Command, CommandScope, KeyReach } from '../commands/command.ts';
import { isSingleKey, matchesKeys } from '../commands/keys.ts';
import { commands } from '../commands/registry.ts';

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

/** Whether keys of a reach count where an event happened. */
function reaches(reach: KeyReach, target: EventTarget | null): boolean {
  if (reach === 'anywhere') return true;
  if (reach === 'history') return !ownsUndo(target);
  if (ownsKeys(target)) return false;
  return reach !== 'cell-itself' || (target instanceof HTMLElement && target.tabIndex === -1);
}

const means = ({ keys = [] }: Command, event: KeyboardEvent): boolean =>
  keys.some((stroke) => (preferences.singleKeys || !isSingleKey(stroke)) && matchesKeys(event, stroke));

/** While something is presented, keys belong to the slides alone. */
const isTurnOf = ({ reach }: Command): boolean => (reach === 'presenting') === (commandDesk.presentation !== null);

/** Does what the pressed keys stand for in the list of commands. Letters and signs alone can be switched off. */
export function commandKeys(event: KeyboardEvent, scope: CommandScope): void {
  if (event.defaultPrevented || event.isComposing) return;
  // While what was asked for is being loaded, keys are meant for it.
  if (commandDesk.overlay && !event.ctrlKey && !event.metaKey && !ownsKeys(event.target)) return;
  const command = commands.find(
    (known) =>
      means(known, event) &&
      isTurnOf(known) &&
      reaches(known.reach ?? 'page', event.target) &&
      (known.when?.(scope) ?? true),
  );
  if (!command) return;
  event.preventDefault();
  command.run(scope);
}

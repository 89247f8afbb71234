import type { OpenNotebook } from '../../app/command-desk.svelte.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import type { MessageKey } from '../../i18n/language.ts';

/** Groups of commands, in the order in which they are listed. */
export const commandGroups = [
  'insert',
  'cell',
  'notebook',
  'comparison',
  'period',
  'grain',
  'segments',
  'presenting',
  'history',
  'project',
  'appearance',
  'help',
] as const;

/** One of {@link commandGroups}. */
export type CommandGroup = (typeof commandGroups)[number];

/** Where a command acts. */
export interface CommandScope {
  /** The project on screen; null on screens without one. */
  readonly open: OpenNotebook | null;
}

/**
 * Where keys count:
 * - `anywhere`: also while typing and over dialogs.
 * - `history`: everywhere but in words being typed and in dialogs, which have an undo or a way back of their own.
 * - `page`: where nothing else owns keys: no field, menu, dialog or row of tabs.
 * - `cell-itself`: as `page`, while the focus is on a cell and not on something in it.
 * - `presenting`: while the notebook is presented; all others rest meanwhile.
 */
export type KeyReach = 'anywhere' | 'history' | 'page' | 'cell-itself' | 'presenting';

/** Something a person can do. Palette, keys, the list of shortcuts and menus are made of the list of these. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly name: MessageKey;
  /** A few words more about it. */
  readonly detail?: MessageKey;
  /** Further words by which it is found. */
  readonly alias?: MessageKey;
  /** Keys as `keys.ts` reads them. */
  readonly keys?: readonly string[];
  /** By default `page`. */
  readonly reach?: KeyReach;
  /** Only by keys, because the palette has a better way to it. */
  readonly keysOnly?: true;
  /** Whether it can be done now; without it, always. */
  readonly when?: (scope: CommandScope) => boolean;
  /** For a choice: whether it is the present one. */
  readonly chosen?: (scope: CommandScope) => boolean;
  readonly run: (scope: CommandScope) => void;
}

type Doing = Pick<Command, 'when' | 'run'>;

/** A command that needs an open project. */
export const inProject = (act: (open: OpenNotebook) => void, when?: (open: OpenNotebook) => boolean): Doing => ({
  when: ({ open }) => open !== null && (when?.(open) ?? true),
  run: ({ open }) => {
    if (open) act(open);
  },
});

/** A command that needs the cells of a notebook on screen. */
export const inNotebook = (act: (open: OpenNotebook) => void, when?: (open: OpenNotebook) => boolean): Doing =>
  inProject(act, (open) => open.table === null && (when?.(open) ?? true));

/** A command for the selected cell. */
export const onCell = (
  act: (cell: Cell, open: OpenNotebook) => void,
  when?: (cell: Cell, open: OpenNotebook) => boolean,
): Doing => {
  const selected = ({ view }: OpenNotebook) => view.selectedCell;
  return inNotebook(
    (open) => {
      const cell = selected(open);
      if (cell) act(cell, open);
    },
    (open) => {
      const cell = selected(open);
      return cell !== null && (when?.(cell, open) ?? true);
    },
  );
};

import type { OpenNotebook } from '../../app/command-desk.svelte.ts';
import { withPart } from '../../core/notebook/cell-part.ts';
import { type Command, onCell } from './command.ts';

const editable = ({ session }: OpenNotebook): boolean => !session.readOnly;

/** Note, width and folding of the selected cell. */
export const cellPartCommands: readonly Command[] = [
  {
    id: 'cell.note',
    group: 'cell',
    name: 'command.note',
    keys: ['n'],
    ...onCell(
      (cell, { view }) => view.edit(cell.id, 'note'),
      ({ type, collapsed }) => type !== 'text' && !collapsed,
    ),
  },
  {
    id: 'cell.half',
    group: 'cell',
    name: 'command.half',
    chosen: ({ open }) => open?.view.selectedCell?.width === 'half',
    ...onCell(
      (cell, { session }) => session.replace(withPart(cell, 'width', cell.width === 'half' ? undefined : 'half')),
      (_, open) => editable(open),
    ),
  },
  {
    id: 'cell.collapse',
    group: 'cell',
    name: 'command.collapse',
    chosen: ({ open }) => open?.view.selectedCell?.collapsed === true,
    ...onCell(
      (cell, { session }) => session.replace(withPart(cell, 'collapsed', cell.collapsed ? undefined : true)),
      (_, open) => editable(open),
    ),
  },
];

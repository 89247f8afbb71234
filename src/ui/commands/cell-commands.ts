import { commandDesk, type OpenNotebook } from '../../app/command-desk.svelte.ts';
import { cellTypeNames, newCell } from '../../core/notebook/cells/index.ts';
import { type Command, inNotebook, onCell } from './command.ts';

/** Place below the selected cell; after the last one while none is selected. */
function placeBelow({ view }: OpenNotebook): number {
  const index = view.cells.findIndex(({ id }) => id === view.selected);
  return index === -1 ? view.cells.length : index + 1;
}

const openInsert = (open: OpenNotebook, index: number): void => {
  if (!open.session.refuses()) commandDesk.insertAt = index;
};

/** Cells of all types, put below the selected one. */
export const insertCommands: readonly Command[] = cellTypeNames.map((type) => ({
  id: `insert.${type}`,
  group: 'insert',
  name: `cell.${type}`,
  detail: `insert.${type}`,
  alias: `insert.${type}-also`,
  ...inNotebook(
    (open) => {
      if (open.results.table) open.view.insert(type, placeBelow(open), open.results.table);
    },
    ({ results }) => results.table !== null && newCell(type, '', results.table) !== null,
  ),
}));

/** What can be done with the selected cell. */
export const cellCommands: readonly Command[] = [
  {
    id: 'cell.next',
    group: 'cell',
    name: 'command.next-cell',
    keys: ['ArrowDown'],
    keysOnly: true,
    ...inNotebook(({ view }) => view.step(1)),
  },
  {
    id: 'cell.previous',
    group: 'cell',
    name: 'command.previous-cell',
    keys: ['ArrowUp'],
    keysOnly: true,
    ...inNotebook(({ view }) => view.step(-1)),
  },
  {
    id: 'cell.edit',
    group: 'cell',
    name: 'command.edit-cell',
    keys: ['Enter'],
    reach: 'cell-itself',
    ...onCell((cell, { view }) => view.edit(cell.id, cell.type === 'text' ? 'text' : 'title')),
  },
  {
    id: 'cell.leave',
    group: 'cell',
    name: 'command.leave-cell',
    keys: ['Escape'],
    keysOnly: true,
    ...onCell((_, { view }) => view.leave()),
  },
  {
    id: 'cell.insert',
    group: 'cell',
    name: 'command.insert-cell',
    keys: ['/', '+'],
    keysOnly: true,
    ...inNotebook((open) => openInsert(open, placeBelow(open))),
  },
  {
    id: 'cell.insert-above',
    group: 'cell',
    name: 'command.insert-above',
    keys: ['a'],
    keysOnly: true,
    ...onCell((_, open) => openInsert(open, Math.max(0, placeBelow(open) - 1))),
  },
  {
    id: 'cell.insert-below',
    group: 'cell',
    name: 'command.insert-below',
    keys: ['b'],
    keysOnly: true,
    ...onCell((_, open) => openInsert(open, placeBelow(open))),
  },
  {
    id: 'cell.move-up',
    group: 'cell',
    name: 'command.move-up',
    keys: ['Alt+ArrowUp'],
    ...onCell((cell, { view }) => view.move(cell.id, -1)),
  },
  {
    id: 'cell.move-down',
    group: 'cell',
    name: 'command.move-down',
    keys: ['Alt+ArrowDown'],
    ...onCell((cell, { view }) => view.move(cell.id, 1)),
  },
  {
    id: 'cell.table',
    group: 'cell',
    name: 'cell.show-table',
    keys: ['t'],
    ...onCell(
      (cell, { view }) => view.toggleTable(cell.id),
      ({ type }) => type !== 'text',
    ),
  },
  {
    id: 'cell.how',
    group: 'cell',
    name: 'cell.how',
    keys: ['g'],
    ...onCell(
      (cell, { view }) => view.inspect(cell.id, 'how'),
      ({ type }) => type !== 'text',
    ),
  },
  {
    id: 'cell.settings',
    group: 'cell',
    name: 'command.cell-settings',
    ...onCell(
      (cell, { view }) => view.inspect(cell.id, 'settings'),
      ({ type }) => type !== 'text',
    ),
  },
  {
    id: 'cell.duplicate',
    group: 'cell',
    name: 'command.duplicate-cell',
    ...onCell((cell, { view }) => view.duplicate(cell)),
  },
  {
    id: 'cell.delete',
    group: 'cell',
    name: 'command.delete-cell',
    keys: ['Delete'],
    ...onCell((cell, { view }) => view.remove(cell.id)),
  },
];

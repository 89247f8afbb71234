import { type Command, inProject, onCell } from './command.ts';

/** Notebooks of the project, and its history. */
export const notebooksCommands: readonly Command[] = [
  {
    id: 'history.show',
    group: 'history',
    name: 'history.title',
    alias: 'command.history-also',
    chosen: ({ open }) => open?.view.past.open ?? false,
    ...inProject(({ view }) => view.past.show(!view.past.open)),
  },
  {
    id: 'notebooks.list',
    group: 'notebook',
    name: 'notebooks.all',
    alias: 'command.notebooks-also',
    ...inProject(({ view }) => {
      view.dialog = { shows: 'list' };
    }),
  },
  {
    id: 'notebooks.new',
    group: 'notebook',
    name: 'notebooks.new',
    alias: 'command.new-notebook-also',
    ...inProject(
      ({ view }) => {
        view.dialog = { shows: 'new' };
      },
      ({ session }) => !session.readOnly,
    ),
  },
  {
    id: 'cell.copy',
    group: 'cell',
    name: 'command.copy-cell',
    ...onCell(
      (cell, { view }) => {
        view.dialog = { shows: 'copy', cell };
      },
      (_, { session }) => !session.readOnly && session.document.notebooks.length > 1,
    ),
  },
];

import { type Command, inProject } from './command.ts';

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
];

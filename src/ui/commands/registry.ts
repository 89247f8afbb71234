import { cellCommands, insertCommands } from './cell-commands.ts';
import { cellPartCommands } from './cell-part-commands.ts';
import type { Command } from './command.ts';
import { notebookCommands } from './notebook-commands.ts';
import { notebooksCommands } from './notebooks-commands.ts';
import { pageCommands } from './page-commands.ts';
import { stageCommands } from './stage-commands.ts';

/** Everything a person can do by name or by key; a new action is one entry in one of these lists. */
export const commands: readonly Command[] = [
  ...insertCommands,
  ...cellCommands,
  ...cellPartCommands,
  ...notebookCommands,
  ...notebooksCommands,
  ...stageCommands,
  ...pageCommands,
];

import { commandDesk } from '../../app/command-desk.svelte.ts';
import { language } from '../../app/language.svelte.ts';
import { preferences, themes } from '../../app/preferences.svelte.ts';
import { route } from '../../app/route.svelte.ts';
import { languages } from '../../i18n/language.ts';
import { type Command, inProject } from './command.ts';
import { paletteKeys } from './keys.ts';

const editable = ({ session }: { session: { readOnly: boolean } }): boolean => !session.readOnly;

/** Undo and redo of the open project. */
const historyCommands: readonly Command[] = [
  {
    id: 'history.undo',
    group: 'history',
    name: 'common.undo',
    keys: ['Mod+z'],
    reach: 'history',
    ...inProject(({ session }) => void session.undo()),
  },
  {
    id: 'history.redo',
    group: 'history',
    name: 'common.redo',
    keys: ['Mod+Shift+z', 'Mod+y'],
    reach: 'history',
    ...inProject(({ session }) => void session.redo()),
  },
];

const projectCommands: readonly Command[] = [
  {
    id: 'project.add-file',
    group: 'project',
    name: 'next.choose',
    alias: 'command.add-file-also',
    ...inProject(({ actions }) => actions.addFile(), editable),
  },
  {
    id: 'project.tables',
    group: 'project',
    name: 'table-list.title',
    ...inProject(({ session }) => route.go({ screen: 'project', id: session.document.id, tables: true })),
  },
  {
    id: 'project.rename',
    group: 'project',
    name: 'notebook.rename-project',
    ...inProject(() => {
      commandDesk.renaming = true;
    }, editable),
  },
  {
    id: 'project.duplicate',
    group: 'project',
    name: 'notebook.duplicate-project',
    ...inProject(({ actions }) => actions.duplicate()),
  },
  {
    id: 'project.report',
    group: 'project',
    name: 'notebook.import-report',
    ...inProject(({ actions }) => actions.report()),
  },
  {
    id: 'project.leave',
    group: 'project',
    name: 'notebook.all-projects',
    ...inProject(({ actions }) => actions.leave()),
  },
  {
    id: 'project.delete',
    group: 'project',
    name: 'notebook.delete-project',
    ...inProject(({ actions }) => actions.remove(), editable),
  },
];

const appearanceCommands: readonly Command[] = [
  ...themes.map(
    (theme): Command => ({
      id: `theme.${theme}`,
      group: 'appearance',
      name: `notebook.theme-${theme}`,
      chosen: () => preferences.theme === theme,
      run: () => preferences.chooseTheme(theme),
    }),
  ),
  ...languages.map(
    (tongue): Command => ({
      id: `language.${tongue}`,
      group: 'appearance',
      name: `command.language-${tongue}`,
      alias: 'command.language-also',
      chosen: () => language.current === tongue,
      run: () => void language.choose(tongue),
    }),
  ),
];

const helpCommands: readonly Command[] = [
  {
    id: 'help.palette',
    group: 'help',
    name: 'palette.open',
    keys: [paletteKeys],
    reach: 'anywhere',
    keysOnly: true,
    run: () => commandDesk.toggle('palette'),
  },
  {
    id: 'help.shortcuts',
    group: 'help',
    name: 'shortcuts.title',
    keys: ['?'],
    run: () => commandDesk.toggle('shortcuts'),
  },
  {
    id: 'help.gallery',
    group: 'help',
    name: 'gallery.open',
    run: () => route.go({ screen: 'gallery' }),
  },
  {
    id: 'help.single-keys',
    group: 'help',
    name: 'shortcuts.single',
    chosen: () => preferences.singleKeys,
    run: () => preferences.chooseSingleKeys(!preferences.singleKeys),
  },
];

/** What does not depend on cells: history, project, appearance, help. */
export const pageCommands: readonly Command[] = [
  ...historyCommands,
  ...projectCommands,
  ...appearanceCommands,
  ...helpCommands,
];
